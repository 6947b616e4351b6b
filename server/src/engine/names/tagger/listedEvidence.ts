import { hashEvidence, memberOf } from './evidenceHash.ts';

/**
 * Evidence of which there are so few different pieces that the weights of all are listed by number, and nothing need be
 * searched for. To what was learnt a listed piece has a hash like any other.
 */
interface ListedKind {
  /** How many pieces there are. */
  readonly pieces: number;
  readonly hashOf: (value: number) => number;
}

/** Pieces of evidence that are listed for each unit around. */
export const unitPieces = 5;
const units = 0x10000;

const kinds = {
  units: {
    pieces: unitPieces * units,
    hashOf: (value) => {
      const unit = (value / unitPieces) | 0;
      const member = value - unit * unitPieces;
      return member === unitPieces - 1 ? hashEvidence(4, unit) : memberOf(hashEvidence(0, unit), member);
    },
  },
  titles: { pieces: 1 << 10, hashOf: (value) => memberOf(hashEvidence(26, value >> 2), value & 3) },
  nameBegins: { pieces: 1 << 11, hashOf: (value) => hashEvidence(28, value) },
  nameWithin: { pieces: 1 << 12, hashOf: (value) => hashEvidence(29, value) },
  nameEnds: { pieces: 1 << 11, hashOf: (value) => hashEvidence(30, value) },
  foreign: { pieces: 1 << 13, hashOf: (value) => memberOf(hashEvidence(32, value >> 2), value & 3) },
  institution: { pieces: 1 << 16, hashOf: (value) => hashEvidence(33, value) },
} as const satisfies Record<string, ListedKind>;

/** How many pieces of each unit's evidence are listed; they are written first. */
export const listedCount = unitPieces + Object.keys(kinds).length - 1;
/** The numbers of the first pieces of each kind but that of units, which begins at 0. */
export const firstTitles = kinds.units.pieces;
export const firstNameBegins = firstTitles + kinds.titles.pieces;
export const firstNameWithin = firstNameBegins + kinds.nameBegins.pieces;
export const firstNameEnds = firstNameWithin + kinds.nameWithin.pieces;
export const firstForeign = firstNameEnds + kinds.nameEnds.pieces;
export const firstInstitution = firstForeign + kinds.foreign.pieces;

/** The hashes of all listed pieces, by their numbers. */
export function listedHashes(): Int32Array {
  return hashesOf(Object.values(kinds));
}

/** The same without those of units. */
export function otherListedHashes(): Int32Array {
  const { units: _, ...others } = kinds;
  return hashesOf(Object.values(others));
}

function hashesOf(all: readonly ListedKind[]): Int32Array {
  const hashes = new Int32Array(all.reduce((sum, { pieces }) => sum + pieces, 0));
  let next = 0;
  for (const { pieces, hashOf } of all)
    for (let value = 0; value < pieces; value++) hashes[next++] = hashOf(value);
  return hashes;
}
