import { messages } from '../../project/problem.ts';
import { errorCode } from './filesRead.ts';

/* Why a file was not written, in words. */

/** Said of a file that nobody may write. */
export const readOnly = messages(
  'it is write-protected. Remove the protection and run again.',
  '文件为只读。请取消只读后重新运行。',
);

/** Said where the folder of a file may not be written. */
export const closedFolder = messages(
  'its folder is write-protected, and a new text is completed there before it takes the place of the old one. Give yourself the right to write to the folder.',
  '其所在文件夹不可写；新文本要先在该文件夹中写完，再替换原文件。请为自己添加该文件夹的写权限。',
);

/** Said of a file that is another one than was read. */
export const changed = messages(
  'it has changed since it was read. Run again to work on the new text.',
  '文件在读取之后已被修改。请重新运行，以处理新的内容。',
);

/** Whether writing failed for want of the right to it; where the file may be written, it is its folder that may not. */
export function isClosed(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error));
}
