// The inner loops of the recogniser of names, in AssemblyScript: `node server/tools/names/run.mjs buildKernel` compiles them to
// the WebAssembly of `kernel.generated.ts`. They do what `evidence.ts`, `scoreUnits.ts` and `decode.ts` do and come to the same
// result, for whoever may run WebAssembly; a test holds the two against each other.
//
// The caller owns the memory and hands over addresses of arrays, whose types are those of the arrays in TypeScript.

// ---------------------------------------------------------------------------------------------- weights

// Evidence is kept by groups of four members, whose hashes differ in two bits only, so that one search finds all. What bounds the
// search is how much memory it touches. So the marks of the groups lie in lines of the cache: 24 marks of 16 bits, which are what
// the number of the line does not tell of a hash, four bits for each that tell which members there are, and the number of the
// line's first member. The weights of the members follow each other without gaps, eight bytes each.
const memberShift: u32 = 15;
const memberBits: u32 = 2;
const lineBits: u32 = 14;
const lineSize: u32 = 64;
const marksOfLine: u32 = 24;
const membersAt: usize = 48;
const moreMembersAt: usize = 56;
const firstAt: usize = 60;
const marksInWord: u32 = 16;

let lines: usize = 0;
/** The first eight bytes are zero: what was never learnt weighs nothing. */
let weights: usize = 0;
/** The weights of listed evidence by number, eight bytes each, and by unit which record of listed evidence it has. */
let listed: usize = 0;
let unitNumbers: usize = 0;

@inline
function lineOf(hash: u32): usize {
  return lines + (hash >>> (32 - lineBits)) * lineSize;
}

/** What the line does not tell of a group: one bit above those of the members, and all below them. */
@inline
function markOf(hash: u32): u32 {
  return ((hash >>> memberBits) & (1 << memberShift)) | (hash & ((1 << memberShift) - 1));
}

/** Where among the marks of a line one stands; 32 and more where it does not. */
@inline
function placeOfMark(line: usize, mark: u32): u32 {
  const wanted = i16x8.splat(<i16>mark);
  const found =
    i16x8.bitmask(i16x8.eq(v128.load(line), wanted)) |
    (i16x8.bitmask(i16x8.eq(v128.load(line, 16), wanted)) << 8) |
    (i16x8.bitmask(i16x8.eq(v128.load(line, 32), wanted)) << 16);
  return <u32>ctz(found);
}

/**
 * The group of evidence: in the lowest four bits which members it has, then which of them the evidence is, and above that what number
 * the first one has. (A mark that is 0 seems to stand in an empty place, where there are no members.)
 */
@inline
function groupOf(hash: u32): u32 {
  const line = lineOf(hash);
  const place = placeOfMark(line, markOf(hash));
  const own = ((hash >>> memberShift) & 3) << 4;
  if (place >= 32) return own;
  const members = load<u64>(line, membersAt);
  let number = load<u32>(line, firstAt);
  let here: u32;
  if (place < marksInWord) {
    here = <u32>(members >>> (place << 2));
    number += <u32>popcnt(members & ~(<u64>-1 << (place << 2)));
  } else {
    const more = load<u32>(line, moreMembersAt);
    const shift = (place - marksInWord) << 2;
    here = more >>> shift;
    number += <u32>popcnt(members) + popcnt(more & ~(<u32>-1 << shift));
  }
  return (number << 6) | own | (here & 15);
}

/** The address of the weights of a member of a group: of the evidence itself for 0, and of the others relative to it. */
@inline
function weightsOf(group: u32, member: u32): usize {
  const each = ((group >>> 4) & 3) ^ member;
  const number = (group >>> 6) + popcnt(group & ((1 << each) - 1) & 15) + 1;
  return weights + (select<u32>(number, 0, (group >>> each) & 1) << 3);
}

/** The weights of evidence by itself. */
@inline
function alone(hash: u32): usize {
  return weightsOf(groupOf(hash), 0);
}

/** Notes that evidence was learnt from. Returns whether there was room. */
function noteMember(hash: u32): bool {
  const line = lineOf(hash);
  const mark = markOf(hash);
  const member = <u64>(1 << ((hash >>> memberShift) & 3));
  for (let place: u32 = 0; place < marksOfLine; place++) {
    const shift = (place & (marksInWord - 1)) << 2;
    const isFirstWord = place < marksInWord;
    const word = isFirstWord ? load<u64>(line, membersAt) : <u64>load<u32>(line, moreMembersAt);
    if (((word >>> shift) & 15) != 0 && load<u16>(line + 2 * place) != <u16>mark) continue;
    store<u16>(line + 2 * place, <u16>mark);
    if (isFirstWord) store<u64>(line, word | (member << shift), membersAt);
    else store<u32>(line, <u32>(word | (member << shift)), moreMembersAt);
    return true;
  }
  return false;
}

