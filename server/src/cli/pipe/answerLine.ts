import type { Locale, Messages } from '../../engine/rules/rule.ts';
import type { TextJudge } from './judgeText.ts';
import type { InputLine } from './lines.ts';
import { failedOn, tooLarge } from './pipeWords.ts';
import { readRecord } from './record.ts';

/** A line of the output, and whether it tells of a failure. */
export interface Answer {
  readonly line: string;
  readonly failed: boolean;
}

/** Answers one line. Never rejects. */
export async function answerLine(
  { number, bytes }: InputLine,
  judge: TextJudge,
  locale: Locale,
): Promise<Answer> {
  const limit = judge.limitOf(undefined);
  if (bytes === undefined) return failure('null', number, tooLarge(limit), locale);
  const record = readRecord(bytes);
  if (record.kind === 'unreadable') return failure('null', number, record.reason, locale);
  const { rawId, path, text } = record;
  const largest = judge.limitOf(path);
  if (largest < Buffer.byteLength(text)) return failure('null', number, tooLarge(largest), locale);
  try {
    const judgement = JSON.stringify(await judge.judge(path, text));
    return { line: oneLine(`{"id":${rawId},${judgement.slice(1)}`), failed: false };
  } catch (error) {
    return failure(rawId, number, failedOn(error), locale);
  }
}

/** Answers a line that a thread died of. */
export function answerToCrash({ number, bytes }: InputLine, detail: string, locale: Locale): Answer {
  const record = bytes === undefined ? undefined : readRecord(bytes);
  const rawId = record?.kind === 'record' ? record.rawId : 'null';
  return failure(rawId, number, failedOn(detail), locale);
}

function failure(rawId: string, line: number, reason: Messages, locale: Locale): Answer {
  const rest = JSON.stringify({ line, error: reason[locale] });
  return { line: oneLine(`{"id":${rawId},${rest.slice(1)}`), failed: true };
}

/** Characters that some readers take for the end of a line go out escaped; a return can only stand between values. */
function oneLine(json: string): string {
  const escaped = json.replace(
    /[\u0085\u2028\u2029]/gu,
    (mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return `${escaped.replaceAll('\r', ' ')}\n`;
}
