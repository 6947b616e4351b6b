import { weighCues } from './cues.ts';
import { likeliestLabels } from './decode.ts';
import type { Field } from './field.ts';
import type { Lexicon } from './lexicon.ts';
import { addMemory, scoreUnits } from './scoreUnits.ts';
import { openWeightTable, type PackedWeights } from './weightTable.ts';

/** A field that needs nothing but the language: for hosts that do not allow WebAssembly, and to check the other one against. */
export function openScriptField(lexicon: Lexicon, packed: PackedWeights): Field {
  const table = openWeightTable(packed);
  return {
    scoreUnits: (cues) => scoreUnits(lexicon, table, weighCues(lexicon, cues)),
    addMemory: (cues, memory, scores) => addMemory(table, cues, memory, scores),
    likeliestLabels: (scores) => likeliestLabels(scores, table.transitions),
    raisedSteps: table.raisedSteps,
  };
}
