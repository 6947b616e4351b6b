import type { Message } from '../lint/finding.ts';
import {
  ruleFailureMessage,
  ruleFailureWords,
  ruleOverTimeMessage,
  ruleOverTimeWords,
} from '../lint/ruleFailure.ts';
import type { Locale, Messages, Rule } from './rule.ts';

/** Messages that belong to no rule, for any may fail. */
const ofAnyRule: Readonly<Record<string, Messages>> = {
  [ruleFailureMessage]: ruleFailureWords,
  [ruleOverTimeMessage]: ruleOverTimeWords,
};

/** Puts a finding's message into words; an id that no rule knows comes back as it is. */
export function wordMessage(message: Message, locale: Locale, rules: readonly Rule[]): string {
  const [ruleId, messageId] = message.id.split('/');
  const template = ofAnyRule[message.id] ?? rules.find(({ id }) => id === ruleId)?.messages[messageId ?? ''];
  if (template === undefined) return message.id;
  return template[locale].replace(/\{(\w+)\}/gu, (whole, key: string) => String(message.data[key] ?? whole));
}
