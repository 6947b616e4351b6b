/** What the wording of a line says it is. The patterns are anchored and bounded, so that they stay linear. */
import { bylineFlag, cellFlag, colonFlag, datelineFlag, flagTable, numberFlag } from './cueFlags.ts';

/** How a line announces an item of a list, if it does. */
export type ItemMark =
  | 'none'
  | 'numbered'
  | 'chinese'
  | 'article'
  | 'bullet'
  | 'lettered'
  | 'spoken'
  | 'note';

/** Cues that need no other line. */
export interface LineCues {
  readonly item: ItemMark;
  /** A Markdown heading, fence, quote, table row or rule: its lines are never joined to others. */
  readonly markup: 'none' | 'heading' | 'fence' | 'quote' | 'other';
  readonly byline: boolean;
  /** `来源：…`, `Tel: …`: a short label and its value. */
  readonly labelled: boolean;
  /** A date, or a time, and little else. */
  readonly date: boolean;
  readonly startsWithDate: boolean;
  readonly endsWithDate: boolean;
  /** Whether cells are set apart by tabulators, bars or wide blanks; one wide blank behind a number parts none. */
  readonly cells: boolean;
  readonly code: boolean;
  readonly pageNumber: boolean;
  /** Dots or blanks that lead to a page number, as in a table of contents. */
  readonly leader: boolean;
  /** A salutation, or the closing words of a letter. */
  readonly letter: boolean;
  readonly address: boolean;
  /** `Q:`, `问：`, `记者：`: a turn of a conversation. */
  readonly turn: boolean;
  readonly boilerplate: boolean;
  /** An article's first words: `本报讯`, `新华社北京5月3日电`. */
  readonly dateline: boolean;
}

const itemPatterns: readonly (readonly [ItemMark, RegExp])[] = [
  ['article', /^第[一二三四五六七八九十百零〇两\d]{1,6}[条章节款项编部分回讲课篇](?![个次])/u],
  ['chinese', /^(?:[（(][一二三四五六七八九十百]{1,3}[）)]|[一二三四五六七八九十]{1,3}(?:[、．.]|[是要]))/u],
  ['numbered', /^(?:[（(【[]?\d{1,3}[）)】\]]|\d{1,3}(?:[、．](?!\d)|\.(?!\d)|\s?[）)])|[①-⑳⑴-⒇⒈-⒛])/u],
  ['bullet', /^(?:[-*+•·●○◆◇■□▲△▶►※★☆→✓✔◎▪◦‣]\s?|--?\s)(?=\S)/u],
  ['lettered', /^(?:[（(]?(?:[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})[）)]|[A-Za-z][.、．])\s*(?=\S)/u],
  ['note', /^(?:附件|附[：:录]|注[：:\d]|备注|说明[：:]|图\s?\d|表\s?\d|例\s?\d)/u],
];

const turnPattern = /^(?:[QA][：:.]|[问答][：:]|(?:记者|主持人|采访者|受访者|嘉宾|提问|网友|观众)[：:])/u;
const bylinePattern =
  /^(?:[□■◎●]\s*)?(?:本[报刊台网社]|[^\s，。；：]{0,12})?(?:记者|通讯员|实习生|撰稿|撰文|作者|编辑|责编|责任编辑|校对|摄影|供图|供稿|图\/文|文\/图|文[/／]|图[/／]|整理|翻译|译者)(?:[：:\s\u3000/／]|$)/u;
const creditPattern =
  /^[（(](?:本?[报刊台网]?\S{0,6}(?:记者|通讯员|作者|来源|供图|摄影|编辑)|图片?[：:])\S{0,40}[）)]?$/u;
const photoPattern = /(?:[\s\u3000/／]摄|供图|[（(]资料图片?[）)])$/u;
const labelPattern = /^[\p{Script=Han}A-Za-z][\p{Script=Han}A-Za-z\s\u3000]{0,11}[：:]/u;
const datePattern =
  /^[（(]?(?:(?:公元前?)?(?:\d{2,4}|[一二三四五六七八九〇○零]{4})\s?[年.\-/]\s?[\d一二三四五六七八九十]{1,3}(?:\s?[月.\-/]\s?[\d一二三四五六七八九十]{0,3}\s?[日号]?)?|\d{1,2}\s?月\s?\d{1,2}\s?日)(?:\s*(?:星期[一二三四五六日天]|\d{1,2}[:：]\d{2}(?:[:：]\d{2})?))*[）)]?$/u;
const startDatePattern = /^(?:\d{4}\s?年|\d{1,2}\s?月\s?\d{1,2}\s?日|[一二][〇○零九八七六五四三二一]{3}年)/u;
const endDatePattern = /(?:\d|[一二三四五六七八九十〇○零])\s?日[）)]?$/u;
const cellsPattern = /\t|\|.{0,200}\||\S(?:\s{3,}|\u3000{2,})\S/u;
const numberedGap =
  /^(?:第[一二三四五六七八九十百零〇两\d]{1,6}[条章节款项编部分回讲课篇]|[（(【[]?[一二三四五六七八九十\d]{1,3}[）)】\].、．]?)(?:\s{1,8}|\u3000{1,4})(?=\S)/u;
const pagePattern =
  /^[\s\-—–·•~]*(?:第?\s?\d{1,4}\s?[页頁]?|\d{1,4}\s?\/\s?\d{1,4}|[ivxIVX]{1,6}|Page\s\d{1,4}(?:\sof\s\d{1,4})?|第[一二三四五六七八九十百]{1,4}[页頁])[\s\-—–·•~]*(?:[，,/]?\s?共\s?\d{1,4}\s?[页頁])?$/u;
