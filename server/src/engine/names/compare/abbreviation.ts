import { shortHead } from './shortForms.ts';
import { type NameToken, ordinalValue } from './tokens.ts';

/** An abbreviation keeps at most this share of the full name. */
const longestAbbreviation = 0.75;

/**
 * Whether `short` is made of the first characters of the full name's words, in order. Numbers and fields must be
 * there; the words that say nothing of the kind may be missing, and the whole place in front where the short form
 * begins with its rank (`市一院`). Of a proper name either all is kept or the first character.
 */
export function isAbbreviation(full: readonly NameToken[], short: string, share: number): boolean {
  if (longestAbbreviation < share) return false;
  const words = joinProper(full);
  // What has failed once is not tried again, so that names of one repeated word stay cheap.
  const failed = new Set<number>();
  const matches = (index: number, position: number): boolean => {
    const word = words[index];
    if (word === undefined) return position === short.length;
    const state = index * (short.length + 1) + position;
    if (failed.has(state)) return false;
    const dropped = isDroppable(words, index) && matches(index + 1, position);
    const found = dropped || takes(word, short, position).some((next) => matches(index + 1, next));
    if (!found) failed.add(state);
    return found;
  };
  if (matches(0, 0)) return true;
  const rank = words.findIndex(({ slot }) => slot === 'administrative');
  const place = words.slice(0, rank).every(({ slot }) => slot === 'place' || slot === 'proper');
  return 0 < rank && place && words[rank]?.text === short[0] && matches(rank, 0);
}

/** Puts the characters of each proper name together again. */
export function joinProper(tokens: readonly NameToken[]): readonly NameToken[] {
  const joined: NameToken[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    if (token.slot === 'proper' && last?.slot === 'proper') {
      joined[joined.length - 1] = { text: last.text + token.text, slot: 'proper' };
    } else joined.push(token);
  }
  return joined;
}

/** What every body of a kind does, so that short forms pass over it. */
const commonTasks: ReadonlySet<string> = new Set([
  '管理',
  '监督',
  '事务',
  '工作',
  '综合',
  '规划',
  '计划',
  '专卖',
]);
const endingSchools: ReadonlySet<string> = new Set(['大学', '学院']);
const schoolHeads: ReadonlySet<string> = new Set(['大学', '学院', '医学院', '医科大学']);

/**
 * Whether short forms pass over a word: ranks, `附属`, the scope in front, what every office does, the school between
 * a university and its hospital, a name in honour of someone before a number, and `集团` at the end.
 */
function isDroppable(words: readonly NameToken[], index: number): boolean {
  const { slot, text } = words[index] ?? { slot: 'proper', text: '' };
  const before = words[index - 1];
  const next = words[index + 1];
  if (next === undefined)
    return index > 1 && (text === '集团' || (endingSchools.has(text) && before?.slot === 'field'));
  if (slot === 'administrative' || text === '附属' || text === '直属') return true;
  if (slot === 'scope') return index === 0;
  if (commonTasks.has(text) || (text === '工程' && next.text === '局')) return before !== undefined;
  if (text === '人民') return words.some((word) => word.slot === 'ordinal');
  if (schoolHeads.has(text)) {
    const ownName = text === '医学院' || before?.slot === 'proper';
    return next.text === '医学院' || (ownName && next.text === '附属');
  }
  return slot === 'proper' && next.slot === 'ordinal' && schoolHeads.has(before?.text ?? '');
}

/** The single characters that stand for provinces and cities and are not the first ones of their names. */
const shortNames: ReadonlyMap<string, string> = new Map(
  '四川川 重庆渝 上海沪 广东粤 广西桂 海南琼 福建闽 江西赣 山东鲁 河南豫 河北冀 湖北鄂 湖南湘 安徽皖 贵州黔 云南滇 山西晋 甘肃陇 内蒙古蒙 广州穗 中央央 成都蓉 香港港'
    .split(' ')
    .map((entry): [string, string] => [entry.slice(0, -1), entry.slice(-1)]),
);

/** Where in `short` the next word may begin when this word is written by some of its characters. */
function takes({ text, slot }: NameToken, short: string, position: number): readonly number[] {
  if (slot === 'ordinal') return takesNumber(text, short, position);
  if (shortNames.get(text)?.includes(short[position] ?? '?')) return [position + 1];
  const whole = short.startsWith(text, position) ? [position + text.length] : [];
  if (short[position] !== text[0]) {
    const byEnd = slot === 'head' && !shortHead(text) && short[position] === text.at(-1);
    return byEnd ? [position + 1] : [];
  }
  if (slot === 'head' && shortHead(text)) return whole;
  if (slot === 'proper') return [position + 1, ...whole];
  const ends = [position + 1];
  let from = 1;
  for (let next = position + 1; next < short.length; next++) {
    const found = text.indexOf(short[next] ?? '', from);
    if (found < 0) break;
    from = found + 1;
    ends.push(next + 1);
  }
  return ends;
}

const numberAtStart = /^第?(?:[一二三四五六七八九十百]+|\d+)/u;

function takesNumber(text: string, short: string, position: number): readonly number[] {
  const number = numberAtStart.exec(short.slice(position))?.[0];
  const same = number !== undefined && ordinalValue(number) === ordinalValue(text);
  return same ? [position + number.length] : [];
}
