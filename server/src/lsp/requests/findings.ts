import { type CancellationToken, ProgressType } from 'vscode-languageserver';
import type { Finding } from '../../engine/lint/finding.ts';
import { wordMessage } from '../../engine/rules/messages.ts';
import { hull } from '../../engine/text/span.ts';
import { rangeOf } from '../../engine/text/textModel.ts';
import { excerptOf } from '../../service/codeActions.ts';
import { type JudgedDocument, judgeDocument } from '../corpusFindings.ts';
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
    const judged = await judgeDocument(session, uri);
    if (judged !== undefined && judged.shown.length + judged.accepted.length > 0) {
      take(fileFindings(session, judged));
    }
    progress.step();
  }
}

function fileFindings(session: Session, { uri, facts, shown, accepted }: JudgedDocument): FileFindings {
  const item = (finding: Finding): FindingItem => {
    const [fix] = finding.fixes;
    return {
      rule: finding.rule,
      severity: finding.severity,
      message: wordMessage(finding.message, session.locale(), session.host.rules),
      range: rangeOf(facts.model, hull(finding.spans)),
      fingerprint: finding.fingerprint,
      excerpt: excerptOf(facts.model, finding),
      fix: fix === undefined || fix.byHand === true ? null : fix.applicability,
    };
  };
  return { uri: clientUriOf(session, uri), findings: shown.map(item), accepted: accepted.length };
}
