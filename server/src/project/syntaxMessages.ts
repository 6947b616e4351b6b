import { type ParseError, printParseErrorCode } from 'jsonc-parser';
import type { Messages } from '../engine/rules/rule.ts';
import { messages, type Problem } from './problem.ts';

const known: Readonly<Record<string, Messages>> = {
  InvalidSymbol: messages(
    'This word is not JSON. Put text between double quotes.',
    '此处不是合法的 JSON。文字请放在英文双引号内。',
  ),
  InvalidNumberFormat: messages(
    'This is not a number. Write it in digits.',
    '此处不是合法的数字，请用数字书写。',
  ),
  PropertyNameExpected: messages(
    'A key is missing here. Write it between double quotes, followed by a colon.',
    '此处缺少键名。请写在英文双引号内，后接冒号。',
  ),
  ValueExpected: messages(
    'A value is missing here. Add it, or delete the key.',
    '此处缺少值。请补上，或删去该键。',
  ),
  ColonExpected: messages(
    'A colon is missing here. Add “:” after the key.',
    '此处缺少冒号。请在键名后加英文冒号“:”。',
  ),
  CommaExpected: messages(
    'A comma is missing here. Add “,” between the two entries.',
    '此处缺少逗号。请在两项之间加英文逗号“,”。',
  ),
  CloseBraceExpected: messages('A closing brace is missing. Add “}”.', '缺少右花括号，请补上“}”。'),
  CloseBracketExpected: messages('A closing bracket is missing. Add “]”.', '缺少右方括号，请补上“]”。'),
  EndOfFileExpected: messages(
    'There is text after the end of the document. Delete it.',
    '文档结束之后还有内容，请删去。',
  ),
  UnexpectedEndOfComment: messages('A comment is not closed. Add “*/”.', '注释没有结束，请补上“*/”。'),
  UnexpectedEndOfString: messages(
    'A text is not closed. Add the missing double quote.',
    '文字没有结束，请补上英文双引号。',
  ),
};

const unknownError = messages(
  'This is not valid JSON with comments. Correct it, or restore the file from a backup.',
  '此处不是合法的带注释 JSON。请改正，或从备份恢复此文件。',
);

/** Words what the JSON parser did not understand. */
export function syntaxProblem({ error, offset, length }: ParseError, text: string): Problem {
  const start = Math.min(offset, text.length);
  return {
    kind: 'syntax',
    span: { start, end: Math.min(text.length, start + length) },
    message: known[printParseErrorCode(error)] ?? unknownError,
  };
}
