import type { Span } from '../../text/span.ts';
import { type RecordedNames, spellingsOf } from '../knowledge.ts';
import { createTrie, trieRoot } from '../recognize/trie.ts';
import type { TitledName } from './paragraphReadings.ts';
import { freeOf } from './refine/freeSpans.ts';

/** Puts what the keeper of the corpus has decided in the place of what was found. */
export type ApplyRecorded = (text: string, found: readonly TitledName[]) => readonly TitledName[];

/** Of a recorded name that the text shows to be one, and of one that only the record says is one. */
export const certain = 0.999;
const claimed = 0.9;

/**
 * Recorded names and aliases are names wherever they stand, unless they are part of a longer name that was found; recorded
 * strings that are no names are none.
 */
export function recordedDecisions({ entities, notNames }: RecordedNames): ApplyRecorded {
  if (entities.length === 0 && notNames.length === 0) return (_text, found) => found;
  const names = entities.flatMap((entity) =>
    spellingsOf(entity).map((text) => ({ type: entity.type, text })),
  );
  const trie = createTrie(names.map(({ text }, index) => [text, index + 1] as const));
  const rejected = new Set(notNames);
  const recordedIn = (text: string): readonly TitledName[] => {
    const inText: TitledName[] = [];
    for (let start = 0; start < text.length; start++) {
      let node = trieRoot;
      let match: TitledName | undefined;
      for (let end = start + 1; end <= text.length; end++) {
        node = trie.next(node, text.charCodeAt(end - 1));
        if (node === 0) break;
        const name = names[trie.value(node) - 1];
        if (name !== undefined)
          match = { type: name.type, span: { start, end }, text: name.text, confidence: claimed, titles: [] };
      }
      if (match === undefined) continue;
      inText.push(match);
      start = match.span.end - 1;
    }
    return inText;
  };
  return (text, found) => {
    const nameAt = new Int32Array(text.length).fill(-1);
    for (const [index, { span }] of found.entries()) nameAt.fill(index, span.start, span.end);
    const recorded = recordedIn(text).flatMap((name): readonly TitledName[] => {
      const over = found[nameAt[name.span.start] as number];
      if (over !== undefined && isWithin(name.span, over.span)) return [];
      return [
        over !== undefined && isSame(name.span, over.span)
          ? { ...name, titles: over.titles, confidence: over.type === name.type ? certain : claimed }
          : name,
      ];
    });
    const isFree = freeOf(recorded, text.length);
    const kept = found.filter((name) => !rejected.has(name.text) && isFree(name.span));
    return [...kept, ...recorded].sort((a, b) => a.span.start - b.span.start);
  };
}

/** Whether a span is a part of another one, and not all of it. */
function isWithin(inner: Span, outer: Span): boolean {
  return (
    outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start
  );
}

function isSame(a: Span, b: Span): boolean {
  return a.start === b.start && a.end === b.end;
}
