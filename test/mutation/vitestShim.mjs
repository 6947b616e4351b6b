/**
 * The few functions of Vitest that the engine's tests use, without its start-up: mutants by the thousand are tried on the
 * tests, and most of Vitest's time goes into loading. Assertions are Vitest's own.
 */
import { inspect } from 'node:util';
import {
  addCustomEqualityTesters,
  chai,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';

/** All tests in the order in which they were declared: `{ id, run }`. */
export const tests = [];

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);

export const expect = Object.assign((value, message) => chai.expect(value, message), chai.expect, {
  addEqualityTesters: addCustomEqualityTesters,
});

const titles = [];

/** Declares what belongs together. */
export function describe(title, declare) {
  titles.push(title);
  try {
    declare();
  } finally {
    titles.pop();
  }
}

/** Declares a test. Its name is that of its place, with a number where two would be alike. */
export function it(title, run) {
  const name = [...titles, title].join(' > ');
  const alike = tests.filter((other) => other.name === name).length;
  tests.push({ id: alike === 0 ? name : `${name} (${alike + 1})`, name, run });
}

/** Declares one for each row, as `each` of Vitest does. */
function each(declare) {
  return (rows) => (title, run) => {
    for (const row of rows) {
      const values = Array.isArray(row) ? row : [row];
      declare(titleOf(title, values), () => run(...values));
    }
  };
}

function titleOf(title, values) {
  let next = 0;
  return title.replace(/%[sdij]|\$(\w+)/gu, (_, key) => {
    const value = key === undefined ? values[next++] : values[0]?.[key];
    return typeof value === 'string' ? value : inspect(value, { breakLength: Infinity });
  });
}

describe.each = each(describe);
it.each = each(it);
it.skipIf = (skipped) => (skipped ? () => {} : it);
export const test = it;
export const vi = { setConfig() {} };
