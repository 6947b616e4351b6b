import { Command as Program } from 'commander';
import { allRules } from '../engine/rules/registry.ts';
import type { Locale, Messages } from '../engine/rules/rule.ts';
import { nearest } from '../project/nearest.ts';
import { messages } from '../project/problem.ts';
import { readEncoding, readFailOn, readFormat, readJobs, readType } from './argumentValues.ts';
import type { Environment } from './environment.ts';
import { helpTexts, titles } from './helpTexts.ts';
import { type Command, type CommonOptions, Failure, formatsOf, type Source } from './options.ts';
import { usageFailure } from './usageFailure.ts';

/** Reads the command line. @throws Failure when it cannot be understood. */
export function readArguments(
  argv: readonly string[],
  { version }: Pick<Environment, 'version'>,
  locale: Locale,
): Command {
  let command: Command | undefined;
  const printed: string[] = [];
  const program = programFor(
    locale,
    version,
    (text) => printed.push(text),
    (chosen) => {
      command = chosen;
    },
  );
  if (argv.length === 0) throw new Failure(usageOf(program));
  try {
    program.parse([...argv], { from: 'user' });
  } catch (error) {
    const failure = usageFailure(error, program);
    if (failure !== undefined) throw failure;
  }
  if (command !== undefined) return command;
  return { kind: 'print', text: printed.join('') };
}

type Choose = (command: Command) => void;

function programFor(locale: Locale, version: string, print: (text: string) => void, choose: Choose): Program {
  const say = (text: Messages) => text[locale];
  const program = new Program('jiaokan')
    .description(say(helpTexts.program))
    .version(version, '--version', say(helpTexts.version))
    .helpOption('-h, --help', say(helpTexts.help))
    .helpCommand(false)
    .showSuggestionAfterError(false)
    .exitOverride()
    .configureOutput({ writeOut: print, writeErr: () => {} })
    .configureHelp({ styleTitle: (title) => titles[title]?.[locale] ?? title })
    .addHelpText('after', () => `\n${say(helpTexts.exitStatus)}`);
  addCheck(program, say, locale, choose);
  addFix(program, say, locale, choose);
  addEntities(program, say, locale, choose);
  addNames(program, say, locale, choose);
  addReport(program, say, locale, choose);
  addImport(program, say, locale, choose);
  addPipe(program, say, locale, choose);
  program
    .command('lsp')
    .description(say(helpTexts.lsp))
    .helpOption('-h, --help', say(helpTexts.help))
    .requiredOption('--stdio', say(helpTexts.stdio))
    .action(() => choose({ kind: 'lsp' }));
  return program;
}

type Say = (text: Messages) => string;

function addCheck(program: Program, say: Say, locale: Locale, choose: Choose): void {
  const command = program
    .command('check')
    .description(say(helpTexts.check))
    .option('--baseline', say(helpTexts.baseline));
  addCommon(command, say, formatsOf.check);
  addRules(command, say);
  command.action((paths: string[], options: Given & { baseline?: boolean }) => {
    const { baseline = false } = options;
    choose({ kind: 'check', baseline, ...commonOptions(paths, options, locale, formatsOf.check) });
  });
}

function addFix(program: Program, say: Say, locale: Locale, choose: Choose): void {
  const command = program
    .command('fix')
    .description(say(helpTexts.fix))
    .option('--unsafe', say(helpTexts.unsafe))
    .option('--dry-run', say(helpTexts.dryRun));
  addCommon(command, say, formatsOf.fix);
  addRules(command, say);
  command.action((paths: string[], options: Given & { unsafe?: boolean; dryRun?: boolean }) => {
    const { unsafe = false, dryRun = false } = options;
    choose({ kind: 'fix', unsafe, dryRun, ...commonOptions(paths, options, locale, formatsOf.fix) });
  });
}

