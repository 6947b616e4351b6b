import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Finding, Severity } from '../../engine/lint/finding.ts';
import { wordMessage } from '../../engine/rules/messages.ts';
import type { TextModel } from '../../engine/text/textModel.ts';
import { type PlacedFinding, type PlacedRelation, placeFinding } from '../../service/placedFinding.ts';
import type { Session } from '../session.ts';

/** What a diagnostic carries for the code actions of it. */
export interface DiagnosticData {
  readonly fingerprint: string;
}

/** Rules whose findings are text that stands there twice, or is none of the document's: clients fade it. */
const redundant = new Set(['doubled-caption', 'repeated-caption', 'duplicate-paragraph', 'boilerplate']);

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A place that is shown with a diagnostic: the document it stands in, as the client spells it. */
interface Owner {
  readonly clientUri: string;
  readonly model: TextModel;
}

/** Puts a finding into the form and the language of the client. */
export function toDiagnostic(session: Session, { clientUri, model }: Owner, finding: Finding): Diagnostic {
  return placedDiagnostic(session, clientUri, placeFinding(model, finding));
}

/** Does so with a finding whose text is not at hand. */
export function placedDiagnostic(session: Session, clientUri: string, finding: PlacedFinding): Diagnostic {
  const { client, host } = session;
  const page = client.codeDescription ? host.rulePage(finding.rule) : undefined;
  const data: DiagnosticData = { fingerprint: finding.fingerprint };
  return {
    range: finding.range,
    severity: severities[finding.severity],
    source: 'jiaokan',
    code: finding.rule,
    message: wordMessage(finding.message, session.locale(), host.rules),
    data,
    ...(page === undefined ? {} : { codeDescription: { href: page } }),
    ...(client.diagnosticTags && redundant.has(finding.rule) ? { tags: [DiagnosticTag.Unnecessary] } : {}),
    ...(client.relatedInformation && finding.related.length > 0
      ? { relatedInformation: finding.related.map((place) => relatedInformation(session, clientUri, place)) }
      : {}),
  };
}

function relatedInformation(
  { locale, host, documents }: Session,
  clientUri: string,
  { document, range, message }: PlacedRelation,
): DiagnosticRelatedInformation {
  const uri = document === undefined ? clientUri : (documents.get(document)?.clientUri ?? document);
  return { location: { uri, range }, message: wordMessage(message, locale(), host.rules) };
}
