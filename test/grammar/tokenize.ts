import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createOnigScanner, createOnigString, loadWASM } from 'vscode-oniguruma';
import { INITIAL, parseRawGrammar, Registry } from 'vscode-textmate';

const root = join(import.meta.dirname, '..', '..');

/** A token of a line with the scopes that the grammar gives it, the outermost first. */
export interface ScopedToken {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** Loads the grammar as VS Code does and returns a function that tokenizes a text line by line. */
export async function loadGrammar(): Promise<(text: string) => readonly (readonly ScopedToken[])[]> {
  const engine = createRequire(import.meta.url).resolve('vscode-oniguruma');
  const wasm = readFileSync(join(dirname(engine), 'onig.wasm'));
  await loadWASM(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength));
  const file = join(root, 'syntaxes', 'corpus-text.tmLanguage.json');
  const registry = new Registry({
    onigLib: Promise.resolve({ createOnigScanner, createOnigString }),
    loadGrammar: async () => parseRawGrammar(readFileSync(file, 'utf8'), file),
  });
  const grammar = await registry.loadGrammar('text.corpus');
  if (grammar === null) throw new Error('The grammar text.corpus does not load.');
  return (text) => {
    let stack = INITIAL;
    return text.split('\n').map((line) => {
      const { tokens, ruleStack } = grammar.tokenizeLine(line, stack);
      stack = ruleStack;
      return tokens.map(({ startIndex, endIndex, scopes }) => ({
        text: line.slice(startIndex, endIndex),
        scopes,
      }));
    });
  };
}
