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
  'scoreOfKind',
  'fitNear',
]);
const againstJoin: ReadonlySet<string> = new Set([
  'slack',
  'limitSlack',
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

/** What may tell that text is missing: how the sides go together, and whether a wrap was to be expected. */
const lossEvidence: ReadonlySet<string> = new Set([
  'across',
  'apart',
  'acrossOverApart',
  'paragraphEnd',
  'paragraphBegin',
  'firstAcross',
  'firstGain',
  'secondGain',
  'fitNear',
  'fitDocument',
  'endsSentence',
  'endsComma',
  'endsSemicolon',
  'endsColon',
  'endsClose',
  'endsDigit',
  'beginsDigit',
  'beginsOpen',
  'beginsMark',
  'headBelow',
  'tailAbove',
  'unopenedBelow',
  'closesBelow',
  'open',
  'slack',
  'limitSlack',
  'limitShortfall',
  'limitSupport',
  'fullness',
  'fullnessBelow',
  'gap',
  'usualGap',
  'indentChange',
  'widthAbove',
  'gainBeyond',
  'gainFromBefore',
  'scoreBefore',
  'scoreHere',
  'scoreAfter',
]);
const againstLoss: ReadonlySet<string> = new Set([
  'across',
  'acrossOverApart',
  'firstAcross',
  'firstGain',
  'secondGain',
  'endsSentence',
]);

/** The direction of each column of a model; undefined where the model may not look at the column. */
export function directionsOf(
  names: readonly string[],
  model: 'join' | 'neighbours' | 'lost',
): readonly (-1 | 0 | 1 | undefined)[] {
  if (model === 'lost') {
    return names.map((name) => (againstLoss.has(name) ? -1 : lossEvidence.has(name) ? 0 : undefined));
  }
  return names.map((name) => (towardsJoin.has(name) ? 1 : againstJoin.has(name) ? -1 : 0));
}
