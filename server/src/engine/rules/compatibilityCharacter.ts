import { findOddRuns } from './characters/findOddRuns.ts';
import { characterMessages } from './characters/messages.ts';
import type { OddRun } from './characters/oddRun.ts';
import { defineRule, type Report } from './rule.ts';

/** How much of a run a message quotes, in UTF-16 units, and how many different codes it names. */
const quoted = 24;
const mostCodes = 4;

/** Characters of fonts, old character sets and wrong encodings, and such as nobody sees. */
export const compatibilityCharacter = defineRule({
  id: 'compatibility-character',
  severity: 'warning',
  fixable: 'safe',
  summary: {
    en: 'A character from a font, an old character set or a wrong encoding, or one that cannot be seen.',
    'zh-cn': '来自字体、旧字符集或错误编码的字符，以及看不见的字符。',
  },
  options: {},
  messages: characterMessages,
  *check({ facts: { model } }) {
    for (const run of findOddRuns(model)) yield reportOf(model.text, run);
  },
});

function reportOf(text: string, { kind, span, plain }: OddRun): Report<keyof typeof characterMessages> {
  const found = text.slice(span.start, span.end);
  return {
    message: kind,
    data: {
      found: shorten(found),
      plain: shorten(plain ?? ''),
      codes: codesOf(found),
    },
    spans: [span],
    confidence: plain === undefined ? 0.95 : 0.99,
    fixes:
      plain === undefined
        ? []
        : [
            {
              title: plain === '' ? 'remove' : 'write',
              applicability: 'safe',
              edits: [{ span, newText: plain }],
            },
          ],
  };
}

function shorten(text: string): string {
  return text.length <= quoted ? text : `${text.slice(0, quoted)}…`;
}

/** The codes of the different characters of a run, with their numbers: U+200B ×2. */
function codesOf(found: string): string {
  const counts = new Map<string, number>();
  for (const sign of found) counts.set(sign, (counts.get(sign) ?? 0) + 1);
  const codes = [...counts].slice(0, mostCodes).map(([sign, count]) => {
    const code = `U+${(sign.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
    return count === 1 ? code : `${code} ×${count}`;
  });
  return counts.size <= mostCodes ? codes.join(' ') : `${codes.join(' ')} …`;
}
