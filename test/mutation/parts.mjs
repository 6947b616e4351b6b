/**
 * What `npm run mutate` breaks on purpose, and the tests that are to notice. They are those of the folder that take
 * milliseconds: what only a test of random texts would see, or one of another folder, counts as not seen.
 */
const engine = 'server/src/engine';

export const parts = {
  /** How fixes are put together and applied. */
  fixes: {
    folder: engine,
    files: ['lint/fixPlan.ts', 'text/textEdit.ts'],
    tests: ['test/engine/lint', 'test/engine/text'],
    namesToo: true,
  },
  text: { folder: `${engine}/text`, tests: ['test/engine/text'] },
  lint: { folder: `${engine}/lint`, tests: ['test/engine/lint'], namesToo: true },
  layout: {
    folder: `${engine}/layout`,
    tests: ['test/engine/layout', 'test/engine/rules/ruleFixtures.test.ts'],
    /** Of the fixtures, those of the rules that show the layout; and no test of random lines. */
    named:
      '^(?!(?:leaves out no form|compatib|mixed|unbal|doubled|repeated|near|duplicate|incons|non-|the registry))',
  },
};

/** Left out of the tests: random texts, counts of what is read again after an edit, and what tests the tools. */
export const leftOut = /\.property\.test\.ts$|\/(?:editCost|figures|spoiltPages)\.test\.ts$/u;
