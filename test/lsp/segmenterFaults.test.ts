/** Engine threads in which a rule or the reading of a text does not end, and answers that come too late. */
import { describe, expect, it, vi } from 'vitest';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import { ReadingOverTime } from '../../server/src/host/overTime.ts';
import { noteIn, readFrom, readingItself, sharedWord } from '../../server/src/host/ruleAtWork.ts';
import { createReader } from '../../server/src/host/runAnalysis.ts';
import { createAnswering } from '../../server/src/host/threads/answering.ts';
import { workerAnalyzer } from '../../server/src/host/threads/workerAnalyzer.ts';
import { failureReason } from '../../server/src/lsp/failureReason.ts';
import { analyze } from '../support/analyze.ts';
import { fakeThreads, job, thread } from '../support/fakeThreads.ts';
import { column, spaced } from '../support/sampleTexts.ts';

describe('the engine threads', () => {
  it('may answer about a document that was closed meanwhile, at its first reading and after an edit', async () => {
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    const main = thread(threads, 0);
    main.listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    const read = (text: string) => analyzer.analyze({ ...job('a', 'open', 'a'), text });
    for (const edits of [0, 1]) {
      for (let edit = 0; edit < edits; edit++) {
        const before = read(column);
        main.reply();
        await before;
      }
      const late = read(`${column}\n\n${spaced}`);
      const request = main.requests.at(-1);
      analyzer.forget('a');
      if (request !== undefined) main.requests.push(request);
      main.reply();
      expect(await late).toBe(undefined);
      expect(main.requests.at(-1)).toEqual({ want: 'forget', document: 'a' });
      main.reply();
    }
    // Opened again, it is read from nothing.
    const again = read(column);
    expect(main.requests.at(-1)).not.toHaveProperty('base');
    main.reply();
    expect(await again).toEqual(analyze(column));
    analyzer.dispose();
  });

  it('are replaced where a rule does not end, and the text is read without it until it is closed', async () => {
    vi.useFakeTimers();
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    thread(threads, 0).listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    const read = () => analyzer.analyze({ ...job('a', 'open', 'a'), ruleBudget: 1000 });
    const analysis = read();
    const atWork = noteIn(thread(threads, 0).options.atWork ?? new SharedArrayBuffer(4));
    // A rule that comes to its end, and is at work again, has its time anew.
    for (let turn = 0; turn < 3; turn++) {
      atWork('letter-spaced');
      vi.advanceTimersByTime(900);
      atWork(undefined);
    }
    expect(thread(threads, 0).stopped).toBe(false);
    atWork('broken-wrap');
    vi.advanceTimersByTime(1100);
    vi.useRealTimers();
    expect(thread(threads, 0).stopped).toBe(true);
    const second = thread(threads, 2);
    second.listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    second.reply();
    const rules = ['broken-wrap', 'letter-spaced'];
    expect((await analysis)?.findings.map(({ rule }) => rule)).toEqual(rules);
    const again = read();
    second.reply();
    expect((await again)?.findings.map(({ rule }) => rule)).toEqual(rules);
    analyzer.forget('a');
    const anew = read();
    second.reply();
    expect((await anew)?.findings.map(({ rule }) => rule)).toEqual(['letter-spaced']);
    expect(threads).toHaveLength(3);
    analyzer.dispose();
  });

  it('are replaced where the reading of a text does not end: it is named, and all others are read', async () => {
    vi.useFakeTimers();
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    thread(threads, 0).listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    const read = (document: string, ruleBudget = 1000) =>
      analyzer.summarize({ ...job(document, 'index'), ruleBudget });
    const endless = read('endless');
    const late = expect(endless).rejects.toThrow('Reading its lines and names did not end within 15 s');
    const sound = read('sound');
    noteIn(thread(threads, 0).options.atWork ?? new SharedArrayBuffer(4))(readingItself);
    vi.advanceTimersByTime(14_900);
    expect(thread(threads, 0).stopped).toBe(false);
    vi.advanceTimersByTime(200);
    vi.useRealTimers();
    expect(thread(threads, 0).stopped).toBe(true);
    await late;
    const second = thread(threads, 2);
    second.listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    second.reply();
    expect(await sound).toMatchObject({ record: { document: 'sound' } });
    // It is not tried again, save with more time.
    const reason = failureReason(await read('endless').catch((error: unknown) => error));
    expect(reason.en).toMatch(/did not end within 15 s\. .*raise “jiaokan\.analysis\.ruleTimeBudget”/u);
    expect(new ReadingOverTime(133_456.7).message).toContain('did not end within 133.5 s.');
    const patient = read('endless', 2000);
    second.reply();
    expect(await patient).toMatchObject({ record: { document: 'endless' } });
    analyzer.dispose();
  });

  it('are not taken for dead within the time that the reading has, however much that is', async () => {
    vi.useFakeTimers();
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    thread(threads, 0).listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    const slow = analyzer.summarize({ ...job('slow', 'index'), ruleBudget: 200_000 });
    noteIn(thread(threads, 0).options.atWork ?? new SharedArrayBuffer(4))(readingItself);
    vi.advanceTimersByTime(1_000_000);
    vi.useRealTimers();
    expect(thread(threads, 0).stopped).toBe(false);
    thread(threads, 0).reply();
    expect(await slow).toMatchObject({ record: { document: 'slow' } });
    analyzer.dispose();
  });

  it('tell what is at work: a rule, or else the reading itself, and nothing once they have answered', () => {
    const memory = sharedWord() ?? new SharedArrayBuffer(4);
    const note = noteIn(memory);
    const heard: (string | undefined)[] = [];
    const hear = (worker: string | undefined): void => {
      note(worker);
      heard.push(readFrom(memory).worker);
    };
    const answer = createAnswering(createReader(characterSegmenter, hear), () => {});
    const { lane, ...input } = job('a', 'open');
    answer({ want: 'analysis', input, open: false });
    const [first, rule, between] = heard;
    expect([first, rule, between]).toEqual([readingItself, allRules[0]?.id, readingItself]);
    expect(heard.slice(-2)).toEqual([readingItself, undefined]);
  });
});
