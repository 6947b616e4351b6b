/** How two captions differ: what stands between their common beginning and their common end. */
export interface WordDifference {
  readonly before: string;
  readonly left: string;
  readonly right: string;
  readonly after: string;
}

/** The one place at which two different strings differ. */
export function wordDifference(a: string, b: string): WordDifference {
  const left = [...a];
  const right = [...b];
  const shorter = Math.min(left.length, right.length);
  let start = 0;
  while (start < shorter && left[start] === right[start]) start++;
  let end = 0;
  while (end < shorter - start && left[left.length - 1 - end] === right[right.length - 1 - end]) end++;
  return {
    before: left.slice(0, start).join(''),
    left: left.slice(start, left.length - end).join(''),
    right: right.slice(start, right.length - end).join(''),
    after: left.slice(left.length - end).join(''),
  };
}

// Words that do not change what a picture shows. Each group holds words that stand for one another; the empty
// string says that the word may as well be missing.
const interchangeable: readonly ReadonlySet<string>[] = [
  new Set(['与', '和', '同', '跟', '及', '以及', '、', '']),
  new Set(['的', '之', '']),
  new Set(['了', '着', '']),
  new Set(['在', '于', '']),
  new Set(['为', '向', '给']),
  new Set(['举行', '举办', '召开']),
  new Set(['合影', '合影留念', '留影', '留念', '']),
  new Set(['现场', '活动现场', '活动', '']),
  new Set(['正式', '隆重', '顺利', '圆满', '成功', '']),
  new Set(['共同', '联合', '一起', '一同', '一行', '集体', '']),
  new Set(['认真', '仔细', '详细', '热情', '亲切', '深入', '实地', '积极', '']),
  new Set(['合作', '战略', '战略合作', '框架', '友好', '相关', '有关', '']),
  new Set(['看望', '慰问', '看望慰问', '亲切慰问', '走访慰问']),
  new Set(['颁发', '授予', '颁授']),
  new Set(['赠送', '捐赠', '赠予', '赠']),
  new Set(['参观', '参观学习', '观摩', '参观考察']),
  new Set(['讲解', '介绍', '讲解介绍']),
];

const known: ReadonlySet<string> = new Set(interchangeable.flatMap((words) => [...words]));

/** Characters that two words of a group may share at either end. */
const longestShared = 2;

/** Whether the difference is a word that leaves the picture the same: no other person, number or event. */
export function isOneWord({ before, left, right, after }: WordDifference): boolean {
  // Two words may share characters (举行, 举办), which the common beginning or end has swallowed.
  for (let back = 0; back <= longestShared; back++) {
    for (let ahead = 0; ahead <= longestShared; ahead++) {
      const head = back === 0 ? '' : before.slice(-back);
      const tail = after.slice(0, ahead);
      const [one, other] = [head + left + tail, head + right + tail];
      if (!known.has(one) || !known.has(other)) continue;
      if (interchangeable.some((words) => words.has(one) && words.has(other))) return true;
    }
  }
  return false;
}
