import { expect, test } from 'vitest';
import { FindingList } from '../../client/src/findings/findingList.ts';
import { findingsUnderAll, fingerprintsByFile } from '../../client/src/findings/node.ts';
import type { FileFindings, FindingItem } from '../../server/src/lsp/reviewProtocol.ts';

const position = { line: 0, character: 0 };

function finding(rule: string, fingerprint: string, excerpt = ''): FindingItem {
  return {
    rule,
    severity: 'warning',
    message: `about ${rule}`,
    range: { start: position, end: position },
    fingerprint,
    excerpt,
    fix: 'safe',
  };
}

const file = (uri: string, ...findings: readonly FindingItem[]): FileFindings => ({
  uri,
  findings,
  accepted: 1,
});

function list(): FindingList {
  const words = { rule: (rule: string) => `规则${rule}`, file: (uri: string) => uri };
  const made = new FindingList(words, { grouping: 'rule', filter: '' });
  made.take([
    file('b.txt', finding('wrap', '1'), finding('caption', '2', '开馆仪式')),
    file('a.txt', finding('wrap', '3', 'Ｃ１ 展厅'), finding('wrap', '4')),
  ]);
  return made;
}

const outline = (made: FindingList): readonly string[] =>
  made
    .roots()
    .flatMap((row) => [
      row.id,
      ...made
        .children(row)
        .flatMap((child) => [`  ${child.id}`, ...made.children(child).map(({ id }) => `    ${id}`)]),
    ]);

test('rules come first, the most frequent on top, then files by name, then findings by place', () => {
  expect(outline(list())).toEqual([
    'rule:wrap',
    '  file:wrap:a.txt',
    '    finding:wrap:a.txt:0',
    '    finding:wrap:a.txt:1',
    '  file:wrap:b.txt',
    '    finding:wrap:b.txt:0',
    'rule:caption',
    '  file:caption:b.txt',
    '    finding:caption:b.txt:0',
  ]);
});

test('files may come first', () => {
  const made = list();
  made.show({ grouping: 'file' });
  expect(outline(made)).toEqual([
    'file::a.txt',
    '  finding::a.txt:0',
    '  finding::a.txt:1',
    'file::b.txt',
    '  finding::b.txt:0',
    '  finding::b.txt:1',
  ]);
});

test('a filter looks at texts, rules and files, in either width', () => {
  const made = list();
  for (const [filter, count] of [
    ['仪式', 1],
    ['c1', 1],
    ['a.txt', 2],
    ['规则wrap b.txt', 1],
    ['nothing', 0],
    ['', 4],
  ] as const) {
    made.show({ filter });
    expect(made.shown(), filter).toHaveLength(count);
  }
  expect(made.total()).toBe(4);
});

test('a file that comes again replaces what was known of it', () => {
  const made = list();
  made.take([file('a.txt', finding('caption', '9'))]);
  expect(made.total()).toBe(3);
  made.forget('a.txt');
  expect(made.total()).toBe(2);
  expect(made.accepted()).toBe(1);
});

test('what was settled goes without a look at the file', () => {
  const made = list();
  const [wraps] = made.roots();
  if (wraps === undefined) throw new Error('There is no row.');
  made.drop(findingsUnderAll([wraps, ...made.children(wraps)]));
  expect(outline(made)).toEqual(['rule:caption', '  file:caption:b.txt', '    finding:caption:b.txt:0']);
});

test('rows that lie in one another name a finding once', () => {
  const made = list();
  const [wraps] = made.roots();
  if (wraps === undefined) throw new Error('There is no row.');
  const all = findingsUnderAll([wraps, ...made.children(wraps)]);
  expect(fingerprintsByFile(all)).toEqual({ 'a.txt': ['3', '4'], 'b.txt': ['1'] });
});
