import { type CaptionParagraph, captionParagraphs } from './captions/captionParagraphs.ts';
import { isOneWord, wordDifference } from './captions/wordDifference.ts';
import { defineRule } from './rule.ts';

/** Characters that the two captions must share; shorter ones agree by chance. */
const shortestCommon = 7;

/** Captions that begin or end alike and are compared; where more do, a form was filled in. */
const mostCompared = 40;

/** Flags the later of two captions that differ by a word which does not change what the picture shows. */
export const nearDuplicateCaption = defineRule({
  id: 'near-duplicate-caption',
  severity: 'info',
  fixable: 'none',
  summary: {
    en: 'Two captions differ by a word that changes nothing.',
    'zh-cn': '两处图说只差一个无关紧要的词。',
  },
  messages: {
    near: {
      en: 'This caption says what “{other}” says further up, but for a word. It may belong to the same picture: keep the better one.',
      'zh-cn': '此图说与前文“{other}”只差一词，可能是同一张图。请择优保留。',
    },
    first: { en: 'The other caption stands here.', 'zh-cn': '另一处图说在这里。' },
  },
  options: {},
  *check({ facts }) {
    // By their edges, and by text: a caption that stands twice counts once.
    const earlier = new Map<string, Map<string, CaptionParagraph>>();
    for (const caption of captionParagraphs(facts)) {
      const groups = edgesOf(caption.text).map((edge) => groupOf(earlier, edge));
      const other = groups
        .flatMap((group) => [...group.values()])
        .find((each) => (each.certain || caption.certain) && isNear(each.text, caption.text));
      for (const group of groups) if (group.size < mostCompared) group.set(caption.text, caption);
      if (other === undefined) continue;
      yield {
        message: 'near',
        data: { other: other.text },
        spans: [caption.paragraph.span],
        confidence: 0.8,
        related: [{ place: { span: other.paragraph.span }, message: 'first' }],
      };
    }
  },
});

/** Captions that share enough characters share one of these, so that nothing else needs to be compared. */
function edgesOf(text: string): readonly [string, string] {
  const length = Math.ceil(shortestCommon / 2);
  return [`${text.slice(0, length)}…`, `…${text.slice(-length)}`];
}

function groupOf<T>(groups: Map<string, Map<string, T>>, key: string): Map<string, T> {
  const group = groups.get(key) ?? new Map<string, T>();
  groups.set(key, group);
  return group;
}

function isNear(a: string, b: string): boolean {
  if (a === b) return false;
  const difference = wordDifference(a, b);
  return [...difference.before, ...difference.after].length >= shortestCommon && isOneWord(difference);
}
