/**
 * What may be copies of the paragraphs of documents that are asked about again and again, as open ones are: after an edit
 * only those paragraphs are looked up anew that share something with what it changed.
 */
import { once } from '../once.ts';
import { type Kin, kinWithin } from './kinSearch.ts';
import { noValue, type Sketches, sketchCount, sketchedRange } from './sketch.ts';
import { commonEnds, entriesOfRow, keyOf } from './sketchTable.ts';

/** The kin of the paragraphs of documents. `sketches` are those of `document`, which the table holds. */
export interface KinMemory {
  /** Kin in the same document. */
  within(sketches: Sketches, ordinal: number, document: string): readonly Kin[];
  /** Kin in the others. */
  outside(sketches: Sketches, ordinal: number, document: string): readonly Kin[];
}

/** Where kin in other documents are looked up. */
export interface KinSource {
  kin(sketches: Sketches, ordinal: number, document: string): readonly Kin[];
  /** Another number whenever a document other than this one has changed. */
  changesOutside(document: string): number;
}

/** Documents that are remembered: those that are edited in turn. */
const mostDocuments = 8;

/** What is known of one state of a document; undefined where nobody has asked. */
interface KnownKin {
  readonly sketches: Sketches;
  readonly changesOutside: number;
  readonly within: (readonly Kin[] | undefined)[];
  readonly outside: (readonly Kin[] | undefined)[];
  readonly search: () => (ordinal: number) => readonly Kin[];
}

/** Starts with nothing known. */
export function createKinMemory(source: KinSource): KinMemory {
  const states = new Map<string, KnownKin>();
  const stateOf = (document: string, sketches: Sketches): KnownKin => {
    const known = states.get(document);
    const changesOutside = source.changesOutside(document);
    if (known?.sketches === sketches && known.changesOutside === changesOutside) return known;
    const state = {
      sketches,
      changesOutside,
      search: once(() => kinWithin(document, sketches)),
      ...(known === undefined ? nothing(sketches) : stillTrue(known, sketches, changesOutside)),
    };
    states.delete(document);
    states.set(document, state);
    for (const oldest of states.keys()) {
      if (states.size <= mostDocuments) break;
      states.delete(oldest);
    }
    return state;
  };
  return {
    within(sketches, ordinal, document) {
      const { within, search } = stateOf(document, sketches);
      within[ordinal] ??= search()(ordinal);
      return within[ordinal];
    },
    outside(sketches, ordinal, document) {
      const { outside } = stateOf(document, sketches);
      outside[ordinal] ??= source.kin(sketches, ordinal, document);
      return outside[ordinal];
    },
  };
}

type Lists = Pick<KnownKin, 'within' | 'outside'>;

function nothing(sketches: Sketches): Lists {
  const count = sketchCount(sketches);
  return { within: Array.from({ length: count }), outside: Array.from({ length: count }) };
}

/** What still holds of an edited document: the lists of the paragraphs that share no key with what went or came. */
function stillTrue(known: KnownKin, sketches: Sketches, changesOutside: number): Lists {
  const lists = nothing(sketches);
  const { head, tail } = commonEnds(known.sketches, sketches);
  const [before, after] = [sketchCount(known.sketches), sketchCount(sketches)];
  const touched = new Set<number>();
  addKeys(touched, known.sketches, head, before - tail);
  addKeys(touched, sketches, head, after - tail);
  for (let ordinal = 0; ordinal < after; ordinal++) {
    if (ordinal >= head && ordinal < after - tail) continue;
    if (isTouched(touched, sketches, ordinal)) continue;
    const old = ordinal < head ? ordinal : ordinal + before - after;
    lists.within[ordinal] = known.within[old]?.map((kin) => moved(kin, sketches, head, after - before));
    // Places in other documents are those of their records.
    if (changesOutside === known.changesOutside) lists.outside[ordinal] = known.outside[old];
  }
  return lists;
}

function addKeys(keys: Set<number>, sketches: Sketches, from: number, to: number): void {
  for (let ordinal = from; ordinal < to; ordinal++)
    for (let entry = 0; entry < entriesOfRow; entry++) keys.add(keyOf(sketches, ordinal, entry));
}

function isTouched(keys: ReadonlySet<number>, sketches: Sketches, ordinal: number): boolean {
  for (let entry = 0; entry < entriesOfRow; entry++) {
    const key = keyOf(sketches, ordinal, entry);
    if (key !== noValue && keys.has(key)) return true;
  }
  return false;
}

/** Kin that is not among what changed, where it stands now. */
function moved(kin: Kin, sketches: Sketches, head: number, added: number): Kin {
  const ordinal = kin.ordinal < head ? kin.ordinal : kin.ordinal + added;
  return { ...kin, ordinal, range: sketchedRange(sketches, ordinal) };
}
