import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createTrie, trieRoot } from '../../../../server/src/engine/names/recognize/trie.ts';

function wordValue(trie: ReturnType<typeof createTrie>, text: string): number {
  let node = trieRoot;
  for (let index = 0; index < text.length && node !== 0; index++)
    node = trie.next(node, text.charCodeAt(index));
  return node === 0 ? 0 : trie.value(node);
}

test('a trie knows its words, each by the value that it was given first, and no others', () => {
  const text = fc.string({ unit: fc.constantFrom('云', '河', '医', '院', 'a', '\u{20000}'), maxLength: 6 });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 80 }), fc.array(text), (words, others) => {
      const trie = createTrie(words.map((word, index) => [word, index + 1] as const));
      for (const each of [...words, ...others])
        expect(wordValue(trie, each)).toBe(each === '' ? 0 : words.indexOf(each) + 1);
    }),
  );
});
