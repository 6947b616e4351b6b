import type { MarkClass, MarkPlace, MarkWidth } from './marks.ts';

/** What a document writes. */
export interface Custom {
  /** The width that its Chinese punctuation has; undefined where it has no clear custom. */
  readonly width: MarkWidth | undefined;
  /** Marks that it has half-width all along, though most of its punctuation is full-width. */
  readonly halfClasses: ReadonlySet<MarkClass>;
}

/** Full-width marks are what Chinese text has by itself; a custom of half-width ones needs a clear majority. */
const halfMajority = 10;
const fewestHalf = 10;
/** Half-width marks of one class show a custom from so many on. */
const fewestOfClass = 6;
/** Half-width brackets with blanks around them show one sooner; this share of them has to have the blanks. */
const fewestSetOff = 3;
const setOffShare = 0.6;

const classesWithCustom: readonly MarkClass[] = ['semicolon', 'colon', 'question', 'bracket'];

/** Reads the custom of a document from its marks. */
export function readCustom(places: readonly MarkPlace[]): Custom {
  const counted = places.filter(({ counts }) => counts);
  const half = counted.filter(({ width }) => width === 'half').length;
  const classes = classesWithCustom.filter((each) => isHalfThroughout(counted, each));
  return {
    width: widthFrom(half, counted.length - half),
    halfClasses: new Set(hasHalfItems(counted) ? [...classes, 'item'] : classes),
  };
}

function widthFrom(half: number, full: number): MarkWidth | undefined {
  if (full > 0 && full >= half) return 'full';
  return half >= fewestHalf && half >= full * halfMajority ? 'half' : undefined;
}

function isHalfThroughout(counted: readonly MarkPlace[], markClass: MarkClass): boolean {
  const places = counted.filter((place) => place.markClass === markClass);
  const half = places.filter(({ width }) => width === 'half');
  if (half.length < (places.length - half.length) * halfMajority) return false;
  const setOff = half.filter((place) => place.setOff).length;
  return half.length >= fewestOfClass || (setOff >= fewestSetOff && setOff >= half.length * setOffShare);
}

/** Whether the numbers of items, which are a matter of their own, are at least as often in half-width brackets. */
function hasHalfItems(counted: readonly MarkPlace[]): boolean {
  const items = counted.filter(({ markClass }) => markClass === 'item');
  return items.length > 0 && items.filter(({ width }) => width === 'half').length * 2 >= items.length;
}
