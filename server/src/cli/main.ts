import { allRules } from '../engine/rules/registry.ts';
import type { Locale } from '../engine/rules/rule.ts';
import type { KeptWork } from '../host/keptWork.ts';
import { removeUnfinished } from '../host/node/replaceFile.ts';
import { readArguments } from './arguments.ts';
import { readLocale } from './argumentValues.ts';
import { openCache } from './cache.ts';
import { check } from './check.ts';
import { type Corpus, readCorpus } from './corpus.ts';
import { entities } from './entities.ts';
import { type Environment, type ExitStatus, exitStatus } from './environment.ts';
import { fix } from './fix.ts';
import { clearLine, harmless, visible } from './formats/visible.ts';
import { importCommand } from './importing/importCommand.ts';
import { findInputs } from './inputs.ts';
import { chooseAnalyst } from './jobs.ts';
import { names } from './names.ts';
import { emitKeys, namesFromKeys } from './namesFromKeys.ts';
import { type Command, type CommonOptions, Failure } from './options.ts';
import { pipe } from './pipe/pipe.ts';
import { report } from './report.ts';

/** Runs the command line and answers with its exit status. Never throws. */
export async function main(argv: readonly string[], given: Environment): Promise<ExitStatus> {
  const environment = harmless(given);
  let locale: Locale = readLocaleQuietly(environment);
  try {
    locale = readLocale(argv, environment.variables);
    return await run(readArguments(argv, environment, locale), environment);
  } catch (error) {
    environment.stderr.write(`jiaokan: ${wordFailure(error, locale)}\n`);
    return exitStatus.failure;
  }
}

function readLocaleQuietly({ variables }: Environment): Locale {
  return readLocale([], variables);
}

function wordFailure(error: unknown, locale: Locale): string {
  if (error instanceof Failure) return error.messages[locale].trimEnd();
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return locale === 'en'
    ? `an internal failure; nothing was written. Please report it.\n${detail}`
    : `程序内部错误，没有写入任何内容。请反馈此错误。\n${detail}`;
}

async function run(command: Command, environment: Environment): Promise<ExitStatus> {
  switch (command.kind) {
    case 'print':
      environment.stdout.write(command.text);
      return exitStatus.clean;
    case 'import':
      return importCommand(command, environment);
    case 'pipe':
      return pipe(command, environment);
    case 'lsp':
      await environment.serveLanguage();
      return exitStatus.clean;
    case 'names':
      if (command.from.length > 0) return namesFromKeys(command.from, command, environment);
      return runOverCorpus(command, environment);
    case 'check':
    case 'fix':
    case 'entities':
    case 'report':
      return runOverCorpus(command, environment);
  }
}

type CorpusCommand = Extract<Command, CommonOptions>;

async function runOverCorpus(command: CorpusCommand, environment: Environment): Promise<ExitStatus> {
  const { stderr } = environment;
  const { inputs, notes, unfinished } = await findInputs(command, environment);
  if (!command.quiet) for (const note of notes) stderr.write(`${visible(note)}\n`);
  if (command.kind === 'fix' && !command.dryRun) await removeUnfinished(unfinished);
  const rules = allRules.filter(({ id }) => command.rules.length === 0 || command.rules.includes(id));
  const kept = openCache(command, environment);
  const analyst = await chooseAnalyst(inputs, rules, command, environment, kept);
  try {
    const progress = progressOn(environment);
    const corpus = await readCorpus(inputs, command, { analyst, rules }, progress.show);
    progress.clear();
    return await carryOut(command, corpus, environment, kept);
  } finally {
    analyst.dispose();
    await kept?.flush();
    kept?.dispose();
  }
}

async function carryOut(
  command: CorpusCommand,
  corpus: Corpus,
  environment: Environment,
  kept: KeptWork | undefined,
): Promise<ExitStatus> {
  switch (command.kind) {
    case 'check':
      return check(corpus, command, environment, kept);
    case 'fix':
      return fix(corpus, command, environment);
    case 'entities':
      return entities(corpus, command, environment);
    case 'names':
      return command.emitKeys ? emitKeys(corpus, command, environment) : names(corpus, command, environment);
    case 'report':
      return report(corpus, command, environment);
  }
}

/** A counter on the terminal; nothing where the output goes elsewhere. */
function progressOn({ stderr }: Environment) {
  if (!stderr.isTerminal) return { show: () => {}, clear: () => {} };
  return {
    show: (done: number, total: number) => stderr.write(`\r${done}/${total}`),
    clear: () => stderr.write(clearLine),
  };
}
