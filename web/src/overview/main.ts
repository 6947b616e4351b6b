import type { PageOverview } from '../../../client/src/webview/messages.ts';
import { element } from '../dom.ts';
import { vscodeHost } from '../vscodeHost.ts';
import { speaker } from '../words.ts';
import { overviewParts } from './page.ts';
import { overviewWords } from './words.ts';

/* The corpus overview in a panel of VS Code. */

const host = vscodeHost();
const main = document.querySelector('main');
if (main !== null) {
  const locale = document.documentElement.lang === 'zh-CN' ? 'zh-cn' : 'en';
  const say = speaker(overviewWords, locale);
  const note = element('p', { class: 'note', role: 'status' });
  const refresh = element('button', { type: 'button', onclick: () => void load(true) }, say('refresh'));
  const parts = element('div');
  main.append(element('header', {}, element('h1', {}, say('overview')), refresh), note, parts);

  const load = async (fresh: boolean): Promise<void> => {
    refresh.disabled = true;
    note.textContent = say('reading');
    try {
      const overview = await host.call<PageOverview>('overview', { fresh });
      const opens = {
        openEntity: (id: string, name: string) => void host.call('openEntity', { id, name }),
        openDocument: (uri: string) => void host.call('openDocument', { uri }),
      };
      parts.replaceChildren(...overviewParts(overview, opens, locale));
      note.textContent = '';
    } catch (error) {
      note.textContent = error instanceof Error ? error.message : String(error);
    }
    refresh.disabled = false;
  };

  // What the extension sends unasked is how far it is; both sides are of one build.
  host.listen((news) => {
    const { percentage } = news as { readonly percentage: number };
    note.textContent = say('readingSoFar', percentage);
  });
  host.keep({});
  host.ready();
  void load(false);
}
