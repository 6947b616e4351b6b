import fc from 'fast-check';

/** Invented sentences that generated documents are made of. */
const sentences = [
  '青屏县图书馆的读书会在每个月的第一个星期六举行，已经坚持了十二年。',
  '馆长郁之航说，最初来参加的只有附近的几位老人，后来中学生和年轻的父母也来了。',
  '为了让更多的人借到书，馆里把开放时间延长到晚上九点，并且在六个乡镇设立了流动书站。',
  '“书要有人读才是书，”她指着墙上的照片说，“这些孩子现在已经上大学了。”',
  '志愿者们利用周末整理旧报纸，把残缺的页面扫描下来，再一页一页地核对文字。',
  '2019年冬天，一场大雪压坏了书库的屋顶，邻居们自发赶来，用了三天时间把两万多册书搬到安全的地方。',
  '这些书里有一部清代的县志，记载了当地的河流、桥梁、物产和风俗，是研究这一带历史的重要材料。',
  '读者协会还编印了一本小册子，介绍怎样修补破损的书页、怎样防潮防虫。',
];

const paragraph = fc
  .array(fc.constantFrom(...sentences), { minLength: 1, maxLength: 5 })
  .map((parts) => parts.join(''));

/** A document whose paragraphs were wrapped to one measure, with the text as it was before. */
export interface WrappedDocument {
  readonly wrapped: string;
  readonly original: string;
}

function wrap(text: string, measure: number): string[] {
  const lines: string[] = [];
  let rest = text;
  while (rest.length > measure) {
    let end = measure;
    if ('，。、；：”！？'.includes(rest.charAt(end))) end++;
    while (end > 1 && /\d/u.test(rest.charAt(end - 1)) && /\d/u.test(rest.charAt(end))) end--;
    if ('“'.includes(rest.charAt(end - 1))) end--;
    lines.push(rest.slice(0, end));
    rest = rest.slice(end);
  }
  if (rest !== '') lines.push(rest);
  return lines;
}

/** Paragraphs with an indented first line, wrapped at 12 to 40 characters, with or without blank lines. */
export const wrappedDocument: fc.Arbitrary<WrappedDocument> = fc
  .record({
    paragraphs: fc.array(paragraph, { minLength: 2, maxLength: 6 }),
    measure: fc.integer({ min: 12, max: 40 }),
    lineEnd: fc.constantFrom('\n', '\n\n', '\r\n'),
    gap: fc.constantFrom('', '\n'),
  })
  .map(({ paragraphs, measure, lineEnd, gap }) => {
    const indented = paragraphs.map((text) => `　　${text}`);
    const join = (pieces: readonly string[]) => pieces.join(`${lineEnd}${gap}`);
    return {
      wrapped: join(indented.map((text) => wrap(text, measure).join(lineEnd))),
      original: join(indented),
    };
  });

/** Anything a file may hold, with a bias to the characters that layout turns on. */
export const anyText: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      fc.constantFrom(...'，。、“”（）：；！？ 　\t\n\n\n\r\f-—·#*|0123aZ\u{AD}\u{200B}\u{FEFF}'),
      fc.constantFrom(...'一第章本报记者的是年月日图书馆李王中国'),
      fc.string({ unit: 'binary', minLength: 1, maxLength: 2 }),
    ),
    { maxLength: 300 },
  )
  .map((parts) => parts.join(''));
