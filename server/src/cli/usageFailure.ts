import { CommanderError, type Command as Program } from 'commander';
import type { Messages } from '../engine/rules/rule.ts';
import { nearest } from '../project/nearest.ts';
import { messages } from '../project/problem.ts';
import { Failure } from './options.ts';

/** What commander did not understand, in our words; undefined when it only printed what was asked for. */
export function usageFailure(error: unknown, program: Program): Failure | undefined {
  if (!(error instanceof CommanderError)) throw error;
  if (error.exitCode === 0) return undefined;
  const subject = /'([^']+)'/u.exec(error.message)?.[1] ?? '';
  return new Failure(wordError(error, subject, program));
}

function wordError({ code, message }: CommanderError, subject: string, program: Program): Messages {
  const help = messages('See “jiaokan --help”.', '请见“jiaokan --help”。');
  const known = (en: string, zhCn: string) => messages(`${en} ${help.en}`, `${zhCn}${help['zh-cn']}`);
  switch (code) {
    case 'commander.unknownCommand':
      return unknownCommand(subject, program);
    case 'commander.unknownOption':
      return known(`There is no option ${subject}.`, `没有选项 ${subject}。`);
    case 'commander.optionMissingArgument':
      return known(`The option ${subject} needs a value.`, `选项 ${subject} 需要一个值。`);
    case 'commander.missingMandatoryOptionValue':
      return known(`The option ${subject} is needed.`, `需要选项 ${subject}。`);
    case 'commander.excessArguments':
      return known('There are too many arguments.', '参数过多。');
    default:
      return known(message, message);
  }
}

function unknownCommand(name: string, program: Program): Messages {
  const names = program.commands.map((command) => command.name());
  const meant = nearest(name, names);
  return meant === undefined
    ? messages(
        `There is no command “${name}”. The commands are: ${names.join(', ')}.`,
        `没有命令“${name}”。可用的命令：${names.join('、')}。`,
      )
    : messages(
        `There is no command “${name}”. Did you mean “${meant}”?`,
        `没有命令“${name}”。是否应为“${meant}”？`,
      );
}
