import { element } from '../dom.ts';
import { type Family, families } from './families.ts';

/** A count with a bar of its share of the most. */
export function barCell(count: number, most: number): HTMLElement {
  return element(
    'span',
    { class: 'bar-cell' },
    element('span', {}, count.toLocaleString()),
    bar([['plain', count]], most),
  );
}

/** A count with a bar that is cut up by families. The numbers stand in columns of their own, so it is for the eye only. */
export function familyBar(counts: Readonly<Record<Family, number>>, most: number): HTMLElement {
  const total = families.reduce((sum, family) => sum + counts[family], 0);
  const parts = families.map((family): readonly [string, number] => [family, counts[family]]);
  return element(
    'span',
    { class: 'bar-cell' },
    element('span', {}, total.toLocaleString()),
    bar(parts, most),
  );
}

function bar(parts: readonly (readonly [name: string, count: number])[], most: number): HTMLElement {
  const pieces = parts
    .filter(([, count]) => count > 0)
    .map(([name, count]) => {
      const piece = element('span', { class: `piece ${name}` });
      piece.style.width = `${(100 * count) / Math.max(1, most)}%`;
      return piece;
    });
  return element('span', { class: 'bar', 'aria-hidden': 'true' }, ...pieces);
}
