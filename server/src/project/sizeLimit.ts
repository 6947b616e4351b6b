import type { TextEdit } from '../engine/text/textEdit.ts';
import { fileSettings } from './fileSettings.ts';
import { editsBetween, setJson } from './jsoncEdit.ts';
import { parseConfig } from './parseConfig.ts';
import type { Problem } from './problem.ts';

/** How a larger limit is written down: edits of `config.jsonc`, or the mistakes in it that stand in the way. */
export type SizeLimitEdit =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'blocked'; readonly problems: readonly Problem[] };

/** Limits are whole steps of this, in bytes, so that a file may grow a little before it is left out again. */
const step = 16 * 1024 * 1024;

/**
 * Raises `maxFileSize` so far that a file of `size` bytes is read; all else, comments included, stays as it is written.
 * Where an override sets another limit for the file, the file gets one of its own. `path` is relative, with `/`.
 */
export function raiseSizeLimit(existing: string | undefined, path: string, size: number): SizeLimitEdit {
  const before = existing ?? '';
  const text = before.trim() === '' ? '{}\n' : before;
  const problems = parseConfig(text, []).problems.filter(({ kind }) => kind !== 'unknown');
  if (problems.length > 0) return { kind: 'blocked', problems };
  const limit = (Math.floor(size / step) + 1) * step;
  const general = setJson(text, ['maxFileSize'], limit);
  const holds = fileSettings(parseConfig(general, []).value, path).maxFileSize >= limit;
  const after = holds ? general : setJson(text, ['overrides', literalGlob(path), 'maxFileSize'], limit);
  return { kind: 'edits', edits: editsBetween(before, after) };
}

/** A glob that matches nothing but the path. */
function literalGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!+@|]/gu, '\\$&');
}
