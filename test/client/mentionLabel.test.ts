import { describe, expect, test } from 'vitest';
import { mentionLabel } from '../../client/src/outline/mentionLabel.ts';

/** The label with the highlighted part in brackets. */
function shown(before: string, text: string, after: string): string {
  const { label, highlights } = mentionLabel({ ...mention, before, text, after });
  return highlights.reduceRight(
    (marked, [start, end]) => `${marked.slice(0, start)}[${marked.slice(start, end)}]${marked.slice(end)}`,
    label,
  );
}

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 3 } };
const mention = { ranges: [range] as const };

describe('the label of a mention', () => {
  test('highlights the name between the text around it', () => {
    expect(shown('院长', '陆明远', '说，')).toBe('院长[陆明远]说，');
  });

  test('keeps the name in sight: little stands before it', () => {
    expect(shown('一二三四五六七八九十', '陆明远', '')).toBe('…五六七八九十[陆明远]');
  });

  test('cuts what follows', () => {
    expect(shown('', '陆明远', '说'.repeat(40))).toBe(`[陆明远]${'说'.repeat(30)}…`);
  });

  test('is one line', () => {
    expect(shown('院长\n', '陆明远', '\r\n\r\n说')).toBe('院长 [陆明远] 说');
  });

  test('never cuts a character in two', () => {
    expect(shown('𠮷'.repeat(9), '陆明远', '')).toBe(`…${'𠮷'.repeat(6)}[陆明远]`);
  });
});
