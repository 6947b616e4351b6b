import { type AcceptedFinding, formatBaseline } from '../../project/baseline.ts';
import { projectFiles } from '../../project/config.ts';
import { judgeDocument } from '../corpusFindings.ts';
import { defineCustomRequest, UserError } from '../define.ts';
import {
  type AcceptBaselineParams,
  type AcceptBaselineResult,
  acceptBaselineRequest,
  type BaselineFile,
} from '../reviewProtocol.ts';
import type { Session } from '../session.ts';
import { uriBelow } from '../uris.ts';
import { words } from '../words.ts';
import { workProgress } from '../workProgress.ts';

/**
 * `jiaokan/acceptBaseline`: the baseline of each folder as of now. What is ignored needs no baseline, and what an older
 * one has accepted stays in it as long as it is found.
 */
export const acceptBaseline = defineCustomRequest(
  acceptBaselineRequest,
  async (
    session,
    { workDoneToken, write = false }: AcceptBaselineParams,
    token,
  ): Promise<AcceptBaselineResult> => {
    const uris = [...session.corpus.index.documents()];
    const progress = workProgress(session, workDoneToken, uris.length);
    const byFolder = new Map<string, AcceptedFinding[]>(session.folders.all().map(({ uri }) => [uri, []]));
    for (const uri of uris) {
      if (token.isCancellationRequested) break;
      const place = session.folders.locate(uri);
      const judged = place === undefined ? undefined : await judgeDocument(session, uri);
      for (const { rule, fingerprint } of [...(judged?.shown ?? []), ...(judged?.accepted ?? [])]) {
        if (place !== undefined)
          byFolder.get(place.folder.uri)?.push({ path: place.path, rule, fingerprint });
      }
      progress.step();
    }
    const files: BaselineFile[] = [];
    for (const [folder, findings] of byFolder) {
      const file = { uri: uriBelow(folder, projectFiles.baseline), text: formatBaseline(findings) };
      const written =
        write && !token.isCancellationRequested && (await writeFile(session, folder, file, findings.length));
      files.push({ ...file, findings: findings.length, written });
    }
    return { files };
  },
);

/** Writes a baseline where the host can do so; one that would be the first and is empty is none. */
async function writeFile(
  { host, folders, locale }: Session,
  folder: string,
  { uri, text }: Pick<BaselineFile, 'uri' | 'text'>,
  findings: number,
): Promise<boolean> {
  if (host.files.replace === undefined || !uri.startsWith('file:')) return false;
  if (findings === 0 && folders.locate(uri)?.folder.baseline.text === undefined) return true;
  const reason = await host.files.replace(uri, text, folder);
  if (reason === undefined) return true;
  throw new UserError(words(locale(), 'unwritable', { file: uri, reason: reason[locale()] }));
}
