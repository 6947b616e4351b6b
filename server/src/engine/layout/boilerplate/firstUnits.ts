/**
 * With which units a match of a pattern may begin. Asking a line for sixty patterns that begin with certain words is cheap
 * once the first unit of the line says which of them can match at all.
 */

/** Units that a match may begin with; undefined where it may be any, or where a match may stand behind the beginning. */
export type FirstUnits = ReadonlySet<number> | undefined;

/** What one alternative, or one of its parts, begins with. */
interface Beginning {
  readonly units: FirstUnits;
  /** Whether it may match nothing, so that what follows counts, too. */
  readonly optional: boolean;
}

/**
 * Reads the first units of a pattern. It knows what the patterns of this folder are written with; whatever else there is
 * may begin with anything.
 */
export function firstUnitsOf(source: string): FirstUnits {
  const alternatives = alternativesOf(source);
  if (!alternatives.every((each) => each.startsWith('^'))) return undefined;
  return unitedBeginnings(alternatives.map((each) => beginningOf(each.slice(1)))).units;
}

/** The alternatives of a pattern, those within groups and classes left together. */
function alternativesOf(source: string): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0, depth = 0; at <= source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '[') at = endOfClass(source, at);
    else if (sign === '(') depth++;
    else if (sign === ')') depth--;
    else if (at === source.length || (sign === '|' && depth === 0)) {
      parts.push(source.slice(from, at));
      from = at + 1;
    }
  }
  return parts;
}

function endOfClass(source: string, start: number): number {
  let at = start + 1;
  while (source.charAt(at) !== ']') at += source.charAt(at) === '\\' ? 2 : 1;
  return at;
}

function endOfGroup(source: string, start: number): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const sign = source.charAt(at);
    if (sign === '\\') at++;
    else if (sign === '[') at = endOfClass(source, at);
    else if (sign === '(') depth++;
    else if (sign === ')' && --depth === 0) return at;
  }
  return source.length;
}

const anything: Beginning = { units: undefined, optional: false };

/** What a sequence begins with: its first part, and the next one as well while the part may be missing. */
function beginningOf(sequence: string): Beginning {
  const found: Beginning[] = [];
  for (let at = 0; at < sequence.length; ) {
    const end = endOfPart(sequence, at);
    const quantifier = /^(?:[?*+]|\{\d+(?:,\d*)?\})\??/u.exec(sequence.slice(end))?.[0] ?? '';
    const part = partOf(sequence.slice(at, end));
    const optional = part.optional || /^(?:[?*]|\{0)/u.test(quantifier);
    found.push({ units: part.units, optional: true });
    if (!optional) return { units: unitedBeginnings(found).units, optional: false };
    at = end + quantifier.length;
  }
  return unitedBeginnings([...found, { units: new Set(), optional: true }]);
}

function endOfPart(sequence: string, at: number): number {
  const sign = sequence.charAt(at);
  if (sign === '[') return endOfClass(sequence, at) + 1;
  if (sign === '(') return endOfGroup(sequence, at) + 1;
  if (sign === '\\') return sequence.startsWith('\\p{', at) ? sequence.indexOf('}', at) + 1 : at + 2;
  return at + 1;
}

function partOf(part: string): Beginning {
  if (part.startsWith('(?:'))
    return unitedBeginnings(alternativesOf(part.slice(3, -1)).map((each) => beginningOf(each)));
  // The end of the line, behind which nothing stands: an empty line begins with no unit.
  if (part === '$') return { units: new Set(), optional: false };
  if (part === '\\d') return { units: unitsOf('0123456789'), optional: false };
  if (part === '\\s') return { units: unitsOf(blanks), optional: false };
  if (part.startsWith('[')) return classBeginning(part.slice(1, -1));
  if (part.startsWith('\\'))
    return /^\\[a-z]/iu.test(part) ? anything : { units: unitsOf(part.slice(1)), optional: false };
  if (part === '.' || part.startsWith('(') || part.startsWith('^')) return anything;
  return { units: unitsOf(part), optional: false };
}

/** The units of a class without ranges and escapes but those of marks, of digits and of blanks. */
function classBeginning(inner: string): Beginning {
  const plain = inner.replaceAll('\\d', '0123456789').replaceAll('\\s', blanks);
  if (plain.startsWith('^') || /\\[a-z]|[^\\]-./iu.test(plain)) return anything;
  return { units: unitsOf(plain.replaceAll('\\', '')), optional: false };
}

const blanks =
  '\t\n\v\f\r \u{A0}\u{1680}\u{2000}\u{2001}\u{2002}\u{2003}\u{2004}\u{2005}\u{2006}\u{2007}\u{2008}\u{2009}\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}';

function unitsOf(characters: string): ReadonlySet<number> {
  return new Set([...characters].map((character) => character.charCodeAt(0)));
}

function unitedBeginnings(beginnings: readonly Beginning[]): Beginning {
  const optional = beginnings.some((each) => each.optional);
  const units = new Set<number>();
  for (const each of beginnings) {
    if (each.units === undefined) return { units: undefined, optional };
    for (const unit of each.units) units.add(unit);
  }
  return { units, optional };
}
