import type { Messages } from '../../engine/rules/rule.ts';
import { unreadable } from './pipeWords.ts';
import { rawMember } from './rawMember.ts';

/** What a line says. */
export type LineRecord =
  | {
      readonly kind: 'record';
      /** JSON as it is written in the line, so that it goes back unchanged. */
      readonly rawId: string;
      /** The id where it is a string: it is taken for the path of the text. */
      readonly path: string | undefined;
      readonly text: string;
    }
  | { readonly kind: 'unreadable'; readonly reason: Messages };

/** Reads one line. A mark of byte order at its beginning is no part of it. */
export function readRecord(bytes: Uint8Array): LineRecord {
  let line: string;
  try {
    line = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return { kind: 'unreadable', reason: unreadable.encoding };
  }
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { kind: 'unreadable', reason: unreadable.json };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { kind: 'unreadable', reason: unreadable.json };
  }
  const { id, text } = value as { readonly id?: unknown; readonly text?: unknown };
  if (typeof text !== 'string') return { kind: 'unreadable', reason: unreadable.text };
  const path = typeof id === 'string' && id !== '' ? id.replace(/^\.\//u, '') : undefined;
  return { kind: 'record', rawId: rawMember(line, 'id') ?? 'null', path, text };
}
