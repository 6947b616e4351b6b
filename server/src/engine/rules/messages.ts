import type { Message } from '../lint/finding.ts';
import { ruleFailureMessage, ruleFailureWords } from '../lint/ruleFailure.ts';
import type { Locale, Rule } from './rule.ts';

/** Puts a finding's message into words; an id that no rule knows comes back as it is. */
export function wordMessage(message: Message, locale: Locale, rules: readonly Rule[]): string {
  const [ruleId, messageId] = message.id.split('/');
  const template =
    message.id === ruleFailureMessage
      ? ruleFailureWords
      : rules.find(({ id }) => id === ruleId)?.messages[messageId ?? ''];
  if (template === undefined) return message.id;
  return template[locale].replace(/\{(\w+)\}/gu, (whole, key: string) => String(message.data[key] ?? whole));
}
