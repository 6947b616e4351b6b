import type { Messages } from '../engine/rules/rule.ts';

/** What the server itself says, in both languages; `{key}` stands for a value, `{key|one|other}` for the word that goes with it. */
export const serverMessages = {
  segmenterMissing: {
    en: 'Jiaokan reads without its dictionary, which cannot be loaded ({detail}). Names are found less surely; all else works. Install the extension again and start the editor again; in a clone of the repository, run `npm ci` and `npm run build` first.',
    'zh-cn':
      '校勘未能加载分词词典（{detail}）。人名和机构名的识别会不够可靠，其余功能照常。请重新安装扩展并重启编辑器；如果是从源码运行，请先执行 `npm ci` 和 `npm run build`。',
  },
  segmenterCrashed: {
    en: 'The analysis of Jiaokan stopped twice ({detail}). It goes on without its dictionary: names are found less surely. Save your work and start the editor again; if it happens again, report the file that was open.',
    'zh-cn':
      '校勘的分析进程两次意外退出（{detail}），现改为不用词典继续工作，人名和机构名的识别会不够可靠。请保存后重启编辑器；若再次发生，请反馈当时打开的文件。',
  },
  indexing: { en: 'Jiaokan: reading the corpus', 'zh-cn': '校勘：正在读取语料' },
  judging: {
    en: 'Jiaokan: comparing the documents of the corpus',
    'zh-cn': '校勘：正在比较语料中的文档',
  },
  tooLarge: {
    en: 'This file has {size}, more than the limit of {limit}, so Jiaokan does not read it. Split it, or raise “maxFileSize” in .jiaokan/config.jsonc; the quick fix here does that.',
    'zh-cn':
      '此文件大小为 {size}，超过上限 {limit}，因此校勘未读取。请拆分文件，或提高 .jiaokan/config.jsonc 的“maxFileSize”；可用此处的快速修复。',
  },
  raiseLimit: {
    en: 'Raise “maxFileSize” so that this file ({size}) is read',
    'zh-cn': '提高“maxFileSize”上限以读取此文件（{size}）',
  },
  tooMany: {
    en: '{hidden} more {hidden|finding of this file, the mildest, is|findings of this file, the mildest, are} not shown: an editor shows at most {most} for each file. Fix a whole rule at once (quick fix “Fix all …”), or list everything with “jiaokan check”.',
    'zh-cn':
      '此文件另有 {hidden} 个问题（级别较低者）未显示：编辑器对每个文件最多显示 {most} 个。可用快速修复“修正本文件中所有……问题”一次处理一类，或运行“jiaokan check”列出全部。',
  },
  unwritable: {
    en: '{file} was not written: {reason}',
    'zh-cn': '未能写入 {file}：{reason}',
  },
  searching: { en: 'Jiaokan: looking through the texts', 'zh-cn': '校勘：正在检索' },
  surveying: { en: 'Jiaokan: surveying the corpus', 'zh-cn': '校勘：正在统计语料' },
  badPattern: {
    en: 'This is no regular expression ({detail}). Correct it, or search for it as plain text.',
    'zh-cn': '这不是有效的正则表达式（{detail}）。请改正，或按普通文字检索。',
  },
  slowPattern: {
    en: 'The regular expression takes too long (it was stopped in “{file}”). Write it without repetitions inside repetitions, such as (a+)+.',
    'zh-cn': '正则表达式耗时过长（在“{file}”中被中止）。请避免在重复之内再重复，例如 (a+)+。',
  },
  columnDocument: { en: 'document', 'zh-cn': '文档' },
  columnDate: { en: 'date', 'zh-cn': '日期' },
  columnLine: { en: 'line', 'zh-cn': '行' },
  columnCharacter: { en: 'column', 'zh-cn': '列' },
  columnLeft: { en: 'left', 'zh-cn': '左文' },
  columnKey: { en: 'key word', 'zh-cn': '关键词' },
  columnRight: { en: 'right', 'zh-cn': '右文' },
  nameEmpty: {
    en: 'A name cannot be empty. Type the new name.',
    'zh-cn': '名称不能为空，请输入新名称。',
  },
  nameLineEnd: {
    en: 'A name cannot hold a line end. Type it on one line.',
    'zh-cn': '名称不能换行，请写成一行。',
  },
  nothingToRename: {
    en: 'There is no person or organization here. Put the caret into a name.',
    'zh-cn': '此处没有人名或机构名。请把光标放在名称上。',
  },
  staleFile: {
    en: '“{file}” has changed on disk since it was read, so nothing was changed. Try again.',
    'zh-cn': '“{file}”读取之后又有改动，因此未作任何修改。请重试。',
  },
  otherEncoding: {
    en: '“{file}” is not in UTF-8, and an editor may read it differently than Jiaokan does, so nothing was changed. Open the file in its encoding and try again.',
    'zh-cn':
      '“{file}”不是 UTF-8 编码，编辑器读取的内容可能不同，因此未作任何修改。请以正确的编码打开它再重试。',
  },
  blockedFile: {
    en: '“{file}” has a mistake, so nothing was written to it: {problem} Mend it first.',
    'zh-cn': '“{file}”中有错误，因此没有写入：{problem}请先改正。',
  },
  noFolder: {
    en: 'This document is in no folder of the workspace, so there is no place to record the decision. Open its folder first.',
    'zh-cn': '此文档不在工作区的文件夹中，无处记录此决定。请先打开它所在的文件夹。',
  },
  fixRule: { en: 'Fix all “{rule}” in this file', 'zh-cn': '修正本文件中所有“{rule}”问题' },
  fixAll: { en: 'Make all safe fixes of Jiaokan', 'zh-cn': '进行校勘的全部安全修正' },
  ignoreHere: { en: 'Ignore this finding ({rule})', 'zh-cn': '忽略此处问题（{rule}）' },
  ignoreFile: { en: 'Ignore all “{rule}” in this file', 'zh-cn': '在本文件中忽略所有“{rule}”问题' },
  ignoreEverywhere: {
    en: 'Ignore all “{rule}” everywhere in this corpus',
    'zh-cn': '在整个语料中忽略所有“{rule}”问题',
  },
  staleIgnore: {
    en: 'This entry matches nothing any more: what it was about has been mended, changed or deleted. Remove it.',
    'zh-cn': '此项已不对应任何问题：它所指的内容已经修正、改动或删除。可以删去。',
  },
  removeStale: { en: 'Remove this entry, which matches nothing', 'zh-cn': '删去此项（已不对应任何问题）' },
  removeAllStale: {
    en: 'Remove all {count} entries that match nothing',
    'zh-cn': '删去全部 {count} 项已不对应任何问题的条目',
  },
  everywhere: { en: 'Use “{to}” everywhere instead of “{from}”', 'zh-cn': '全部“{from}”改用“{to}”' },
  alwaysWrite: {
    en: 'Always write “{to}” for “{from}”: remember',
    'zh-cn': '“{from}”一律应写作“{to}”，记下',
  },
  areSame: {
    en: '“{from}” and “{to}” are the same, and both may stand: remember',
    'zh-cn': '“{from}”与“{to}”是同一个，两种写法都保留，记下',
  },
  areDifferent: {
    en: '“{from}” and “{to}” are different: remember',
    'zh-cn': '“{from}”与“{to}”不是同一个，记下',
  },
  compareCopies: { en: 'Compare the two side by side', 'zh-cn': '并排对照两处' },
  keepCopies: { en: 'Keep both and do not ask again', 'zh-cn': '两处都保留，不再提示' },
  renamed: { en: 'Rename “{from}” to “{to}”', 'zh-cn': '“{from}”改为“{to}”' },
  acrossFiles: {
    en: 'Changes several files; look at each of them before it is made.',
    'zh-cn': '涉及多个文件，请逐一确认。',
  },
  inThisFile: { en: 'In this file and in the names file.', 'zh-cn': '本文件及名称文件中。' },
  unsafeFix: { en: 'Fixes that want a look', 'zh-cn': '需要确认的修正' },
  unsafeFixWhy: {
    en: 'These fixes are likely and not certain; look at each of them before it is made.',
    'zh-cn': '这些修正可能正确但不确定，请逐一确认。',
  },
  safeFix: { en: 'Safe fixes', 'zh-cn': '安全修正' },
  person: { en: 'person', 'zh-cn': '人物' },
  organization: { en: 'organization', 'zh-cn': '机构' },
  counts: {
    en: '{mentions} {mentions|mention|mentions} in {documents} {documents|document|documents}',
    'zh-cn': '共 {mentions} 处，见于 {documents} 个文档',
  },
  completionDetail: {
    en: '{type}, {mentions} {mentions|mention|mentions}',
    'zh-cn': '{type}，提及 {mentions} 处',
  },
  titles: { en: 'Titles: {titles}', 'zh-cn': '职务：{titles}' },
  company: { en: 'Named together with: {names}', 'zh-cn': '同处提及：{names}' },
  byDocument: { en: 'By document:', 'zh-cn': '各文档：' },
  aliases: { en: 'Also written:', 'zh-cn': '其他写法：' },
} as const satisfies Readonly<Record<string, Messages>>;

/** The name of one of the server's own messages. */
export type ServerMessage = keyof typeof serverMessages;
