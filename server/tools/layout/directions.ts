/**
 * Evidence that may only speak for a join, or only against one. What is known of typesetting keeps the trees from
 * learning the habits of the generator (monotone constraints; see L. Breiman and others, CART, and XGBoost's manual).
 */
const towardsJoin: ReadonlySet<string> = new Set([
  'across',
  'acrossOverApart',
  'firstAcross',
  'firstGain',
  'secondGain',
  'closesBelow',
  'endsComma',
  'endsOpen',
  'spacedAbove',
  'scoreBefore',
  'fitNear',
]);
const againstJoin: ReadonlySet<string> = new Set([
  'slack',
  'endsSentence',
  'itemBelow',
  'headingAbove',
  'headingBelow',
  'markupAbove',
  'markupBelow',
  'cellsAbove',
  'cellsBelow',
  'bylineBelow',
  'labelBelow',
  'pageAbove',
  'pageBelow',
  'leaderAbove',
  'leaderBelow',
  'turnBelow',
  'boilerplateAbove',
  'boilerplateBelow',
  'datelineBelow',
  'paragraphEnd',
  'paragraphBegin',
  'apart',
]);

/** The direction of each column of a model. */
export function directionsOf(names: readonly string[], model: string): readonly (-1 | 0 | 1)[] {
  if (model === 'lost') return names.map(() => 0);
  return names.map((name) => (towardsJoin.has(name) ? 1 : againstJoin.has(name) ? -1 : 0));
}
