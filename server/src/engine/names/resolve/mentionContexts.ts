import type { DocumentLayout } from '../../layout/layout.ts';
import type { Mention } from '../mention.ts';

/** What stands around a mention, as far as it tells whether two spellings may be one name. */
export interface MentionContext {
  /** Whether no other mention stands before it in its sentence. */
  readonly opensSentence: boolean;
  /** Whether a sentence has ended between the mention before it and this one. */
  readonly followsStop: boolean;
  /** The character right behind it. */
  readonly next: string;
  /** Whether the text speaks of a relative, a namesake or a former name there, so that a near name is another one. */
  readonly contrasted: boolean;
  /**
   * For a person the institution named right before, with nothing but an office between, or else the one in the next
   * cell or in brackets right behind.
   */
  readonly institution: string | undefined;
}

const sentenceEnd = /[。！？!?]/u;
const before = 8;
const after = 8;
const longestOffice = 12;
const betweenNames = /[，。、；：“”（）\s]/u;
const nextCell = /^(?:[\s（(]{1,3}|现?(?:担任|任|系|为))$/u;
/** Relatives, namesakes and former names. */
const contrastBefore =
  /(?:兄|弟|哥|姐|妹|姊|父亲|母亲|儿子|女儿|之子|之女|长子|次子|幼子|妻|丈夫|侄|外甥|孙子|孙女|叔|伯|舅|姑|姨|双胞胎|孪生|同宗|族人|同名|同音|重名|同姓|谐音|一字之差|另一|误作|误写|误传|更名|改名|改称|易名|前身|原名|曾用名|旧称|升格|合并|并入|撤销|分设|分立|重组)/u;
/** What is said of a relative behind a name (`甲的父母`) contrasts nothing. */
const relativesAfter = /^.?(?:兄弟|姐妹|姊妹|父子|母女|夫妇|夫妻)/u;
const relativeAfter =
  /^[是为乃系].{0,4}(?:兄|弟|哥|姐|妹|姊|父亲|母亲|儿子|女儿|之子|之女|长子|次子|幼子|妻|丈夫|侄|外甥|孙子|孙女|叔|伯|舅|姑|姨|双胞胎|孪生|同宗|族人)/u;
const renamedAfter =
  /^[^。！？!?]*(?:更名|改名|改称|易名|前身|原名|曾用名|旧称|升格|合并|并入|撤销|分设|分立|重组)/u;
/** Who tells namesakes apart may do so at the end of the sentence. */
const sentenceAfter = 60;
const anotherAfter = /^[^。！？!?]*(?:同名|同音|重名|同姓|谐音|一字之差|另一|误作|误写|误传)/u;
/** Or at the beginning of the next one, within so many characters. */
const namesakes = /同名|同音|重名|同姓|谐音|一字之差/u;
const nextSentenceStart = 14;

/** What of a text belongs to the sentence that goes on behind it. */
function inSentence(text: string): string {
  return text.split(sentenceEnd).at(-1) ?? '';
}

function nextSentence(text: string): string {
  return (text.split(sentenceEnd)[1] ?? '').slice(0, nextSentenceStart);
}

function contrastsAfter(text: string): boolean {
  return relativesAfter.test(text) || relativeAfter.test(text) || renamedAfter.test(text);
}

/** Reads what stands around the mentions of a document; without its layout nothing is known but their order. */
export function mentionContexts(
  mentions: readonly Mention[],
  layout: DocumentLayout | undefined,
): readonly MentionContext[] {
  return mentions.map((mention, index) =>
    contextOf(mention, mentions[index - 1], mentions[index + 1], layout),
  );
}

/** Reads what stands around a mention, given the mentions before and behind it. */
export function contextOf(
  mention: Mention,
  previous: Mention | undefined,
  next: Mention | undefined,
  layout: DocumentLayout | undefined,
): MentionContext {
  const text = layout?.paragraphs[mention.paragraph]?.logical.text;
  const gap =
    text === undefined || previous?.paragraph !== mention.paragraph
      ? undefined
      : text.slice(previous.logical.end, mention.logical.start);
  const { start, end } = mention.logical;
  const contrasted =
    text !== undefined &&
    (contrastBefore.test(inSentence(text.slice(Math.max(0, start - before), start))) ||
      contrastsAfter(text.slice(end, end + after)) ||
      anotherAfter.test(text.slice(end, end + sentenceAfter)) ||
      namesakes.test(nextSentence(text.slice(end, end + sentenceAfter))));
  const followsStop = gap !== undefined && sentenceEnd.test(gap);
  const institution = institutionOf(previous, mention, gap) ?? institutionBehind(mention, next, text);
  return {
    opensSentence: gap === undefined || followsStop,
    followsStop,
    next: text?.[end] ?? '',
    contrasted,
    institution,
  };
}

function institutionOf(
  previous: Mention | undefined,
  mention: Mention,
  gap: string | undefined,
): string | undefined {
  if (gap === undefined || previous?.type !== 'organization' || mention.type === 'organization')
    return undefined;
  return gap.length <= longestOffice && !betweenNames.test(gap) ? previous.text : undefined;
}

function institutionBehind(
  mention: Mention,
  next: Mention | undefined,
  text: string | undefined,
): string | undefined {
  if (text === undefined || mention.type === 'organization' || next?.type !== 'organization')
    return undefined;
  if (next.paragraph !== mention.paragraph) return undefined;
  return nextCell.test(text.slice(mention.logical.end, next.logical.start)) ? next.text : undefined;
}
