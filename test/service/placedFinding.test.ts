import { expect, it } from 'vitest';
import {
  mergePlaced,
  packFindings,
  placeFinding,
  unpackFindings,
} from '../../server/src/service/placedFinding.ts';
import { analyze } from '../support/analyze.ts';
import { page, spaced } from '../support/sampleTexts.ts';

const { facts, findings } = analyze(`${page}\n${spaced}\n`.repeat(20));

it('packed findings come back as they were, but for their fixes', () => {
  expect(findings.length).toBeGreaterThan(20);
  const placed = findings.map((finding) => placeFinding(facts.model, finding));
  expect(unpackFindings(packFindings(facts.model, findings))).toEqual(placed);
  expect(unpackFindings(packFindings(facts.model, []))).toEqual([]);
});

it('a packed finding takes no more than 300 bytes', () => {
  expect(packFindings(facts.model, findings).length / findings.length).toBeLessThan(300);
});

it('findings of two lists are brought into reading order', () => {
  const placed = findings.map((finding) => placeFinding(facts.model, finding));
  const [odd, even] = [1, 0].map((rest) => placed.filter((_, index) => index % 2 === rest));
  const merged = mergePlaced(odd ?? [], even ?? []).map(({ range }) => range.start.line);
  expect(merged).toEqual(placed.map(({ range }) => range.start.line).sort((a, b) => a - b));
});
