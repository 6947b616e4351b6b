import { type InlayHint, InlayHintRequest } from 'vscode-languageserver';
import { aliasMentions } from '../../service/annotations.ts';
import { defineRequest } from '../define.ts';
import { openSnapshot } from '../openSnapshot.ts';
import { reasonText } from '../reasons.ts';

/** `textDocument/inlayHint`: behind another spelling, the canonical name. Off by default. */
export const inlayHint = defineRequest(
  InlayHintRequest.type,
  async (session, { textDocument, range }): Promise<InlayHint[] | null> => {
    if (!session.settings.current().inlayHints) return null;
    const snapshot = await openSnapshot(session, textDocument.uri);
    if (snapshot === undefined) return null;
    return aliasMentions(snapshot, range).map(({ end, name, reason }) => ({
      position: end,
      label: `= ${name}`,
      tooltip: reasonText(reason, session.locale()),
      paddingLeft: true,
    }));
  },
);
