import type { Words } from '../words.ts';

/** What the concordance says. */
export const concordanceWords = {
  concordance: { en: 'Concordance', 'zh-cn': '语境索引' },
  search: { en: 'Search', 'zh-cn': '检索' },
  searchFor: { en: 'Search for', 'zh-cn': '检索内容' },
  searchHint: {
    en: 'A word, a name or a phrase; either script, wraps do not matter',
    'zh-cn': '字词、名称或短语；简繁皆可，不受换行影响',
  },
  regularExpression: { en: 'Regular expression', 'zh-cn': '正则表达式' },
  scope: { en: 'In', 'zh-cn': '范围' },
  corpus: { en: 'Whole corpus', 'zh-cn': '整个语料' },
  thisDocument: { en: 'This document: {0}', 'zh-cn': '当前文档：{0}' },
  filter: { en: 'Filter', 'zh-cn': '筛选' },
  filterHint: { en: 'Only lines that hold …', 'zh-cn': '只显示包含……的行' },
  sort: { en: 'Sort by', 'zh-cn': '排序' },
  reverse: { en: 'Reverse', 'zh-cn': '倒序' },
  save: { en: 'Save as Table …', 'zh-cn': '另存为表格…' },
  saveHint: { en: 'CSV for spreadsheets, in the order shown', 'zh-cn': '供电子表格使用的 CSV，按当前顺序' },
  documents: { en: 'Documents', 'zh-cn': '文档' },
  allDocuments: { en: 'All documents', 'zh-cn': '全部文档' },
  moreDocuments: { en: '{0} more documents', 'zh-cn': '另有 {0} 个文档' },
  number: { en: 'No.', 'zh-cn': '序号' },
  document: { en: 'Document', 'zh-cn': '文档' },
  date: { en: 'Date', 'zh-cn': '日期' },
  left: { en: 'Left context', 'zh-cn': '左文' },
  key: { en: 'Key word', 'zh-cn': '关键词' },
  right: { en: 'Right context', 'zh-cn': '右文' },
  left1: { en: '1st character to the left', 'zh-cn': '左侧第 1 字' },
  left2: { en: '2nd character to the left', 'zh-cn': '左侧第 2 字' },
  left3: { en: '3rd character to the left', 'zh-cn': '左侧第 3 字' },
  right1: { en: '1st character to the right', 'zh-cn': '右侧第 1 字' },
  right2: { en: '2nd character to the right', 'zh-cn': '右侧第 2 字' },
  right3: { en: '3rd character to the right', 'zh-cn': '右侧第 3 字' },
  lines: { en: '{0} lines in {1} documents', 'zh-cn': '{0} 行，{1} 个文档' },
  filtered: { en: '{0} of {1} lines', 'zh-cn': '{0} / {1} 行' },
  cut: { en: 'Only the first {0} lines; narrow the search.', 'zh-cn': '只列出前 {0} 行，请缩小检索范围。' },
  partial: {
    en: 'The corpus is still being read; this list fills when it has been.',
    'zh-cn': '语料仍在读取，读取完毕后会自动补全。',
  },
  nothing: {
    en: 'Nothing found. Try fewer characters, or the whole corpus.',
    'zh-cn': '没有找到。可减少字数，或改为检索整个语料。',
  },
  nothingFiltered: { en: 'No line passes the filter.', 'zh-cn': '没有符合筛选条件的行。' },
  welcome: {
    en: 'Type what to look for, or run “Show Concordance” on a name in a text.',
    'zh-cn': '请输入要检索的内容，或在文本中的名称上运行“显示语境索引”。',
  },
  mentions: {
    en: 'All mentions of {0}, in every spelling.',
    'zh-cn': '“{0}”的全部出现之处，含其他写法。',
  },
  searching: { en: 'Looking through the texts …', 'zh-cn': '正在检索…' },
  searchingSoFar: { en: 'Looking through the texts: {0} %', 'zh-cn': '正在检索：{0}%' },
  changed: {
    en: 'A text has changed since. Search again to see it.',
    'zh-cn': '检索之后文本有改动，请重新检索。',
  },
  forgotten: {
    en: 'This concordance is no longer kept. Search again.',
    'zh-cn': '此次检索的结果已不再保留，请重新检索。',
  },
  keys: {
    en: 'Keys: ↑ ↓ move · Enter goes to the place, Space shows it · 1 2 3 sort by the left, 4 5 6 by the right, 7 by key word, 8 by document, 9 by date, 0 reverses · type to filter · Esc clears the filter',
    'zh-cn':
      '按键：↑ ↓ 移动 · 回车转到原文，空格预览 · 1 2 3 按左文、4 5 6 按右文、7 按关键词、8 按文档、9 按日期排序，0 倒序 · 直接输入即可筛选 · Esc 清除筛选',
  },
  keysHere: {
    en: 'Keys: ↑ ↓ move · 1 2 3 sort by the left, 4 5 6 by the right, 7 by key word, 8 by document, 9 by date, 0 reverses · type to filter · Esc closes',
    'zh-cn':
      '按键：↑ ↓ 移动 · 1 2 3 按左文、4 5 6 按右文、7 按关键词、8 按文档、9 按日期排序，0 倒序 · 直接输入即可筛选 · Esc 关闭',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type ConcordanceWord = keyof typeof concordanceWords;
