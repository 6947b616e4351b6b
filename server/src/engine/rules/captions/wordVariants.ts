// Words that do not change what a picture shows. Each group holds words that stand for one another; the empty
// string says that the word may as well be missing. No word is in two groups.
const interchangeable: readonly (readonly string[])[] = [
  ['与', '與', '和', '同', '跟', '及', '以及', '、', ''],
  ['的', '之', ''],
  ['了', '着', ''],
  ['在', '于', '於', '正在', ''],
  ['为', '向', '给'],
  ['举行', '举办', '召开', '舉行', '舉辦', '召開'],
  ['合影', '合影留念', '留影', '留念', ''],
  ['现场', '活动现场', '活动', ''],
  ['正式', '隆重', '顺利', '圆满', '成功', ''],
  ['共同', '联合', '一起', '一同', '一行', '集体', ''],
  ['认真', '仔细', '详细', '热情', '亲切', '深入', '实地', '积极', ''],
  ['合作', '战略', '战略合作', '框架', '友好', '相关', '有关', ''],
  ['看望', '慰问', '看望慰问', '亲切慰问', '走访慰问'],
  ['颁发', '授予', '颁授'],
  ['赠送', '捐赠', '赠予', '赠'],
  ['参观', '参观学习', '观摩', '参观考察'],
  ['讲解', '介绍', '讲解介绍'],
];

interface Word {
  readonly group: number;
  readonly mayBeMissing: boolean;
}

const words: ReadonlyMap<string, Word> = new Map(
  interchangeable.flatMap((group, index) =>
    group
      .filter((word) => word !== '')
      .map((word): [string, Word] => [word, { group: index, mayBeMissing: group.includes('') }]),
  ),
);

/** First units of the words: most places of a caption begin none. */
const firstUnits: ReadonlySet<number> = new Set([...words.keys()].map((word) => word.charCodeAt(0)));

const longestWord = Math.max(...[...words.keys()].map((word) => word.length));

/** A caption with one of its words left open. */
export interface WordVariant {
  /** The same for all captions that have a word of the same group in that place, and for no others. */
  readonly open: string;
  /** The caption without the word, if the word may as well be missing. */
  readonly without: string | undefined;
}

/**
 * A caption with each of its interchangeable words left open in turn. Captions that differ by such a word meet in one
 * of these, so that they are found without comparing every caption with every other.
 */
export function* wordVariants(text: string): Generator<WordVariant> {
  for (let start = 0; start < text.length; start++) {
    if (!firstUnits.has(text.charCodeAt(start))) continue;
    for (let end = start + 1; end <= Math.min(text.length, start + longestWord); end++) {
      const word = words.get(text.slice(start, end));
      if (word === undefined) continue;
      const [before, after] = [text.slice(0, start), text.slice(end)];
      yield {
        open: `${before}\n${word.group}\n${after}`,
        without: word.mayBeMissing ? before + after : undefined,
      };
    }
  }
}
