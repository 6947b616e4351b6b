import { equalData } from '../equalData.ts';
import type { DocumentLayout } from '../layout/layout.ts';
import type { Mention } from './mention.ts';
import { introducedAliases } from './resolve/introduced.ts';
import { contextOf } from './resolve/mentionContexts.ts';
import { continuesRun } from './resolve/surfaces.ts';

/** The mentions of a document, with the layout that they were found in. */
interface NamedText {
  readonly mentions: readonly Mention[];
  readonly layout: DocumentLayout;
}

/** Whether two states of a document say of their names all that tells who is who: then that is the same in both. */
export function sameNames(before: NamedText, after: NamedText): boolean {
  return (
    before.mentions.length === after.mentions.length &&
    after.mentions.every(
      (mention, index) =>
        isSame(mention, before.mentions[index]) &&
        standAlike(before, after, index) &&
        continuesRun(after.mentions[index - 1], mention) ===
          continuesRun(before.mentions[index - 1], before.mentions[index]),
    ) &&
    equalData(
      introducedAliases(before.mentions, before.layout),
      introducedAliases(after.mentions, after.layout),
    )
  );
}

function isSame(a: Mention, b: Mention | undefined): boolean {
  return b !== undefined && a.type === b.type && a.text === b.text && equalData(a.titles, b.titles);
}

/** Whether the same is said around a mention: where neither its paragraph nor its place in it has changed, nothing need be read. */
function standAlike(before: NamedText, after: NamedText, index: number): boolean {
  const [a, b] = [before.mentions[index], after.mentions[index]];
  const [x, y] = [before.mentions[index - 1], after.mentions[index - 1]];
  const [nextThen, nextNow] = [before.mentions[index + 1], after.mentions[index + 1]];
  if (a === undefined || b === undefined) return a === b;
  const isUnmoved =
    before.layout.paragraphs[a.paragraph]?.logical.text ===
      after.layout.paragraphs[b.paragraph]?.logical.text &&
    endOf(a) === endOf(b) &&
    a.logical.start === b.logical.start &&
    (x?.paragraph === a.paragraph) === (y?.paragraph === b.paragraph) &&
    (x?.paragraph !== a.paragraph || endOf(x) === endOf(y)) &&
    startIn(nextThen, a.paragraph) === startIn(nextNow, b.paragraph);
  return (
    isUnmoved || equalData(contextOf(a, x, nextThen, before.layout), contextOf(b, y, nextNow, after.layout))
  );
}

/** Where a mention begins in a paragraph; undefined where it stands in another one. */
function startIn(mention: Mention | undefined, paragraph: number): number | undefined {
  return mention?.paragraph === paragraph ? mention.logical.start : undefined;
}

function endOf(mention: Mention | undefined): number | undefined {
  return mention?.logical.end;
}
