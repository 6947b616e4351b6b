import { textChange } from '../../text/textChange.ts';
import type { CaptionCopy } from './captionCopies.ts';
import { namesPicture } from './captionWords.ts';
import { differsByOmission, inCommon } from './omission.ts';
import { wordVariants } from './wordVariants.ts';

/** UTF-16 units that two captions must share; shorter ones agree by chance. */
const shortestCommon = 7;
/** Likewise where both say that they show a picture. */
const shortestPictured = 6;
/** Characters at either end by which captions are found again that leave a word out in between. */
const edge = 5;
/** How many captions with the same beginning, or the same end, are compared: the last ones. */
const mostOfAnEdge = 12;

type CaptionGroups = Map<string, CaptionCopy[]>;

/** Captions that were read, to be found again by what differs in a word that changes nothing. */
export interface NearCaptions {
  /** The first earlier caption that says the same but for such a word; one of the two must be a certain caption. */
  find(caption: CaptionCopy): CaptionCopy | undefined;
  add(caption: CaptionCopy): void;
}

/** A fresh store. Its cost grows with the words of a caption, not with the captions that are alike. */
export function createNearCaptions(): NearCaptions {
  const whole: CaptionGroups = new Map();
  const open: CaptionGroups = new Map();
  const without: CaptionGroups = new Map();
  const heads: CaptionGroups = new Map();
  const tails: CaptionGroups = new Map();

  return {
    find: (caption) =>
      [...reworded(caption.text), ...shortened(caption.text)]
        .filter((each) => each.certain || caption.certain)
        .sort((a, b) => a.span.start - b.span.start)[0],

    add(caption) {
      // By text: a caption that stands twice counts once.
      if (whole.has(caption.text)) return;
      put(whole, caption.text, caption);
      for (const variant of wordVariants(caption.text)) {
        put(open, variant.open, caption);
        if (variant.without !== undefined) put(without, variant.without, caption);
      }
      put(heads, caption.text.slice(0, edge), caption);
      put(tails, caption.text.slice(-edge), caption);
    },
  };

  function reworded(text: string): CaptionCopy[] {
    const found = [...(without.get(text) ?? [])];
    for (const variant of wordVariants(text)) {
      found.push(...(open.get(variant.open) ?? []));
      if (variant.without !== undefined) found.push(...(whole.get(variant.without) ?? []));
    }
    return found.filter((each) => each.text !== text && shareEnough(each.text, text));
  }

  function shortened(text: string): CaptionCopy[] {
    const [head, tail] = [heads.get(text.slice(0, edge)), tails.get(text.slice(-edge))];
    return [...(head?.slice(-mostOfAnEdge) ?? []), ...(tail?.slice(-mostOfAnEdge) ?? [])].filter((each) =>
      differsByOmission(each.text, text),
    );
  }
}

function put(groups: CaptionGroups, key: string, caption: CaptionCopy): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [caption]);
  else group.push(caption);
}

/** Whether the common beginning and the common end of two captions are long enough. */
function shareEnough(a: string, b: string): boolean {
  const least = namesPicture(a) && namesPicture(b) ? shortestPictured : shortestCommon;
  return inCommon(a, textChange(a, b)) >= least;
}
