import { simplified } from '../../layout/boilerplate/simplified.ts';
import { textChange } from '../../text/textChange.ts';
import type { CaptionCopy } from './captionCopies.ts';
import { namesPicture } from './captionWords.ts';
import { differsByOmission, inCommon } from './omission.ts';
import { type WordVariant, wordVariants } from './wordVariants.ts';

/** UTF-16 units that two captions must share; shorter ones agree by chance. */
const shortestCommon = 6;
/** Likewise where both say that they show a picture. */
const shortestPictured = 5;
/** Characters at either end by which captions are found again that leave a word out in between. */
const edge = 5;
/** How many captions with the same beginning, or the same end, are compared: the last ones. */
const mostOfAnEdge = 12;

/** What a caption says: script, width and marks make no difference. */
interface SaidCaption {
  readonly said: string;
  readonly caption: CaptionCopy;
}

type CaptionGroups = Map<string, SaidCaption[]>;

/** Captions that were read, to be found again by what differs in a word that changes nothing. */
export interface NearCaptions {
  /** The first caption so far that says the same but for such a word, one of the two being certain; then this one is kept, too. */
  meet(caption: CaptionCopy): CaptionCopy | undefined;
}

/** A fresh store. Its cost grows with the words of a caption, not with the captions that are alike. */
export function createNearCaptions(): NearCaptions {
  const whole: CaptionGroups = new Map();
  const open: CaptionGroups = new Map();
  const without: CaptionGroups = new Map();
  const heads: CaptionGroups = new Map();
  const tails: CaptionGroups = new Map();

  return {
    meet(caption) {
      const said = saidIn(caption.text);
      const variants = [...wordVariants(said)];
      const [first] = [...(whole.get(said) ?? []), ...reworded(said, variants), ...shortened(said)]
        .map((each) => each.caption)
        .filter((each) => (each.certain || caption.certain) && each.text !== caption.text)
        .sort((a, b) => a.span.start - b.span.start);
      // By what it says: a caption that stands twice counts once.
      if (!whole.has(said)) keep({ said, caption }, variants);
      return first;
    },
  };

  function keep(each: SaidCaption, variants: readonly WordVariant[]): void {
    const { said } = each;
    put(whole, said, each);
    for (const variant of variants) {
      put(open, variant.open, each);
      if (variant.without !== undefined) put(without, variant.without, each);
    }
    put(heads, said.slice(0, edge), each);
    put(tails, said.slice(-edge), each);
  }

  function reworded(said: string, variants: readonly WordVariant[]): SaidCaption[] {
    const found = [...(without.get(said) ?? [])];
    for (const variant of variants) {
      found.push(...(open.get(variant.open) ?? []));
      if (variant.without !== undefined) found.push(...(whole.get(variant.without) ?? []));
    }
    return found.filter((each) => each.said !== said && shareEnough(each.said, said));
  }

  function shortened(said: string): SaidCaption[] {
    const [head, tail] = [heads.get(said.slice(0, edge)), tails.get(said.slice(-edge))];
    return [...(head?.slice(-mostOfAnEdge) ?? []), ...(tail?.slice(-mostOfAnEdge) ?? [])].filter((each) =>
      differsByOmission(each.said, said),
    );
  }
}

/** Marks whose lack changes nothing. */
const idleMarks = /[、,·“”"‘’'「」『』]/gu;

function saidIn(text: string): string {
  return simplified(text).replace(idleMarks, '');
}

function put(groups: CaptionGroups, key: string, caption: SaidCaption): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [caption]);
  else group.push(caption);
}

/** Whether the common beginning and the common end of two captions are long enough. */
function shareEnough(a: string, b: string): boolean {
  const least = namesPicture(a) && namesPicture(b) ? shortestPictured : shortestCommon;
  return inCommon(a, textChange(a, b)) >= least;
}
