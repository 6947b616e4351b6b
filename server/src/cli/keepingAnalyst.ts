import { readLayout } from '../engine/layout/readLayout.ts';
import type { DocumentAnalysis } from '../engine/lint/analyzer.ts';
import type { DocumentFacts } from '../engine/lint/documentFacts.ts';
import { isWhole } from '../engine/lint/ruleFailure.ts';
import { once } from '../engine/once.ts';
import type { Rule } from '../engine/rules/rule.ts';
import { createTextModel } from '../engine/text/textModel.ts';
import type { KeptNames, KeptWork, Recipe } from '../host/keptWork.ts';
import { summaryOf } from '../service/documentSummary.ts';
import type { Analyst, AnalystJob } from './analyst.ts';
import { withOnly } from './jobsAnalyst.ts';

/** What a keeping analyst works with. */
export interface KeepingOptions {
  readonly kept: KeptWork;
  readonly segmenter: string;
  readonly rules: readonly Rule[];
  /** Whether the dictionary is in use after all; where it is not, what is worked out is not kept. */
  readonly sound: () => boolean;
}

/**
 * Reads a text only where nobody has read it before. What was kept is the same to the letter; of its layout nothing is kept,
 * it is read when it is asked for, which needs neither dictionary nor tables of names.
 */
export function keepingAnalyst(inner: Analyst, { kept, segmenter, rules, sound }: KeepingOptions): Analyst {
  const recipeOf = ({ recorded, settings }: AnalystJob): Recipe => ({
    segmenter,
    recorded,
    settings: withOnly(rules, settings),
  });
  return {
    threads: inner.threads,
    async analyze(job) {
      const recipe = recipeOf(job);
      const digest = kept.digestOf(job.text);
      const recalled = recall(kept, digest, recipe, job.text);
      if (recalled !== undefined) return recalled;
      const analysis = await inner.analyze(job);
      if (sound() && isWhole(analysis.findings)) {
        kept.keepNames(digest, recipe, analysis.facts);
        kept.keepFindings(digest, recipe, analysis.findings);
      }
      return analysis;
    },
    recordOf(job, facts) {
      const recipe = recipeOf(job);
      const digest = kept.digestOf(job.text);
      const known = kept.summary(job.document, digest, recipe, false);
      if (known !== undefined && known !== 'silent') return known.record;
      const summary = summaryOf(job.document, facts);
      return sound() ? kept.keepSummary(digest, recipe, summary).record : summary.record;
    },
    dispose: () => inner.dispose(),
  };
}

function recall(kept: KeptWork, digest: string, recipe: Recipe, text: string): DocumentAnalysis | undefined {
  const findings = kept.findings(digest, recipe);
  const names = findings === undefined ? undefined : kept.names(digest, recipe);
  return findings && names && { facts: factsOf(text, names), findings };
}

/** What is known of a text; what is not kept is read when it is asked for. */
function factsOf(text: string, names: KeptNames): DocumentFacts {
  const model = once(() => createTextModel(text));
  const layout = once(() => readLayout(model()));
  return {
    ...names,
    get model() {
      return model();
    },
    get layout() {
      return layout();
    },
  };
}
