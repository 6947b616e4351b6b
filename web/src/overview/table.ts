import { type Child, element } from '../dom.ts';

/** A column of a table: what it is called, what it sorts by, and how a cell looks. */
export interface Column<Row> {
  readonly title: string;
  readonly key: (row: Row) => string | number;
  readonly cell?: (row: Row) => Child;
  /** Numbers stand at the right, and sort from the highest when they are first chosen. */
  readonly numeric?: boolean;
  /** Names the row, for screen readers. */
  readonly heading?: boolean;
}

/** Rows that are shown at first. */
const shownAtFirst = 25;

/** A table that its column heads sort. `showAll` is what the button below a long one says. */
export function sortableTable<Row>(
  title: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
  by: { readonly column: number; readonly descending: boolean },
  showAll: (count: number) => string,
): HTMLElement {
  let { column, descending } = by;
  let most = shownAtFirst;
  const { compare } = new Intl.Collator('zh-Hans-u-co-pinyin', { numeric: true });
  const body = element('tbody');
  const heads = columns.map(({ title: text, numeric }, index) =>
    element(
      'th',
      { scope: 'col', class: numeric === true ? 'numeric' : undefined },
      element('button', { type: 'button', onclick: () => sortBy(index) }, text),
    ),
  );
  const more = element(
    'button',
    { type: 'button', class: 'more', onclick: () => all() },
    showAll(rows.length),
  );

  const draw = (): void => {
    const key = columns[column]?.key ?? (() => '');
    const sorted = [...rows].sort((a, b) => order(key(a), key(b), compare) * (descending ? -1 : 1));
    body.replaceChildren(...sorted.slice(0, most).map((row) => rowOf(row, columns)));
    heads.forEach((head, index) => {
      head.setAttribute('aria-sort', index === column ? (descending ? 'descending' : 'ascending') : 'none');
    });
    more.hidden = rows.length <= most;
  };
  const sortBy = (index: number): void => {
    descending = index === column ? !descending : columns[index]?.numeric === true;
    column = index;
    draw();
  };
  const all = (): void => {
    most = rows.length;
    draw();
    heads[0]?.querySelector('button')?.focus();
  };

  draw();
  const table = element(
    'table',
    { 'aria-label': title },
    element('thead', {}, element('tr', {}, ...heads)),
    body,
  );
  return element('div', { class: 'table' }, table, more);
}

function rowOf<Row>(row: Row, columns: readonly Column<Row>[]): HTMLElement {
  const cells = columns.map(({ key, cell, numeric, heading }) => {
    const value = key(row);
    const content = cell?.(row) ?? (typeof value === 'number' ? value.toLocaleString() : value);
    const look = { class: numeric === true ? 'numeric' : undefined };
    return heading === true
      ? element('th', { scope: 'row', ...look }, content)
      : element('td', look, content);
  });
  return element('tr', {}, ...cells);
}

function order(a: string | number, b: string | number, compare: (a: string, b: string) => number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : compare(String(a), String(b));
}
