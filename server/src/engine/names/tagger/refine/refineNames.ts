import type { LastingCues } from '../cues.ts';
import type { FoundName } from '../foundName.ts';
import type { Lexicon } from '../lexicon.ts';
import { addAnonymous } from './anonymousPersons.ts';
import { dropBareKinds } from './bareKinds.ts';
import { splitBrackets } from './bracketedBodies.ts';
import { cutEvents } from './events.ts';
import { dropHonours } from './honours.ts';
import { joinBodies } from './jointBodies.ts';
import { cutLeadingVerbs } from './leadingVerbs.ts';
import { widenNewspapers } from './newspaperHouses.ts';
import { cutQuotes } from './openQuotes.ts';
import { dropOrdinary } from './ordinaryWords.ts';
import { cutOverruns } from './overrunNames.ts';
import { dropTitles } from './personTitles.ts';
import { addRecalled } from './recalledNames.ts';

/** A text in which names were found. */
export interface ReadText {
  readonly text: string;
  readonly cues: LastingCues;
  /** What the document's memory recalls of its units, see `recall`. */
  readonly recalled?: Uint8Array | undefined;
}

/** Corrects the names that were found in a text where it is certain what is right; in order and disjoint as before. */
export type Refinement = (
  text: ReadText,
  names: readonly FoundName[],
  lexicon: Lexicon,
) => readonly FoundName[];

const refinements: readonly Refinement[] = [
  joinBodies,
  splitBrackets,
  widenNewspapers,
  cutQuotes,
  cutOverruns,
  cutLeadingVerbs,
  cutEvents,
  dropBareKinds,
  dropHonours,
  dropTitles,
  dropOrdinary,
  addRecalled,
  addAnonymous,
];

/** What was learnt from examples is corrected by what is known for certain. */
export const refineNames: Refinement = (text, names, lexicon) =>
  refinements.reduce((refined, refine) => refine(text, refined, lexicon), names);
