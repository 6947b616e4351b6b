import { equalData } from '../equalData.ts';
import type { DocumentLayout } from '../layout/layout.ts';
import type { Mention } from './mention.ts';
import { introducedAliases } from './resolve/introduced.ts';
import { mentionContexts } from './resolve/mentionContexts.ts';
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
        continuesRun(after.mentions[index - 1], mention) ===
          continuesRun(before.mentions[index - 1], before.mentions[index]),
    ) &&
    equalData(
      mentionContexts(before.mentions, before.layout),
      mentionContexts(after.mentions, after.layout),
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
