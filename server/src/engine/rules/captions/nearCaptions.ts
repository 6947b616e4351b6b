import type { CaptionCopy } from './captionCopies.ts';
import { wordVariants } from './wordVariants.ts';

/** Characters that two captions must share; shorter ones agree by chance. */
const shortestCommon = 7;

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

  return {
    find: (caption) =>
      candidates(caption.text)
        .filter((each) => (each.certain || caption.certain) && shareEnough(each.text, caption.text))
        .sort((a, b) => a.span.start - b.span.start)[0],

    add(caption) {
      // By text: a caption that stands twice counts once.
      if (whole.has(caption.text)) return;
      put(whole, caption.text, caption);
      for (const variant of wordVariants(caption.text)) {
        put(open, variant.open, caption);
        if (variant.without !== undefined) put(without, variant.without, caption);
      }
    },
  };

  function candidates(text: string): CaptionCopy[] {
    const found = [...(without.get(text) ?? [])];
    for (const variant of wordVariants(text)) {
      found.push(...(open.get(variant.open) ?? []));
      if (variant.without !== undefined) found.push(...(whole.get(variant.without) ?? []));
    }
    return found.filter((each) => each.text !== text);
  }
}

function put(groups: CaptionGroups, key: string, caption: CaptionCopy): void {
  const group = groups.get(key);
  if (group === undefined) groups.set(key, [caption]);
  else group.push(caption);
}

/** Whether the common beginning and the common end of two captions are long enough. */
function shareEnough(a: string, b: string): boolean {
  const [left, right] = [[...a], [...b]];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  return start + end >= shortestCommon;
}
