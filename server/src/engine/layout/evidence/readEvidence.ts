import type { TextModel } from '../../text/textModel.ts';
import { type JointScores, scoreJoint, symbolsBefore, symbolsFrom } from '../language/joint.ts';
import type { LanguageModel } from '../language/languageModel.ts';
import type { LineFacts } from '../lineFacts.ts';
import { cueEvidence } from './cueEvidence.ts';
import type { EvidenceContext, EvidenceGroup, PageFacts } from './evidence.ts';
import { gapEvidence } from './gapEvidence.ts';
import { readHabits } from './habits.ts';
import { indentEvidence } from './indentEvidence.ts';
import { languageEvidence } from './languageEvidence.ts';
import { markEvidence } from './markEvidence.ts';
import { textureEvidence } from './textureEvidence.ts';
import { widthEvidence } from './widthEvidence.ts';

const groups: readonly EvidenceGroup[] = [
  gapEvidence,
  widthEvidence,
  indentEvidence,
  markEvidence,
  cueEvidence,
  textureEvidence,
  languageEvidence,
];

/** The names of the evidence, in the order of the values of a row. */
export const evidenceNames: readonly string[] = groups.flatMap(({ names }) => names);

/** Gathers what the evidence is read from. */
export function evidenceContext(page: PageFacts, language: LanguageModel): EvidenceContext {
  const { model, lines } = page;
  const joints = scoreJoints(model, lines, language);
  const gains = joints.map(({ firstGain, secondGain }) => firstGain + secondGain);
  return {
    ...page,
    joints,
    copies: countCopies(model, lines),
    habits: readHabits(lines, gains),
  };
}

/** Writes the evidence about the break below line `index` into `row`. */
export function fillEvidence(context: EvidenceContext, index: number, row: Float32Array): void {
  const above = context.lines[index];
  const below = context.lines[index + 1];
  if (above === undefined || below === undefined) return;
  let position = 0;
  const put = (value: number) => {
    row[position++] = value;
  };
  for (const group of groups) group.put(context, { index, above, below }, put);
}

/** How well one line of a document would go on in another, in nats. */
export function gainBetween(
  { model: { text }, lines }: PageFacts,
  language: LanguageModel,
): (above: number, below: number) => number {
  return (from, to) => {
    const above = lines[from];
    const below = lines[to];
    if (above === undefined || below === undefined) return 0;
    const before = symbolsBefore(text, above.start, above.end);
    const { firstGain, secondGain } = scoreJoint(language, before, symbolsFrom(text, below.start, below.end));
    return firstGain + secondGain;
  };
}

function scoreJoints(
  { text }: TextModel,
  lines: readonly LineFacts[],
  language: LanguageModel,
): readonly JointScores[] {
  const joints: JointScores[] = [];
  for (let index = 0; index + 1 < lines.length; index++) {
    const above = lines[index];
    const below = lines[index + 1];
    if (above === undefined || below === undefined) break;
    const before = symbolsBefore(text, above.start, above.end);
    joints.push(scoreJoint(language, before, symbolsFrom(text, below.start, below.end)));
  }
  return joints;
}

/** Lines longer than this are not running heads. */
const longestCopy = 60;

function countCopies({ text }: TextModel, lines: readonly LineFacts[]): readonly number[] {
  const keys = lines.map(({ start, end }) =>
    end - start > longestCopy ? '' : text.slice(start, end).replace(/\d+/gu, '0'),
  );
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return keys.map((key) => (key === '' ? 1 : (counts.get(key) ?? 1)));
}
