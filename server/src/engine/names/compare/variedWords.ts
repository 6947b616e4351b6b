import type { Difference } from './difference.ts';
import type { MisprintJudgement } from './misprint.ts';
import { shortHead } from './shortForms.ts';
import { isPlaceLike, type NameToken } from './tokens.ts';

/** Judges one stretch in which names differ: a scope, a conjunction or a rank that writers vary. */
export function judgeWord(
  difference: Difference,
  left: readonly NameToken[],
  right: readonly NameToken[],
): MisprintJudgement | undefined {
  return (
    judgeScope(difference, left) ??
    judgeConjunction(difference, left, right) ??
    judgeAdministrative(difference, left, right)
  );
}

/** Below this length what follows the scope does not name a body by itself. */
const shortestWithoutScope = 3;
/** Companies and teams are called either way, each after its own country. */
const ownScope = /(?:队|银行|公司|集团|厂|航空|电网|联赛)$/u;

/** `中国` for `国家`: the same body, but for teams, which are called either way. */
function judgeScope({ a, b, aStart }: Difference, left: readonly NameToken[]): MisprintJudgement | undefined {
  if (aStart !== 0 || !only(a, 'scope') || !only(b, 'scope')) return undefined;
  const rest = lengthOf(left) - lengthOf(a);
  if (rest < shortestWithoutScope || ownScope.test(left.at(-1)?.text ?? '')) return undefined;
  return { reason: 'scope-prefix', confidence: rest < 5 ? 0.65 : 0.75 };
}

/** `与` for `和`, or a conjunction that one of the two leaves out. */
function judgeConjunction(
  { a, b, aStart }: Difference,
  left: readonly NameToken[],
  right: readonly NameToken[],
): MisprintJudgement | undefined {
  if (only(a, 'conjunction') && only(b, 'conjunction')) return { reason: 'conjunction', confidence: 0.9 };
  const added = a.length === 0 ? b : b.length === 0 ? a : undefined;
  if (added === undefined || !only(added, 'conjunction')) return undefined;
  const before = lengthOf(left.slice(0, aStart));
  const after = Math.min(lengthOf(left), lengthOf(right)) - before;
  return before < 3 || after < 3 ? undefined : { reason: 'conjunction', confidence: 0.7 };
}

/** How often the word is left out by a slip, and how seldom a place of the bare name stands beside it. */
const administrativeConfidence: ReadonlyMap<string, number> = new Map([
  ['市', 0.9],
  ['省', 0.85],
  ['自治区', 0.8],
  ['自治州', 0.8],
]);

/** `甲州人民医院` for `甲州市人民医院`: the word that says what kind of place it is has been left out. */
function judgeAdministrative(
  { a, b, aStart, bStart }: Difference,
  left: readonly NameToken[],
  right: readonly NameToken[],
): MisprintJudgement | undefined {
  const added = a.length === 0 ? b : b.length === 0 ? a : undefined;
  if (added?.length !== 1 || !only(added, 'administrative')) return undefined;
  const [tokens, start] = added === a ? [left, aStart] : [right, bStart];
  const before = tokens.slice(0, start);
  if (!before.every(isPlaceLike) || start + 1 >= tokens.length) return undefined;
  const stem = lengthOf(before.slice(before.findLastIndex(({ slot }) => slot === 'administrative') + 1));
  if (stem < 2 || 4 < stem) return undefined;
  if (shortHead(tokens.at(-1)?.text ?? '') && tokens.at(-2)?.text !== '人民') return undefined;
  return {
    reason: 'administrative-word',
    confidence: administrativeConfidence.get(added[0]?.text ?? '') ?? 0.7,
  };
}

function only(tokens: readonly NameToken[], slot: NameToken['slot']): boolean {
  return tokens.length > 0 && tokens.every((token) => token.slot === slot);
}

function lengthOf(tokens: readonly NameToken[]): number {
  return tokens.reduce((sum, { text }) => sum + text.length, 0);
}
