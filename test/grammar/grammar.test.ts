import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadGrammar, type ScopedToken } from './tokenize.ts';

const folder = join(import.meta.dirname, '..', 'fixtures', 'grammar');

let tokenize: (text: string) => readonly (readonly ScopedToken[])[];
beforeAll(async () => {
  tokenize = await loadGrammar();
});

/** A marked line: `⟦scope|text⟧` says that every character of `text` carries a scope that begins so. */
const mark = /⟦([^|⟧]+)\|([^⟧]*)⟧/gu;

/**
 * A fixture is Markdown: a heading names the case and a `text` block holds marked lines. What is not marked
 * must carry no scope but the grammar's own.
 */
function casesOf(markdown: string): readonly { readonly title: string; readonly marked: string }[] {
  return [...markdown.matchAll(/^## (.+)\n[\s\S]*?```text\n([\s\S]*?)\n```/gmu)].map(([, title, marked]) => ({
    title: title ?? '',
    marked: marked ?? '',
  }));
}

/** Marks every stretch of a line that carries a scope of its own, in the notation of the fixtures. */
function markLine(tokens: readonly ScopedToken[]): string {
  const parts: { scope: string; text: string }[] = [];
  for (const { text, scopes } of tokens) {
    const scope = shortScope(scopes);
    const last = parts.at(-1);
    if (last !== undefined && last.scope === scope) last.text += text;
    else parts.push({ scope, text });
  }
  return parts.map(({ scope, text }) => (scope === '' ? text : `⟦${scope}|${text}⟧`)).join('');
}

/** The innermost scope that a theme would colour, without the grammar's suffix. */
function shortScope(scopes: readonly string[]): string {
  const inner = scopes.filter((scope) => scope !== 'text.corpus' && !scope.startsWith('meta.'));
  return (inner.at(-1) ?? '').replace(/\.corpus-text$/u, '');
}

for (const file of readdirSync(folder)) {
  const cases = casesOf(readFileSync(join(folder, file), 'utf8'));
  describe(file, () => {
    test('holds cases', () => expect(cases.length).toBeGreaterThan(0));
    test.each(cases)('$title', ({ marked }) => {
      const plain = marked.replaceAll(mark, '$2');
      expect(tokenize(plain).map(markLine).join('\n')).toBe(marked);
    });
  });
}
