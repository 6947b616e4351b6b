import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { defineNotification } from '../define.ts';
import { publishProblems } from '../diagnostics/projectProblems.ts';
import { fetchSettings } from '../fetchSettings.ts';
import { reanalyse } from '../reanalyse.ts';
import { readEditorSettings } from '../settings.ts';

/** The person changed the editor's settings. */
export const didChangeConfiguration = defineNotification(
  DidChangeConfigurationNotification.type,
  async (session, { settings }) => {
    if (session.client.configuration) await fetchSettings(session);
    else session.settings.replace(readEditorSettings(sectionOf(settings)));
    for (const folder of session.folders.all()) publishProblems(session, folder, folder);
    reanalyse(session);
    session.status.changed();
  },
);

/** The section of Jiaokan in the settings that a client pushes. */
function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'jiaokan') : undefined;
}
