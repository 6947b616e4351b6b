import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Mention } from '../../../server/src/engine/names/mention.ts';
import { renameEdits } from '../../../server/src/engine/rules/inconsistentNames/renameEdits.ts';
import { type LogicalText, logicalTextBuilder } from '../../../server/src/engine/text/logicalText.ts';
import { applyEdits, editsConflict } from '../../../server/src/engine/text/textEdit.ts';

/** Reads a source whose blanks and line ends are layout, but for those between brackets, which stay in the logical text. */
function readSource(source: string, keepBlanks = false): { logical: LogicalText; mention: Mention } {
  const builder = logicalTextBuilder();
  let line = 0;
  for (let offset = 0; offset < source.length; offset++) {
    if (source[offset] === '\n') line++;
    else if (source[offset] !== ' ' || keepBlanks)
      builder.take(source, { start: offset, end: offset + 1 }, line);
  }
  const logical = builder.build();
  const mention: Mention = {
    type: 'organization',
    text: logical.text.replaceAll(' ', ''),
    paragraph: 0,
    logical: { start: 0, end: logical.text.length },
    pieces: [{ start: 0, end: source.length }],
    confidence: 1,
    titles: [],
  };
  return { logical, mention };
}

function rename(source: string, name: string, keepBlanks = false): string {
  const { logical, mention } = readSource(source, keepBlanks);
  return applyEdits(source, renameEdits(logical, mention, name) ?? []);
}

describe('renaming a mention', () => {
  it.each([
    ['望川医学院附属第一医院', '望川医学院第一附属医院', '望川医学院第一附属医院'],
    ['望川医学院\n附 属 第 一 医 院', '望川医学院第一附属医院', '望川医学院\n第 一 附 属 医 院'],
    ['望川\n人民医院', '望川市人民医院', '望川市\n人民医院'],
    ['望川市\n\n人民医院', '望川人民医院', '望川\n\n人民医院'],
    ['人民医院', '望川人民医院', '望川人民医院'],
    ['陆怀\n谨', '陆怀瑾', '陆怀\n瑾'],
  ])('%j to %s gives %j', (source, name, expected) => {
    expect(rename(source, name)).toBe(expected);
  });

  it('passes over blanks that the logical text keeps', () => {
    expect(rename('望 川 人 民 医 院', '望川市人民医院', true)).toBe('望 川市 人 民 医 院');
  });

  it('is not offered where a character was put in', () => {
    const builder = logicalTextBuilder();
    builder.take('AB', { start: 0, end: 1 }, 0);
    builder.insert('x');
    builder.take('AB', { start: 1, end: 2 }, 0);
    const { mention } = readSource('AxB');
    expect(renameEdits(builder.build(), mention, 'AyB')).toBeUndefined();
  });
});

describe('any renaming', () => {
  const character = fc.constantFrom(...'望川市人民第一附属医院'.split(''));
  const name = fc.string({ unit: character, minLength: 1, maxLength: 12 });
  const spaced = fc
    .array(fc.tuple(character, fc.constantFrom('', '', ' ', '\n', '\n\n ')), { minLength: 1, maxLength: 12 })
    .map((parts) =>
      parts.map(([text, layout], index) => text + (index + 1 < parts.length ? layout : '')).join(''),
    );

  it('gives the name, and leaves the layout as it was', () => {
    fc.assert(
      fc.property(spaced, name, (source, target) => {
        const renamed = rename(source, target);
        expect(renamed.replace(/\s/gu, '')).toBe(target);
        expect(renamed.replace(/\S/gu, '')).toBe(source.replace(/\S/gu, ''));
      }),
    );
  });

  it('can be made together with the fixes for the layout', () => {
    fc.assert(
      fc.property(spaced, name, (source, target) => {
        const { logical, mention } = readSource(source);
        const edits = renameEdits(logical, mention, target) ?? [];
        const layout = [...source.matchAll(/\s+/gu)].map((match) => ({
          span: { start: match.index, end: match.index + match[0].length },
          newText: '',
        }));
        expect(edits.some((edit) => layout.some((other) => editsConflict(edit, other)))).toBe(false);
        expect(applyEdits(source, [...edits, ...layout])).toBe(target);
      }),
    );
  });
});
