import type {
  ConcordanceHost,
  ConcordanceNews,
  FoundConcordance,
  NamedQuery,
  PageDocument,
} from '../../../client/src/webview/messages.ts';
import type { ConcordanceOrder, ConcordanceView } from '../../../server/src/lsp/pagesProtocol.ts';
import type { EntityScope } from '../../../server/src/lsp/protocol.ts';
import { element } from '../dom.ts';
import { type Locale, speaker } from '../words.ts';
import { concordanceGrid } from './grid.ts';
import { firstPage, lineCache } from './lineCache.ts';
import { concordanceTools } from './tools.ts';
import { concordanceWords } from './words.ts';

/** What is kept of a page while it is hidden, and over restarts of the window. */
export interface ConcordanceState {
  readonly query: NamedQuery;
  readonly scope: EntityScope;
  readonly view: ConcordanceView;
  readonly selected: number;
}

/** The page, as its host drives it. */
export interface ConcordancePageHandle {
  hear(news: ConcordanceNews): void;
  restore(state: ConcordanceState): void;
}

/** Where the page stands. */
export interface ConcordanceOptions {
  /** Whether there are texts to search and files to open and to write; a report has neither. */
  readonly searchable: boolean;
}

const firstView: ConcordanceView = { order: 'document', descending: false, filter: '' };

/** Builds the page into an element. `keep` is called whenever what is to be kept changes. */
export function concordancePage(
  parent: HTMLElement,
  host: ConcordanceHost,
  locale: Locale,
  keep: (state: ConcordanceState) => void,
  options: ConcordanceOptions = { searchable: true },
): ConcordancePageHandle {
  const say = speaker(concordanceWords, locale);
  let query: NamedQuery = { kind: 'text', text: '', regularExpression: false };
  let scope: EntityScope = { kind: 'corpus' };
  let view = firstView;
  let selected = 0;
  let active: PageDocument | undefined;
  let found: FoundConcordance | undefined;
  /** Answers that come for an earlier question are dropped. */
  let question = 0;

  const label = (uri: string): string => found?.labels[uri] ?? uri;
  const remember = (): void => keep({ query, scope, view, selected });

  const grid = concordanceGrid(say, label, {
    act(action) {
      if (action.kind === 'open') openSelected(action.keepFocus);
      else if (action.kind === 'sort') void show({ order: action.order });
      else if (action.kind === 'reverse') void show({ descending: !view.descending });
      else if (action.kind === 'filter') tools.focusFilter();
      else void show({ filter: '' });
    },
    sortBy: (column) => void show(nextSort(view, column)),
    selected(index) {
      selected = index;
      remember();
    },
  });

  const tools = concordanceTools(say, options.searchable, {
    search: (text, regularExpression) => {
      const same = query.kind === 'entity' && query.name === text && !regularExpression;
      void ask(same ? query : { kind: 'text', text, regularExpression }, firstView);
    },
    scope(chosen) {
      scope = chosen;
      void ask(query, { ...firstView, order: view.order });
    },
    show: (change) => void show(change),
    save: () => {
      if (found !== undefined) void host.save({ id: found.id, view }).catch(complain);
    },
    toList: () => grid.focus(),
  });
  parent.replaceChildren(
    tools.top,
    tools.note,
    element('div', { class: 'columns' }, grid.root, tools.documents),
    tools.keys,
  );

  function openSelected(keepFocus: boolean): void {
    const line = grid.selectedLine;
    if (line !== undefined) void host.open({ line, keepFocus }).catch(complain);
  }

  function complain(error: unknown): void {
    tools.say(error instanceof Error ? error.message : String(error));
  }

  async function ask(next: NamedQuery, nextView: ConcordanceView, at = 0): Promise<void> {
    query = next;
    tools.showQuery(query, scope, active);
    if (query.kind === 'text' && query.text.trim() === '') return tools.say(say('welcome'));
    const mine = ++question;
    tools.say(say('searching'));
    try {
      const answer = await host.search({ query, scope });
      if (mine !== question || answer === null) return;
      found = answer;
      selected = at;
      await show(nextView);
      if (document.activeElement !== tools.filterBox) grid.focus();
    } catch (error) {
      if (mine === question) complain(error);
    }
  }

  async function show(change: Partial<ConcordanceView>): Promise<void> {
    if (JSON.stringify({ ...view, ...change }) !== JSON.stringify(view)) selected = 0;
    view = { ...view, ...change };
    remember();
    if (found === undefined) return;
    const mine = found;
    const shown = view;
    const fetchPage = (from: number, count: number) => host.page({ id: mine.id, view: shown, from, count });
    const first = await fetchPage(0, firstPage);
    if (mine !== found || shown !== view) return;
    if (first === null) return tools.say(say('forgotten'));
    const lines = lineCache(
      first,
      fetchPage,
      () => grid.draw(),
      () => tools.say(say('forgotten')),
    );
    grid.show(lines, view.order, view.descending, selected);
    tools.showFound(found, view, first.total, query);
  }

  tools.showQuery(query, scope, active);
  tools.say(say('welcome'));
  return {
    hear(news) {
      switch (news.kind) {
        case 'show':
          scope = news.scope;
          return void ask(news.query, firstView);
        case 'active':
          active = news.document ?? undefined;
          return tools.showQuery(query, scope, active);
        case 'progress':
          return tools.say(say('searchingSoFar', news.percentage));
        case 'indexed':
          if (found?.partial === true) void ask(query, view, selected);
          return;
        case 'changed':
          if (found !== undefined) tools.say(say('changed'));
      }
    },
    restore(state) {
      ({ scope, view } = state);
      void ask(state.query, state.view, state.selected);
    },
  };
}

/** A header sorts by its column; again, it goes one character outwards, or turns the order round. */
function nextSort(
  { order, descending }: ConcordanceView,
  column: 'document' | 'date' | 'left' | 'key' | 'right',
): Partial<ConcordanceView> {
  if (column === 'left' || column === 'right') {
    const at = order.startsWith(column) ? (Number(order.at(-1)) % 3) + 1 : 1;
    const orders: readonly ConcordanceOrder[] =
      column === 'left' ? ['left1', 'left2', 'left3'] : ['right1', 'right2', 'right3'];
    return { order: orders[at - 1] ?? 'document', descending: false };
  }
  return order === column ? { descending: !descending } : { order: column, descending: false };
}
