import type { Words } from '../words.ts';

/** What the overview says. */
export const overviewWords = {
  overview: { en: 'Corpus overview', 'zh-cn': '语料概览' },
  reading: { en: 'Surveying the corpus …', 'zh-cn': '正在统计语料…' },
  readingSoFar: { en: 'Surveying the corpus: {0} %', 'zh-cn': '正在统计语料：{0}%' },
  refresh: { en: 'Refresh', 'zh-cn': '刷新' },
  totals: {
    en: 'Documents: {0} · Findings: {1} · People: {2} · Organizations: {3}',
    'zh-cn': '文档 {0} 个 · 问题 {1} 处 · 人物 {2} 个 · 机构 {3} 个',
  },
  empty: {
    en: 'There is no Chinese text here yet. Open the folder of your corpus, or name other files.',
    'zh-cn': '这里还没有可分析的中文文本。请打开语料所在的文件夹，或指定其他文件。',
  },
  failed: { en: 'Files that could not be read: {0}', 'zh-cn': '无法读取的文件：{0}' },
  documents: { en: 'Documents', 'zh-cn': '文档' },
  document: { en: 'Document', 'zh-cn': '文档' },
  findings: { en: 'Findings', 'zh-cn': '问题' },
  noFindings: { en: 'Nothing was found to mend.', 'zh-cn': '没有发现需要修复的问题。' },
  byRule: { en: 'Findings by rule', 'zh-cn': '按规则统计的问题' },
  rule: { en: 'Rule', 'zh-cn': '规则' },
  inDocuments: { en: 'Documents', 'zh-cn': '文档数' },
  about: { en: 'What it finds', 'zh-cn': '说明' },
  people: { en: 'People', 'zh-cn': '人物' },
  organizations: { en: 'Organizations', 'zh-cn': '机构' },
  mentions: { en: 'Mentions', 'zh-cn': '出现次数' },
  name: { en: 'Name', 'zh-cn': '名称' },
  aliases: { en: 'Also written', 'zh-cn': '其他写法' },
  mostPeople: { en: 'People named most', 'zh-cn': '出现最多的人物' },
  mostOrganizations: { en: 'Organizations named most', 'zh-cn': '出现最多的机构' },
  nobody: { en: 'None were recognised.', 'zh-cn': '没有识别到。' },
  showAll: { en: 'Show all {0}', 'zh-cn': '显示全部 {0} 项' },
  graph: { en: 'Who is named with whom', 'zh-cn': '谁与谁一同出现' },
  graphHint: {
    en: 'Circles are people, squares are organizations. Lines join names that stand in one paragraph; the thicker, the more often. Arrow keys move from name to name, Enter or a click shows where a name stands.',
    'zh-cn':
      '圆形为人物，方形为机构；连线表示两个名称出现在同一段落，线越粗次数越多。方向键在名称之间移动，回车或单击可查看名称的出处。',
  },
  noGraph: {
    en: 'No two names stand in one paragraph.',
    'zh-cn': '没有两个名称出现在同一段落。',
  },
  asTable: { en: 'The same as a table', 'zh-cn': '以表格显示' },
  first: { en: 'Name', 'zh-cn': '名称' },
  second: { en: 'Named with', 'zh-cn': '一同出现' },
  together: { en: 'Paragraphs', 'zh-cn': '段落数' },
  person: { en: 'person', 'zh-cn': '人物' },
  organization: { en: 'organization', 'zh-cn': '机构' },
  node: { en: '{0}, {1}, mentions: {2}. Named with: {3}', 'zh-cn': '{0}，{1}，出现 {2} 次。一同出现：{3}' },
  close: { en: 'Close', 'zh-cn': '关闭' },
  excerpt: { en: 'The first {0} of {1} mentions.', 'zh-cn': '共 {1} 处，列出前 {0} 处。' },
  madeBy: { en: 'Made by Jiaokan {0}.', 'zh-cn': '由校勘 {0} 生成。' },
} as const satisfies Readonly<Record<string, Words>>;

export type OverviewWord = keyof typeof overviewWords;
