/** Characters that a plain text should not hold: whole tables, and texts that are made of nothing else. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DocumentFacts } from '../../../server/src/engine/lint/documentFacts.ts';
import { runDocumentRules } from '../../../server/src/engine/lint/runner.ts';
import { decodeMisread, misreadUtf8 } from '../../../server/src/engine/rules/characters/misreadUtf8.ts';
import { compatibilityCharacter } from '../../../server/src/engine/rules/compatibilityCharacter.ts';
import { applyEdits } from '../../../server/src/engine/text/textEdit.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';
import { processorTime } from '../../support/processorTime.ts';

/** The rule looks at nothing but the text. */
function findingsOf(text: string) {
  const layout = { kinds: [], breaks: [], columns: [], spacing: [], boilerplate: [], paragraphs: [] };
  const facts: DocumentFacts = {
    model: createTextModel(text),
    layout,
    mentions: [],
    entities: [],
    conflicts: [],
  };
  return runDocumentRules(facts, [compatibilityCharacter], new Map());
}

function fix(text: string): string {
  return applyEdits(
    text,
    findingsOf(text).flatMap(({ fixes }) => fixes[0]?.edits ?? []),
  );
}

const range = (first: number, last: number) =>
  Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index));

describe('every sign', () => {
  it.each(range(0x2f00, 0x2fd5))('of a Kangxi radical is the radical itself: %s', (sign) => {
    expect(fix(`云岭${sign}学`)).toBe(`云岭${sign.normalize('NFKC')}学`);
  });

  it.each(range(0xf900, 0xfa2d))('of a compatibility ideograph is what Unicode says: %s', (sign) => {
    expect(fix(`云岭${sign}学`)).toBe(`云岭${sign.normalize('NFC')}学`);
  });

  it('that is fixed is fixed for good', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(fc.nat({ max: 0xffff }), fc.integer({ min: 0x80, max: 0xff })), { maxLength: 40 }),
        (units) => {
          const once = fix(String.fromCharCode(...units));
          const again = fix(fix(fix(once)));
          expect(fix(again)).toBe(again);
        },
      ),
    );
  });
});

describe('UTF-8 that was read as Latin-1', () => {
  it('is read again as it was, whatever Chinese it was', () => {
    const chinese = fc.string({
      unit: fc.constantFrom(...'读书节昨天开幕，馆长说：“好”。（一）㎡'),
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(chinese, (text) => {
        const misread = String.fromCharCode(...new TextEncoder().encode(text));
        const [found] = misread.match(misreadUtf8()) ?? [];
        expect(found).toBe(misread);
        expect(decodeMisread(misread, '')).toBe(text);
      }),
    );
  });
});

describe('texts that are hard to read', () => {
  it.each([
    ['radicals in one line', '⼈'.repeat(100_000)],
    ['zero-width characters', '中\u{200B}'.repeat(100_000)],
    ['directional marks in one line', '\u{202E}中'.repeat(100_000)],
    ['equal lines', '⼈好\n'.repeat(100_000)],
    ['soft hyphens', '\u{AD}好'.repeat(100_000)],
    ['misread quotes', 'â€œ好'.repeat(100_000)],
    ['lost quotes', 'â€'.repeat(100_000)],
    ['misread Chinese', '锛殑'.repeat(100_000)],
    ['full-width letters and dots', 'Ａ．'.repeat(100_000)],
    ['burnt fingers', '烫烫烫！'.repeat(100_000)],
    ['memory', `${'烫'.repeat(200_000)}！`],
  ])('are read in time that grows with their length: %s', (_name, text) => {
    expect(processorTime(() => findingsOf(text))).toBeLessThan(20_000);
  });
});
