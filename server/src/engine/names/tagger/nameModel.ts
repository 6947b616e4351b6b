import { decodeBase64 } from '../../layout/language/base64.ts';
import { once } from '../../once.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { packedWeights } from './model/weights.generated.ts';
import { openWeightTable, type WeightTable } from './weightTable.ts';

/** Everything that was learnt about names, and what was known before. */
export interface NameModel {
  readonly lexicon: Lexicon;
  readonly weights: WeightTable;
}

/** The model that comes with the engine; it is decoded when it is first asked for. */
export const nameModel: () => NameModel = once(() => ({
  lexicon: createLexicon(),
  weights: openWeightTable({
    entries: decodeBase64(packedWeights.entries),
    occupied: decodeBase64(packedWeights.occupied),
    transitions: packedWeights.transitions,
  }),
}));
