import { matchesOf, mostNumbers, searchExpression } from '../patternScript.ts';
import type { PatternSearch } from '../ports.ts';
import { scriptAddress } from './workerScript.ts';

type Answer = { readonly flat: readonly number[] } | { readonly bad: string };

const script = `onmessage = ({ data: { source, texts, most } }) => {
  try {
    postMessage({ flat: ${searchExpression} });
  } catch (error) {
    postMessage({ bad: String(error) });
  }
};`;

/** Searches with a pattern of a person's in a worker of its own, which is ended when it takes too long. */
export function guardedRegExp(): PatternSearch {
  let idle: Worker | undefined;
  return {
    find: (source, texts, timeoutMs) =>
      new Promise((resolve, reject) => {
        const worker = idle ?? new Worker(scriptAddress(script), { name: 'jiaokan search' });
        idle = undefined;
        const end = (): void => {
          clearTimeout(timer);
          worker.terminate();
        };
        const timer = setTimeout(() => {
          end();
          resolve(undefined);
        }, timeoutMs);
        worker.onerror = ({ message }) => {
          end();
          reject(new Error(message));
        };
        worker.onmessage = ({ data }: MessageEvent<Answer>) => {
          clearTimeout(timer);
          if (idle === undefined) idle = worker;
          else worker.terminate();
          if ('bad' in data) reject(new SyntaxError(data.bad));
          else resolve(matchesOf(data.flat, texts.length));
        };
        worker.postMessage({ source, texts, most: mostNumbers });
      }),
  };
}
