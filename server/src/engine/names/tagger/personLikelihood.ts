import type { Lexicon } from './lexicon.ts';

/** In how fine steps the likelihood of a name is told. */
const nameStep = 3;
/** The likelihood of a name that does not begin with a surname. */
const noSurname = 15;

/** How likely two characters are surname and given name, from 0 to 15. */
export function likelyTwo({ surnames, asSurname, asOnly }: Lexicon, first: number, second: number): number {
  if (surnames[first] === 0) return noSurname;
  return (((asSurname[first] as number) + (asOnly[second] as number)) / nameStep) | 0;
}

/** How likely three characters are surname and given name, from 0 to 15. */
export function likelyThree(
  { surnames, asSurname, asFirst, asSecond }: Lexicon,
  first: number,
  second: number,
  third: number,
): number {
  if (surnames[first] === 0) return noSurname;
  const sum = (asSurname[first] as number) + (asFirst[second] as number) + (asSecond[third] as number);
  return (sum / nameStep) | 0;
}
