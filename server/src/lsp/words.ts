import type { Locale, Messages } from '../engine/rules/rule.ts';
import { type ServerMessage, serverMessages } from './messages.ts';

/** `{key}`, or `{key|one|other}` for the form of a word that goes with a number. */
const places = /\{(\w+)(?:\|([^|{}]*)\|([^|{}]*))?\}/gu;

/** Puts one of the server's own messages into words. */
export function words(
  locale: Locale,
  message: ServerMessage,
  data: Readonly<Record<string, string | number>> = {},
): string {
  const template: Messages = serverMessages[message];
  return template[locale].replace(places, (whole, key: string, one?: string, other?: string) => {
    const value = data[key];
    if (one === undefined || other === undefined) return String(value ?? whole);
    return value === 1 ? one : other;
  });
}
