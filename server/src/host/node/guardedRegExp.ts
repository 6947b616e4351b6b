import { createContext, Script } from 'node:vm';
import { matchesOf, mostNumbers, searchExpression } from '../patternScript.ts';
import type { PatternSearch } from '../ports.ts';

/** The work is done in a realm of its own, which Node can stop from outside. */
const script = new Script(searchExpression);

/** Searches with a pattern of a person's, which may be one that takes for ever (`(a+)+b`): it is stopped then. */
export const guardedRegExp: PatternSearch = {
  async find(source, texts, timeoutMs) {
    const context = createContext({ source, texts, most: mostNumbers });
    try {
      return matchesOf(script.runInContext(context, { timeout: timeoutMs }), texts.length);
    } catch (error) {
      if (isTimeout(error)) return undefined;
      throw error;
    }
  },
};

/** Errors of the other realm are no instances of this one's classes. */
function isTimeout(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
  );
}
