import type { NameDecision, SuspectItem } from '../../../server/src/lsp/protocol.ts';

/** What a person may say about a suspect or about one of its spellings. */
export type Choice = 'use' | 'keep' | 'different' | 'notName';

/**
 * The decisions that a choice means. On the first spelling, which stands for the whole suspect, it is about all the
 * others; on another one, *keep* and *different* are about that one alone.
 */
export function decisionsFor(
  choice: Choice,
  { type, spellings }: SuspectItem,
  text: string,
): readonly NameDecision[] {
  const name = spellings[0]?.text ?? text;
  const others = spellings.map((spelling) => spelling.text).filter((other) => other !== text);
  switch (choice) {
    case 'use': {
      const beside = spellings.find((spelling) => spelling.text === text)?.keptBeside;
      // Once it has changed places with the name that it was kept beside, the others give way to it.
      const first = others.filter((other) => other === beside);
      const ordered = [...first, ...others.filter((other) => other !== beside)];
      return ordered.map((alias) => ({ kind: 'replace', type, name: text, alias }));
    }
    case 'keep':
      return text === name
        ? others.map((alias) => ({ kind: 'same', type, name, alias }))
        : [{ kind: 'same', type, name, alias: text }];
    case 'different':
      return others.map((other) => ({ kind: 'different', type, names: [text, other] }));
    case 'notName':
      return [{ kind: 'notName', text }];
  }
}

/**
 * The name beside which the others are kept when a spelling is chosen that is itself kept beside it: a spelling gives way to
 * names alone. Undefined where they do give way.
 */
export function keptInsteadOfReplaced({ spellings }: SuspectItem, text: string): string | undefined {
  const beside = spellings.find((spelling) => spelling.text === text)?.keptBeside;
  return spellings.some((spelling) => spelling.text === beside) ? undefined : beside;
}

/** Where a spelling differs from another one: from the end of what both begin with to the start of what both end with. */
export function differingPart(text: string, other: string): readonly [start: number, end: number] {
  const shorter = Math.min(text.length, other.length);
  let start = 0;
  while (start < shorter && text[start] === other[start]) start++;
  let end = 0;
  while (end < shorter - start && text.at(-1 - end) === other.at(-1 - end)) end++;
  return [start, text.length - end];
}
