import type { Mention } from '../../names/mention.ts';
import { certain } from '../../names/tagger/recordedNames.ts';
import { closingMarks, openingMarks } from '../../text/characters.ts';
import type { Replacement } from './replacements.ts';

/**
 * How a spelling stands in its sentence: used as a name without doubt, used as a name in all likelihood, or not so:
 * spoken of (`原名…`, `误作“…”`), where changing it would make the sentence false, or a piece of other words.
 */
export type Standing = 'certain' | 'likely' | 'none';

/** How much of the surroundings is read, in UTF-16 units. */
const reach = 40;

/** A name shorter than this may be a piece of other words by chance. */
const longEnough = { person: 3, organization: 4 } as const;

/** What leads in a spelling that the text speaks of. */
const spokenOfBefore =
  /(?:原名|旧名|旧称|旧作|曾用名|曾名|曾称|曾叫|本名|又名|又称|亦称|也称|又作|亦作|一作|或作|也作|误作|误为|误称|误植[为作]?|[误错](?:写|印|排|录|读)[成作为]?|[写改简别俗原全前]称[为作是]?|[写印]成|写[作为]|别名|俗名|前身[为是]?|原为|而非|不是|并非|不应[写作]*|不能[写作]*|不得[写作]*)[：:，,]?[“‘"'「『（(《]?$/u;

/** What says of the spelling before it that it is none of today. */
const spokenOfAfter =
  /^[”’"'」』）)》]?(?:[系为是乃]?[^，。；！？]{0,24}(?:之误|之讹|(?:的)?(?:误写|误植|笔误|错写|旧称|旧名|前身))|应[为作是]|当[为作]|[更改]名|改称|后改)/u;

/** Judges how a spelling stands at a place of the logical text. Reads a bounded stretch of it. */
export function standingOf(
  text: string,
  { type, logical: { start, end }, titles, confidence }: Mention,
  { spelling, name, whole }: Replacement,
): Standing {
  const before = text.slice(Math.max(0, start - reach), start);
  const after = text.slice(end, end + reach);
  if (spokenOfBefore.test(before) || spokenOfAfter.test(after)) return 'none';
  const [left, right] = [before.at(-1), after[0]];
  if (isLatinPair(left, spelling[0]) || isLatinPair(spelling.at(-1), right)) return 'none';
  if (isTitleOfWork(before) || isQuotedAlone(left, right)) return 'likely';
  const [leftClear, rightClear] = [isClear(left), isClear(right)];
  if (leftClear && rightClear) return 'certain';
  if (confidence < certain && whole === name) {
    // Only the record says that this is a name; the words around may have the characters.
    const isChance = type === 'person' && titles.length === 0 && !isApart(left, right);
    return isChance ? 'none' : 'likely';
  }
  if (spelling.length < longEnough[type]) return 'likely';
  // A spelling that is a piece of the name may itself be a piece of another one that nobody has recognised.
  if (name.includes(spelling) && !leftClear) return 'likely';
  return whole === name || !name.startsWith(spelling) ? 'certain' : 'likely';
}

function isClear(character: string | undefined): boolean {
  return character === undefined || !/[\p{L}\p{N}]/u.test(character);
}

/** Small words that often stand before a name, and those that often follow one. */
const oftenBefore = '和与及跟同由对向给让请被把比是有为问找见据叫在到从于使而但';
const oftenAfter = '说道问答在是和与及的了也都就曾还又将对向从被把给为表介指认称告等同随任当获';

/** Whether a name stands apart: `国王方才离开` has 王方 by chance. */
function isApart(left: string | undefined, right: string | undefined): boolean {
  return (
    (isClear(left) || oftenBefore.includes(left ?? '')) &&
    (isClear(right) || oftenAfter.includes(right ?? ''))
  );
}

function isLatinPair(left: string | undefined, right: string | undefined): boolean {
  return [left, right].every((each) => each !== undefined && /[\p{Script=Latin}\p{N}]/u.test(each));
}

/** The title of a work keeps the names that it was printed with. */
function isTitleOfWork(before: string): boolean {
  return before.lastIndexOf('《') > before.lastIndexOf('》');
}

/** Quotation marks around a name and nothing else may quote how it was written. */
function isQuotedAlone(left: string | undefined, right: string | undefined): boolean {
  if (left === undefined || right === undefined) return false;
  const mark = openingMarks.indexOf(left);
  return mark >= 0 && !'（(［[〔'.includes(left) && closingMarks.indexOf(right) === mark;
}
