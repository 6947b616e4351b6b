import { allRules } from '../../engine/rules/registry.ts';
import { characterSegmenter } from '../../engine/segment/characterSegmenter.ts';
import type { LoadedSegmenter } from '../../host/node/nodejieba.ts';
import { type Environment, type ExitStatus, exitStatus } from '../environment.ts';
import { visible } from '../formats/visible.ts';
import type { Command } from '../options.ts';
import { readProject, rootOf } from '../project.ts';
import { withoutDictionary } from '../words.ts';
import { answerLine } from './answerLine.ts';
import { createTextJudge, type PipeSetup } from './judgeText.ts';
import { linesOf } from './lines.ts';
import { type LineAnswerer, threadedAnswerer } from './pipeThreads.ts';
import { failedLines } from './pipeWords.ts';
import { pump } from './pump.ts';

export type PipeOptions = Extract<Command, { kind: 'pipe' }>;

/** How many lines are at hand for each thread: enough that none waits. */
const readAhead = 2;
/** JSON writes a byte of text in six characters at most. */
const mostEscaped = 6;
/** Room for the rest of a line: the id, and members that are nothing to us. */
const roomBeside = 1 << 20;

/** Answers the JSON lines that come in, one line for each, until there are no more or nobody takes the answers. */
export async function pipe(options: PipeOptions, environment: Environment): Promise<ExitStatus> {
  const { streams, stderr } = environment;
  if (streams === undefined) throw new Error('there are no streams');
  const setup = await setUp(options, environment);
  const { config } = setup.project;
  const largest = Math.max(config.maxFileSize, ...config.overrides.map((each) => each.maxFileSize ?? 0));
  const lines = linesOf(streams.input(), largest * mostEscaped + roomBeside);
  const answerer = answererFor(setup, options, environment);
  const failed = { count: 0, first: 0 };
  try {
    const atOnce = answerer.threads === 1 ? 1 : answerer.threads * readAhead;
    const work = async (line: Parameters<LineAnswerer['answer']>[0]) => ({
      number: line.number,
      answer: await answerer.answer(line),
    });
    await pump(lines, atOnce, work, ({ number, answer }) => {
      if (answer.failed && failed.count++ === 0) failed.first = number;
      return streams.write(answer.line);
    });
  } finally {
    answerer.dispose();
  }
  if (failed.count === 0) return exitStatus.clean;
  if (!options.quiet) stderr.write(`${failedLines(failed.count, failed.first)[options.locale]}\n`);
  return exitStatus.failure;
}

/** @throws Failure when a project file is faulty. */
async function setUp(options: PipeOptions, { currentFolder, stderr }: Environment): Promise<PipeSetup> {
  const { config, locale, rules, fix, emitKeys, quiet } = options;
  const project = await readProject(await rootOf(currentFolder), currentFolder, { config, locale });
  if (!quiet) for (const note of project.notes) stderr.write(`${visible(note)}\n`);
  return { project, rules, locale, fix, emitKeys };
}

function answererFor(
  setup: PipeSetup,
  { jobs, quiet, locale }: PipeOptions,
  environment: Environment,
): LineAnswerer {
  let complained = quiet;
  const complain = (detail: string): void => {
    if (!complained) environment.stderr.write(`${withoutDictionary(detail)[locale]}\n`);
    complained = true;
  };
  const start = environment.startPipeThread?.(setup);
  if (jobs > 1 && start !== undefined) return threadedAnswerer(start, jobs, locale, complain);
  return localAnswerer(setup, environment.loadSegmenter(), complain);
}

/** Answers lines in this thread. */
export function localAnswerer(
  setup: PipeSetup,
  loaded: LoadedSegmenter,
  withoutDictionary: (detail: string) => void,
): LineAnswerer {
  if (loaded.kind === 'missing') withoutDictionary(loaded.detail);
  const segmenter = loaded.kind === 'loaded' ? loaded.segmenter : characterSegmenter;
  const rules = allRules.filter(({ id }) => setup.rules.length === 0 || setup.rules.includes(id));
  const judge = createTextJudge(setup, rules, segmenter);
  return { threads: 1, answer: (line) => answerLine(line, judge, setup.locale), dispose: () => {} };
}
