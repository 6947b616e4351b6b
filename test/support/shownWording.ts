/** What the wording of a line says, as tests write it down. */
import { simplified } from '../../server/src/engine/layout/boilerplate/simplified.ts';
import { wordingOf } from '../../server/src/engine/layout/boilerplate/wording.ts';

/** How surely a line is a web site's, and what for; one with a comma or a full stop in it counts as running text. */
export function shownWording(line: string): string {
  const wording = wordingOf(simplified(line), /[，。]/u.test(line));
  return wording === undefined ? 'none' : `${wording.strength} ${wording.kind}`;
}
