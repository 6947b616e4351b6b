import type { Messages } from '../../engine/rules/rule.ts';
import { encodings } from '../../project/encoding.ts';
import { messages } from '../../project/problem.ts';
import type { DecodeFailure } from './decode.ts';

/** Why bytes are not read as a text, with the remedy. */
export const undecodable: Readonly<Record<DecodeFailure, Messages>> = {
  binary: messages(
    'it is a binary file, not a text. Leave it out with “exclude” in .jiaokan/config.jsonc, or convert it to text.',
    '这是二进制文件，不是文本。请在 .jiaokan/config.jsonc 的“exclude”中排除，或先转换为文本。',
  ),
  'utf-32': messages(
    'it is in UTF-32, which is not read. Convert it to UTF-8.',
    '其编码为 UTF-32，无法读取。请先转换为 UTF-8。',
  ),
  'unknown-encoding': messages(
    `its encoding cannot be recognised. Name it with --encoding or “encoding” in .jiaokan/config.jsonc (${encodings.join(', ')}).`,
    `无法识别其编码。请用 --encoding 或 .jiaokan/config.jsonc 的“encoding”指定（${encodings.join('、')}）。`,
  ),
};

/** Why a file of so many bytes is not read. */
export function tooLarge(size: number, limit: number): Messages {
  return messages(
    `it has ${size} bytes, more than the limit of ${limit}. Split it, or raise “maxFileSize” in .jiaokan/config.jsonc.`,
    `文件有 ${size} 字节，超过上限 ${limit}。请拆分，或提高 .jiaokan/config.jsonc 的“maxFileSize”。`,
  );
}
