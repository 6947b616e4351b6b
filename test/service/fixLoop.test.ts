import { expect, it } from 'vitest';
import type { Applicability, Finding } from '../../server/src/engine/lint/finding.ts';
import { applyEdits } from '../../server/src/engine/text/textEdit.ts';
import { fixFully } from '../../server/src/service/fixLoop.ts';

/** A finding of a made-up rule that deletes what it covers. */
function deletion(rule: string, start: number, end: number, applicability: Applicability = 'safe'): Finding {
  return {
    rule,
    severity: 'warning',
    message: { id: `${rule}/found`, data: {} },
    spans: [{ start, end }],
    confidence: 1,
    fixes: [
      {
        title: { id: `${rule}/fix`, data: {} },
        applicability,
        edits: [{ span: { start, end }, newText: '' }],
      },
    ],
    related: [],
    fingerprint: `${rule}-${start}`,
  };
}

/** Finds the first of two equal characters that stand side by side. */
function doubled(text: string): readonly Finding[] {
  const at = [...text].findIndex((character, index) => text[index + 1] === character);
  return at < 0 ? [] : [deletion('doubled', at, at + 1)];
}

async function fixed(text: string): Promise<string> {
  const review = async (current: string) => ({ findings: doubled(current), ignored: [] });
  const outcome = await fixFully(text, { strongest: 'safe' }, review);
  return applyEdits(text, outcome?.edits ?? []);
}

it('goes on until a reading finds nothing more', async () => {
  expect(await fixed('医医医院院')).toBe('医院');
});

it('leaves a text alone that has nothing to mend', async () => {
  expect(await fixed('医院')).toBe('医院');
});

it('keeps what a person wants ignored, even when its surroundings change', async () => {
  const wanted = (text: string) => (text === 'aabb' ? [deletion('doubled', 2, 3)] : []);
  const review = async (text: string) => ({
    findings:
      text === 'aabb'
        ? [deletion('doubled', 0, 1)]
        : [deletion('doubled', text.indexOf('bb'), text.indexOf('bb') + 1)],
    ignored: wanted(text),
  });
  const outcome = await fixFully('aabb', { strongest: 'safe' }, review);
  expect(applyEdits('aabb', outcome?.edits ?? [])).toBe('abb');
});

it('mends only the rule that is asked for', async () => {
  const review = async (text: string) => ({
    findings: text.length < 4 ? [] : [deletion('one', 0, 1), deletion('two', 2, 3)],
    ignored: [],
  });
  const outcome = await fixFully('abcd', { strongest: 'safe', rules: ['two'] }, review);
  expect(applyEdits('abcd', outcome?.edits ?? [])).toBe('abd');
});

it('makes no unsafe fix when safe ones are asked for', async () => {
  const review = async () => ({ findings: [deletion('one', 0, 1, 'unsafe')], ignored: [] });
  expect((await fixFully('ab', { strongest: 'safe' }, review))?.edits).toEqual([]);
});

it('answers with nothing when it is given up', async () => {
  expect(await fixFully('ab', { strongest: 'safe' }, async () => undefined)).toBeUndefined();
});

it('keeps to the findings that are asked for', async () => {
  const findings = [deletion('one', 0, 1), deletion('one', 2, 3)];
  const review = async (current: string) => ({ findings: current === 'abcd' ? findings : [], ignored: [] });
  const wish = { strongest: 'safe', fingerprints: new Set(['one-2']) } as const;
  expect(applyEdits('abcd', (await fixFully('abcd', wish, review))?.edits ?? [])).toBe('abd');
});

it('keeps to a stretch of the text, also where edits have moved its end', async () => {
  const review = async (current: string) => ({ findings: doubled(current), ignored: [] });
  const wish = { strongest: 'safe', within: { start: 0, end: 4 } } as const;
  const text = '医医医院患患';
  expect(applyEdits(text, (await fixFully(text, wish, review))?.edits ?? [])).toBe('医院患患');
});
