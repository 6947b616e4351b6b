import type { ClientCapabilities, StaticFeature } from 'vscode-languageclient';
import { clientCommands } from '../../../server/src/lsp/protocol.ts';

/** Tells the server which commands of its quick fixes this client carries out. */
export function ownCommands(): StaticFeature {
  return {
    fillClientCapabilities(capabilities: ClientCapabilities) {
      capabilities.experimental = { ...capabilities.experimental, commands: Object.values(clientCommands) };
    },
    initialize: () => {},
    getState: () => ({ kind: 'static' }),
    clear: () => {},
  };
}
