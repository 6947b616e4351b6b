import { type CutWords, costsByFrequency, partsOfRuns } from '../cutWords.ts';
import { type PackedWords, tableBits } from '../wordTable.ts';
import type { Kernel } from './kernel.ts';

/** Bytes that cutting a text takes for each unit and for the text, besides what stays of it. */
const bestSize = 8;
const units = 0x10000;

/** Opens packed words in a kernel. What is cut there is as long as there are words, not units. */
export function openKernelWords(kernel: Kernel, { entries, occupied, prefixes }: PackedWords): CutWords {
  const { functions } = kernel;
  const slots = kernel.take(4 << tableBits);
  const single = kernel.take(4 * units);
  const lasting = [kernel.put(prefixes), kernel.put(partsOfRuns), kernel.put(costsByFrequency)] as const;
  const [prefixesAt, parts, costs] = lasting;
  const bottom = kernel.top;
  functions.openWords(slots, kernel.put(occupied), kernel.put(entries), prefixesAt, single, parts, costs);
  kernel.giveBack(bottom);
  return (codes) => {
    const size = codes.length;
    const top = kernel.top;
    const codesAt = kernel.put(codes);
    const best = kernel.take(bestSize * (size + 1));
    const spans = kernel.take(size);
    const found = kernel.take(4 * size);
    const wordAt = kernel.take(4 * size);
    const starts = kernel.take(4 * size);
    const lengths = kernel.take(size);
    const hashes = kernel.take(4 * size);
    const classes = kernel.take(size);
    const words = functions.cutWords(
      size,
      codesAt,
      best,
      spans,
      found,
      wordAt,
      starts,
      lengths,
      hashes,
      classes,
    );
    const cut = {
      words,
      wordAt: kernel.words(wordAt, size),
      starts: kernel.words(starts, words),
      lengths: kernel.bytes(lengths, words),
      hashes: kernel.words(hashes, words),
      classes: kernel.bytes(classes, words),
    };
    kernel.giveBack(top);
    return cut;
  };
}
