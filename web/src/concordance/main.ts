import type { ConcordanceNews } from '../../../client/src/webview/messages.ts';
import { vscodeHost } from '../vscodeHost.ts';
import { type ConcordanceState, concordancePage } from './page.ts';

/* The concordance in a panel of VS Code. */

const host = vscodeHost();
const main = document.querySelector('main');
if (main !== null) {
  const locale = document.documentElement.lang === 'zh-CN' ? 'zh-cn' : 'en';
  const page = concordancePage(
    main,
    {
      search: (params) => host.call('search', params),
      page: (params) => host.call('page', params),
      open: (params) => host.call('open', params),
      save: (params) => host.call('save', params),
    },
    locale,
    (state) => host.keep(state),
  );
  // Both are what this page has kept and what its extension sends: of the same version, since an update reloads.
  host.listen((news) => page.hear(news as ConcordanceNews));
  if (host.state !== undefined) page.restore(host.state as ConcordanceState);
  host.ready();
}
