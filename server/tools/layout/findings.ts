/** Prints the findings of the layout rules over text files, in the form of `check --format json`. */
import { readFileSync } from 'node:fs';
import { readLayout } from '../../src/engine/layout/readLayout.ts';
import { runDocumentRules } from '../../src/engine/lint/runner.ts';
import { brokenWrap } from '../../src/engine/rules/brokenWrap.ts';
import { letterSpaced } from '../../src/engine/rules/letterSpaced.ts';
import { lostText } from '../../src/engine/rules/lostText.ts';
import { straySpace } from '../../src/engine/rules/straySpace.ts';
import { createTextModel, rangeOf } from '../../src/engine/text/textModel.ts';

const files = process.argv.slice(2).map((path) => {
  const model = createTextModel(readFileSync(path, 'utf8'));
  const facts = { model, layout: readLayout(model), mentions: [], entities: [], conflicts: [] };
  const findings = runDocumentRules(facts, [brokenWrap, lostText, letterSpaced, straySpace], new Map());
  return {
    path,
    findings: findings.map(({ rule, message, spans, confidence, fixes: [fix] }) => ({
      rule,
      message: JSON.stringify(message),
      range: rangeOf(model, { start: spans[0].start, end: spans.at(-1)?.end ?? spans[0].end }),
      confidence,
      fix:
        fix === undefined
          ? null
          : {
              applicability: fix.applicability,
              edits: fix.edits.map(({ span, newText }) => ({ range: rangeOf(model, span), newText })),
            },
    })),
    error: null,
  };
});
console.log(JSON.stringify({ version: 1, files }));
