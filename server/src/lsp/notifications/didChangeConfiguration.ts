import { DidChangeConfigurationNotification } from 'vscode-languageserver';
import { defineNotification } from '../define.ts';
import { publishProblems } from '../diagnostics/projectProblems.ts';
import { fetchSettings } from '../fetchSettings.ts';
import { reanalyse } from '../reanalyse.ts';
import type { Session } from '../session.ts';
import { readEditorSettings } from '../settings.ts';

/** The person changed the editor's settings. */
export const didChangeConfiguration = defineNotification(
  DidChangeConfigurationNotification.type,
  async (session, { settings }) => {
    const before = readingSettings(session);
    if (session.client.configuration) await fetchSettings(session);
    else session.settings.replace(readEditorSettings(sectionOf(settings)));
    for (const folder of session.folders.all()) publishProblems(session, folder, folder);
    reanalyse(session);
    session.status.changed();
    const begun = session.workspace.applyScope();
    session.workspace.allChanged();
    if ((begun || readingSettings(session) !== before) && session.host.analyzer.segmenter.settled) {
      void session.indexer.readAll();
    }
  },
);

/** What the files that are not open have to be read anew for, as one text. */
function readingSettings({ folders, settings, workspace }: Session): string {
  const all = [settings.current(), ...folders.all().map(({ uri }) => settings.of(uri))];
  return JSON.stringify(
    all.map(({ maxFileSize, severities }) => [maxFileSize, workspace.on ? [...severities] : []]),
  );
}

/** The section of Jiaokan in the settings that a client pushes. */
function sectionOf(settings: unknown): unknown {
  return typeof settings === 'object' && settings !== null ? Reflect.get(settings, 'jiaokan') : undefined;
}
