import type { BoilerplateKind, BoilerplateRun } from '../layout/boilerplate/boilerplateRun.ts';
import type { TextFacts } from '../lint/documentFacts.ts';
import type { TextEdit } from '../text/textEdit.ts';
import { deletionOfLines } from './boilerplate/deleteLines.ts';
import { recurringRuns } from './boilerplate/recurringRuns.ts';
import { defineRule, type Report } from './rule.ts';

/** How much of a line a message quotes, in UTF-16 units. */
const quoted = 20;

/** Lines that came along from a web page or from the printed page: menus, login, share buttons, page numbers. */
export const boilerplate = defineRule({
  id: 'boilerplate',
  severity: 'warning',
  fixable: 'unsafe',
  summary: {
    en: 'Lines of a web site or of the printed page among the text: menus, login, share buttons, page numbers.',
    'zh-cn': '正文里混入了网页或版面的附属内容：导航、登录、分享按钮、页码等。',
  },
  messages: {
    navigation: {
      en: '“{first}” belongs to a menu of the web site, not to the text. Delete it.',
      'zh-cn': '“{first}”是网站导航，不属于正文。请删去。',
    },
    breadcrumb: {
      en: '“{first}” says where on the web site the page stood; it is no part of the text. Delete it.',
      'zh-cn': '“{first}”是网页的位置导航，不属于正文。请删去。',
    },
    control: {
      en: '“{first}” is a button or a notice of the web page, not part of the text. Delete it.',
      'zh-cn': '“{first}”是网页上的按钮或提示，不属于正文。请删去。',
    },
    links: {
      en: '“{first}” leads to another page of the web site. Delete it if the text does not need it.',
      'zh-cn': '“{first}”是指向其他网页的链接。若正文不需要，请删去。',
    },
    legal: {
      en: '“{first}” is the small print of the web site, not of the text. Delete it.',
      'zh-cn': '“{first}”是网站的版权或备案信息，不属于正文。请删去。',
    },
    count: {
      en: '“{first}” counts readers or clicks and says nothing of the text. Delete it if you do not need the figure.',
      'zh-cn': '“{first}”是阅读数、点赞数一类的计数。若不需要这个数字，请删去。',
    },
    page: {
      en: '“{first}” is a page number or a running head of the printed page: it cuts the text in two. Delete it.',
      'zh-cn': '“{first}”是页码或页眉页脚，把正文隔断。请删去。',
    },
    many: {
      en: '{count} lines, “{first}” to “{last}”, came along from the web page or the printed page and are no part of the text. Look them over, then delete them.',
      'zh-cn': '从“{first}”到“{last}”共 {count} 行，是网页或版面的附属内容，不属于正文。请过目后删去。',
    },
    recurring: {
      en: '{count} lines, “{first}” to “{last}”, stand at the edge of {documents} documents of the corpus: a menu of their web site. Look them over, then delete them.',
      'zh-cn':
        '从“{first}”到“{last}”共 {count} 行，在语料库 {documents} 份文档的首尾都有，应是其网站的导航。请过目后删去。',
    },
    recurringLine: {
      en: '“{first}” stands at the edge of {documents} documents of the corpus, beside what came along from their web site. Delete it.',
      'zh-cn': '“{first}”在语料库 {documents} 份文档的首尾都有，且紧邻网页的附属内容。请删去。',
    },
    removeLine: { en: 'Delete this line', 'zh-cn': '删去这一行' },
    removeLines: { en: 'Delete these {count} lines', 'zh-cn': '删去这 {count} 行' },
  },
  options: {
    pageFurniture: {
      type: 'boolean',
      default: true,
      description: {
        en: 'Whether page numbers and running heads are flagged. Switch it off if your texts are cited by page.',
        'zh-cn': '是否标出页码和页眉页脚。若引用时要用原页码，请关闭。',
      },
    },
    readCounts: {
      type: 'boolean',
      default: true,
      description: {
        en: 'Whether counts of readers, clicks and likes are flagged.',
        'zh-cn': '是否标出阅读数、点击数、点赞数。',
      },
    },
  },
  *checkCorpus({ facts, corpus }) {
    for (const { lines, documents } of recurringRuns(facts, corpus.edges)) {
      const edit = deletionOfLines(facts.model, lines, { besideOthers: true });
      const { data, ...report } = deletable(facts, lines, edit);
      const message = lines.length > 1 ? 'recurring' : 'recurringLine';
      yield { message, ...report, data: { ...data, documents }, confidence: 0.85 };
    }
  },
  *check({ facts, options }) {
    const wanted = (kind: BoilerplateKind) =>
      (options.pageFurniture || kind !== 'page') && (options.readCounts || kind !== 'count');
    for (const run of facts.layout.boilerplate.flatMap((each) => partsOf(each, wanted))) {
      const onPage = run.kinds.every((kind) => kind === 'page');
      const report = deletable(facts, run.lines, deletionOfLines(facts.model, run.lines, { onPage }));
      const message = run.lines.length > 1 ? 'many' : messageOf[run.kinds[0]];
      yield { message, ...report, confidence: run.confidence };
    }
  },
});

/** What is said of adjacent lines whatever they are: where they stand, what they hold and how to delete them. */
function deletable(facts: TextFacts, lines: readonly [number, ...number[]], edit: TextEdit) {
  const first = shownLine(facts, lines[0]);
  const last = shownLine(facts, lines.at(-1) ?? lines[0]);
  return {
    data: { count: lines.length, first: quote(facts, first), last: quote(facts, last) },
    spans: [{ start: first.start, end: last.end }],
    fixes: [
      {
        title: lines.length > 1 ? 'removeLines' : 'removeLine',
        applicability: 'unsafe',
        edits: [edit],
      },
    ],
  } as const satisfies Partial<Report<string>>;
}

/** What a finding of one line says about it. */
const messageOf = {
  navigation: 'navigation',
  breadcrumb: 'breadcrumb',
  account: 'control',
  share: 'control',
  tools: 'control',
  reply: 'control',
  shop: 'control',
  widget: 'control',
  site: 'control',
  neighbour: 'links',
  related: 'links',
  legal: 'legal',
  count: 'count',
  page: 'page',
} as const satisfies Readonly<Record<BoilerplateKind, string>>;

/** The parts of a run whose kinds are wanted; a line that is not wanted parts them. */
function partsOf(run: BoilerplateRun, wanted: (kind: BoilerplateKind) => boolean): readonly BoilerplateRun[] {
  if (run.kinds.every(wanted)) return [run];
  const parts: { lines: [number, ...number[]]; kinds: [BoilerplateKind, ...BoilerplateKind[]] }[] = [];
  let open = false;
  for (const [index, line] of run.lines.entries()) {
    const kind = run.kinds[index] ?? 'navigation';
    if (!wanted(kind)) open = false;
    else if (open) {
      parts.at(-1)?.lines.push(line);
      parts.at(-1)?.kinds.push(kind);
    } else {
      parts.push({ lines: [line], kinds: [kind] });
      open = true;
    }
  }
  return parts.map((part) => ({ ...part, confidence: run.confidence }));
}

interface ShownLine {
  readonly start: number;
  readonly end: number;
}

/** A line without the blanks at its edges. */
function shownLine({ model }: TextFacts, index: number): ShownLine {
  const line = model.lines[index] ?? model.lines[0];
  const text = model.text.slice(line.start, line.end);
  const start = line.start + text.length - text.trimStart().length;
  return { start, end: Math.max(start, line.start + text.trimEnd().length) };
}

function quote({ model }: TextFacts, { start, end }: ShownLine): string {
  return model.text.slice(start, Math.min(end, start + quoted));
}
