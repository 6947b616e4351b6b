import type { ConcordanceOrder } from '../../../server/src/lsp/pagesProtocol.ts';

/** What a key in the list of lines means. */
export type KeyAction =
  | { readonly kind: 'move'; readonly to: number }
  | { readonly kind: 'open'; readonly keepFocus: boolean }
  | { readonly kind: 'sort'; readonly order: ConcordanceOrder }
  | { readonly kind: 'reverse' }
  | { readonly kind: 'filter' }
  | { readonly kind: 'clear' };

/** A key press, as far as it matters. */
export interface KeyPress {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly metaKey: boolean;
}

/** Where the list stands: the selected line, the number of lines, and how many are seen at a time. */
export interface ListPlace {
  readonly selected: number;
  readonly total: number;
  readonly page: number;
}

const sortKeys: readonly ConcordanceOrder[] = [
  'left1',
  'left2',
  'left3',
  'right1',
  'right2',
  'right3',
  'key',
  'document',
  'date',
];

/** The meaning of a key; undefined for those that are none of the list's. */
export function keyAction(press: KeyPress, place: ListPlace): KeyAction | undefined {
  const { key, ctrlKey, altKey, metaKey } = press;
  const to = target(key, place);
  if (to !== undefined) return { kind: 'move', to: Math.max(0, Math.min(place.total - 1, to)) };
  if (ctrlKey || altKey || metaKey) return undefined;
  if (key === 'Enter' || key === ' ') return { kind: 'open', keepFocus: key === ' ' };
  if (key === 'Escape') return { kind: 'clear' };
  if (key === '0') return { kind: 'reverse' };
  const order = /^[1-9]$/u.test(key) ? sortKeys[Number(key) - 1] : undefined;
  if (order !== undefined) return { kind: 'sort', order };
  // An input method says `Process` for the first key of what it composes.
  return [...key].length === 1 || key === 'Process' ? { kind: 'filter' } : undefined;
}

function target(key: string, { selected, total, page }: ListPlace): number | undefined {
  switch (key) {
    case 'ArrowUp':
      return selected - 1;
    case 'ArrowDown':
      return selected + 1;
    case 'PageUp':
      return selected - page;
    case 'PageDown':
      return selected + page;
    case 'Home':
      return 0;
    case 'End':
      return total - 1;
    default:
      return undefined;
  }
}
