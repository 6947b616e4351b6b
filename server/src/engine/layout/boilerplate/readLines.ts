import { isHan } from '../../text/characters.ts';
import type { TextModel } from '../../text/textModel.ts';
import type { LineFacts } from '../lineFacts.ts';
import { endsSentence, isProse } from '../lineKinds.ts';
import { oncePerLine } from '../oncePerLine.ts';
import { longestPatternLine, mayBeSpoken } from './phrasePatterns.ts';
import { simplified } from './simplified.ts';
import { type Wording, wordingOf } from './wording.ts';

/** A line with what its words say. */
export interface ReadLine {
  readonly facts: LineFacts;
  readonly wording: Wording | undefined;
  /** The whole line, folded (see simplified.ts); empty for running text that no web site can have written. */
  readonly folded: string;
  /** Running text. */
  readonly prose: boolean;
  /** Short, without clauses: it could be a link. */
  readonly linkLike: boolean;
  /** One short question: running text elsewhere, the title of another page in a list of links. */
  readonly question: boolean;
  /** Data about the text, or a part of its structure, that no menu prints. */
  readonly content: boolean;
}

/** Longest entry of a menu, and longest question that may be a title, in em. */
const longestLink = 16;
const longestQuestion = 24;
const metadataLabel =
  /^[\s•·【[]*(?:来源|稿源|信息来源|稿件来源|文章来源|作者|文|图|时间|日期|发布单位|发布人|发布机构|责任编辑|责编|编辑|审核|审稿|校对|记者|通讯员|摄影|供稿|撰稿|关键词|摘要|标题|题名|索引号|文号|发文字号|主题词|字数|出处|原标题|姓名|性别|年龄|单位|地点|\p{Script=Han}{2,4}日期|\p{Script=Han}{2,4}时间)\s*[:|]/u;

/** Whether a line, folded (see simplified.ts), gives data about the text: its source, its date, its editor. */
export function isMetadata(folded: string): boolean {
  return (folded.includes(':') || folded.includes('|')) && metadataLabel.test(folded);
}

/** Reads every non-blank line; `fenced` says of each whether it stands between fences. */
export function readLines(
  { text }: TextModel,
  lines: readonly LineFacts[],
  fenced: readonly boolean[],
): readonly ReadLine[] {
  return lines.map((facts, index): ReadLine => {
    const { folded, wording, prose, linkLike, question, content } =
      fenced[index] === true ? fencedLine(facts) : sayingOf(facts, text);
    return { facts, folded, wording, prose, linkLike, question, content };
  });
}

type Saying = Omit<ReadLine, 'facts'>;

const sayingOf = oncePerLine((facts, text) =>
  saying(facts, facts.units > longestPatternLine ? '' : text.slice(facts.start, facts.end)),
);

/** A line between fences says nothing that is read. */
function fencedLine(facts: LineFacts): Saying {
  return { ...saying(facts, ''), content: true };
}

function saying(facts: LineFacts, shown: string): Saying {
  const sentence = shown === '' || isSentence(facts, shown);
  // Most lines are running text, and most running text begins with nothing that a web site says.
  const folded = sentence && !mayBeSpoken(shown) ? '' : simplified(shown);
  const label = isMetadata(folded);
  return {
    folded,
    wording: folded === '' || label ? undefined : wordingOf(folded, sentence),
    prose: sentence && isProse(facts),
    linkLike: !sentence && !label && facts.width <= longestLink && facts.clauseMarks === 0 && isPlain(facts),
    question: facts.clauseMarks === 1 && facts.width <= longestQuestion && /[？?]$/u.test(shown),
    content: label || isStructure(facts),
  };
}

/** Whether a line is running text; colons, and the dots of addresses, make none. */
function isSentence(facts: LineFacts, shown: string): boolean {
  if (endsSentence(facts)) return facts.width >= 8;
  if (facts.clauseMarks === 0) return false;
  let marks = 0;
  for (let offset = 0; offset < shown.length && marks < 2; offset++)
    if (!isHan(shown.charCodeAt(offset)) && isClauseMark(shown, offset)) marks++;
  return marks >= 2 || (marks === 1 && facts.width >= 15);
}

/** Whether a mark parts clauses; a comma in a number does not. */
function isClauseMark(shown: string, offset: number): boolean {
  const mark = shown.charAt(offset);
  return clauseMarks.has(mark) || (mark === ',' && !/^\d{3}/u.test(shown.slice(offset + 1, offset + 4)));
}

const clauseMarks: ReadonlySet<string> = new Set('，。；！？、;!?');

function isPlain({ cues, han, letters }: LineFacts): boolean {
  return (
    cues.markup === 'none' &&
    !cues.byline &&
    !cues.date &&
    !cues.leader &&
    !cues.letter &&
    cues.item === 'none' &&
    han + letters > 0
  );
}

function isStructure({ cues }: LineFacts): boolean {
  return cues.markup !== 'none' || cues.byline || cues.leader || cues.turn || cues.letter || cues.dateline;
}

/** Whether a line may be the title of another page in a list of links. */
export function mayBeLink({ facts, content, prose }: ReadLine): boolean {
  const { cues } = facts;
  return (
    !content &&
    !prose &&
    facts.width <= 40 &&
    !facts.fullStop &&
    !cues.labelled &&
    !cues.date &&
    facts.digits < facts.units
  );
}
