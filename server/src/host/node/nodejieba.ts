import { createRequire } from 'node:module';
import { characterSegmenter } from '../../engine/segment/characterSegmenter.ts';
import type { Segmenter, Token } from '../../engine/segment/segmenter.ts';

/** The part of the module that is used. */
interface Nodejieba {
  load(): unknown;
  cut(text: string, strict: boolean): readonly string[];
}

/** What came of loading the dictionary. */
export type LoadedSegmenter =
  | { readonly kind: 'loaded'; readonly segmenter: Segmenter }
  | { readonly kind: 'missing'; readonly detail: string };

/**
 * Loads nodejieba. Its dictionary is loaded with the first text that needs it, which takes a second and more and blocks
 * the thread; the memory it takes is not given back when the thread ends. Call it once for each process, and never on
 * the protocol thread. `anchor` is a file beside which the module is looked for.
 */
export function loadNodejieba(anchor: string): LoadedSegmenter {
  try {
    const require = createRequire(anchor);
    const module: Nodejieba = require('nodejieba');
    const { version }: { readonly version: string } = require('nodejieba/package.json');
    if (!hasBinary(require)) module.load();
    return { kind: 'loaded', segmenter: segmenterOf(module, version) };
  } catch (error) {
    return {
      kind: 'missing',
      detail: error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error),
    };
  }
}

/** The id of the segmenter that `loadNodejieba` loads in all likelihood. Nothing is loaded to tell it. */
export function nodejiebaId(anchor: string): string | undefined {
  try {
    const require = createRequire(anchor);
    require.resolve('nodejieba/build/Release/nodejieba.node');
    const { version }: { readonly version: string } = require('nodejieba/package.json');
    return idOf(version);
  } catch {
    return undefined;
  }
}

/** Whether the part in machine code is there; where it is not, loading the dictionary says why. */
function hasBinary(require: NodeJS.Require): boolean {
  try {
    require('nodejieba/build/Release/nodejieba.node');
    return true;
  } catch {
    return false;
  }
}

function idOf(version: string): string {
  return `nodejieba-${version}`;
}

function segmenterOf(module: Nodejieba, version: string): Segmenter {
  return {
    id: idOf(version),
    segment(text) {
      const tokens = placeWords(text, text === '' ? [] : module.cut(text, true));
      return tokens ?? characterSegmenter.segment(text);
    },
  };
}

/**
 * Gives words their offsets by adding up lengths, and takes their text from the source: a lone surrogate comes
 * back as U+FFFD. Undefined when the words do not cover the text.
 */
export function placeWords(text: string, words: readonly string[]): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let start = 0;
  for (const word of words) {
    tokens.push({ start, text: text.slice(start, start + word.length) });
    start += word.length;
  }
  return start === text.length ? tokens : undefined;
}
