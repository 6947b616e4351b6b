import { decodeBase64 } from '../../layout/language/base64.ts';
import { once } from '../../once.ts';
import type { Field } from './field.ts';
import { openKernel } from './kernel/kernel.ts';
import { openKernelField } from './kernel/kernelField.ts';
import { openKernelWords } from './kernel/kernelWords.ts';
import { createLexicon, type Lexicon } from './lexicon.ts';
import { packedWeights } from './model/weights.generated.ts';
import { openScriptField } from './scriptField.ts';
import type { PackedWeights } from './weightTable.ts';

/** Everything that was learnt about names, and what was known before. */
export interface NameModel {
  readonly lexicon: Lexicon;
  readonly field: Field;
}

/** The model that comes with the engine; it is decoded when it is first asked for. */
export const nameModel: () => NameModel = once(() => {
  const kernel = openKernel();
  const lexicon = createLexicon(kernel && ((packed) => openKernelWords(kernel, packed)));
  const packed = unpackWeights();
  const field = kernel && openKernelField(kernel, lexicon, packed);
  return { lexicon, field: field ?? openScriptField(lexicon, packed) };
});

/** The weights that come with the engine, as they are in the file. */
export function unpackWeights(): PackedWeights {
  return {
    entries: decodeBase64(packedWeights.entries),
    occupied: decodeBase64(packedWeights.occupied),
    transitions: packedWeights.transitions,
  };
}