/**
 * Fills the table with `count` pieces of evidence: their hashes, and their weights, which are 128 above their
 * values. Returns whether all have found a place.
 */
export function openTable(linesAt: usize, weightsAt: usize, hashes: usize, given: usize, count: i32): bool {
  lines = linesAt;
  weights = weightsAt;
  memory.fill(lines, 0, lineSize << lineBits);
  store<u64>(weights, 0);
  for (let index = 0; index < count; index++)
    if (!noteMember(load<u32>(hashes + 4 * index))) return false;
  let number: u32 = 0;
  for (let line: u32 = 0; line < 1 << lineBits; line++) {
    const at = lines + line * lineSize;
    store<u32>(at, number, firstAt);
    number += <u32>popcnt(load<u64>(at, membersAt)) + popcnt(load<u32>(at, moreMembersAt));
  }
  for (let index = 0; index < count; index++)
    store<u64>(
      alone(load<u32>(hashes + 4 * index)),
      load<u64>(given + 8 * index) ^ 0x8080808080808080,
    );
  return true;
}

/** What `hashEvidence` has made a hash of, given the number. */
@inline
function valueOf(hash: u32, number: u32): u32 {
  let mixed = (hash ^ (hash >>> 16)) * 0x7ed1b41d;
  mixed = (mixed ^ (mixed >>> 13) ^ (mixed >>> 26)) * 0xa5cb9243;
  return mixed ^ (mixed >>> 16) ^ ((number + 0x51) * 0x9e3779b1);
}

/** The piece of evidence about a unit that a hash is of, by number (see listedEvidence.ts), or -1. */
@inline
function unitPieceOf(hash: u32): i32 {
  for (let piece: u32 = 0; piece < unitPieces - 1; piece++) {
    const unit = valueOf(hash ^ (piece << memberShift), 0);
    if (unit < 0x10000) return unitPieces * unit + piece;
  }
  const unit = valueOf(hash, 4);
  return unit < 0x10000 ? unitPieces * unit + unitPieces - 1 : -1;
}

/**
 * Lists the weights of the evidence about units that was learnt from, given `count` hashes of all that was, and behind them those
 * of `more` pieces of evidence by number, given theirs. Returns how many there are. `numbersAt` has room for a number of each unit.
 */
export function listWeights(
  listedAt: usize,
  numbersAt: usize,
  learnt: usize,
  count: i32,
  hashes: usize,
  more: i32,
): i32 {
  listed = listedAt;
  unitNumbers = numbersAt;
  memory.fill(unitNumbers, 0, 2 * 0x10000);
  // The first record is that of units of which nothing was learnt.
  let records: u32 = 1;
  for (let index = 0; index < count; index++) {
    const piece = unitPieceOf(load<u32>(learnt + 4 * index));
    if (piece < 0) continue;
    const at = unitNumbers + 2 * (<u32>piece / unitPieces);
    if (load<u16>(at) != 0) continue;
    store<u16>(at, <u16>records);
    records++;
  }
  firstOther = <i32>(records * unitPieces);
  memory.fill(listed, 0, 8 * firstOther);
  for (let index = 0; index < count; index++) {
    const hash = load<u32>(learnt + 4 * index);
    const piece = <u32>unitPieceOf(hash);
    if (<i32>piece < 0) continue;
    const record = unitPieces * <u32>load<u16>(unitNumbers + 2 * (piece / unitPieces));
    store<u64>(listed + 8 * (record + (piece % unitPieces)), load<u64>(alone(hash)));
  }
  for (let index = 0; index < more; index++)
    store<u64>(listed + 8 * (firstOther + index), load<u64>(alone(load<u32>(hashes + 4 * index))));
  return firstOther + more;
}

// ---------------------------------------------------------------------------------------------- hashes, see evidenceHash.ts

@inline
function hashEvidence(number: u32, value: u32): u32 {
  let mixed = value ^ ((number + 0x51) * 0x9e3779b1);
  mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
  mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
  return mixed ^ (mixed >>> 16);
}

@inline
function hashPair(number: u32, first: u32, second: u32): u32 {
  return hashEvidence(number, first ^ (second * 0x27d4eb2f));
}

