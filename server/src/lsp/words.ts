import type { Locale, Messages } from '../engine/rules/rule.ts';
import { type ServerMessage, serverMessages } from './messages.ts';

/** Puts one of the server's own messages into words. */
export function words(
  locale: Locale,
  message: ServerMessage,
  data: Readonly<Record<string, string | number>> = {},
): string {
  const template: Messages = serverMessages[message];
  return template[locale].replace(/\{(\w+)\}/gu, (whole, key: string) => String(data[key] ?? whole));
}
