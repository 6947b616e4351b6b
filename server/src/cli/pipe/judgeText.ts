import { createCorpusIndex } from '../../engine/corpus/corpusIndex.ts';
import { mergeFindings, runCorpusRules } from '../../engine/lint/runner.ts';
import type { Locale, Rule } from '../../engine/rules/rule.ts';
import type { Segmenter } from '../../engine/segment/segmenter.ts';
import { applyEdits } from '../../engine/text/textEdit.ts';
import { hasEnoughChinese } from '../../project/chinese.ts';
import { fileSelector } from '../../project/fileSettings.ts';
import { fixFully, type Review } from '../../service/fixLoop.ts';
import { localAnalyst } from '../analyst.ts';
import type { MentionJson } from '../entities.ts';
import { entitiesOf } from '../entities.ts';
import { type FindingJson, findingJson } from '../formats/findingJson.ts';
import { type NameKeys, nameKeysOf } from '../nameKeys.ts';
import type { Project } from '../project.ts';
import { sortOut } from '../review.ts';

/** What all lines of a run have in common. Plain data, so that it crosses threads. */
export interface PipeSetup {
  readonly project: Project;
  /** Only these rules; all of them when there is none. */
  readonly rules: readonly string[];
  readonly locale: Locale;
  /** Which fixes are made; undefined where none are. */
  readonly fix: 'safe' | 'unsafe' | undefined;
  /** Whether the keys of names are given with each text. */
  readonly emitKeys: boolean;
}

/** What is known of one text. */
export interface Judgement {
  readonly findings: readonly FindingJson[];
  readonly entities: readonly {
    readonly name: string;
    readonly type: string;
    readonly aliases: readonly string[];
    readonly mentions: readonly Omit<MentionJson, 'path'>[];
  }[];
  /** The fixed text, which findings and entities are about, where fixes are made. */
  readonly text?: string;
  /** For telling which names of all texts are one, where that is wanted. */
  readonly names?: NameKeys;
}

/** Reads one text after the other, each as a corpus of its own. */
export interface TextJudge {
  /** The most bytes that a text under this path may have. */
  limitOf(path: string | undefined): number;
  judge(path: string | undefined, text: string): Promise<Judgement>;
}

/** What a text without a path goes by. */
const nameless = 'stdin';
/** Of so many UTF-16 units paragraphs are remembered: a long text that is fixed, not the texts that went by. */
const remembered = 200_000;
/** As often as `jiaokan fix` goes through a corpus. */
const maximumRounds = 4;

/** Makes a judge that holds the settings of the project and the dictionary. */
export function createTextJudge(setup: PipeSetup, rules: readonly Rule[], segmenter: Segmenter): TextJudge {
  const { project, locale, fix } = setup;
  const selector = fileSelector(project.config);
  const analyst = localAnalyst({ segmenter, rules }, remembered);

  const read = async (path: string, text: string) => {
    const input = { path, absolute: path, relative: path, project };
    const settings = selector.settings(path).rules;
    const { recorded } = project;
    const { facts, findings } = await analyst.analyze({ document: path, text, recorded, settings });
    const { model } = facts;
    const index = createCorpusIndex(recorded, () => model);
    const record = analyst.recordOf({ document: path, text, recorded, settings }, facts);
    index.set(record);
    const ofCorpus = runCorpusRules(path, facts, index, rules, settings);
    return { input, index, record, model, text, review: sortOut(mergeFindings(findings, ofCorpus), input) };
  };

  const fixed = async (path: string, text: string, strongest: 'safe' | 'unsafe') => {
    let known = await read(path, text);
    const review = async (wanted: string): Promise<Review> => {
      if (wanted !== known.text) known = await read(path, wanted);
      return known.review;
    };
    let current = text;
    for (let round = 0; round < maximumRounds; round++) {
      const { edits } = (await fixFully(current, { strongest }, review)) ?? { edits: [] };
      if (edits.length === 0) break;
      current = applyEdits(current, edits);
    }
    await review(current);
    return known;
  };

  return {
    limitOf: (path) => selector.settings(path ?? nameless).maxFileSize,
    async judge(path = nameless, text) {
      if (!hasEnoughChinese(text)) {
        return {
          findings: [],
          entities: [],
          ...(fix === undefined ? {} : { text }),
          ...(setup.emitKeys ? { names: { mentions: [], entities: [] } } : {}),
        };
      }
      const known = await (fix === undefined ? read(path, text) : fixed(path, text, fix));
      const { input, index, model, review } = known;
      const corpus = { rules, pathOf: (document: string) => document };
      return {
        findings: review.findings.map((each) => findingJson(each, { input }, model, corpus, locale)),
        entities: entitiesOf(index, corpus).map(({ mentions, ...entity }) => ({
          ...entity,
          mentions: mentions.map(({ ranges, text: mention }) => ({ ranges, text: mention })),
        })),
        ...(fix === undefined ? {} : { text: known.text }),
        ...(setup.emitKeys ? { names: nameKeysOf(known.record) } : {}),
      };
    },
  };
}