/** Adds eight weights to a sum. */
@inline
function plus(sum: v128, weights: usize): v128 {
  return i16x8.add(sum, v128.load_ext<i8>(weights));
}

// ---------------------------------------------------------------------------------------------- evidence of a text

// Numbers of the pieces that are listed, and of other things, as in listedEvidence.ts, personCues.ts and wordEvidence.ts.
const unitPieces: u32 = 5;
/** The number of the first piece that is not about units; those of the kinds are counted from there. */
let firstOther: i32 = 0;
const firstTitles: u32 = 0;
const firstNameBegins: u32 = firstTitles + (1 << 10);
const firstNameWithin: u32 = firstNameBegins + (1 << 11);
const firstNameEnds: u32 = firstNameWithin + (1 << 12);
const firstForeign: u32 = firstNameEnds + (1 << 11);
const firstInstitution: u32 = firstForeign + (1 << 13);
const margin: usize = 2;
const noNextKind: u32 = 9;
const transliterates: u32 = 8;
const hashBefore: u32 = 0x7ffffff1;
const hashBehind: u32 = hashBefore + 1;
const classBefore: u32 = 60;
const classBehind: u32 = classBefore + 1;
const mostLength: u32 = 5;
const noSurname: u32 = 15;
const nameStep: u32 = 3;

/** Tables by unit, a byte each: `Lexicon.surnames` and so on. */
let surnames: usize = 0;
let asSurname: usize = 0;
let asFirst: usize = 0;
let asSecond: usize = 0;
let asOnly: usize = 0;
let asForeign: usize = 0;

export function openNameTables(
  surnamesAt: usize,
  asSurnameAt: usize,
  asFirstAt: usize,
  asSecondAt: usize,
  asOnlyAt: usize,
  asForeignAt: usize,
): void {
  surnames = surnamesAt;
  asSurname = asSurnameAt;
  asFirst = asFirstAt;
  asSecond = asSecondAt;
  asOnly = asOnlyAt;
  asForeign = asForeignAt;
}

@inline
function byteAt(table: usize, index: u32): u32 {
  return <u32>load<u8>(table + index);
}

@inline
function unitAt(table: usize, index: i32): u32 {
  return <u32>load<u16>(table + 2 * index);
}

/** The listed evidence about a unit. */
@inline
function recordOf(unit: u32): usize {
  return listed + 8 * unitPieces * <u32>load<u16>(unitNumbers + 2 * unit);
}

/** The same as `likelyTwo` and `likelyThree`, the second in the higher half-byte. */
@inline
function likely(first: u32, second: u32, third: u32): u32 {
  if (byteAt(surnames, first) == 0) return noSurname | (noSurname << 4);
  const surname = byteAt(asSurname, first);
  const two = (surname + byteAt(asOnly, second)) / nameStep;
  const three = (surname + byteAt(asFirst, second) + byteAt(asSecond, third)) / nameStep;
  return two | (three << 4);
}

@inline
function placeIn(at: i32, start: i32, length: i32): u32 {
  if (length == 1) return 3;
  if (at == start) return 0;
  return at == start + length - 1 ? 2 : 1;
}

/**
 * Writes the scores of all labels at all units of a text. The arrays of units and kinds of units have a margin, `units` one of two
 * more behind; those of titles that begin and of the grammar go on behind the text with zeros.
 */
