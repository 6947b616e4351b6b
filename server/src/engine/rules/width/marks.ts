/** The marks that have a half-width and a full-width form, and how often a document uses which. */

/** Marks that are alike in use; `item` is a bracket around the number that opens an item: （一）. */
export type MarkClass = 'comma' | 'semicolon' | 'colon' | 'question' | 'stop' | 'bracket' | 'item';

/** How wide a mark is. */
export type MarkWidth = 'half' | 'full';

/** A mark, and the same mark in its other width. Offsets are UTF-16 offsets into the logical text of its paragraph. */
export interface Mark {
  readonly offset: number;
  readonly text: string;
  readonly other: string;
}

/** Marks that are judged and changed together: one mark, several question marks in a row, a pair of brackets. */
export interface MarkPlace {
  readonly markClass: MarkClass;
  readonly width: MarkWidth;
  readonly marks: readonly [Mark, ...Mark[]];
  /** Whether the document's custom is read from it. */
  readonly counts: boolean;
  /** Whether it is one bracket of a pair of two widths, which is nobody's custom. */
  readonly mixed: boolean;
  /** Whether blanks set it off from the text around, as they do with half-width brackets by custom. */
  readonly setOff: boolean;
}

const halfForms = ',;:?!.()';
const fullForms = '，；：？！。（）';

/** The same mark in the other width. */
export function otherWidth(mark: string): string {
  const half = halfForms.indexOf(mark);
  if (half >= 0) return fullForms.charAt(half);
  const full = fullForms.indexOf(mark);
  return full >= 0 ? halfForms.charAt(full) : mark;
}

/** How wide a mark is. */
export function widthOf(mark: string): MarkWidth {
  return mark.charCodeAt(0) < 0x80 ? 'half' : 'full';
}

/** What a mark is for; undefined where it has one width only. */
export function classOf(mark: string): MarkClass | undefined {
  switch (mark) {
    case ',':
    case '，':
      return 'comma';
    case ';':
    case '；':
      return 'semicolon';
    case ':':
    case '：':
      return 'colon';
    case '?':
    case '!':
    case '？':
    case '！':
      return 'question';
    case '.':
    case '。':
      return 'stop';
    default:
      return undefined;
  }
}
