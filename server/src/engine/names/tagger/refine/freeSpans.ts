import type { Span } from '../../../text/span.ts';
import type { FoundName } from '../foundName.ts';

/** Tells of a stretch whether no name that was found has a part in it. */
export function freeOf(names: readonly FoundName[], length: number): (span: Span) => boolean {
  const taken = new Uint8Array(length);
  for (const { span } of names) taken.fill(1, span.start, span.end);
  return ({ start, end }) => {
    for (let at = start; at < end; at++) if (taken[at] === 1) return false;
    return true;
  };
}