export function scoreUnits(
  size: i32,
  words: i32,
  starts: usize,
  lengths: usize,
  hashes: usize,
  classes: usize,
  units: usize,
  kinds: usize,
  titleBegins: usize,
  titleEnds: usize,
  kindEnds: usize,
  nextKind: usize,
  nextKindStep: usize,
  givenBegins: usize,
  grammar: usize,
  eagerForPersons: i32,
  eagerForOrganizations: i32,
  scores: usize,
): void {
  const eager = i16x8.shuffle(
    i16x8.splat(<i16>eagerForPersons),
    i16x8.splat(<i16>eagerForOrganizations),
    0, 1, 2, 3, 8, 9, 10, 11,
  );
  // The groups of pairs of units: of the two before a unit, of the last before it and itself, and so on.
  let pair0 = groupOf(hashEvidence(5, (unitAt(units, 0) << 16) | unitAt(units, 1)));
  let pair1 = groupOf(hashEvidence(5, (unitAt(units, 1) << 16) | unitAt(units, 2)));
  let pair2 = groupOf(hashEvidence(5, (unitAt(units, 2) << 16) | unitAt(units, 3)));
  // How likely names are that begin two before a unit, one before it, and at it.
  let likely0 = likely(unitAt(units, 0), unitAt(units, 1), unitAt(units, 2));
  let likely1 = likely(unitAt(units, 1), unitAt(units, 2), unitAt(units, 3));
  // Which of the last units transliterate, and of which kinds they are.
  let foreign: u32 = 0;
  let around: u32 = 0;
  for (let at: i32 = 0; at < <i32>margin * 2; at++) {
    foreign = (foreign << 1) | (byteAt(asForeign, unitAt(units, at)) >= transliterates ? 1 : 0);
    around = (around << 4) | byteAt(kinds, at);
  }
  const others = listed + 8 * firstOther;
  // What most units share with the one before is not searched for again.
  let lastTitles: u32 = 0;
  let ofTitles = alone(hashEvidence(27, 0));
  let lastLikelihood: u32 = 0;
  let ofLikelihood = alone(hashEvidence(31, 0));
  let lastKindAhead: u32 = 0;
  let ofKindAhead: u32 = 0;
  let lastAround: u32 = 0;
  let ofAround = alone(hashEvidence(39, 0));
  let lastSeen: u32 = 0;
  let ofSeen = alone(hashEvidence(44, 0));
  let before2 = hashBefore;
  let before = hashBefore;
  let here = words > 0 ? load<u32>(hashes) : hashBehind;
  let behind = words > 1 ? load<u32>(hashes, 4) : hashBehind;
  let kindBefore = classBefore;
  let kind = words > 0 ? byteAt(classes, 0) : classBehind;
  let kindBehind = words > 1 ? byteAt(classes, 1) : classBehind;
  for (let word = 0; word < words; word++) {
    const behind2 = word + 2 < words ? load<u32>(hashes + 4 * (word + 2)) : hashBehind;
    const kindBehind2 = word + 2 < words ? byteAt(classes, word + 2) : classBehind;
    const start = load<i32>(starts + 4 * word);
    const length = <i32>byteAt(lengths, word);
    const steps = min<u32>(<u32>length, mostLength);
    const group0 = groupOf(hashEvidence(13, here));
    const group1 = groupOf(hashPair(14, before, steps));
    const group2 = groupOf(hashPair(15, behind, steps));
    const group3 = groupOf(hashPair(16, here, before));
    const group4 = groupOf(hashPair(17, here, behind));
    const group5 = groupOf(hashEvidence(18, before2));
    const group6 = groupOf(hashEvidence(19, behind2));
    const group7 = groupOf(hashEvidence(20, (((kindBefore << 6) | kind) << 9) | (kindBehind << 3) | steps));
    const group8 = groupOf(hashEvidence(22, (((kind << 6) | kindBehind) << 6) | kindBehind2));
    for (let at = start; at < start + length; at++) {
      const place = placeIn(at, start, length);
      let sum = plus(eager, weightsOf(group0, place));
      sum = plus(sum, weightsOf(group1, place));
      sum = plus(sum, weightsOf(group2, place));
      sum = plus(sum, weightsOf(group3, place));
      sum = plus(sum, weightsOf(group4, place));
      sum = plus(sum, weightsOf(group5, place));
      sum = plus(sum, weightsOf(group6, place));
      sum = plus(sum, weightsOf(group7, place));
      sum = plus(sum, weightsOf(group8, place));
      // Units around.
      const b2 = unitAt(units, at);
      const b1 = unitAt(units, at + 1);
      const c = unitAt(units, at + 2);
      const a1 = unitAt(units, at + 3);
      const a2 = unitAt(units, at + 4);
      sum = plus(sum, recordOf(c));
      sum = plus(sum, recordOf(b1) + 8 * 1);
      sum = plus(sum, recordOf(b2) + 8 * 2);
      sum = plus(sum, recordOf(a1) + 8 * 3);
      sum = plus(sum, recordOf(a2) + 8 * 4);
      const pair3 = groupOf(hashEvidence(5, (a1 << 16) | a2));
      sum = plus(sum, weightsOf(pair1, 0));
      sum = plus(sum, weightsOf(pair2, 1));
      sum = plus(sum, weightsOf(pair0, 2));
      sum = plus(sum, weightsOf(pair3, 3));
      pair0 = pair1;
      pair1 = pair2;
      pair2 = pair3;
      sum = plus(sum, alone(hashEvidence(9, (b1 << 16) | a1)));
      sum = plus(sum, alone(hashPair(12, (c << 16) | a1, a2)));
      // People.
      const likely2 = likely(c, a1, a2);
      const begins2 = likely2 & 15;
      const begins3 = likely2 >>> 4;
      const ends2 = likely1 & 15;
      const within3 = likely1 >>> 4;
      const ends3 = likely0 >>> 4;
      likely0 = likely1;
      likely1 = likely2;
      const surname = byteAt(surnames, c);
      const surnameBefore = byteAt(surnames, b1);
      const edgeBefore: u32 = place == 0 || place == 3 ? 1 : 0;
      const edgeAfter: u32 = place >= 2 ? 1 : 0;
      const titleBefore = at > 0 ? unitAt(titleEnds, at - 1) : 0;
      const titleBefore2 = at > 1 ? unitAt(titleEnds, at - 2) : 0;
      const titleAfter = unitAt(titleBegins, at + 1);
      const titleAfter2 = unitAt(titleBegins, at + 2);
      const titled: u32 = titleBefore > 0 ? 1 : 0;
      const titledAfter: u32 = titleAfter > 0 ? 1 : 0;
      const titlesAround =
        (titled << 3) | (titleBefore2 > 0 ? 4 : 0) | (titledAfter << 1) | (titleAfter2 > 0 ? 1 : 0);
      foreign = ((foreign << 1) & 31) | (byteAt(asForeign, a2) >= transliterates ? 1 : 0);
      const wordClass = kind;
      sum = plus(
        sum,
        others + 8 * (firstTitles + ((titlesAround << 6) | (surname << 4) | (surnameBefore << 2) | place)),
      );
      const givenHere = byteAt(givenBegins, at);
      const givenBefore = at > 0 ? byteAt(givenBegins, at - 1) : 0;
      const givenAfter = byteAt(givenBegins, at + 1);
      sum = plus(
        sum,
        others +
          8 *
            (firstNameBegins +
              ((begins3 << 7) | (begins2 << 3) | (edgeBefore << 2) | (givenAfter << 1) | titled)),
      );
      sum = plus(
        sum,
        others +
          8 *
            (firstNameWithin + ((within3 << 8) | (ends2 << 4) | (edgeAfter << 3) | (givenHere << 2) | surname)),
      );
      sum = plus(
        sum,
        others +
          8 *
            (firstNameEnds +
              ((ends3 << 7) | (ends2 << 3) | (edgeAfter << 2) | (givenBefore << 1) | titledAfter)),
      );
      sum = plus(sum, others + 8 * (firstForeign + ((foreign << 8) | (wordClass << 2) | place)));
      const titles = (((titleBefore << 12) | titleAfter) << 2) | surname;
      if (titles != lastTitles) {
        lastTitles = titles;
        ofTitles = alone(hashEvidence(27, titles));
      }
      sum = plus(sum, ofTitles);
      const likelihood = (begins3 << 16) | (within3 << 12) | (ends3 << 8) | (begins2 << 4) | ends2;
      if (likelihood != lastLikelihood) {
        lastLikelihood = likelihood;
        ofLikelihood = alone(hashEvidence(31, likelihood));
      }
      sum = plus(sum, ofLikelihood);
      // Institutions.
      const stepBehind = at + 1 < size ? byteAt(nextKindStep, at + 1) : noNextKind;
      sum = plus(sum, others + 8 * (firstInstitution + ((unitAt(kindEnds, at) << 4) | stepBehind)));
      const kindAhead = unitAt(nextKind, at);
      if (kindAhead != lastKindAhead || at == start) {
        lastKindAhead = kindAhead;
        ofKindAhead = groupOf(hashPair(36, here, kindAhead));
      }
      sum = plus(sum, weightsOf(ofKindAhead, place));
      // Kinds of units around, and what the written grammars see.
      around = ((around << 4) | byteAt(kinds, at + 2 * <i32>margin)) & 0xfffff;
      if (around != lastAround) {
        lastAround = around;
        ofAround = alone(hashEvidence(39, around));
      }
      sum = plus(sum, ofAround);
      const seen = byteAt(grammar, at);
      const seenBefore = at > 0 ? byteAt(grammar, at - 1) : 0;
      const seenAfter = byteAt(grammar, at + 1);
      const allSeen = (seenBefore << 16) | (seen << 8) | seenAfter;
      if (allSeen != lastSeen) {
        lastSeen = allSeen;
        ofSeen = alone(hashEvidence(44, allSeen));
      }
      sum = plus(sum, ofSeen);
      if (seen != 0)
        sum = plus(sum, weightsOf(groupOf(hashEvidence(45, (seen << 6) | wordClass)), place));
      const out = scores + 36 * at;
      store<i32>(out, 0);
      v128.store(out, i32x4.extend_low_i16x8_s(sum), 4);
      v128.store(out, i32x4.extend_high_i16x8_s(sum), 20);
    }
    before2 = before;
    before = here;
    here = behind;
    behind = behind2;
    kindBefore = kind;
    kind = kindBehind;
    kindBehind = kindBehind2;
  }
}

