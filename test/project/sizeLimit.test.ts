import { expect, it } from 'vitest';
import { applyEdits } from '../../server/src/engine/text/textEdit.ts';
import { fileSettings } from '../../server/src/project/fileSettings.ts';
import { parseConfig } from '../../server/src/project/parseConfig.ts';
import { raiseSizeLimit } from '../../server/src/project/sizeLimit.ts';

const MB = 1024 * 1024;

function raised(text: string | undefined, path: string, size: number): string {
  const edit = raiseSizeLimit(text, path, size);
  if (edit.kind === 'blocked') throw new Error('blocked');
  return applyEdits(text ?? '', edit.edits);
}

it('makes a file of settings where there is none', () => {
  expect(JSON.parse(raised(undefined, 'a.txt', 70 * MB))).toEqual({ maxFileSize: 80 * MB });
});

it('leaves comments and all other settings as they are', () => {
  expect(raised('{\n  // 较大的书\n  "maxFileSize": 5, // 字节\n  "exclude": []\n}\n', 'a.txt', 6)).toBe(
    `{\n  // 较大的书\n  "maxFileSize": ${16 * MB}, // 字节\n  "exclude": []\n}\n`,
  );
});

it('gives a file a limit of its own where an override sets another one', () => {
  const text = '{ "overrides": { "books/**": { "maxFileSize": 5 } } }';
  const after = parseConfig(raised(text, 'books/[1] a.txt', 6), []).value;
  expect(fileSettings(after, 'books/[1] a.txt').maxFileSize).toBe(16 * MB);
  expect(fileSettings(after, 'books/1 a.txt').maxFileSize).toBe(5);
});

it('touches no file with a mistake in it', () => {
  expect(raiseSizeLimit('{ "maxFileSize": "big" }', 'a.txt', 6)).toMatchObject({ kind: 'blocked' });
});