const leaderPattern = /(?:\.{3,}|…{2,}|·{3,}|\s{2,}|[.…·]\s)\s?[\divxIVX]{1,4}$/u;
const letterPattern =
  /^(?:尊敬的|敬爱的|亲爱的|各位|致)[^，。；？！]{1,30}[：:]$|^(?:此致|敬礼|顺祝|祝好|此复|特此(?:通知|公告|报告|函告|证明|说明))[！!。]?$/u;
const addressPattern =
  /^(?:地址|邮编|邮政编码|电话|传真|电子邮箱|邮箱|网址|联系人|联系电话|开户行|账号|E-?mail|Tel|Fax|Add|http)/iu;
const boilerplatePattern =
  /^(?:首页|返回|登录|注册|搜索|收藏|分享|打印|关闭|上一[篇页条]|下一[篇页条]|更多|更多>>|点击|版权所有|Copyright|©|返回顶部|当前位置|您的位置|字号|【?[大中小]】?$|扫一扫|责任编辑|阅读[：:\d]|浏览[：:\d量次]|点击[：:\d]|本文被阅|ICP|京公网安备)/iu;
const datelinePattern = /^(?:本[报刊网台]讯|新华社|中新[社网]|人民网|[^\s，。]{2,6}[报网]讯)/u;
const codeStart =
  /^(?:[{}[\]<@$]|\/\/|\/\*|#!|import\s|export\s|const\s|let\s|var\s|function\s|return\b|<\/?\w)/u;
const codeEnd = /(?:[{};]|=>|\/>|\*\/|\)\s?\{)$/u;
const tableRow = /^\|.{0,2000}\|$/u;

/** The cues whose patterns can match a line that begins with a character, or ends with it: one bit for each. */
const [itemFlag, turnFlag, letterFlag, addressFlag, boilerplateFlag, codeFlag, markupFlag, dateEndFlag] = [
  1, 2, 4, 8, 16, 32, 64, 128,
] as const;
const edgeFlags = flagTable([
  [
    itemFlag,
    '第（(【[一二三四五六七八九十0123456789①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴⑵⑶⑷⑸⑹⑺⑻⑼⑽⑾⑿⒀⒁⒂⒃⒄⒅⒆⒇⒈⒉⒊⒋⒌⒍⒎⒏⒐⒑⒒⒓⒔⒕⒖⒗⒘⒙⒚⒛-*+•·●○◆◇■□▲△▶►※★☆→✓✔◎▪◦‣附注备说图表例',
  ],
  [turnFlag, 'QAqa问答记主采受嘉提网观'],
  [letterFlag, '尊敬亲各致此顺祝特'],
  [addressFlag, '地邮电传网联开账EeTtFfAaHh'],
  [boilerplateFlag, '首返登注搜收分打关上下更点版CcCopyright©当您字【大中小扫责阅浏本IiⅠ京'],
  [codeFlag, '{}[]<@$/#iecvlrf'],
  [markupFlag, '#`~:>-=*_—|'],
  [dateEndFlag, '日）)'],
]);

/**
 * Reads the cues of a line from its beginning and its end, which overlap in all but very long lines. `flags` say which
 * characters stand in the beginning (see cueFlags.ts), `gaps` whether blanks stand side by side in the line.
 */
export function readCues(head: string, tail: string, flags: number, gaps: boolean): LineCues {
  const short = head.length <= 60;
  const first = edgeFlags[head.charCodeAt(0)] as number;
  const last = tail.charCodeAt(tail.length - 1);
  const numbered = (flags & numberFlag) !== 0;
  return {
    item: itemOf(head, first),
    markup: (first & markupFlag) === 0 ? 'none' : markupOf(head),
    byline: short && (flags & bylineFlag) !== 0 && isByline(head, tail),
    labelled: (flags & colonFlag) !== 0 && labelPattern.test(head),
    date: short && numbered && datePattern.test(head),
    startsWithDate: numbered && startDatePattern.test(head),
    endsWithDate: ((edgeFlags[last] as number) & dateEndFlag) !== 0 && endDatePattern.test(tail.slice(-12)),
    cells: (gaps || (flags & cellFlag) !== 0) && cellsPattern.test(head.replace(numberedGap, '')),
    code: ((first & codeFlag) !== 0 && codeStart.test(head)) || (last < 0x80 && codeEnd.test(tail.slice(-6))),
    pageNumber: head.length <= 24 && numbered && pagePattern.test(head),
    leader: last < 0x80 && leaderPattern.test(tail.slice(-24)),
    letter: short && (first & letterFlag) !== 0 && letterPattern.test(head),
    address: (first & addressFlag) !== 0 && addressPattern.test(head),
    turn: (first & turnFlag) !== 0 && turnPattern.test(head),
    boilerplate: short && (first & boilerplateFlag) !== 0 && boilerplatePattern.test(head),
    dateline: (flags & datelineFlag) !== 0 && datelinePattern.test(head),
  };
}

function isByline(head: string, tail: string): boolean {
  return bylinePattern.test(head) || creditPattern.test(head) || photoPattern.test(tail);
}

function itemOf(head: string, first: number): ItemMark {
  if ((first & itemFlag) !== 0 || isLatin(head.charCodeAt(0)))
    for (const [mark, pattern] of itemPatterns) if (pattern.test(head)) return mark;
  return (first & turnFlag) !== 0 && turnPattern.test(head) ? 'spoken' : 'none';
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

function markupOf(head: string): LineCues['markup'] {
  if (/^#{1,6}\s/u.test(head)) return 'heading';
  if (/^(?:`{3}|~{3}|:{3})/u.test(head)) return 'fence';
  if (/^>\s/u.test(head)) return 'quote';
  if (/^(?:[-=*_—]{3,}$|={3,}|-{3,})/u.test(head) || tableRow.test(head)) return 'other';
  return 'none';
}
