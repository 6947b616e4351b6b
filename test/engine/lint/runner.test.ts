import { describe, expect, it } from 'vitest';
import { createCorpusIndex } from '../../../server/src/engine/corpus/corpusIndex.ts';
import { readDocument } from '../../../server/src/engine/lint/analyzer.ts';
import { mergeFindings, runCorpusRules, runDocumentRules } from '../../../server/src/engine/lint/runner.ts';
import type { RuleSettings } from '../../../server/src/engine/lint/settings.ts';
import { noRecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { wordMessage } from '../../../server/src/engine/rules/messages.ts';
import { defineCorpusRule, defineRule } from '../../../server/src/engine/rules/rule.ts';
import { characterSegmenter } from '../../../server/src/engine/segment/characterSegmenter.ts';
import { makeFinding } from '../../support/makeFinding.ts';

const longWord = defineRule({
  id: 'long-word',
  severity: 'info',
  fixable: 'safe',
  summary: { en: 'A word is long.', 'zh-cn': '词太长。' },
  messages: {
    long: { en: '“{word}” is longer than {limit}.', 'zh-cn': '“{word}”长于{limit}。' },
    remove: { en: 'Delete “{word}”', 'zh-cn': '删去“{word}”' },
  },
  options: {
    limit: {
      type: 'integer',
      default: 3,
      minimum: 1,
      maximum: 9,
      description: { en: 'Characters allowed.', 'zh-cn': '允许的字数。' },
    },
  },
  *check({ facts, options }) {
    for (const match of facts.model.text.matchAll(/[a-z]+/gu)) {
      if (match[0].length <= options.limit) continue;
      const span = { start: match.index, end: match.index + match[0].length };
      const data = { word: match[0], limit: Number(options.limit) };
      yield {
        message: 'long',
        data,
        spans: [span],
        confidence: 1,
        fixes: [{ title: 'remove', applicability: 'safe', edits: [{ span, newText: '' }] }],
      };
    }
  },
});

const facts = readDocument('one three\nseventeen', {
  segmenter: characterSegmenter,
  recorded: noRecordedNames,
});

function run(settings: RuleSettings) {
  return runDocumentRules(facts, [longWord], settings);
}

/** Finds something, and then fails. */
const broken = defineRule({
  ...longWord,
  id: 'broken',
  *check() {
    yield { message: 'long', spans: [{ start: 0, end: 3 }], confidence: 1 };
    throw new TypeError('of undefined');
  },
});

/** Says a thing of the document, and another one of its corpus. */
const onBothSides = defineRule({
  ...longWord,
  id: 'both-sides',
  *check() {
    yield { message: 'long', spans: [{ start: 0, end: 3 }], confidence: 1 };
  },
  *checkCorpus() {
    yield { message: 'long', spans: [{ start: 4, end: 9 }], confidence: 1 };
  },
});

describe('a rule of the document that asks the corpus, too', () => {
  const everything = (settings: RuleSettings) => [
    ...runDocumentRules(facts, [onBothSides], settings),
    ...runCorpusRules('a', facts, createCorpusIndex(noRecordedNames), [onBothSides], settings),
  ];

  it('runs on both sides', () => {
    expect(everything(new Map()).map(({ spans }) => spans[0].start)).toEqual([0, 4]);
  });

  it('is named once where it did not end in time', () => {
    const settings: RuleSettings = new Map([
      ['both-sides', { severity: 'warning', options: {}, overTime: 20_000 }],
    ]);
    expect(everything(settings).map(({ message }) => message.id)).toHaveLength(1);
  });
});

describe('a rule that fails', () => {
  it('is named once at the head of the document, finds nothing else there, and the others go on', () => {
    const findings = runDocumentRules(facts, [broken, longWord], new Map());
    expect(findings.map(({ rule, spans }) => [rule, spans[0].start])).toEqual([
      ['broken', 0],
      ['long-word', 4],
      ['long-word', 10],
    ]);
    expect(findings[0]?.fixes).toEqual([]);
    const words = findings.slice(0, 1).map(({ message }) => wordMessage(message, 'en', [broken]));
    expect(words[0]).toMatch(/^The rule broken failed on this document and is off here.*\(of undefined\)$/u);
    const inChinese = findings.slice(0, 1).map(({ message }) => wordMessage(message, 'zh-cn', [broken]));
    expect(inChinese[0]).toMatch(/^规则 broken 在本文档中出错.*（of undefined）$/u);
    expect(findings[0]).toMatchObject({
      severity: 'warning',
      message: { id: 'jiaokan/rule-failed' },
      related: [],
    });
  });

  it('is quoted, whatever it throws, at no greater length than helps', () => {
    const throwing = (thrown: unknown) =>
      defineRule({
        ...longWord,
        id: 'throwing',
        check() {
          throw thrown;
        },
      });
    const detail = (thrown: unknown) =>
      runDocumentRules(facts, [throwing(thrown)], new Map())[0]?.message.data.detail;
    expect(detail('out of ideas')).toBe('out of ideas');
    expect(detail(undefined)).toBe('undefined');
    expect(detail(new Error('很长'.repeat(1000)))).toBe('很长'.repeat(100));
  });

  it('does so in an empty text, too', () => {
    const empty = readDocument('', { segmenter: characterSegmenter, recorded: noRecordedNames });
    expect(runDocumentRules(empty, [broken], new Map())).toHaveLength(1);
  });
});

describe('the runner', () => {
  it('makes findings of reports', () => {
    const [first, ...others] = run(new Map());
    expect(others.length).toBe(1);
    expect(first).toMatchObject({
      rule: 'long-word',
      severity: 'info',
      message: { id: 'long-word/long', data: { word: 'three', limit: 3 } },
      spans: [{ start: 4, end: 9 }],
      fixes: [{ title: { id: 'long-word/remove', data: { word: 'three', limit: 3 } } }],
      related: [],
    });
  });

  it('gives options and severity as they are set', () => {
    const findings = run(new Map([['long-word', { severity: 'error', options: { limit: 5 } }]]));
    expect(findings.map(({ severity, message }) => [severity, message.data.word])).toEqual([
      ['error', 'seventeen'],
    ]);
  });

  it('does not run a rule that is off', () => {
    expect(run(new Map([['long-word', { severity: 'off', options: {} }]]))).toEqual([]);
  });

  it('merges findings in reading order', () => {
    const late = makeFinding('a', { start: 5, end: 6 });
    const early = makeFinding('b', { start: 1, end: 2 });
    const same = makeFinding('a', { start: 1, end: 2 });
    const longer = makeFinding('a', { start: 1, end: 3 });
    expect(mergeFindings([late, longer], [early, same])).toEqual([same, early, longer, late]);
    expect(mergeFindings([same], [early])).toEqual([same, early]);
    const again = { ...same, confidence: 0.5 };
    expect(mergeFindings([same, again])).toEqual([same, again]);
    expect(mergeFindings([again, same])).toEqual([again, same]);
  });
});

/** Finds one thing with all that a report may hold, and one with nothing of it. */
const explained = defineRule({
  ...longWord,
  id: 'explained',
  messages: {
    far: { en: '“{word}” again', 'zh-cn': '“{word}”又见' },
    near: { en: 'Here', 'zh-cn': '此处' },
  },
  *check() {
    yield { message: 'near', spans: [{ start: 10, end: 19 }], confidence: 0.5 };
    yield {
      message: 'far',
      data: { word: 'one' },
      spans: [{ start: 0, end: 3 }],
      confidence: 1,
      fixes: [
        {
          title: 'near',
          applicability: 'unsafe',
          byHand: true,
          edits: [{ span: { start: 0, end: 3 }, newText: '' }],
        },
        {
          title: 'far',
          data: { word: 'two' },
          applicability: 'safe',
          edits: [{ span: { start: 0, end: 3 }, newText: '' }],
        },
      ],
      related: [
        { place: { span: { start: 4, end: 9 } }, message: 'near' },
        { place: { span: { start: 10, end: 19 } }, message: 'far', data: { word: 'three' } },
      ],
    };
  },
});

describe('a report', () => {
  const [far, near] = runDocumentRules(facts, [explained], new Map());

  it('is put in order by its place', () => {
    expect([far, near].map((finding) => finding?.spans)).toEqual([
      [{ start: 0, end: 3 }],
      [{ start: 10, end: 19 }],
    ]);
    expect([far, near].map((finding) => finding?.confidence)).toEqual([1, 0.5]);
  });

  it('has the words of its message in its fixes and places, unless they have their own', () => {
    expect(far?.fixes.map(({ title }) => title)).toEqual([
      { id: 'explained/near', data: { word: 'one' } },
      { id: 'explained/far', data: { word: 'two' } },
    ]);
    expect(far?.related).toEqual([
      { place: { span: { start: 4, end: 9 } }, message: { id: 'explained/near', data: { word: 'one' } } },
      { place: { span: { start: 10, end: 19 } }, message: { id: 'explained/far', data: { word: 'three' } } },
    ]);
  });

  it('says which fix only a person may pick', () => {
    expect(far?.fixes.map((fix) => ('byHand' in fix ? fix.byHand : 'anybody'))).toEqual([true, 'anybody']);
  });

  it('may have no words, fixes and places', () => {
    expect(near).toMatchObject({ message: { id: 'explained/near', data: {} }, fixes: [], related: [] });
  });

  it('gets a fingerprint of its own', () => {
    expect(far?.fingerprint).toMatch(/^[0-9a-f]{16}$/u);
    expect(near?.fingerprint).not.toBe(far?.fingerprint);
  });
});

describe('rules that compare documents', () => {
  const compare = defineCorpusRule({
    ...longWord,
    id: 'compare',
    *check({ document, facts, options }) {
      const data = { word: `${document} ${facts.model.lines.length}`, limit: Number(options.limit) };
      yield { message: 'long', data, spans: [{ start: 0, end: 3 }], confidence: 1 };
    },
  });
  const corpus = createCorpusIndex(noRecordedNames, () => undefined);
  const compared = (settings: RuleSettings) =>
    runCorpusRules('a.txt', facts, corpus, [longWord, compare], settings).map(
      ({ rule, severity, message }) => [rule, severity, message.data.word, message.data.limit],
    );

  it('run by themselves, with the document', () => {
    expect(compared(new Map())).toEqual([['compare', 'info', 'a.txt 2', 3]]);
    expect(runDocumentRules(facts, [compare], new Map())).toEqual([]);
  });

  it('run as they are set', () => {
    expect(compared(new Map([['compare', { severity: 'error', options: { limit: 7 } }]]))).toEqual([
      ['compare', 'error', 'a.txt 2', 7],
    ]);
    expect(compared(new Map([['compare', { severity: 'off', options: {} }]]))).toEqual([]);
  });
});

describe('messages', () => {
  const [finding] = run(new Map());
  const message = finding?.message ?? { id: '', data: {} };

  it('are worded in both languages', () => {
    expect(wordMessage(message, 'en', [longWord])).toBe('“three” is longer than 3.');
    expect(wordMessage(message, 'zh-cn', [longWord])).toBe('“three”长于3。');
  });

  it('show what they are when nobody knows them', () => {
    expect(wordMessage({ id: 'other/thing', data: {} }, 'en', [longWord])).toBe('other/thing');
    expect(wordMessage({ id: 'long-word/long', data: {} }, 'en', [longWord])).toBe(
      '“{word}” is longer than {limit}.',
    );
  });
});
