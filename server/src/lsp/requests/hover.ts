import { type Hover, HoverRequest, MarkupKind } from 'vscode-languageserver';
import { wordMessage } from '../../engine/rules/messages.ts';
import { type EntityHover, hover as hoverAt } from '../../service/hover.ts';
import { defineRequest } from '../define.ts';
import { clientUriOf, openSnapshot } from '../openSnapshot.ts';
import { reasonText } from '../reasons.ts';
import type { Session } from '../session.ts';
import { baseName } from '../uris.ts';
import { words } from '../words.ts';

/** `textDocument/hover`: who is meant, and what is wrong here and why. */
export const hover = defineRequest(
  HoverRequest.type,
  async (session, { textDocument, position }): Promise<Hover | null> => {
    const snapshot = await openSnapshot(session, textDocument.uri);
    const found = snapshot === undefined ? undefined : hoverAt(snapshot, position);
    if (found === undefined) return null;
    const markdown = session.client.markdownHover;
    const parts = [
      ...(found.entity === undefined ? [] : entityLines(session, found.entity, markdown)),
      ...found.findings.map((finding) => {
        const message = wordMessage(finding.message, session.locale(), session.host.rules);
        return markdown ? `\`${finding.rule}\` ${markdownText(message)}` : `${finding.rule}: ${message}`;
      }),
    ];
    const kind = markdown ? MarkupKind.Markdown : MarkupKind.PlainText;
    return { range: found.range, contents: { kind, value: parts.join('\n\n') } };
  },
);

function entityLines(session: Session, entity: EntityHover, markdown: boolean): readonly string[] {
  const locale = session.locale();
  const plain = (text: string): string => (markdown ? markdownText(text) : text);
  const name = markdown ? `**${markdownText(entity.name)}**` : entity.name;
  const { mentions, documents, titles } = entity;
  const aliases = entity.aliases.map(
    ({ text, mentions: count, reason }) => `- ${plain(text)} ×${count} ${plain(reasonText(reason, locale))}`,
  );
  return [
    `${name} (${words(locale, entity.type)})`,
    words(locale, 'counts', { mentions, documents }),
    ...(titles.length > 0 ? [plain(words(locale, 'titles', { titles: titles.join('、') }))] : []),
    ...(entity.company.length > 0
      ? [plain(words(locale, 'company', { names: entity.company.map(companion).join('、') }))]
      : []),
    ...(aliases.length > 0 ? [[words(locale, 'aliases'), ...aliases].join('\n')] : []),
    ...(entity.places.length > 1
      ? [
          [
            words(locale, 'byDocument'),
            ...entity.places.map((place) => placeLine(session, place, markdown)),
          ].join('\n'),
        ]
      : []),
  ];
}

function companion({ name, mentions }: EntityHover['company'][number]): string {
  return mentions > 1 ? `${name} ×${mentions}` : name;
}

/** A document with its count; in Markdown a link to the first mention. */
function placeLine(
  session: Session,
  { document, mentions, first }: EntityHover['places'][number],
  markdown: boolean,
): string {
  const name = baseName(document);
  if (!markdown) return `- ${name} ×${mentions}`;
  const target = clientUriOf(session, document).replace(/[()]/gu, (mark) => (mark === '(' ? '%28' : '%29'));
  return `- [${markdownText(name)}](${target}#L${first.line + 1}) ×${mentions}`;
}

/** Text of the corpus is shown as it is, not as Markdown. */
function markdownText(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#+\-.!|~&]/gu, '\\$&');
}
