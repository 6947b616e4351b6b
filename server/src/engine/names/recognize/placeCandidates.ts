import { ordinaryLevelWords } from '../lexicon/namingWords.ts';
import { characterTable, isHan, isNumeral, unitTable } from './characters.ts';
import type { CandidateSink } from './personCandidates.ts';

const levels = characterTable('市县区镇乡州旗盟');
const neverInPlaces = characterTable(
  '的了在是与和及或被把将从向对为以于等个每各这那该本全两几我你他她它们到赴由经至据',
);

/** Words that begin with a level character and so end no place before it. */
const wordsAfterLevel = new Set([
  '县域',
  '区域',
  '市域',
  '镇域',
  '乡村',
  '乡亲',
  '乡土',
  '乡愁',
  '乡音',
  '市场',
  '市面',
  '市值',
  '市容',
  '市民',
  '区别',
  '区间',
  '区块',
  '州府',
  '旗帜',
  '旗下',
  '旗舰',
  '旗袍',
  '旗杆',
  '旗手',
  '盟友',
  '盟约',
  '盟主',
  '盟国',
  '镇静',
  '镇定',
  '镇压',
  '镇痛',
]);

/** By unit: 0 where no place goes on, 1 what may be in a place, 2 a level word. */
const inPlaces: Uint8Array = unitTable((code) => {
  if (levels[code] === 1) return 2;
  return !isHan(code) || neverInPlaces[code] === 1 || isNumeral(code) ? 0 : 1;
});

/** What an unlisted place of so many characters before its level word is worth. */
const placeWeights: readonly number[] = [0, 0.1, 2.6, 1.8];

/** Proposes the places that begin at `start` and that no list knows: up to three characters and a level word. */
export function proposePlaces(text: string, start: number, limit: number, sink: CandidateSink): void {
  if (inPlaces[text.charCodeAt(start)] !== 1) return;
  for (let offset = start + 1; offset < limit && offset <= start + 3; offset++) {
    const part = inPlaces[text.charCodeAt(offset)];
    if (part === 0) return;
    if (part !== 2) continue;
    if (ordinaryLevelWords.has(text.slice(offset - 1, offset + 1))) return;
    if (wordsAfterLevel.has(text.charAt(offset) + text.charAt(offset + 1))) return;
    sink(offset + 1, placeWeights[offset - start] ?? 0);
    return;
  }
}
