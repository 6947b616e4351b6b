import type { Messages } from '../rules/rule.ts';
import type { Finding } from './finding.ts';

/** The message of a rule that failed; it belongs to no rule, for any may fail. */
export const ruleFailureMessage = 'jiaokan/rule-failed';

/** What is said of a rule that failed on a document. */
export const ruleFailureWords: Messages = {
  en: 'The rule {rule} failed on this document and is off here; all others are checked. The text is not the cause, the program is: please report it with this text. ({detail})',
  'zh-cn':
    '规则 {rule} 在本文档中出错，已在此停用；其他规则照常检查。这是程序的错误，不是文本的问题：请附上本文反馈。（{detail}）',
};

/** More of an error's words would be no help at the head of a document; in UTF-16 units. */
const longestDetail = 200;

/** Names a rule that failed, once, at the head of the document. */
export function ruleFailure(rule: string, error: unknown): Omit<Finding, 'fingerprint'> {
  const detail = (error instanceof Error ? error.message : String(error)).slice(0, longestDetail);
  return {
    rule,
    severity: 'warning',
    message: { id: ruleFailureMessage, data: { rule, detail } },
    spans: [{ start: 0, end: 0 }],
    confidence: 1,
    fixes: [],
    related: [],
  };
}
