import { type CancellationToken, ProgressType } from 'vscode-languageserver';
import { wordMessage } from '../../engine/rules/messages.ts';
import { defineCustomRequest } from '../define.ts';
import { clientUriOf } from '../openSnapshot.ts';
import {
  type FileFindings,
  type FindingItem,
  type FindingsParams,
  type FindingsResult,
  findingsRequest,
} from '../reviewProtocol.ts';
import type { Session } from '../session.ts';
import { type SurveyedDocument, type SurveyedFinding, survey } from '../survey.ts';
import { canonicalUri } from '../uris.ts';
import { workProgress } from '../workProgress.ts';

/**
 * `jiaokan/findings`: what is found in the corpus or in one file. To a client that gave a token for partial results the
 * files are sent as they are read, and the answer itself holds none.
 */
export const findings = defineCustomRequest(
  findingsRequest,
  async (session, params: FindingsParams, token): Promise<FindingsResult> => {
    const { partialResultToken } = params;
    const partial = new ProgressType<readonly FileFindings[]>();
    const files: FileFindings[] = [];
    await eachFile(session, params, token, (file) => {
      if (partialResultToken === undefined) files.push(file);
      else void session.connection.sendProgress(partial, partialResultToken, [file]);
    });
    return { files };
  },
);

async function eachFile(
  session: Session,
  { scope, workDoneToken }: FindingsParams,
  token: CancellationToken,
  take: (file: FileFindings) => void,
): Promise<void> {
  const uris = scope.kind === 'file' ? [canonicalUri(scope.uri)] : [...session.corpus.index.documents()];
  const progress = workProgress(session, workDoneToken, uris.length);
  for (const uri of uris) {
    if (token.isCancellationRequested) return;
    const found = await survey(session, uri);
    if (found !== undefined && found.findings.length + found.accepted > 0) {
      take(fileFindings(session, uri, found));
    }
    progress.step();
  }
}

function fileFindings(
  session: Session,
  uri: string,
  { findings: found, accepted }: SurveyedDocument,
): FileFindings {
  const locale = session.locale();
  const item = ({ message, ...finding }: SurveyedFinding): FindingItem => ({
    ...finding,
    message: wordMessage(message, locale, session.host.rules),
  });
  return { uri: clientUriOf(session, uri), findings: found.map(item), accepted };
}
