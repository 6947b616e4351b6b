import type { DocumentLayout, Paragraph } from '../../../../server/src/engine/layout/layout.ts';
import type { Mention } from '../../../../server/src/engine/names/mention.ts';
import type { Resolution } from '../../../../server/src/engine/names/resolve.ts';
import { logicalTextBuilder } from '../../../../server/src/engine/text/logicalText.ts';
import { parseMarkedText } from '../../../support/markedText.ts';

/** A text whose names are known, with a paragraph for each line. */
export interface NamedText {
  readonly mentions: readonly Mention[];
  readonly layout: DocumentLayout;
}

/** Reads `⟦p|name⟧` and `⟦o|name⟧`; titles come after the type: `⟦p 院长 教授|name⟧`. */
export function namedText(marked: string): NamedText {
  const { text, marks } = parseMarkedText(marked);
  const paragraphs = paragraphsOf(text);
  const mentions = marks.flatMap(({ label, spans: [span] }): Mention[] => {
    const [type, ...titles] = label.split(' ');
    const paragraph = paragraphs.find((each) => each.span.start <= span.start && span.end <= each.span.end);
    if (paragraph === undefined) return [];
    const logical = { start: span.start - paragraph.span.start, end: span.end - paragraph.span.start };
    return [
      {
        type: type === 'p' ? 'person' : 'organization',
        text: text.slice(span.start, span.end),
        paragraph: paragraph.index,
        logical,
        pieces: [span],
        confidence: 1,
        titles,
      },
    ];
  });
  return {
    mentions,
    layout: { kinds: [], breaks: [], spacing: [], columns: [], boilerplate: [], paragraphs },
  };
}

/** The entities, one a line: the name, then `+` its other spellings with role, reason and number of mentions. */
export function writeEntities({ entities }: Resolution): string {
  return entities
    .map(({ surfaces: [first, ...others] }) =>
      [
        `${first.text} ×${first.mentions.length}`,
        ...others.map(
          ({ text, role, reason, mentions }) => `+ ${text} ×${mentions.length} ${role} ${reason}`,
        ),
      ].join(' '),
    )
    .join('\n');
}

/** The conflicts, one a line: `variant → canonical reason`, or `variant = canonical reason` for a tie. */
export function writeConflicts({ conflicts }: Resolution): string {
  return conflicts
    .map(({ variant, canonical, tie, reason }) => `${variant} ${tie ? '=' : '→'} ${canonical} ${reason}`)
    .join('\n');
}

function paragraphsOf(text: string): readonly Paragraph[] {
  let start = 0;
  return text.split('\n').map((line, index): Paragraph => {
    const span = { start, end: start + line.length };
    start = span.end + 1;
    const builder = logicalTextBuilder();
    builder.take(text, span, index);
    return { index, kind: 'body', lines: [index], span, logical: builder.build() };
  });
}
