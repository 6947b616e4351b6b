import fc from 'fast-check';
import { expect, it } from 'vitest';
import { spreadName } from '../../server/src/service/spreadName.ts';

/** The new name with `|` where the wraps are. */
function spread(old: string, name: string): string {
  const pieces = old.split('|');
  return spreadName(
    old.replaceAll('|', ''),
    pieces.map(({ length }) => length),
    name,
  ).join('|');
}

it.each([
  ['顾明|远', '顾铭远', '顾铭|远'],
  ['顾|明远', '顾铭远', '顾|铭远'],
  ['云岭人|民医院', '云岭市人民医院', '云岭市人|民医院'],
  ['云|岭人民医院', '云岭市人民医院', '云|岭市人民医院'],
  ['云岭市人|民医院', '云岭人民医院', '云岭人|民医院'],
  ['临川市第一|人民|医院', '临川市立医院', '临川市立||医院'],
  ['欧阳|修', '欧', '欧|'],
])('%s becomes %s as %s', (old, name, expected) => expect(spread(old, name)).toBe(expected));

it('never loses or cuts a character', () => {
  const names = fc.string({ unit: fc.constantFrom('云', '岭', '𠮷', 'a'), minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(names, names, fc.nat(), fc.nat(), (old, name, a, b) => {
      const cuts = [a % (old.length + 1), b % (old.length + 1)].sort((x, y) => x - y);
      const [first = 0, second = 0] = cuts;
      const pieces = spreadName(old, [first, second - first, old.length - second], name);
      expect(pieces.join('')).toBe(name);
      for (const piece of pieces) expect(() => encodeURIComponent(piece)).not.toThrow();
    }),
  );
});
