import type { WorkspaceEdit } from 'vscode-languageserver';
import type { Finding } from '../../engine/lint/finding.ts';
import { overlaps } from '../../engine/text/span.ts';
import { applyEdits } from '../../engine/text/textEdit.ts';
import { createTextModel, type Range, rangeOf, spanOf } from '../../engine/text/textModel.ts';
import { projectFiles } from '../../project/config.ts';
import { recordDecision } from '../../project/decision.ts';
import { editsBetween } from '../../project/jsoncEdit.ts';
import { type ActionTask, excerptOf } from '../../service/codeActions.ts';
import { UserError } from '../define.ts';
import { contextOf } from '../eligibility.ts';
import { judge } from '../findings.ts';
import type { CorpusFolder } from '../folders.ts';
import type { Session } from '../session.ts';
import { uriBelow } from '../uris.ts';
import { words } from '../words.ts';
import { type DocumentEdits, workspaceEdit } from './workspaceEdit.ts';

type KeepTask = Extract<ActionTask, { kind: 'keepCopies' }>;

/** One finding that is to be ignored. */
interface Settled {
  readonly uri: string;
  readonly fingerprint: string;
  readonly excerpt: string;
}

/**
 * The edit that records that both places of a copy are meant. Each place has a finding of its own, so two are ignored;
 * the other document is read for its fingerprint.
 */
export async function keepCopiesEdit(session: Session, uri: string, task: KeepTask): Promise<WorkspaceEdit> {
  const { rule, fingerprint, excerpt, other } = task;
  const there = await findingAt(session, rule, other.document, other.range);
  const settled: readonly Settled[] = [
    { uri, fingerprint, excerpt },
    ...(there === undefined ? [] : [{ uri: other.document, ...there }]),
  ];
  const changes = new Map<string, { folder: CorpusFolder; text: string }>();
  for (const each of settled) {
    const place = session.folders.locate(each.uri);
    if (place === undefined) continue;
    const known = changes.get(place.folder.uri);
    const folder = known?.folder ?? (await session.folders.reload(place.folder));
    const text = known?.text ?? folder.ignores.text ?? '';
    changes.set(folder.uri, { folder, text: recorded(session, folder, text, { rule, ...each }, place.path) });
  }
  if (changes.size === 0) throw new UserError(words(session.locale(), 'noFolder'));
  return workspaceEdit(session, [...changes.values()].map(editOf));
}

/** The ignore file of a folder with one more finding in it. */
function recorded(
  { locale }: Session,
  folder: CorpusFolder,
  text: string,
  { rule, fingerprint, excerpt }: Settled & { readonly rule: string },
  path: string,
): string {
  const texts = { names: folder.names.text, ignores: text };
  const change = recordDecision(texts, { kind: 'ignore', rule, fingerprint, excerpt }, path);
  if (change.kind === 'edits') return applyEdits(text, change.edits);
  const problem = change.problems[0]?.message[locale()] ?? '';
  throw new UserError(words(locale(), 'blockedFile', { file: change.file, problem }));
}

function editOf({ folder, text }: { readonly folder: CorpusFolder; readonly text: string }): DocumentEdits {
  const before = folder.ignores.text ?? '';
  const model = createTextModel(before);
  return {
    uri: uriBelow(folder.uri, projectFiles.ignores),
    edits: editsBetween(before, text).map(({ span, newText }) => ({ range: rangeOf(model, span), newText })),
    create: folder.ignores.text === undefined,
  };
}

/** What a rule finds at a place of any document of the corpus. */
async function findingAt(
  session: Session,
  rule: string,
  uri: string,
  range: Range,
): Promise<Pick<Settled, 'fingerprint' | 'excerpt'> | undefined> {
  const { place, rules, recorded: names } = contextOf(session, uri);
  const open = session.documents.get(uri);
  const settings = place?.folder.selector.settings(place.path);
  const reading =
    open === undefined && settings !== undefined ? await session.host.files.read(uri, settings) : undefined;
  const text = open?.text ?? (reading?.kind === 'text' ? reading.text : undefined);
  if (text === undefined) return undefined;
  const job = { document: uri, text, recorded: names, settings: rules, lane: 'open' } as const;
  const analysis = await session.host.analyzer.analyze(job);
  if (analysis === undefined) return undefined;
  const { model } = analysis.facts;
  const wanted = spanOf(model, range);
  const { shown } = await judge(session, uri, analysis.facts, analysis.findings);
  const isIt = (finding: Finding) =>
    finding.rule === rule && (rule === wholeDocument || finding.spans.some((span) => overlaps(span, wanted)));
  const found = shown.find(isIt);
  return found && { fingerprint: found.fingerprint, excerpt: excerptOf(model, found) };
}

/** A document has one finding of this rule, wherever it stands. */
const wholeDocument = 'duplicate-document';
