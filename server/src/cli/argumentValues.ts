import type { Severity } from '../engine/lint/finding.ts';
import type { EntityType } from '../engine/names/mention.ts';
import type { Locale } from '../engine/rules/rule.ts';
import { type Encoding, encodingNamed, encodings } from '../project/encoding.ts';
import { messages } from '../project/problem.ts';
import { Failure, type Format, severities } from './options.ts';

/** A format that the command can print. */
export function readFormat(name: string, formats: readonly Format[]): Format {
  return oneOf('--format', name, formats);
}

/** The severity from which on findings make the run fail. */
export function readFailOn(name: string): Severity {
  return oneOf('--fail-on', name, severities.toReversed());
}

/** The encoding that a person names. */
export function readEncoding(name: string | undefined): Encoding | undefined {
  if (name === undefined) return undefined;
  return encodingNamed(name) ?? oneOf('--encoding', name, encodings);
}

/** A type of entities. */
export function readType(name: string): EntityType {
  return oneOf('--type', name, ['person', 'organization']);
}

/** How many threads read texts. */
export function readJobs(text: string): number {
  const jobs = Number(text);
  if (Number.isInteger(jobs) && jobs >= 1 && jobs <= 256) return jobs;
  throw new Failure(
    messages(
      `--jobs takes a whole number from 1 to 256, not “${text}”.`,
      `--jobs 应为 1 到 256 的整数，而不是“${text}”。`,
    ),
  );
}

/** The language of the messages: `--locale`, else what the environment says. It is needed before all else. */
export function readLocale(
  argv: readonly string[],
  variables: Readonly<Record<string, string | undefined>>,
): Locale {
  const index = argv.findIndex((word) => word === '--locale' || word.startsWith('--locale='));
  const word = argv[index];
  const given = word === '--locale' ? argv[index + 1] : word?.slice('--locale='.length);
  if (given !== undefined) return oneOf('--locale', given.toLowerCase().replace('_', '-'), ['en', 'zh-cn']);
  const language = variables.LC_ALL || variables.LC_MESSAGES || variables.LANG || '';
  return language.toLowerCase().startsWith('zh') ? 'zh-cn' : 'en';
}

function oneOf<T extends string>(option: string, value: string, choices: readonly T[]): T {
  const choice = choices.find((each) => each === value);
  if (choice !== undefined) return choice;
  throw new Failure(
    messages(
      `${option} cannot be “${value}”. Use one of: ${choices.join(', ')}.`,
      `${option} 不能是“${value}”。可用：${choices.join('、')}。`,
    ),
  );
}
