import type { FoundConcordance, NamedQuery, PageDocument } from '../../../client/src/webview/messages.ts';
import type { ConcordanceOrder, ConcordanceView } from '../../../server/src/lsp/pagesProtocol.ts';
import type { EntityScope } from '../../../server/src/lsp/protocol.ts';
import { element } from '../dom.ts';
import type { Say } from '../words.ts';
import { documentList } from './documentList.ts';
import type { ConcordanceWord } from './words.ts';

/** What a person does with the tools. */
export interface ToolEvents {
  search(text: string, regularExpression: boolean): void;
  scope(scope: EntityScope): void;
  show(change: Partial<ConcordanceView>): void;
  save(): void;
  toList(): void;
}

/** All of the page but the lines. */
export interface Tools {
  readonly top: HTMLElement;
  readonly note: HTMLElement;
  readonly documents: HTMLElement;
  readonly keys: HTMLElement;
  readonly filterBox: HTMLElement;
  showQuery(query: NamedQuery, scope: EntityScope, active: PageDocument | undefined): void;
  showFound(found: FoundConcordance, view: ConcordanceView, total: number, query: NamedQuery): void;
  say(text: string): void;
  focusFilter(): void;
}

const orders = [
  'document',
  'date',
  'left1',
  'left2',
  'left3',
  'key',
  'right1',
  'right2',
  'right3',
] as const satisfies readonly ConcordanceOrder[];

/** A filter is sent when the person pauses this long, in milliseconds. */
const pause = 150;

/** Makes the search, the order, the filter, the notes and the counts by document. */
export function concordanceTools(say: Say<ConcordanceWord>, searchable: boolean, events: ToolEvents): Tools {
  const search = searchForm(say, events);
  const order = element('select', { id: 'order', onchange: () => events.show({ order: chosenOrder() }) });
  order.append(...orders.map((each) => element('option', { value: each }, say(each))));
  const chosenOrder = () => orders[order.selectedIndex] ?? 'document';
  let descending = false;
  const reverse = element(
    'button',
    { type: 'button', 'aria-pressed': 'false', onclick: () => events.show({ descending: !descending }) },
    say('reverse'),
  );
  const filter = filterInput(say, events);
  const save = element(
    'button',
    { type: 'button', title: say('saveHint'), disabled: true, onclick: () => events.save() },
    say('save'),
  );
  const note = element('p', { class: 'note', role: 'status' });
  const documents = documentList(say, (document) => events.show({ document }));
  const labelled = (text: string, control: HTMLElement) => element('label', {}, `${text} `, control);
  const bar = element(
    'div',
    { class: 'tools' },
    labelled(say('sort'), order),
    reverse,
    labelled(say('filter'), filter),
    ...(searchable ? [save] : []),
  );
  return {
    top: searchable
      ? element('div', {}, element('h1', { class: 'unseen' }, say('concordance')), search.form, bar)
      : bar,
    note,
    documents: documents.root,
    keys: element('p', { class: 'keys' }, say(searchable ? 'keys' : 'keysHere')),
    filterBox: filter,
    showQuery: (query, scope, active) => search.show(query, scope, active),
    showFound(found, view, total, query) {
      order.selectedIndex = orders.indexOf(view.order);
      descending = view.descending;
      reverse.setAttribute('aria-pressed', `${descending}`);
      if (document.activeElement !== filter) filter.value = view.filter;
      save.disabled = total === 0;
      documents.show(found, view.document);
      note.textContent = noteOf(say, found, total, query);
    },
    say(text) {
      note.textContent = text;
    },
    focusFilter() {
      filter.focus();
      filter.select();
    },
  };
}

function noteOf(
  say: Say<ConcordanceWord>,
  found: FoundConcordance,
  total: number,
  query: NamedQuery,
): string {
  if (found.lines === 0) return say(found.partial ? 'partial' : 'nothing');
  const counts =
    total === found.lines ? say('lines', total, found.documents.length) : say('filtered', total, found.lines);
  return [
    ...(query.kind === 'entity' ? [say('mentions', query.name)] : []),
    total === 0 ? say('nothingFiltered') : counts,
    ...(found.partial ? [say('partial')] : []),
    ...(found.cut ? [say('cut', found.lines)] : []),
  ].join(' ');
}

function searchForm(say: Say<ConcordanceWord>, events: ToolEvents) {
  const box = element('input', {
    type: 'search',
    id: 'query',
    'aria-label': say('searchFor'),
    placeholder: say('searchHint'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  const pattern = element('input', { type: 'checkbox', id: 'pattern' });
  const scopes = element('select', { id: 'scope' });
  let documentUri: string | undefined;
  scopes.addEventListener('change', () =>
    events.scope(
      scopes.value === 'file' && documentUri !== undefined
        ? { kind: 'file', uri: documentUri }
        : { kind: 'corpus' },
    ),
  );
  const form = element(
    'form',
    {
      role: 'search',
      class: 'tools',
      onsubmit: (event) => {
        event.preventDefault();
        events.search(box.value, pattern.checked);
      },
    },
    box,
    element('label', {}, pattern, ` ${say('regularExpression')}`),
    element('label', {}, `${say('scope')} `, scopes),
    element('button', { type: 'submit', class: 'primary' }, say('search')),
  );
  return {
    form,
    show(query: NamedQuery, scope: EntityScope, active: PageDocument | undefined) {
      if (document.activeElement !== box) {
        box.value = query.kind === 'entity' ? query.name : query.text;
        pattern.checked = query.kind === 'text' && query.regularExpression;
      }
      documentUri = scope.kind === 'file' ? scope.uri : active?.uri;
      const name = documentUri === active?.uri ? active?.label : documentUri;
      const choices = [element('option', { value: 'corpus' }, say('corpus'))];
      if (name !== undefined) choices.push(element('option', { value: 'file' }, say('thisDocument', name)));
      scopes.replaceChildren(...choices);
      scopes.selectedIndex = scope.kind === 'file' ? 1 : 0;
    },
  };
}

function filterInput(say: Say<ConcordanceWord>, events: ToolEvents): HTMLInputElement {
  let timer = 0;
  const input = element('input', {
    type: 'search',
    id: 'filter',
    placeholder: say('filterHint'),
    autocomplete: 'off',
    spellcheck: 'false',
  });
  input.addEventListener('input', (event) => {
    // Half a syllable of pinyin is not what the person looks for.
    if (event instanceof InputEvent && event.isComposing) return;
    clearTimeout(timer);
    timer = setTimeout(() => events.show({ filter: input.value }), pause);
  });
  input.addEventListener('compositionend', () => events.show({ filter: input.value }));
  input.addEventListener('keydown', (event) => {
    const { key, isComposing } = event;
    if (isComposing) return;
    if (key === 'Enter' || key === 'ArrowDown') events.toList();
    if (key === 'Escape') {
      event.preventDefault();
      input.value = '';
      events.show({ filter: '' });
      events.toList();
    }
  });
  return input;
}
