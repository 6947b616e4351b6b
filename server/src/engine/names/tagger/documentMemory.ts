import { once } from '../../once.ts';
import type { EntityType } from '../mention.ts';
import { introducedForm, shortFormsOf } from '../recognize/shortForms.ts';
import { createTrie, type Trie, trieRoot } from '../recognize/trie.ts';
import { foldText } from './foldText.ts';
import type { FoundName } from './foundName.ts';

/**
 * What a document has said of its names when it has been read once: a name that is certain in one place speaks for its other
 * mentions (the two-stage reading of V. Krishnan and C. Manning, 2006).
 */
export interface DocumentMemory {
  /** The strings that are remembered, folded, each with its value. */
  readonly entries: readonly (readonly [string, number])[];
  readonly trie: () => Trie;
  /** Short forms of institutions that the document introduces. */
  readonly introduced: ReadonlySet<string>;
}

/** A text with the names that were found in it. */
export interface ReadText {
  readonly text: string;
  readonly names: readonly FoundName[];
}

/** What a string is remembered as. */
export const remembered = { person: 0, personPart: 1, organization: 2, shortForm: 3 } as const;

/** Steps of confidence. */
const strengths = [0.5, 0.8, 0.95];
const certain = 0.95;
/** Values of a string: what it is, and how certain, and whether it was found more than once. */
export const memoryValues = 4 * (strengths.length + 1) * 2 + 1;
/** Names below this are not remembered. */
const leastConfidence = 0.3;
const nameDot = /[·•・‧]/u;
const shortest = 2;

interface Trace {
  readonly confidence: number;
  readonly count: number;
}

/** Remembers the names of a document; nothing where there is nothing to remember. */
export function rememberNames(texts: readonly ReadText[]): DocumentMemory | undefined {
  const traces = new Map<string, Trace>();
  const introduced = new Set<string>();
  const note = (kind: number, text: string, confidence: number): void => {
    if (text.length < shortest) return;
    const key = `${kind}${text}`;
    const known = traces.get(key);
    traces.set(key, {
      confidence: Math.max(confidence, known?.confidence ?? 0),
      count: (known?.count ?? 0) + 1,
    });
  };
  for (const { text, names } of texts)
    for (const name of names) {
      if (name.confidence < leastConfidence) continue;
      noteName(name, note);
      const form = name.type === 'organization' ? introducedForm(text, name.span.end) : undefined;
      if (form === undefined) continue;
      introduced.add(form);
      note(remembered.shortForm, form, name.confidence);
    }
  if (traces.size === 0) return undefined;
  const entries = [...traces]
    .filter(
      ([key, trace]) =>
        trace.count > 1 || !(runsOnBehind(traces, key, trace) || beginsBefore(introduced, key, trace)),
    )
    .sort(([, a], [, b]) => b.confidence - a.confidence)
    .map(([key, trace]) => [foldedText(key.slice(1)), traceValue(Number(key.charAt(0)), trace)] as const);
  return { entries, trie: once(() => createTrie(entries)), introduced };
}

/** Whether two memories recall the same of every text. */
export function recallSame(a: DocumentMemory, b: DocumentMemory): boolean {
  return (
    a.entries.length === b.entries.length &&
    a.introduced.size === b.introduced.size &&
    a.entries.every(([text, value], index) => {
      const [otherText, otherValue] = b.entries[index] ?? [];
      return text === otherText && value === otherValue;
    }) &&
    [...a.introduced].every((form) => b.introduced.has(form))
  );
}

/** Whether an uncertain name begins with another one that is certain: then it has most likely run on behind that. */
function runsOnBehind(traces: ReadonlyMap<string, Trace>, key: string, { confidence }: Trace): boolean {
  if (confidence >= certain) return false;
  for (let end = shortest + 1; end < key.length; end++) {
    const other = traces.get(key.slice(0, end));
    if (other !== undefined && other.count > 1 && other.confidence >= certain) return true;
  }
  return false;
}

