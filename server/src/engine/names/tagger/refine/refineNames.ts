import type { Reading } from '../findNames.ts';
import type { FoundName } from '../foundName.ts';
import type { Lexicon } from '../lexicon.ts';
import { addAnonymous } from './anonymousPersons.ts';
import { splitBrackets } from './bracketedBodies.ts';
import { joinBodies } from './jointBodies.ts';
import { widenNewspapers } from './newspaperHouses.ts';
import { dropOrdinary } from './ordinaryWords.ts';
import { dropTitles } from './personTitles.ts';

/** Corrects the names that were found in a text where it is certain what is right; in order and disjoint as before. */
export type Refinement = (
  reading: Reading,
  names: readonly FoundName[],
  lexicon: Lexicon,
) => readonly FoundName[];

const refinements: readonly Refinement[] = [
  joinBodies,
  splitBrackets,
  widenNewspapers,
  dropTitles,
  dropOrdinary,
  addAnonymous,
];

/** What was learnt from examples is corrected by what is known for certain. */
export const refineNames: Refinement = (reading, names, lexicon) =>
  refinements.reduce((refined, refine) => refine(reading, refined, lexicon), names);
