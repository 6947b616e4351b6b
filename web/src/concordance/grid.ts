import type { ConcordanceLine, ConcordanceOrder } from '../../../server/src/lsp/pagesProtocol.ts';
import { element } from '../dom.ts';
import type { Say } from '../words.ts';
import { type KeyAction, keyAction } from './keys.ts';
import type { LineCache } from './lineCache.ts';
import { lineRow, rowHeight } from './lineRow.ts';
import type { ConcordanceWord } from './words.ts';

/** What the list of lines tells its page. */
export interface GridEvents {
  /** All that a key means besides moving. */
  act(action: Exclude<KeyAction, { kind: 'move' }>): void;
  sortBy(column: 'document' | 'date' | 'left' | 'key' | 'right'): void;
  selected(index: number): void;
}

/** The list of lines: as many rows as are seen, however long the concordance is. */
export interface Grid {
  readonly root: HTMLElement;
  show(lines: LineCache | undefined, order: ConcordanceOrder, descending: boolean, selected: number): void;
  /** Draws again: lines have come. */
  draw(): void;
  readonly selectedLine: ConcordanceLine | undefined;
  focus(): void;
}

/** Rows above and below those that are seen. */
const spare = 8;

const columns = ['number', 'document', 'date', 'left', 'key', 'right'] as const;

/** Makes an empty list. */
export function concordanceGrid(
  say: Say<ConcordanceWord>,
  label: (uri: string) => string,
  events: GridEvents,
): Grid {
  let lines: LineCache | undefined;
  let order: ConcordanceOrder = 'document';
  let selected = 0;
  const canvas = element('div', { role: 'rowgroup', class: 'canvas' });
  const headers = columns.map((column) =>
    column === 'number'
      ? element('span', { role: 'columnheader', class: column }, say(column))
      : element(
          'span',
          { role: 'columnheader', class: column },
          element('button', { type: 'button', onclick: () => events.sortBy(column) }, say(column)),
        ),
  );
  const head = element(
    'div',
    { role: 'rowgroup', class: 'head' },
    element('div', { role: 'row', 'aria-rowindex': 1, class: 'row' }, ...headers),
  );
  const root = element(
    'div',
    {
      role: 'grid',
      class: 'grid',
      tabindex: 0,
      'aria-label': say('concordance'),
      'aria-colcount': columns.length,
    },
    head,
    canvas,
  );
  /** The head stays at the top and covers nothing of the rows below it. */
  const height = () => root.clientHeight - head.offsetHeight;
  const seen = () => Math.max(1, Math.floor(height() / rowHeight));

  const draw = (): void => {
    const total = lines?.total ?? 0;
    const from = Math.max(0, Math.floor(root.scrollTop / rowHeight) - spare);
    const to = Math.min(total, from + seen() + 2 * spare);
    lines?.want(from, to);
    const rows = Array.from({ length: to - from }, (_, offset) => {
      const index = from + offset;
      return lineRow(index, lines?.line(index), { order, label, selected: index === selected });
    });
    canvas.style.height = `${total * rowHeight}px`;
    canvas.replaceChildren(...rows);
    root.setAttribute('aria-rowcount', `${total + 1}`);
    if (total > 0) root.setAttribute('aria-activedescendant', `line-${selected}`);
    else root.removeAttribute('aria-activedescendant');
  };

  const select = (index: number): void => {
    selected = index;
    const top = index * rowHeight;
    const bottom = top + rowHeight - height();
    if (top < root.scrollTop) root.scrollTop = top;
    else if (root.scrollTop < bottom) root.scrollTop = bottom;
    draw();
    events.selected(index);
  };

  root.addEventListener('scroll', draw);
  new ResizeObserver(draw).observe(root);
  root.addEventListener('keydown', (event) => {
    if (event.target !== root) return;
    const action = keyAction(event, { selected, total: lines?.total ?? 0, page: seen() });
    if (action === undefined) return;
    // What is typed must still reach the filter, and Escape a dialogue around the list.
    if (action.kind !== 'filter' && action.kind !== 'clear') event.preventDefault();
    if (action.kind !== 'move') events.act(action);
    else if (0 < (lines?.total ?? 0)) select(action.to);
  });
  canvas.addEventListener('click', (event) => {
    const row = event.target instanceof Element ? event.target.closest('[data-index]') : null;
    if (!(row instanceof HTMLElement)) return;
    root.focus();
    select(Number(row.dataset.index));
    events.act({ kind: 'open', keepFocus: true });
  });

  return {
    root,
    show(shown, by, descending, chosen) {
      lines = shown;
      order = by;
      for (const [index, column] of columns.entries()) {
        const sorted = by.startsWith(column);
        headers[index]?.setAttribute(
          'aria-sort',
          sorted ? (descending ? 'descending' : 'ascending') : 'none',
        );
      }
      root.style.setProperty('--key-width', `${keyWidth(shown)}em`);
      selected = Math.max(0, Math.min(chosen, (shown?.total ?? 0) - 1));
      canvas.style.height = `${(shown?.total ?? 0) * rowHeight}px`;
      root.scrollTop = Math.max(0, selected * rowHeight - height() / 2);
      draw();
    },
    draw,
    get selectedLine() {
      return lines?.line(selected);
    },
    focus: () => root.focus(),
  };
}

/** In em, so that the key words of the first lines stand whole; header words fit as well. */
function keyWidth(lines: LineCache | undefined): number {
  const lengths = Array.from({ length: Math.min(lines?.total ?? 0, 200) }, (_, index) => {
    const key = lines?.line(index)?.key ?? '';
    return [...key].reduce((width, character) => width + (character < '\u1100' ? 0.6 : 1), 0);
  });
  return Math.min(18, Math.max(5, ...lengths)) + 0.5;
}
