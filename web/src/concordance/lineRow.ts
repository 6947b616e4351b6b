import type { ConcordanceLine, ConcordanceOrder } from '../../../server/src/lsp/pagesProtocol.ts';
import { type Child, element } from '../dom.ts';

/** In pixels; the style sheet says the same. */
export const rowHeight = 24;

/** How a row is drawn. */
export interface RowLook {
  readonly order: ConcordanceOrder;
  readonly label: (uri: string) => string;
  readonly selected: boolean;
}

/** One line of a concordance; an empty row while the line is being fetched. */
export function lineRow(index: number, line: ConcordanceLine | undefined, look: RowLook): HTMLElement {
  const row = element(
    'div',
    {
      role: 'row',
      class: 'row line',
      id: `line-${index}`,
      'data-index': index,
      'aria-rowindex': index + 2,
      'aria-selected': look.selected ? 'true' : 'false',
    },
    ...cells(index, line, look),
  );
  row.style.top = `${index * rowHeight}px`;
  return row;
}

function cells(index: number, line: ConcordanceLine | undefined, { order, label }: RowLook): HTMLElement[] {
  const cell = (name: string, ...children: readonly Child[]) =>
    element('span', { role: 'gridcell', class: name }, ...children);
  const document = line === undefined ? '' : label(line.uri);
  const place = line === undefined ? '' : `:${line.ranges[0].start.line + 1}`;
  const named = cell('document', element('span', {}, document), place);
  named.title = `${document}${place}`;
  return [
    cell('number', `${index + 1}`),
    named,
    cell('date', line?.date ?? ''),
    cell('left', element('bdi', {}, ...markedLeft(line?.left.trimEnd() ?? '', order))),
    cell('key', line?.key ?? '…'),
    cell('right', ...markedRight(line?.right.trimStart() ?? '', order)),
  ];
}

/** The character that lines are sorted by stands out. */
function markedLeft(text: string, order: ConcordanceOrder): readonly Child[] {
  if (!order.startsWith('left')) return [text];
  const characters = [...text];
  const at = characters.length - Number(order.at(-1));
  return at < 0 ? [text] : marked(characters, at);
}

function markedRight(text: string, order: ConcordanceOrder): readonly Child[] {
  if (!order.startsWith('right')) return [text];
  const characters = [...text];
  const at = Number(order.at(-1)) - 1;
  return at < characters.length ? marked(characters, at) : [text];
}

function marked(characters: readonly string[], at: number): readonly Child[] {
  return [
    characters.slice(0, at).join(''),
    element('span', { class: 'sorted' }, characters[at] ?? ''),
    characters.slice(at + 1).join(''),
  ];
}
