import type { Messages } from '../engine/rules/rule.ts';
import { ReadingOverTime } from '../host/overTime.ts';
import { messages } from '../project/problem.ts';

/** Why a text is not checked: reading it ended in a fault of our own, or not in time. */
export function failureReason(error: unknown): Messages {
  if (error instanceof ReadingOverTime) return overTime(error.time / 1000);
  const detail = error instanceof Error ? error.message : String(error);
  return messages(
    `Jiaokan failed on it (${detail}). The file is as it was and is not checked; all others are. Please report the fault with this file.`,
    `程序在处理它时出错（${detail}）。文件未改动，但没有检查；其他文件不受影响。请附上此文件反馈该错误。`,
  );
}

function overTime(seconds: number): Messages {
  return messages(
    `Reading its lines and names did not end within ${seconds} s. The file is as it was and is not checked; all others are. If it is only very long, raise “jiaokan.analysis.ruleTimeBudget”; otherwise please report the fault with this file.`,
    `读取其中的行和名称超过 ${seconds} 秒仍未结束。文件未改动，但没有检查；其他文件不受影响。若只是文件很长，可调高“jiaokan.analysis.ruleTimeBudget”，否则请附上此文件反馈该错误。`,
  );
}
