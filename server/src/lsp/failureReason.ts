import type { Messages } from '../engine/rules/rule.ts';
import { ReadingOverTime } from '../host/overTime.ts';
import { messages } from '../project/problem.ts';

/** Why a text is not checked: reading it ended in a fault of our own, or not in time. */
export function failureReason(error: unknown): Messages {
  if (error instanceof ReadingOverTime) return error.reason;
  const detail = error instanceof Error ? error.message : String(error);
  return messages(
    `Jiaokan failed on it (${detail}). The file is as it was and is not checked; all others are. Please report the fault with this file.`,
    `程序在处理它时出错（${detail}）。文件未改动，但没有检查；其他文件不受影响。请附上此文件反馈该错误。`,
  );
}
