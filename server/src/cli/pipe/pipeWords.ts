import type { Messages } from '../../engine/rules/rule.ts';
import { messages } from '../../project/problem.ts';

/** Why a line cannot be read, and what to do. */
export const unreadable = {
  encoding: messages(
    'This line is not UTF-8. Write JSON in UTF-8.',
    '此行不是 UTF-8 编码。请以 UTF-8 写出 JSON。',
  ),
  json: messages(
    'This line is not JSON. Write one object a line: {"id": 1, "text": "…"}.',
    '此行不是 JSON。请每行写一个对象：{"id": 1, "text": "…"}。',
  ),
  text: messages(
    'This line has no text. Write it as a string: {"id": 1, "text": "…"}.',
    '此行没有文本。请写成字符串：{"id": 1, "text": "…"}。',
  ),
};

/** A text or a line that is larger than the settings let it be; sizes are in bytes. */
export function tooLarge(limit: number): Messages {
  return messages(
    `The text is larger than ${limit} bytes. Cut it, or raise "maxFileSize" in .jiaokan/config.jsonc.`,
    `文本超过 ${limit} 字节。请切分文本，或在 .jiaokan/config.jsonc 中调大 "maxFileSize"。`,
  );
}

/** A fault of our own with one text. */
export function failedOn(error: unknown): Messages {
  const detail = error instanceof Error ? error.message : String(error);
  return messages(
    `Jiaokan failed on this text (${detail}). Leave it out and report the fault.`,
    `处理此文本时程序出错（${detail}）。请先排除此文本并反馈该错误。`,
  );
}

/** What is said at the end of a run in which lines failed. */
export function failedLines(count: number, first: number): Messages {
  const lines = count === 1 ? '1 line was' : `${count} lines were`;
  return messages(
    `${lines} not answered, the first is line ${first}; the output says why where it has "error".`,
    `有 ${count} 行没有结果，首先是第 ${first} 行；原因见输出中的 "error"。`,
  );
}