/** Adds to the scores at an address the weights of so many pieces of evidence, given their hashes; those that are 0 are none. */
export function addPieces(hashes: usize, count: i32, scores: usize): void {
  let sum = i16x8.splat(0);
  for (let index = 0; index < count; index++) {
    const hash = load<u32>(hashes + 4 * index);
    if (hash != 0) sum = plus(sum, alone(hash));
  }
  v128.store(scores, i32x4.add(v128.load(scores, 4), i32x4.extend_low_i16x8_s(sum)), 4);
  v128.store(scores, i32x4.add(v128.load(scores, 20), i32x4.extend_high_i16x8_s(sum)), 20);
}

// ---------------------------------------------------------------------------------------------- labels, see decode.ts

const labels: usize = 9;
const impossible: i32 = -1_000_000;

/** Lanes of two vectors of labels, 1 to 4 and 5 to 8: those that begin something, and those that go on with it. */
@inline
function beginningsOf(persons: v128, organizations: v128): v128 {
  return i32x4.shuffle(persons, organizations, 0, 3, 4, 7);
}

@inline
function goingOn(persons: v128, organizations: v128): v128 {
  return i32x4.shuffle(persons, organizations, 1, 2, 5, 6);
}

/** The lowest byte of each lane, in one word. */
@inline
function bytesOf(lanes: v128): i32 {
  return i32x4.extract_lane(i8x16.shuffle(lanes, lanes, 0, 4, 8, 12, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), 0);
}