function addEntities(program: Program, say: Say, locale: Locale, choose: Choose): void {
  const command = program
    .command('entities')
    .description(say(helpTexts.entities))
    .option('-o, --output <FOLDER>', say(helpTexts.outputFolder));
  addCommon(command, say, formatsOf.entities);
  command.action((paths: string[], options: Given & { output?: string }) => {
    const { output } = options;
    const common = commonOptions(paths, options, locale, formatsOf.entities);
    if ((common.format === 'brat') !== (output !== undefined)) throw new Failure(bratNeedsFolder);
    choose({ kind: 'entities', output, ...common });
  });
}

const bratNeedsFolder = messages(
  '--format brat and --output FOLDER need one another: a file goes there for each text.',
  '--format brat 与 --output 文件夹须同时使用：每个文本会在其中生成文件。',
);

function addNames(program: Program, say: Say, locale: Locale, choose: Choose): void {
  const command = program
    .command('names')
    .description(say(helpTexts.names))
    .option('--emit-keys', say(helpTexts.emitKeys))
    .option('--from <FILE>', say(helpTexts.from), collect);
  addCommon(command, say, formatsOf.names);
  command.action((paths: string[], options: Given & { emitKeys?: boolean; from?: readonly string[] }) => {
    const { emitKeys = false, from = [], stdin = false } = options;
    if (from.length > 0 && (emitKeys || stdin || paths.length > 0)) throw new Failure(eitherKeys);
    choose({ kind: 'names', emitKeys, from, ...commonOptions(paths, options, locale, formatsOf.names) });
  });
}

const eitherKeys = messages(
  'Give either --from FILE or texts (PATH, --stdin, --emit-keys), not both.',
  '--from 文件与文本（路径、--stdin、--emit-keys）不能同时使用，请只用其一。',
);

function addReport(program: Program, say: Say, locale: Locale, choose: Choose): void {
  const command = program
    .command('report')
    .description(say(helpTexts.report))
    .option('-o, --output <FILE>', say(helpTexts.output));
  addCommon(command, say, formatsOf.report);
  command.option('--rule <ID>', say(helpTexts.rule), collect);
  command.action((paths: string[], options: Given & { output?: string }) => {
    const { output } = options;
    choose({ kind: 'report', output, ...commonOptions(paths, options, locale, formatsOf.report) });
  });
}

function addImport(program: Program, say: Say, locale: Locale, choose: Choose): void {
  program
    .command('import')
    .description(say(helpTexts.import))
    .argument('<FILE...>', say(helpTexts.importFile))
    .helpOption('-h, --help', say(helpTexts.help))
    .option('--type <TYPE>', say(helpTexts.importType))
    .option('--dry-run', say(helpTexts.dryRun))
    .option('--locale <NAME>', say(helpTexts.locale))
    .option('--quiet', say(helpTexts.quiet))
    .action((paths: string[], given: { type?: string; dryRun?: boolean; quiet?: boolean }) => {
      const { dryRun = false, quiet = false } = given;
      const type = given.type === undefined ? undefined : readType(given.type);
      choose({ kind: 'import', paths, type, dryRun, locale, quiet });
    });
}

function addPipe(program: Program, say: Say, locale: Locale, choose: Choose): void {
  program
    .command('pipe')
    .description(say(helpTexts.pipe))
    .helpOption('-h, --help', say(helpTexts.help))
    .addHelpText('after', () => `\n${say(helpTexts.pipeNotes)}`)
    .option('--fix', say(helpTexts.pipeFix))
    .option('--unsafe', say(helpTexts.pipeUnsafe))
    .option('--rule <ID>', say(helpTexts.rule), collect)
    .option('--config <FILE>', say(helpTexts.config))
    .option('--locale <NAME>', say(helpTexts.locale))
    .option('--jobs <N>', say(helpTexts.pipeJobs), '1')
    .option('--emit-keys', say(helpTexts.pipeKeys))
    .option('--quiet', say(helpTexts.pipeQuiet))
    .action((given: PipeGiven) => {
      const { rule = [], config, jobs, emitKeys = false, quiet = false } = given;
      const fix = wantedFix(given);
      const rules = rule.map(knownRule);
      choose({ kind: 'pipe', fix, locale, rules, config, jobs: readJobs(jobs), emitKeys, quiet });
    });
}

