/** What stands where two lines were joined. */
import { describe, expect, it } from 'vitest';
import { breakSpan, joinEdit } from '../../../server/src/engine/layout/breakSpan.ts';
import { jointBetween, readNumberSides, spacesNumbers } from '../../../server/src/engine/layout/glue.ts';
import { readLineFacts } from '../../../server/src/engine/layout/lineFacts.ts';
import { applyEdits } from '../../../server/src/engine/text/textEdit.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

/** The first two lines of a text as one. */
function joined(text: string): string {
  const model = createTextModel(text);
  const [above, below] = readLineFacts(model);
  if (above === undefined || below === undefined) throw new Error('There is no break.');
  const joint = jointBetween(text, above, below, spacesNumbers(readNumberSides(model)));
  const edit = joinEdit(model, { before: above.line, after: below.line, ...joint });
  return applyEdits(text, edit === undefined ? [] : [edit]);
}

describe('two lines as one', () => {
  it.each([
    ['水渠\n修好了', '水渠修好了'],
    ['水渠 \n\n　　修好了', '水渠修好了'],
    ['水渠，\na修好了', '水渠，a修好了'],
    ['the\nreading room', 'the reading room'],
    ['room,\nreading', 'room, reading'],
    ['the room (\nold)', 'the room (old)'],
    ['the room [\nold', 'the room [old'],
    ['the room\n) old', 'the room) old'],
    ['www.example.org/\nmap', 'www.example.org/map'],
    ['a@\nb', 'a@b'],
    ['room\n, old', 'room, old'],
    ['room\n.', 'room.'],
    ['12\n34', '1234'],
    ['灌田3,\n800亩', '灌田3,800亩'],
    ['共1,203,\n800', '共1,203,800'],
    ['第3,\n80号', '第3, 80号'],
    ['编号1203,\n800', '编号1203, 800'],
    ['第3,\n8001号', '第3, 8001号'],
    ['编号 101, 102,\n103', '编号 101, 102, 103'],
    ['12\nrooms', '12 rooms'],
    ['room\n12', 'room 12'],
    ['co\u{AD}\noperate', 'cooperate'],
    ['well-\nknown', 'well-known'],
    ['well‐\nknown', 'well‐known'],
    ['well‑\nknown', 'well‑known'],
    ['room -\nold', 'room - old'],
    ['1-\n2', '1-2'],
    ['-\nroom', '-room'],
  ])('%j', (text, expected) => {
    expect(joined(text)).toBe(expected);
  });

  it('lose the hyphen of a word that the text has in one piece, and never with a hyphen', () => {
    expect(joined('a restora-\ntion; the Restoration')).toBe('a restoration; the Restoration');
    expect(joined('a restora-\ntion; the restora-tion, a restoration')).toBe(
      'a restora-tion; the restora-tion, a restoration',
    );
    expect(joined('a restora-\nTion; the restoration')).toBe('a restora-Tion; the restoration');
    expect(joined('well-\nknown; it is well known')).toBe('well-known; it is well known');
  });

  it('have a blank beside a number where the text sets its numbers off', () => {
    expect(joined('灌田\n3000亩，渠长 12 里，建于 1934 年')).toBe('灌田 3000亩，渠长 12 里，建于 1934 年');
    expect(joined('灌田3000\n亩，渠长 12 里，建于 1934 年')).toBe('灌田3000 亩，渠长 12 里，建于 1934 年');
    expect(joined('灌田\n3000亩，渠长12里，建于1934年')).toBe('灌田3000亩，渠长12里，建于1934年');
    expect(joined('灌田，\n3000亩，渠长 12 里，建于 1934 年')).toBe('灌田，3000亩，渠长 12 里，建于 1934 年');
  });
});

describe('a break', () => {
  it('is all that stands between the visible text of two lines', () => {
    const text = '水渠 \n\n　　修好了';
    expect(breakSpan(createTextModel(text), { before: 0, after: 2 })).toEqual({ start: 2, end: 7 });
    expect(breakSpan(createTextModel(' \n '), { before: 0, after: 1 })).toEqual({ start: 0, end: 3 });
  });

  it('is nothing where there is no such line', () => {
    const model = createTextModel('水渠');
    expect(breakSpan(model, { before: 0, after: 1 })).toBeUndefined();
    expect(joinEdit(model, { before: 0, after: 1, glue: '', dropHyphen: false })).toBeUndefined();
  });
});
