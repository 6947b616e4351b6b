import type { Messages } from '../engine/rules/rule.ts';
import { messages } from '../project/problem.ts';

/** What `--help` says. */
export const helpTexts = {
  program: messages(
    'Proofreads Chinese text corpora: broken line wraps, doubled captions, inconsistent names.',
    '校勘中文语料：断行、重复图注、不一致的名称。',
  ),
  check: messages('report findings', '报告问题'),
  fix: messages('apply safe fixes in place', '就地应用安全的修正'),
  entities: messages('list people and organizations with their mentions', '列出人物与机构及其出现位置'),
  names: messages(
    'list spellings that may be one name, the most doubtful first',
    '列出疑为同一名称的不同写法，最难判断的在前',
  ),
  emitKeys: messages(
    'print what telling names apart takes, without the texts, a line for each text',
    '逐个文本输出辨别名称所需的信息（不含原文），每个文本一行',
  ),
  from: messages(
    'tell names apart from a file that --emit-keys made, in place of texts (may be repeated)',
    '用 --emit-keys 生成的文件代替原文来辨别名称（可重复）',
  ),
  pipeKeys: messages(
    'give “names” with each text, for “jiaokan names --from”',
    '为每个文本附上 “names”，供 “jiaokan names --from” 使用',
  ),
  report: messages('write one self-contained HTML page about a corpus', '生成一个独立的 HTML 页面，概览语料'),
  output: messages('file to write (default: standard output)', '写入的文件（默认为标准输出）'),
  import: messages(
    'add names from tables (CSV) and brat annotations (.ann) to .jiaokan/names.jsonc',
    '将表格（CSV）和 brat 标注（.ann）中的名称加入 .jiaokan/names.jsonc',
  ),
  importFile: messages('table or annotations', '表格或标注文件'),
  importType: messages(
    'type of the names where the table has none: person or organization',
    '表格未注明时名称的类型：person 或 organization',
  ),
  pipe: messages(
    'read JSON lines on standard input, write JSON lines on standard output',
    '从标准输入读取 JSON 行，向标准输出写出 JSON 行',
  ),
  pipeNotes: messages(
    `Reads {"id": any, "text": string} a line; writes {"id", "findings", "entities"} a line, in the same order and as
it goes. Positions are lines and characters of the text. With --fix, "text" is the mended text, and findings and
entities are those of the mended text. Each text is a corpus of its own. A line that cannot be read is answered with
{"id": null, "line": N, "error"}; the run goes on and ends with status 2. Findings leave the status at 0. Empty
lines are passed over.

The project files of the working folder (.jiaokan) hold. An "id" that is a string is taken for the path of the text
from the root of the project, for "overrides" and ignore.jsonc; "include", "exclude" and "encoding" do not matter.`,
    `每行读入 {"id": 任意, "text": 字符串}，按原顺序逐行写出 {"id", "findings", "entities"}。位置以文本的行和字符计。
使用 --fix 时，"text" 为修正后的文本，问题与名称也以修正后的文本为准。每个文本自成一个语料。无法读取的行写出
{"id": null, "line": N, "error"}，继续运行，最后以退出码 2 结束。发现问题时退出码仍为 0。空行跳过。

工作文件夹中的项目文件（.jiaokan）有效。字符串形式的 "id" 视为文本相对于项目根目录的路径，用于 "overrides" 和
ignore.jsonc；"include"、"exclude" 和 "encoding" 不起作用。`,
  ),
  pipeFix: messages('apply safe fixes and write the mended text', '应用安全的修正并写出修正后的文本'),
  pipeUnsafe: messages(
    'with --fix: apply fixes that want a person’s eye, too',
    '与 --fix 一起使用：同时应用需人工确认的修正',
  ),
  pipeJobs: messages('how many threads read texts', '读取文本的线程数'),
  pipeQuiet: messages('no notes on standard error', '不向标准错误输出提示'),
  outputFolder: messages(
    'folder for the files of --format brat (needed there)',
    '--format brat 写入文件的文件夹（该格式必须指定）',
  ),
  lsp: messages('run the language server', '运行语言服务器'),
  path: messages('file or folder (default: this folder)', '文件或文件夹（默认为当前文件夹）'),
  format: messages('form of the output', '输出格式'),
  rule: messages('only this rule (may be repeated)', '只用此规则（可重复）'),
  config: messages(
    'configuration in place of .jiaokan/config.jsonc',
    '代替 .jiaokan/config.jsonc 的配置文件',
  ),
  locale: messages(
    'language of the messages: en or zh-cn (default: that of the system)',
    '消息语言：en 或 zh-cn（默认随系统）',
  ),
  encoding: messages('encoding of the files (default: detected)', '文件编码（默认自动识别）'),
  jobs: messages(
    'how many threads read texts (default: one for each processor, where there is enough to read)',
    '读取文本的线程数（默认：文本足够多时每个处理器一个）',
  ),
  noCache: messages(
    'read every text anew, and keep nothing for the next run',
    '重新读取所有文本，不为下次运行保留结果',
  ),
  stdin: messages('read one text from standard input', '从标准输入读取一个文本'),
  stdinPath: messages('where that text would lie, for the settings', '该文本所在的路径，用于查找设置'),
  quiet: messages('findings and errors only, no summary and no notes', '只输出问题与错误，不输出小结和提示'),
  failOn: messages(
    'lowest severity that makes the exit status 1: error, warning, info, hint',
    '使退出码为 1 的最低级别：error、warning、info、hint',
  ),
  baseline: messages(
    'leave out what .jiaokan/baseline.jsonc accepts, so that new findings only are reported',
    '略去 .jiaokan/baseline.jsonc 已接受的问题，只报告新问题',
  ),
  unsafe: messages('apply fixes that want a person’s eye, too', '同时应用需人工确认的修正'),
  dryRun: messages('print a unified diff and write nothing', '只输出统一差异格式，不写文件'),
  stdio: messages('talk over standard input and output', '通过标准输入输出通信'),
  help: messages('show this help', '显示此帮助'),
  version: messages('show the version', '显示版本'),
  exitStatus: messages(
    'Exit status: 0 nothing found, 1 findings, 2 bad usage, unreadable input or a failure.',
    '退出码：0 没有问题，1 有问题，2 用法错误、输入无法读取或运行失败。',
  ),
};

/** The headings that commander puts into the help. */
export const titles: Readonly<Record<string, Messages>> = {
  'Usage:': messages('Usage:', '用法：'),
  'Arguments:': messages('Arguments:', '参数：'),
  'Options:': messages('Options:', '选项：'),
  'Commands:': messages('Commands:', '命令：'),
};
