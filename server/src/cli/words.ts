import type { Severity } from '../engine/lint/finding.ts';
import type { Messages } from '../engine/rules/rule.ts';
import { messages } from '../project/problem.ts';

/** Words for severities, as the pretty format prints them. */
export const severityWords: Readonly<Record<Severity, Messages>> = {
  error: messages('error', '错误'),
  warning: messages('warning', '警告'),
  info: messages('info', '信息'),
  hint: messages('hint', '提示'),
};

/** The sums at the end of a check. */
export function summaryWords(files: number, findings: number, fixable: number, failed: number): Messages {
  const unread =
    failed === 0
      ? messages('', '')
      : messages(` ${count(failed, 'file')} could not be read.`, ` ${failed} 个文件无法读取。`);
  if (findings === 0) {
    return messages(
      `No findings in ${count(files, 'file')}.${unread.en}`,
      `${files} 个文件，没有发现问题。${unread['zh-cn']}`,
    );
  }
  return messages(
    `${count(findings, 'finding')} in ${count(files, 'file')}, ${fixable} with a fix.${unread.en}`,
    `${files} 个文件，${findings} 个问题，其中 ${fixable} 个可修正。${unread['zh-cn']}`,
  );
}

/** What to do after a check. */
export const nextSteps = {
  fix: messages(
    'Run “jiaokan fix --dry-run” with the same paths to see what would change, and “jiaokan fix” to apply the safe fixes.',
    '可用相同的路径运行“jiaokan fix --dry-run”预览改动，再运行“jiaokan fix”应用安全的修正。',
  ),
  unsafe: messages(
    'These fixes want your eye: run “jiaokan fix --unsafe --dry-run” with the same paths to see them.',
    '这些修正需人工确认：可用相同的路径运行“jiaokan fix --unsafe --dry-run”查看。',
  ),
  noFiles: messages(
    'No files to read here. Name files or folders, or set “include” in .jiaokan/config.jsonc.',
    '这里没有可读取的文件。请指定文件或文件夹，或在 .jiaokan/config.jsonc 中设置“include”。',
  ),
};

/** Why findings may be fewer than elsewhere. */
export function withoutDictionary(detail: string): Messages {
  return messages(
    `Note: the dictionary (nodejieba) could not be loaded, so names are recognised without it. Install Jiaokan again to have it. (${detail})`,
    `注意：词典（nodejieba）未能加载，人名机构名将在没有词典的情况下识别。如需使用，请重新安装校勘。（${detail}）`,
  );
}

/** What was changed in a file. */
export function fixedWords(count_: number, written: boolean): Messages {
  return written
    ? messages(`${count(count_, 'fix', 'fixes')} applied`, `已应用 ${count_} 处修正`)
    : messages(`${count(count_, 'fix', 'fixes')} to apply`, `可应用 ${count_} 处修正`);
}

/** The sums at the end of a fix. */
export function fixSummaryWords(
  { files, fixed, remaining }: { readonly files: number; readonly fixed: number; readonly remaining: number },
  written: boolean,
): Messages {
  const applied = fixedWords(fixed, written);
  return messages(
    `${applied.en} in ${count(files, 'file')}; ${count(remaining, 'finding')} left.`,
    `${files} 个文件，${applied['zh-cn']}，余下 ${remaining} 个问题。`,
  );
}

function count(number: number, one: string, many = `${one}s`): string {
  return `${number} ${number === 1 ? one : many}`;
}

/** Headings and counts of the list of entities. */
export const entityHeadings = {
  person: messages('People', '人物'),
  organization: messages('Organizations', '机构'),
  one: { person: messages('person', '人物'), organization: messages('organization', '机构') },
  counts: (mentions: number, files: number) =>
    messages(`${count(mentions, 'mention')} in ${count(files, 'file')}`, `${files} 个文件，${mentions} 处`),
};

/** Verdicts about spellings that are suspected to be one name, as wide as one another. */
export const namesWords = {
  likely: messages('likely  ', '应为同一名称'),
  unclear: messages('unclear ', '难以判断　　'),
  recorded: messages('recorded', '已定待改　　'),
  none: messages('No spellings are suspected to be one name.', '没有发现疑为同一名称的不同写法。'),
};
