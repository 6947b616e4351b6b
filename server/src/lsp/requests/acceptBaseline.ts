import { type AcceptedFinding, formatBaseline } from '../../project/baseline.ts';
import { projectFiles } from '../../project/config.ts';
import { judgeDocument } from '../corpusFindings.ts';
import { defineCustomRequest } from '../define.ts';
import {
  type AcceptBaselineParams,
  type AcceptBaselineResult,
  acceptBaselineRequest,
} from '../reviewProtocol.ts';
import { uriBelow } from '../uris.ts';
import { workProgress } from '../workProgress.ts';

/**
 * `jiaokan/acceptBaseline`: the baseline of each folder as of now. What is ignored needs no baseline, and what an older
 * one has accepted stays in it as long as it is found.
 */
export const acceptBaseline = defineCustomRequest(
  acceptBaselineRequest,
  async (session, { workDoneToken }: AcceptBaselineParams, token): Promise<AcceptBaselineResult> => {
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
    return {
      files: [...byFolder].map(([folder, findings]) => ({
        uri: uriBelow(folder, projectFiles.baseline),
        text: formatBaseline(findings),
        findings: findings.length,
      })),
    };
  },
);