/** The weights of the steps from one label to the labels that begin something, without the label outside. */
@inline
function intoBeginnings(transitions: usize, left: usize): v128 {
  const row = transitions + 4 * labels * left;
  return beginningsOf(v128.load(row, 4), v128.load(row, 20));
}

/** Writes the likeliest labels of a text of `units` units; `origins` has room for twelve bytes for each. */
export function likeliestLabels(
  units: i32,
  scores: usize,
  transitions: usize,
  origins: usize,
  path: usize,
): void {
  if (units == 0) return;
  const from0 = intoBeginnings(transitions, 0);
  const from3 = intoBeginnings(transitions, 3);
  const from4 = intoBeginnings(transitions, 4);
  const from7 = intoBeginnings(transitions, 7);
  const from8 = intoBeginnings(transitions, 8);
  const out0 = load<i32>(transitions);
  const out3 = load<i32>(transitions + 4 * 3 * labels);
  const out4 = load<i32>(transitions + 4 * 4 * labels);
  const out7 = load<i32>(transitions + 4 * 7 * labels);
  const out8 = load<i32>(transitions + 4 * 8 * labels);
  const firstOn = i32x4(
    load<i32>(transitions + 4 * (1 * labels + 2)),
    load<i32>(transitions + 4 * (1 * labels + 3)),
    load<i32>(transitions + 4 * (5 * labels + 6)),
    load<i32>(transitions + 4 * (5 * labels + 7)),
  );
  const withinOn = i32x4(
    load<i32>(transitions + 4 * (2 * labels + 2)),
    load<i32>(transitions + 4 * (2 * labels + 3)),
    load<i32>(transitions + 4 * (6 * labels + 6)),
    load<i32>(transitions + 4 * (6 * labels + 7)),
  );
  const firsts = i32x4(1, 1, 5, 5);
  const withins = i32x4(2, 2, 6, 6);
  let outside = load<i32>(scores);
  // Of the labels 1, 4, 5 and 8, and of 2, 3, 6 and 7.
  let begun = beginningsOf(v128.load(scores, 4), v128.load(scores, 20));
  let gone = i32x4.splat(impossible);
  for (let unit = 1; unit < units; unit++) {
    const at = scores + 4 * labels * unit;
    const persons = v128.load(at, 4);
    const organizations = v128.load(at, 20);
    const base = i32x4.splat(outside);
    begun = i32x4.sub(begun, base);
    gone = i32x4.sub(gone, base);
    const end3 = i32x4.extract_lane(gone, 1);
    const end4 = i32x4.extract_lane(begun, 1);
    const end7 = i32x4.extract_lane(gone, 3);
    const end8 = i32x4.extract_lane(begun, 3);
    // On with a name.
    const afterFirst = i32x4.add(i32x4.shuffle(begun, begun, 0, 0, 2, 2), firstOn);
    const afterWithin = i32x4.add(i32x4.shuffle(gone, gone, 0, 0, 2, 2), withinOn);
    const isWithin = i32x4.gt_s(afterWithin, afterFirst);
    gone = i32x4.add(i32x4.max_s(afterFirst, afterWithin), goingOn(persons, organizations));
    const goneFrom = v128.bitselect(withins, firsts, isWithin);
    // To something new, or to nothing.
    let most = from0;
    let origin = i32x4.splat(0);
    let after = i32x4.add(i32x4.splat(end3), from3);
    origin = v128.bitselect(i32x4.splat(3), origin, i32x4.gt_s(after, most));
    most = i32x4.max_s(most, after);
    after = i32x4.add(i32x4.splat(end4), from4);
    origin = v128.bitselect(i32x4.splat(4), origin, i32x4.gt_s(after, most));
    most = i32x4.max_s(most, after);
    after = i32x4.add(i32x4.splat(end7), from7);
    origin = v128.bitselect(i32x4.splat(7), origin, i32x4.gt_s(after, most));
    most = i32x4.max_s(most, after);
    after = i32x4.add(i32x4.splat(end8), from8);
    origin = v128.bitselect(i32x4.splat(8), origin, i32x4.gt_s(after, most));
    most = i32x4.max_s(most, after);
    begun = i32x4.add(most, beginningsOf(persons, organizations));
    let mostOutside = out0;
    let originOutside = 0;
    if (end3 + out3 > mostOutside) {
      mostOutside = end3 + out3;
      originOutside = 3;
    }
    if (end4 + out4 > mostOutside) {
      mostOutside = end4 + out4;
      originOutside = 4;
    }
    if (end7 + out7 > mostOutside) {
      mostOutside = end7 + out7;
      originOutside = 7;
    }
    if (end8 + out8 > mostOutside) {
      mostOutside = end8 + out8;
      originOutside = 8;
    }
    outside = mostOutside + load<i32>(at);
    const kept = origins + 12 * unit;
    store<i32>(kept, originOutside);
    store<i32>(kept, bytesOf(origin), 4);
    store<i32>(kept, bytesOf(goneFrom), 8);
  }
  let last: u32 = 0;
  let best = outside;
  const end3 = i32x4.extract_lane(gone, 1);
  const end4 = i32x4.extract_lane(begun, 1);
  const end7 = i32x4.extract_lane(gone, 3);
  const end8 = i32x4.extract_lane(begun, 3);
  if (end3 > best) {
    best = end3;
    last = 3;
  }
  if (end4 > best) {
    best = end4;
    last = 4;
  }
  if (end7 > best) {
    best = end7;
    last = 7;
  }
  if (end8 > best) last = 8;
  for (let unit = units - 1; unit >= 0; unit--) {
    store<u8>(path + unit, <u8>last);
    if (unit > 0) last = <u32>load<u8>(origins + 12 * unit + byteOfLabel(last));
  }
}

