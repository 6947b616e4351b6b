import { describe, expect, it } from 'vitest';
import { answerToCrash } from '../../server/src/cli/pipe/answerLine.ts';
import type { InputLine } from '../../server/src/cli/pipe/lines.ts';
import { type StartPipeThread, threadedAnswerer } from '../../server/src/cli/pipe/pipeThreads.ts';
import { pump } from '../../server/src/cli/pipe/pump.ts';
import { clean } from './run.ts';
import { pipe } from './runPipe.ts';

const lineOf = (number: number, text = ''): InputLine => ({
  number,
  bytes: Buffer.from(JSON.stringify({ id: `n${number}`, text })),
});

/** Threads that answer with the number of the line, the later ones first, and die of line 3. */
const mortal =
  (log: { started: number }): StartPipeThread =>
  (onMessage, onCrash) => {
    log.started++;
    let stopped = false;
    setImmediate(() => onMessage({ kind: 'ready', problem: 'no binary' }));
    return {
      send: ({ number }) =>
        setTimeout(() => {
          if (stopped) return;
          if (number === 3) return onCrash('out of memory');
          onMessage({ kind: 'answer', answer: { line: `${number}`, failed: false } });
        }, 20 / number),
      stop: () => {
        stopped = true;
      },
    };
  };

describe('threads', () => {
  it('lose the line that they die of, and no other', async () => {
    const log = { started: 0 };
    const problems: string[] = [];
    const answerer = threadedAnswerer(mortal(log), 2, 'en', (detail) => problems.push(detail));
    const answers = await Promise.all([1, 2, 3, 4, 5].map((number) => answerer.answer(lineOf(number))));
    answerer.dispose();
    expect(answers.map(({ line, failed }) => [line.slice(0, 30), failed])).toEqual([
      ['1', false],
      ['2', false],
      ['{"id":"n3","line":3,"error":"J', true],
      ['4', false],
      ['5', false],
    ]);
    expect(log.started).toBe(3);
    expect(problems).toContain('no binary');
  });

  it('that cannot be started fail line by line', async () => {
    const never: StartPipeThread = (_onMessage, onCrash) => {
      setImmediate(() => onCrash('no memory'));
      return { send: () => {}, stop: () => {} };
    };
    const answerer = threadedAnswerer(never, 2, 'en', () => {});
    const answers = await Promise.all([1, 2, 3].map((number) => answerer.answer(lineOf(number))));
    expect(answers).toEqual([1, 2, 3].map((number) => answerToCrash(lineOf(number), 'no memory', 'en')));
  });
});

/** Counts up to `count`, and how far it has been asked to. */
async function* counting(count: number, log: { taken: number }): AsyncIterable<number> {
  for (let number = 1; number <= count; number++) {
    log.taken = number;
    yield number;
  }
}

describe('the pump', () => {
  it('keeps order, and takes no more than it may, however much there is', async () => {
    const log = { taken: 0 };
    let put = 0;
    let most = 0;
    await pump(
      counting(20_000, log),
      6,
      async (number) => {
        if (number % 7 === 0) await new Promise((resolve) => setImmediate(resolve));
        return number;
      },
      async (number) => {
        if (number % 50 === 0) await new Promise((resolve) => setImmediate(resolve));
        expect(number).toBe(put + 1);
        most = Math.max(most, log.taken - put);
        put++;
        return true;
      },
    );
    expect(put).toBe(20_000);
    expect(most).toBeLessThanOrEqual(7);
  });

  it('takes nothing more when nobody takes the results', async () => {
    const log = { taken: 0 };
    const taken: number[] = [];
    const take = async (number: number) => taken.push(number) < 10;
    await pump(counting(1e9, log), 4, async (number) => number, take);
    expect(taken).toHaveLength(10);
    expect(log.taken).toBeLessThanOrEqual(15);
  });
});

it('holds no more of a stream than a line for each thread and one chunk', async () => {
  const line = Buffer.from(`${JSON.stringify({ id: 1, text: clean })}\n`);
  const perChunk = 8;
  const chunk = Buffer.concat(Array.from({ length: perChunk }, () => line));
  const log = { given: 0, written: 0, most: 0 };
  async function* input(): AsyncIterable<Uint8Array> {
    for (let count = 0; count < 250; count++) {
      log.given += perChunk;
      log.most = Math.max(log.most, log.given - log.written);
      yield chunk;
    }
  }
  const write = async () => {
    log.written++;
    await new Promise((resolve) => setImmediate(resolve));
    return true;
  };
  const { status } = await pipe('', ['--rule', 'lost-text'], { streams: { input, write } });
  expect(status).toBe(0);
  expect(log.written).toBe(2000);
  expect(log.most).toBeLessThanOrEqual(perChunk + 1);
});