/** Whether an uncertain name ends with a short form that the document introduces: then it has most likely begun too early. */
function beginsBefore(introduced: ReadonlySet<string>, key: string, { confidence }: Trace): boolean {
  if (confidence >= certain) return false;
  return [...introduced].some((form) => key.length > form.length + 1 && key.endsWith(form));
}

function noteName(
  { type, text: name, confidence }: FoundName,
  note: (kind: number, text: string, confidence: number) => void,
): void {
  if (type === 'person') {
    note(remembered.person, name, confidence);
    if (nameDot.test(name))
      for (const part of name.split(nameDot)) note(remembered.personPart, part, confidence);
    return;
  }
  note(remembered.organization, name, confidence);
  for (const form of [...shortFormsOf(name), ...scopeForms(name)])
    note(remembered.shortForm, form, confidence);
}

const scopes = ['中国', '国家', '全国'];

/** A name with the other words for the whole country, which writers put for one another. */
function scopeForms(name: string): readonly string[] {
  const scope = scopes.find((each) => name.startsWith(each));
  return scope === undefined
    ? []
    : scopes.filter((each) => each !== scope).map((each) => each + name.slice(2));
}

function foldedText(text: string): string {
  return String.fromCharCode(...foldText(text));
}

/** Kind, strength and number in one value, from 1 on. */
function traceValue(kind: number, { confidence, count }: Trace): number {
  const strength = strengths.filter((least) => confidence >= least).length;
  return ((kind * (strengths.length + 1) + strength) << 1) + (count > 1 ? 1 : 0) + 1;
}

/** Where a unit stands in a remembered string: first, within, last. */
const placeBits = 2;

/** What is remembered of each unit of a text: 0, or the value of the string over it and where in it the unit stands. */
export function recall(memory: DocumentMemory, codes: Uint16Array): Uint8Array {
  const trie = memory.trie();
  const found = new Uint8Array(codes.length);
  for (let start = 0; start < codes.length; ) {
    let node = trieRoot;
    let end = start;
    let value = 0;
    for (let at = start; at < codes.length; at++) {
      node = trie.next(node, codes[at] as number);
      if (node === 0) break;
      if (trie.value(node) === 0) continue;
      end = at + 1;
      value = trie.value(node);
    }
    if (value === 0) {
      start++;
      continue;
    }
    for (let at = start; at < end; at++)
      found[at] = (value << placeBits) | (at === start ? 1 : at === end - 1 ? 3 : 2);
    start = end;
  }
  return found;
}

/** A key of what is recalled of a text: equal ones are recalled alike. */
export function recallKey(recalled: Uint8Array | undefined): string {
  let key = '';
  if (recalled === undefined) return key;
  for (let at = 0; at < recalled.length; at++)
    if (recalled[at] !== 0) key += String.fromCharCode(at & 0xffff, at >>> 16, recalled[at] as number);
  return key;
}

/** The type of the name that begins at a unit, if the document has it for certain elsewhere and more than once. */
export function certainTypeOf(recalled: number): EntityType | undefined {
  if (recalled === 0 || (recalled & ((1 << placeBits) - 1)) !== 1) return undefined;
  const value = (recalled >> placeBits) - 1;
  const kind = (value >> 1) / (strengths.length + 1);
  const strength = (value >> 1) % (strengths.length + 1);
  if ((value & 1) === 0 || strength < strengths.length - 1) return undefined;
  if (Math.floor(kind) === remembered.person) return 'person';
  return Math.floor(kind) === remembered.organization ? 'organization' : undefined;
}

/** The length of the string that is recalled from a unit on. */
export function recalledLength(recalled: Uint8Array, start: number): number {
  const value = (recalled[start] as number) >> placeBits;
  let end = start + 1;
  while (
    end < recalled.length &&
    ((recalled[end] as number) & 3) > 1 &&
    (recalled[end] as number) >> placeBits === value
  )
    end++;
  return end - start;
}
