import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../server/src/engine/lint/analyzer.ts';
import { mergeFindings, runDocumentRules } from '../../../server/src/engine/lint/runner.ts';
import type { RuleSettings } from '../../../server/src/engine/lint/settings.ts';
import { noRecordedNames } from '../../../server/src/engine/names/knowledge.ts';
import { wordMessage } from '../../../server/src/engine/rules/messages.ts';
import { defineRule } from '../../../server/src/engine/rules/rule.ts';
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
      const data = { word: match[0], limit: options.limit };
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
    expect(mergeFindings([late], [early, same])).toEqual([same, early, late]);
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
