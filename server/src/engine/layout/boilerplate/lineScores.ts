/** How much each line speaks for boilerplate, in log-odds: evidence of the line, and of the lines around it. */
import type { BoilerplateKind } from './boilerplateRun.ts';
import { mayBeLink, type ReadLine } from './readLines.ts';
import { besideStep, readZones, type Zones } from './zones.ts';

/** What a line says for or against being boilerplate. */
export interface LineScore {
  readonly score: number;
  readonly kind: BoilerplateKind;
  /** How much the line proves for the whole run: one control, or several entries, make a run. */
  readonly proof: number;
}

/** What the words of a line are worth, by themselves. */
const worth = { control: 6, menu: 3, listHead: 3, topic: 2, entry: 0.9, separator: 2 } as const;
const proofs = { control: 3, menu: 1.5, listHead: 1, topic: 0.15, entry: 0.15, separator: 0.75 } as const;
/** What all lines prove together, which is more than any run of them can. */
export function wholeProof(lines: readonly ReadLine[]): number {
  let sum = 0;
  for (const { wording } of lines) if (wording !== undefined) sum += proofs[wording.strength];
  return sum;
}

/** What data about the text and its structure are worth: no run bridges them. */
const contentScore = -12;

/**
 * Scores every line; `found` says of each whether it is known to be boilerplate already. Linear in the number of lines.
 */
export function scoreLines(lines: readonly ReadLine[], found: readonly boolean[]): readonly LineScore[] {
  const zones = readZones(lines, found);
  return lines.map((line, index): LineScore => {
    if (zones.targets[index] === true) return { score: worth.control, kind: 'neighbour', proof: 0 };
    const { wording } = line;
    if (wording !== undefined)
      return { score: wordedScore(lines, index, zones), kind: wording.kind, proof: proofs[wording.strength] };
    if (zones.related[index] === true) return { score: 0.4, kind: 'related', proof: 0 };
    return { score: unknownScore(lines, index, zones), kind: 'navigation', proof: 0 };
  });
}

/** An entry of a menu has company: alone among other lines it may be a heading, or a line of a poem. */
function wordedScore(lines: readonly ReadLine[], index: number, { headEnd }: Zones): number {
  const strength = lines[index]?.wording?.strength ?? 'entry';
  const company =
    (headEnd > 0 && index <= headEnd) ||
    [index - 1, index + 1].some((near) => lines[near]?.wording !== undefined);
  return company || strength === 'control' ? worth[strength] : worth[strength] / 3;
}

function unknownScore(lines: readonly ReadLine[], index: number, zones: Zones): number {
  const line = lines[index];
  if (line === undefined || line.prose || line.content) return contentScore;
  if (zones.titles.has(index)) return -5;
  if (besideStep(lines, index)) return line.linkLike ? 2 : -1;
  if (zones.tail[index] === true) return tailScore(line);
  if (zones.head[index] === true && line.linkLike) return line.facts.width <= shortEntry ? 0.3 : -0.1;
  const score = plainScore(line, index);
  // Without running text the short lines may be the text itself: a poem, a list, a table.
  if (!zones.hasText) return Math.min(score, -2);
  // In a long menu that says what menus say, the entries of its own subject hardly count against it.
  return zones.menus[index] === true && line.linkLike ? score / 4 : score;
}

/** Longest entry, in em, of a menu above the text that is of no known wording. */
const shortEntry = 7;

/** What a line of no known wording is worth among boilerplate behind the text. */
function tailScore(line: ReadLine): number {
  const { cues } = line.facts;
  if (cues.date) return -4;
  if (cues.labelled || cues.address) return -1.5;
  return mayBeLink(line) ? 0.2 : -0.5;
}

const weekday = /(?:星期|周|礼拜)[一二三四五六日天]/u;
const functionWords = /[的了是在和与把被让着过吗呢吧我你他她它们这那不很都就也还]/u;

/** What a line of no known wording is worth among others. */
function plainScore({ facts, folded, linkLike }: ReadLine, index: number): number {
  const { cues, digits, units, width } = facts;
  if (cues.date) return weekday.test(folded) && index < 3 ? 3 : -4;
  if (digits === units) return -0.3;
  if (cues.labelled) return -6;
  if (cues.item !== 'none' || cues.cells) return -3;
  if (cues.address) return -1.5;
  if (!linkLike) return -3;
  const words = functionWords.test(folded) ? -1 : 0;
  return words - (width <= 6 ? 0.15 : width <= 10 ? 0.4 : 1);
}
