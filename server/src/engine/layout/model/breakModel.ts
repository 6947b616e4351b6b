import { decodeBase64, decodeTriples } from '../language/base64.ts';
import { createLanguageModel, type LanguageModel } from '../language/languageModel.ts';
import { openNgramTable } from '../language/ngramTable.ts';
import { breakTrees } from './breakTrees.generated.ts';
import { ngrams } from './ngrams.generated.ts';
import type { TreeModel } from './trees.ts';

/** Everything that was learnt about breaks. */
export interface BreakModel {
  readonly language: LanguageModel;
  /** Whether a break is a wrap, from its own evidence. */
  readonly first: TreeModel;
  /** The same, knowing what the first stage says of the breaks around. */
  readonly second: TreeModel;
  /** Whether text is missing at a break. */
  readonly lost: TreeModel;
}

/** The model that comes with the engine; it is decoded when it is first asked for. */
export const breakModel: () => BreakModel = once(() => ({
  language: createLanguageModel(openNgramTable(decodeTriples(ngrams))),
  first: decodeTrees(breakTrees.first),
  second: decodeTrees(breakTrees.second),
  lost: decodeTrees(breakTrees.lost),
}));

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Reads trees as the training script writes them: counts, base, then the nodes field by field, then the roots. */
function decodeTrees(encoded: string): TreeModel {
  const { buffer } = decodeBase64(encoded);
  const [roots = 0, nodes = 0] = new Uint32Array(buffer, 0, 2);
  const [base = 0] = new Float32Array(buffer, 8, 1);
  let at = 12;
  const next = (bytes: number) => {
    at += bytes;
    return at - bytes;
  };
  return {
    base,
    threshold: new Float32Array(buffer, next(4 * nodes), nodes),
    value: new Float32Array(buffer, next(4 * nodes), nodes),
    column: new Int16Array(buffer, next(2 * nodes), nodes),
    left: new Uint16Array(buffer, next(2 * nodes), nodes),
    right: new Uint16Array(buffer, next(2 * nodes), nodes),
    roots: new Uint16Array(buffer, next(2 * roots), roots),
  };
}