type PipeGiven = Omit<Given, 'jobs'> & {
  readonly jobs: string;
  readonly fix?: boolean;
  readonly unsafe?: boolean;
  readonly emitKeys?: boolean;
};

function wantedFix({ fix = false, unsafe = false }): 'safe' | 'unsafe' | undefined {
  if (unsafe && !fix) {
    throw new Failure(messages('--unsafe needs --fix. Add it.', '--unsafe 需要与 --fix 一起使用。'));
  }
  return fix ? (unsafe ? 'unsafe' : 'safe') : undefined;
}

function addCommon(command: Program, say: Say, formats: readonly string[]): void {
  command.argument('[PATH...]', say(helpTexts.path)).helpOption('-h, --help', say(helpTexts.help));
  if (formats.length > 0) {
    command.option('--format <NAME>', `${say(helpTexts.format)} (${formats.join(', ')})`, 'pretty');
  }
  command
    .option('--config <FILE>', say(helpTexts.config))
    .option('--locale <NAME>', say(helpTexts.locale))
    .option('--encoding <NAME>', say(helpTexts.encoding))
    .option('--jobs <N>', say(helpTexts.jobs))
    .option('--no-cache', say(helpTexts.noCache))
    .option('--stdin', say(helpTexts.stdin))
    .option('--stdin-path <PATH>', say(helpTexts.stdinPath))
    .option('--quiet', say(helpTexts.quiet));
}

function addRules(command: Program, say: Say): void {
  command
    .option('--rule <ID>', say(helpTexts.rule), collect)
    .option('--fail-on <SEVERITY>', say(helpTexts.failOn), 'warning');
}

function collect(value: string, values: readonly string[] = []): readonly string[] {
  return [...values, value];
}

/** The options as commander hands them over; each is checked before it is used. */
interface Given {
  readonly format?: string;
  readonly config?: string;
  readonly encoding?: string;
  readonly jobs?: string;
  readonly cache: boolean;
  readonly stdin?: boolean;
  readonly stdinPath?: string;
  readonly quiet?: boolean;
  readonly rule?: readonly string[];
  readonly failOn?: string;
}

function commonOptions(
  paths: readonly string[],
  given: Given,
  locale: Locale,
  formats: readonly CommonOptions['format'][],
): CommonOptions {
  return {
    source: sourceOf(paths, given),
    locale,
    format: given.format === undefined ? 'pretty' : readFormat(given.format, formats),
    rules: (given.rule ?? []).map(knownRule),
    config: given.config,
    encoding: readEncoding(given.encoding),
    jobs: given.jobs === undefined ? undefined : readJobs(given.jobs),
    cache: given.cache,
    quiet: given.quiet === true,
    failOn: readFailOn(given.failOn ?? 'warning'),
  };
}

function sourceOf(paths: readonly string[], { stdin, stdinPath }: Given): Source {
  if (stdin === true && paths.length > 0) {
    throw new Failure(
      messages('Give either --stdin or PATH, not both.', '--stdin 与 PATH 不能同时使用，请只用其一。'),
    );
  }
  if (stdin !== true && stdinPath !== undefined) {
    throw new Failure(
      messages('--stdin-path needs --stdin. Add it.', '--stdin-path 需要与 --stdin 一起使用。'),
    );
  }
  if (stdin === true) return { kind: 'stdin', path: stdinPath };
  return { kind: 'paths', paths: paths.length === 0 ? ['.'] : paths };
}

function knownRule(id: string): string {
  const ids = allRules.map((rule) => rule.id);
  if (ids.includes(id)) return id;
  const meant = nearest(id, ids);
  throw new Failure(
    meant === undefined
      ? messages(
          `There is no rule “${id}”. The rules are: ${ids.join(', ')}.`,
          `没有规则“${id}”。可用的规则：${ids.join('、')}。`,
        )
      : messages(
          `There is no rule “${id}”. Did you mean “${meant}”?`,
          `没有规则“${id}”。是否应为“${meant}”？`,
        ),
  );
}

function usageOf(program: Program): Messages {
  const help = program.helpInformation();
  return messages(`Say what to do.\n\n${help}`, `请指定命令。\n\n${help}`);
}
