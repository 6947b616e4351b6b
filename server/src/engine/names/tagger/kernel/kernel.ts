import { decodeBase64 } from '../../../layout/language/base64.ts';
import { kernelCode } from './kernel.generated.ts';

/** What `kernel.as` exports; all numbers are addresses, counts, or values. */
export interface KernelFunctions {
  openTable(lines: number, weights: number, hashes: number, given: number, count: number): number;
  listWeights(
    listed: number,
    unitNumbers: number,
    learnt: number,
    count: number,
    hashes: number,
    more: number,
  ): number;
  openNameTables(
    surnames: number,
    asSurname: number,
    asFirst: number,
    asSecond: number,
    asOnly: number,
    asForeign: number,
  ): void;
  scoreUnits(
    size: number,
    words: number,
    starts: number,
    lengths: number,
    hashes: number,
    classes: number,
    units: number,
    kinds: number,
    titleBegins: number,
    titleEnds: number,
    kindEnds: number,
    nextKind: number,
    nextKindStep: number,
    givenBegins: number,
    grammar: number,
    eagerForPersons: number,
    eagerForOrganizations: number,
    scores: number,
  ): void;
  addPieces(hashes: number, count: number, scores: number): void;
  openWords(
    slots: number,
    occupied: number,
    entries: number,
    prefixes: number,
    single: number,
    partsOfRuns: number,
    costs: number,
  ): void;
  cutWords(
    size: number,
    codes: number,
    best: number,
    spans: number,
    entries: number,
    wordAt: number,
    starts: number,
    lengths: number,
    hashes: number,
    classes: number,
  ): number;
  likeliestLabels(units: number, scores: number, transitions: number, origins: number, path: number): void;
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array | Float64Array;

/** The inner loops of the recogniser with a memory of their own, which is handed out from the bottom upwards. */
export interface Kernel {
  readonly functions: KernelFunctions;
  /** Takes memory, in bytes; nobody knows what it holds. Returns its address. */
  take(bytes: number): number;
  /** Takes memory for an array and copies it there. */
  put(array: Numbers): number;
  /** The address from which memory is handed out next; given back, everything from there on is. */
  readonly top: number;
  giveBack(top: number): void;
  /** A copy of what the memory holds. */
  bytes(at: number, length: number): Uint8Array;
  words(at: number, length: number): Int32Array;
}

const pageSize = 0x10000;
/** Nothing lies at address 0, and lines of the table begin where lines of the cache do. */
const lowest = 64;
const alignment = 64;

/** Opens the kernel; undefined where the host has no WebAssembly or does not allow it. */
export function openKernel(): Kernel | undefined {
  const opened = instantiate();
  if (opened === undefined) return undefined;
  const { memory, functions } = opened;
  let top = lowest;
  let views = viewsOf(memory);
  const take = (bytes: number): number => {
    const at = top;
    top = (top + bytes + alignment - 1) & -alignment;
    const missing = top - memory.buffer.byteLength;
    if (missing > 0) {
      memory.grow(Math.ceil(missing / pageSize));
      views = viewsOf(memory);
    }
    return at;
  };
  return {
    functions,
    take,
    put(array) {
      const at = take(array.byteLength);
      if (array instanceof Uint8Array) views.bytes.set(array, at);
      else if (array instanceof Uint16Array) views.halves.set(array, at >> 1);
      else if (array instanceof Float64Array) views.doubles.set(array, at >> 3);
      else views.words.set(array, at >> 2);
      return at;
    },
    get top() {
      return top;
    },
    giveBack(to) {
      top = to;
    },
    bytes: (at, length) => views.bytes.slice(at, at + length),
    words: (at, length) => views.words.slice(at >> 2, (at >> 2) + length),
  };
}

function instantiate() {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    const memory = new WebAssembly.Memory({ initial: 1 });
    const module = new WebAssembly.Module(decodeBase64(kernelCode));
    const { exports } = new WebAssembly.Instance(module, { env: { memory } });
    return { memory, functions: exports as KernelFunctions };
  } catch {
    // A page may forbid it, and old hosts do not know vectors.
    return undefined;
  }
}

function viewsOf({ buffer }: WebAssembly.Memory) {
  return {
    bytes: new Uint8Array(buffer),
    halves: new Uint16Array(buffer),
    words: new Int32Array(buffer),
    doubles: new Float64Array(buffer),
  };
}
