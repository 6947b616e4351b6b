import type { Span } from '../../text/span.ts';
import { kindAt, type Reading, wordText } from './organizationRun.ts';
import { wordClass } from './wordClass.ts';

const bylineTitles = /(?:记者|通讯员|作者|摄影|撰文|撰稿|编辑|供图|摄|译者|文)$/u;
const longestPenName = 3;

/**
 * The pen name at a word: two or three characters that no list knows, set apart by blanks or marks behind a
 * byline's title. Such names need no surname.
 */
export function penNameAt(
  reading: Reading,
  index: number,
): { readonly span: Span; readonly last: number } | undefined {
  if (kindAt(reading, index) !== wordClass.unknown || !opensByline(reading, index - 1)) return undefined;
  let last = index;
  while (kindAt(reading, last + 1) === wordClass.unknown) last++;
  const start = reading.words[index]?.start ?? 0;
  const end = reading.words[last]?.end ?? start;
  if (end - start < 2 || end - start > longestPenName || !endsByline(reading, last + 1)) return undefined;
  return { span: { start, end }, last };
}

const colon = 0xff1a;

function opensByline(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  if (kind !== wordClass.blank && reading.text.charCodeAt(reading.words[index]?.start ?? -1) !== colon)
    return false;
  return bylineTitles.test(wordText(reading, index - 1));
}

function endsByline(reading: Reading, index: number): boolean {
  const kind = kindAt(reading, index);
  return kind === wordClass.start || kind === wordClass.blank || kind === wordClass.punctuation;
}
