import type { DocumentLayout } from '../../layout/layout.ts';
import { bareName } from '../compare/normalize.ts';
import type { Mention } from '../mention.ts';

/** A short form that the text itself gives for a name. */
export interface IntroducedAlias {
  /** Index of the mention that the short form is given for. */
  readonly mention: number;
  /** The short form without its quotes. */
  readonly alias: string;
}

// A bare 称 only counts within brackets: outside it is what somebody says (`甲称乙，……`).
const introduction =
  /^\s*(?:[（(]\s*(?:以下|下文|后文|也|又)?(?:统)?(?:简称|下称|称)|[，,]?\s*(?:以下简称|下文简称|下称|简称|又称|也称))(?:为|“|‘|「|『|"|：|:|\s)*(?<alias>[^”’」』"）)，,。；;]{2,12})/u;
const acronym = /^\s*[（(]\s*(?<alias>[A-Z][A-Za-z&-]{1,9})\s*[）)]/u;

/** Finds the places where a text introduces a short form: `（以下简称“甲校”）`, `（CDA）`. */
export function introducedAliases(
  mentions: readonly Mention[],
  layout: DocumentLayout,
): readonly IntroducedAlias[] {
  return mentions.flatMap(({ paragraph, logical }, mention) => {
    const after = layout.paragraphs[paragraph]?.logical.text.slice(logical.end, logical.end + 32) ?? '';
    const alias = introduction.exec(after)?.groups?.alias ?? acronym.exec(after)?.groups?.alias;
    return alias === undefined ? [] : [{ mention, alias: bareName(alias) }];
  });
}
