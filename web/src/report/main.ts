import type { ConcordanceHost } from '../../../client/src/webview/messages.ts';
import type { ReportData } from '../../../server/src/service/overview/reportData.ts';
import { concordancePage } from '../concordance/page.ts';
import { element } from '../dom.ts';
import { overviewParts } from '../overview/page.ts';
import { overviewWords } from '../overview/words.ts';
import { speaker } from '../words.ts';
import { reportConcordance } from './reportConcordance.ts';

/* The page of `jiaokan report`: the overview, with the mentions of each name in a dialogue. */

const main = document.querySelector('main');
const source = document.getElementById('data')?.textContent;
if (main !== null && source) {
  const locale = document.documentElement.lang === 'zh-CN' ? 'zh-cn' : 'en';
  const say = speaker(overviewWords, locale);
  // The data are written by the very program that writes this script.
  const data = JSON.parse(source) as ReportData;

  const openEntity = (id: string, name: string): void => {
    const host: ConcordanceHost = reportConcordance(data, id);
    const total = data.overview.entities.find((entity) => entity.id === id)?.mentions ?? 0;
    const listed = data.mentions[id]?.length ?? 0;
    const body = element('div', { class: 'concordance' });
    const close = element('button', { type: 'button', onclick: () => dialog.close() }, say('close'));
    const dialog = element(
      'dialog',
      { 'aria-label': name, onclose: () => dialog.remove() },
      element('header', {}, element('h2', {}, name), close),
      ...(listed < total ? [element('p', { class: 'hint' }, say('excerpt', listed, total))] : []),
      body,
    );
    main.append(dialog);
    const page = concordancePage(body, host, locale, () => {}, { searchable: false });
    dialog.showModal();
    page.hear({ kind: 'show', query: { kind: 'entity', id, name }, scope: { kind: 'corpus' } });
  };

  main.append(
    element('header', {}, element('h1', {}, say('overview'))),
    ...overviewParts(data.overview, { openEntity }, locale),
    element('footer', { class: 'hint' }, say('madeBy', data.version)),
  );
}