/** Where the origin of a label stands among the twelve bytes of a unit. */
@inline
function byteOfLabel(label: u32): u32 {
  if (label == 0) return 0;
  // By label from 1 on, a half-byte each: 4, 8, 9, 5, 6, 10, 11, 7.
  return (0x7ba65984 >>> ((label - 1) << 2)) & 15;
}

// ---------------------------------------------------------------------------------------------- words, see wordTable.ts

const tableBits: u32 = 19;
const slotMask: u32 = (1 << tableBits) - 1;
const prefixBits: u32 = 18;
const fingerprintShift: u32 = 10;
const emptyHash: u32 = 0x2f0b4c47;
const longestWord: i32 = 10;
const longestRun: i32 = 255;
const unknownCost: f64 = 15.5;

let wordSlots: usize = 0;
let prefixes: usize = 0;
/** By unit: the entry of the word that it is by itself, and what kind of run it is part of, or 0. */
let single: usize = 0;
let partsOfRuns: usize = 0;
/** By frequency what a word costs. */
let costs: usize = 0;

@inline
function extendHash(hash: u32, code: u32): u32 {
  const mixed = (hash ^ code) * 0xcc9e2d51;
  return rotl<u32>(mixed, 15) * 0x1b873593;
}

@inline
function findWord(hash: u32): u32 {
  const fingerprint = (((hash ^ (hash >>> 16)) * 0x85ebca6b) >>> 12) | 1;
  let slot = (hash * 0x9e3779b1) >>> (32 - tableBits);
  let entry = load<u32>(wordSlots + 4 * slot);
  while (entry != 0 && entry >>> fingerprintShift != fingerprint) {
    slot = (slot + 1) & slotMask;
    entry = load<u32>(wordSlots + 4 * slot);
  }
  return entry;
}

