import type { FoundConcordance } from '../../../client/src/webview/messages.ts';
import { element } from '../dom.ts';
import type { Say } from '../words.ts';
import type { ConcordanceWord } from './words.ts';

/** Documents that are listed; the filter finds lines of the others. */
const mostListed = 200;

/** The counts by document, the highest first; a click shows the lines of one document, another one all again. */
export function documentList(say: Say<ConcordanceWord>, choose: (document: string | undefined) => void) {
  const list = element('ul');
  const root = element('section', { class: 'documents', 'aria-labelledby': 'documents-title' });
  root.append(element('h2', { id: 'documents-title' }, say('documents')), list);
  root.hidden = true;

  return {
    root,
    show({ documents, labels, lines }: FoundConcordance, chosen: string | undefined) {
      const most = Math.max(...documents.map((each) => each.lines), 1);
      const sorted = [...documents].sort((a, b) => b.lines - a.lines).slice(0, mostListed);
      const focused = root.contains(document.activeElement)
        ? document.activeElement?.getAttribute('data-uri')
        : undefined;
      const item = (uri: string | undefined, name: string, count: number, share: number) => {
        const button = element(
          'button',
          {
            type: 'button',
            'data-uri': uri ?? '',
            'aria-pressed': `${uri === chosen}`,
            onclick: () => choose(uri),
          },
          element('span', { class: 'name' }, name),
          element('span', { class: 'count' }, count.toLocaleString()),
        );
        button.style.setProperty('--share', `${share * 100}%`);
        button.title = name;
        return element('li', {}, button);
      };
      const rest = documents.length - sorted.length;
      list.replaceChildren(
        item(undefined, say('allDocuments'), lines, 0),
        ...sorted.map((each) => item(each.uri, labels[each.uri] ?? each.uri, each.lines, each.lines / most)),
        ...(rest > 0 ? [element('li', {}, say('moreDocuments', rest))] : []),
      );
      root.hidden = documents.length < 2;
      if (focused !== undefined && focused !== null) {
        for (const button of list.querySelectorAll('button')) {
          if (button.getAttribute('data-uri') === focused) button.focus();
        }
      }
    },
  };
}
