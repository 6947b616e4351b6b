import { decodeBase64 } from '../../layout/language/base64.ts';
import { once } from '../../once.ts';
import type { Field } from './field.ts';
import { openKernel } from './kernel/kernel.ts';
import { openKernelField } from './kernel/kernelField.ts';
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
  const lexicon = createLexicon();
  return { lexicon, field: openField(lexicon, unpackWeights()) };
});

/** The weights that come with the engine, as they are in the file. */
export function unpackWeights(): PackedWeights {
  return {
    entries: decodeBase64(packedWeights.entries),
    occupied: decodeBase64(packedWeights.occupied),
    transitions: packedWeights.transitions,
  };
}

function openField(lexicon: Lexicon, packed: PackedWeights): Field {
  const kernel = openKernel();
  const field = kernel === undefined ? undefined : openKernelField(kernel, lexicon, packed);
  return field ?? openScriptField(lexicon, packed);
}