@inline
function costOf(entry: u32): f64 {
  return load<f64>(costs + 8 * ((entry >>> 5) & 31));
}

/** Fills the table of words with entries in the order of the slots that are taken, a bit each. */
export function openWords(
  slotsAt: usize,
  occupied: usize,
  entries: usize,
  prefixesAt: usize,
  singleAt: usize,
  partsAt: usize,
  costsAt: usize,
): void {
  wordSlots = slotsAt;
  prefixes = prefixesAt;
  single = singleAt;
  partsOfRuns = partsAt;
  costs = costsAt;
  memory.fill(wordSlots, 0, 4 << tableBits);
  let next = entries;
  for (let slot: u32 = 0; slot <= slotMask; slot += 8) {
    for (let bits = <u32>load<u8>(occupied + (slot >>> 3)); bits != 0; bits &= bits - 1) {
      store<u32>(wordSlots + 4 * (slot + <u32>ctz(bits)), load<u32>(next));
      next += 4;
    }
  }
  for (let code: u32 = 0; code < 0x10000; code++)
    store<u32>(single + 4 * code, findWord(extendHash(emptyHash, code)));
}

/**
 * Cuts a text into words: the same as `cutWords`. `best` and what follows it are room for one number more than the text has units,
 * and for as many as it has. Returns how many words there are.
 */
export function cutWords(
  size: i32,
  codes: usize,
  best: usize,
  spans: usize,
  entries: usize,
  wordAt: usize,
  starts: usize,
  lengths: usize,
  hashes: usize,
  classes: usize,
): i32 {
  let run = 0;
  let runOf: u32 = 0;
  store<f64>(best + 8 * size, 0);
  for (let start = size - 1; start >= 0; start--) {
    const code = unitAt(codes, start);
    const part = byteAt(partsOfRuns, code);
    run = part != 0 && part == runOf ? run + 1 : 1;
    runOf = part;
    if (part != 0 && run > 1) {
      const length = min<i32>(run, longestRun);
      store<u8>(spans + start, <u8>length);
      store<u32>(entries + 4 * start, 0);
      store<f64>(best + 8 * start, load<f64>(best + 8 * (start + length)));
      continue;
    }
    const alone = load<u32>(single + 4 * code);
    let longest = 1;
    let entry = alone;
    let most = load<f64>(best + 8 * (start + 1)) - (alone == 0 ? unknownCost : costOf(alone));
    if (start + 1 < size) {
      const prefix = ((code * 0x9e3779b1 + unitAt(codes, start + 1)) * 0x85ebca6b) >>> (32 - prefixBits);
      const limit = min<i32>(size, start + min<i32>(<i32>byteAt(prefixes, prefix), longestWord));
      let hash = extendHash(emptyHash, code);
      for (let end = start + 1; end < limit; end++) {
        hash = extendHash(hash, unitAt(codes, end));
        const found = findWord(hash);
        if (found == 0) continue;
        const score = load<f64>(best + 8 * (end + 1)) - costOf(found);
        if (score <= most) continue;
        most = score;
        longest = end - start + 1;
        entry = found;
      }
    }
    store<f64>(best + 8 * start, most);
    store<u8>(spans + start, <u8>longest);
    store<u32>(entries + 4 * start, entry);
  }
  let words = 0;
  for (let start = 0; start < size; words++) {
    const length = <i32>byteAt(spans, start);
    let hash = emptyHash;
    for (let index = start; index < start + length; index++) {
      store<i32>(wordAt + 4 * index, words);
      hash = extendHash(hash, unitAt(codes, index));
    }
    store<i32>(starts + 4 * words, start);
    store<u8>(lengths + words, <u8>length);
    store<u32>(hashes + 4 * words, hash);
    store<u8>(classes + words, <u8>(load<u32>(entries + 4 * start) & 31));
    start += length;
  }
  return words;
}
