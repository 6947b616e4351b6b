import type { CancellationToken, Position } from 'vscode-languageserver';
import type { Span } from '../../engine/text/span.ts';
import { hasEnoughChinese } from '../../project/chinese.ts';
import type { FixWish } from '../../service/fixLoop.ts';
import { labelFixes } from '../../service/labelFixes.ts';
import { paragraphAt } from '../../service/paragraphAt.ts';
import { contextOf, isJudged } from '../eligibility.ts';
import type { FixParams, FixResult } from '../protocol.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../uris.ts';
import { words } from '../words.ts';
import { workProgress } from '../workProgress.ts';
import { type DocumentFix, fixDocument } from './fixDocument.ts';
import { type DocumentEdits, type NotedEdit, type Notes, workspaceEdit } from './workspaceEdit.ts';

/** What was mended in one document. */
interface FixedDocument extends DocumentEdits {
  /** The text that the edits are against. */
  readonly text: string;
  readonly edits: readonly NotedEdit[];
  readonly rules: readonly string[];
}

/** The edits that mend a file or the whole corpus. Unsafe ones carry a note that asks for confirmation. */
export async function corpusFix(
  session: Session,
  params: FixParams,
  token: CancellationToken,
): Promise<FixResult> {
  const uris = urisOf(session, params);
  const progress = workProgress(session, params.workDoneToken, uris.length);
  const given = () => token.isCancellationRequested;
  const fixed: FixedDocument[] = [];
  for (const uri of uris) {
    const text = given() ? undefined : await editableText(session, uri);
    const document = text === undefined ? undefined : await fixOne(session, uri, text, params, given);
    if (document !== undefined) fixed.push(document);
    progress.step();
  }
  const current = await unchanged(session, fixed);
  const byRule: Record<string, number> = {};
  for (const rule of current.flatMap(({ rules }) => rules)) byRule[rule] = (byRule[rule] ?? 0) + 1;
  return {
    edit: workspaceEdit(session, current, params.unsafe ? notes(session) : {}),
    files: current.length,
    byRule,
  };
}

function urisOf(session: Session, { scope, findings }: FixParams): readonly string[] {
  if (scope.kind === 'file') return [canonicalUri(scope.uri)];
  if (findings !== undefined) return Object.keys(findings).map(canonicalUri);
  return [...session.corpus.index.documents()];
}

/**
 * A text that changed while others were mended is left for another time: the edits would carry its new version and
 * cut into it at the old places.
 */
async function unchanged(
  session: Session,
  fixed: readonly FixedDocument[],
): Promise<readonly FixedDocument[]> {
  const same: FixedDocument[] = [];
  for (const each of fixed) if ((await editableText(session, each.uri)) === each.text) same.push(each);
  // What the editor holds may have changed again while the disk was read.
  return same.filter(({ uri, text }) => (session.documents.get(uri)?.text ?? text) === text);
}

/** The text of a document that may be edited: what is open, or a closed file that every editor reads alike. */
async function editableText(session: Session, uri: string): Promise<string | undefined> {
  const open = session.documents.get(uri);
  if (open !== undefined) return isJudged(session, open) ? open.text : undefined;
  const { place, file } = contextOf(session, uri);
  if (place === undefined || !file.included) return undefined;
  const reading = await session.host.files.read(uri, file);
  const usable = reading.kind === 'text' && reading.plain && hasEnoughChinese(reading.text);
  return usable ? reading.text : undefined;
}

async function fixOne(
  session: Session,
  uri: string,
  text: string,
  params: FixParams,
  given: () => boolean,
): Promise<FixedDocument | undefined> {
  const { unsafe } = params;
  const only = await limitsOf(session, uri, text, params);
  const safe = await fixDocument(session, uri, text, { ...only, strongest: 'safe' }, given);
  const all = unsafe ? await fixDocument(session, uri, text, { ...only, strongest: 'unsafe' }, given) : safe;
  if (safe === undefined || all === undefined || all.edits.length === 0) return undefined;
  const edits = unsafe ? withNotes(all, safe) : all.edits;
  return { uri, text, edits, rules: all.applied.map(({ rule }) => rule) };
}

/** What of a document is to be mended. */
async function limitsOf(
  session: Session,
  uri: string,
  text: string,
  { rules, findings, paragraphAt }: FixParams,
): Promise<Omit<FixWish, 'strongest'>> {
  const [, wanted] =
    Object.entries(findings ?? {}).find(([document]) => canonicalUri(document) === uri) ?? [];
  return {
    ...(rules === undefined ? {} : { rules }),
    ...(findings === undefined ? {} : { fingerprints: new Set(wanted ?? []) }),
    ...(paragraphAt === undefined ? {} : { within: await paragraphSpan(session, uri, text, paragraphAt) }),
  };
}

/** The paragraph at a place, with the wraps in it; nothing at all where there is none. */
async function paragraphSpan(session: Session, uri: string, text: string, position: Position): Promise<Span> {
  const analysis = await session.analyses.current(uri);
  const none = { start: 0, end: 0 };
  // The text went on; the fix is given up later for the same reason.
  if (analysis === undefined || analysis.facts.model.text !== text) return none;
  return paragraphAt(analysis.facts, position)?.span ?? none;
}

function withNotes(all: DocumentFix, safe: DocumentFix): readonly NotedEdit[] {
  return labelFixes(all.edits, safe.edits).map(({ range, newText, safe: isSafe }) => ({
    range,
    newText,
    note: isSafe ? 'safe' : 'unsafe',
  }));
}

function notes({ locale }: Session): Notes {
  return {
    safe: { label: words(locale(), 'safeFix'), needsConfirmation: false },
    unsafe: {
      label: words(locale(), 'unsafeFix'),
      description: words(locale(), 'unsafeFixWhy'),
      needsConfirmation: true,
    },
  };
}
