/** Labelled documents whose lines are broken: marks stay with their names. */
import { expect, it } from 'vitest';
import { readAnnotatedText } from '../../server/tools/names/annotatedNames.ts';
import { fromUnits } from '../../server/tools/names/evaluate/readDocuments.ts';

it('finds the marks of a broken text where its names stand', () => {
  const units = [readAnnotatedText('他在[O:云河大学]教书。'), readAnnotatedText('[P:陆怀瑾]说。')];
  const { text, mentions } = fromUnits('a group', { id: 'a page', source: 'own', units, lineLength: 4 });
  expect(text).toBe('他在云河\n大学教书\n。\n陆怀瑾说\n。\n');
  expect(mentions.map(({ start, end }) => text.slice(start, end))).toEqual(['云河\n大学', '陆怀瑾']);
});
