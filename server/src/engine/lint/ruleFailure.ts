import type { Messages } from '../rules/rule.ts';
import type { Finding, Message } from './finding.ts';

/** The message of a rule that failed; it belongs to no rule, for any may fail. */
export const ruleFailureMessage = 'jiaokan/rule-failed';

/** What is said of a rule that failed on a document. */
export const ruleFailureWords: Messages = {
  en: 'The rule {rule} failed on this document and is off here; all others are checked. The text is not the cause, the program is: please report it with this text. ({detail})',
  'zh-cn':
    '规则 {rule} 在本文档中出错，已在此停用；其他规则照常检查。这是程序的错误，不是文本的问题：请附上本文反馈。（{detail}）',
};

/** The message of a rule that did not end in time. */
export const ruleOverTimeMessage = 'jiaokan/rule-over-time';

/** What is said of a rule that did not end in time on a document. */
export const ruleOverTimeWords: Messages = {
  en: 'The rule {rule} did not end on this document within {seconds} s and is off here until it is opened anew; all others are checked. The text is not the cause, the program is: please report it with this text. If the document is only very long, raise “jiaokan.analysis.ruleTimeBudget”.',
  'zh-cn':
    '规则 {rule} 在本文档中运行 {seconds} 秒仍未结束，已在此停用，重新打开后再试；其他规则照常检查。这是程序的问题，不是文本的问题：请附上本文反馈。若只是文档很长，可调高“jiaokan.analysis.ruleTimeBudget”。',
};

/** Whether all rules that are on have come to their end. */
export function isWhole(findings: readonly Pick<Finding, 'message'>[]): boolean {
  return findings.every(({ message }) => message.id !== ruleOverTimeMessage);
}

/** More of an error's words would be no help at the head of a document; in UTF-16 units. */
const longestDetail = 200;

/** Names a rule that failed, once, at the head of the document. */
export function ruleFailure(rule: string, error: unknown): Omit<Finding, 'fingerprint'> {
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, longestDetail);
  return named(rule, { id: ruleFailureMessage, data: { rule, detail } });
}

/** Names a rule that did not end in time, in milliseconds, once, at the head of the document. */
export function ruleOverTime(rule: string, time: number): Omit<Finding, 'fingerprint'> {
  return named(rule, { id: ruleOverTimeMessage, data: { rule, seconds: Math.round(time / 100) / 10 } });
}

function named(rule: string, message: Message): Omit<Finding, 'fingerprint'> {
  return {
    rule,
    severity: 'warning',
    message,
    spans: [{ start: 0, end: 0 }],
    confidence: 1,
    fixes: [],
    related: [],
  };
}
