import { describe, expect, it } from 'vitest';
import { formatBaseline, isAccepted, parseBaseline } from '../../server/src/project/baseline.ts';

const findings = [
  { path: '卷二/b.txt', rule: 'stray-space', fingerprint: '22' },
  { path: 'a.txt', rule: 'broken-wrap', fingerprint: '12' },
  { path: 'a.txt', rule: 'broken-wrap', fingerprint: '11' },
  { path: 'a.txt', rule: 'broken-wrap', fingerprint: '11' },
];

describe('a baseline', () => {
  it('knows what it was made of', () => {
    const { value, problems } = parseBaseline(formatBaseline(findings));
    expect(problems).toEqual([]);
    for (const finding of findings) expect(isAccepted(value, finding, finding.path)).toBe(true);
    expect(isAccepted(value, { rule: 'broken-wrap', fingerprint: '22' }, '卷二/b.txt')).toBe(false);
    expect(isAccepted(value, { rule: 'broken-wrap', fingerprint: '11' }, 'c.txt')).toBe(false);
  });

  it('is written alike in whatever order its findings come', () => {
    expect(formatBaseline([...findings].reverse())).toBe(formatBaseline(findings));
    expect(formatBaseline(findings)).toContain('"broken-wrap": ["11", "12"]');
  });

  it('may be empty', () => {
    expect(parseBaseline(formatBaseline([]))).toEqual({ value: new Map(), problems: [] });
    expect(parseBaseline('')).toEqual({ value: new Map(), problems: [] });
  });

  it('says what is wrong with it, and where', () => {
    const text = '{"files": {"a.txt": {"broken-wrap": [1]}}, "flies": {}}';
    const { problems } = parseBaseline(text);
    expect(problems.map(({ kind, span }) => [kind, text.slice(span.start, span.end)])).toEqual([
      ['value', '1'],
      ['unknown', '"flies"'],
    ]);
  });

  it('of a large corpus is made and read in linear time', () => {
    const many = Array.from({ length: 50_000 }, (_, index) => ({
      path: `${index % 500}.txt`,
      rule: 'stray-space',
      fingerprint: `${index}`,
    }));
    const { value } = parseBaseline(formatBaseline(many));
    expect(value.size).toBe(500);
  });
});
