import { afterEach, describe, expect, it } from 'vitest';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import { workerAnalyzer } from '../../server/src/host/threads/workerAnalyzer.ts';
import { analyze } from '../support/analyze.ts';
import { asked, askedTexts, fakeThreads, job, thread } from '../support/fakeThreads.ts';
import { column, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

describe('the engine threads', () => {
  it('serve open documents without the dictionary until it is loaded, and the index only then', async () => {
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    const [main, starter] = [thread(threads, 0), thread(threads, 1)];
    expect([main.options.dictionary, starter.options.dictionary]).toEqual([true, false]);
    starter.listener.onMessage({ kind: 'segmenter', id: characterSegmenter.id });
    const summary = analyzer.summarize(job('file:///b', 'index'));
    const analysis = analyzer.analyze(job('file:///a', 'open'));
    expect(asked(starter)).toEqual(['file:///a']);
    starter.reply();
    expect((await analysis)?.findings).toHaveLength(1);
    main.listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    expect(starter.stopped).toBe(true);
    expect(analyzer.segmenter).toEqual({ id: 'dictionary-1', settled: true });
    main.reply();
    expect((await summary)?.record.document).toBe('file:///b');
  });

  it('put open documents before the index, and drop what a newer version has overtaken', async () => {
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    const main = thread(threads, 0);
    main.listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    const jobs = [
      analyzer.summarize(job('1', 'index')),
      analyzer.summarize(job('2', 'index')),
      analyzer.analyze(job('old', 'open', 'a')),
      analyzer.analyze(job('new', 'open', 'a')),
    ];
    for (let turn = 0; turn < 3; turn++) main.reply();
    const [, , old] = await Promise.all(jobs);
    expect(asked(main)).toEqual(['1', 'new', '2']);
    expect(old).toBeUndefined();
  });

  it('tell what a text says before its names, and after an edit only what it has changed', async () => {
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    const main = thread(threads, 0);
    main.listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    const read = async (text: string) => {
      const analysis = analyzer.analyze({ ...job('a', 'open', 'a'), text });
      main.reply();
      return analysis;
    };
    await read(column);
    const edited = `${column}\n\n${spaced}`;
    expect(await read(edited)).toEqual(analyze(edited));
    analyzer.forget('a');
    main.reply();
    expect(await read(column)).toEqual(analyze(column));
    expect(main.messages.map(({ kind }) => kind)).toEqual(['text', 'names', 'revision', 'text', 'names']);
    analyzer.dispose();
  });

  it('are started once more after a crash, and lose no job', async () => {
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    thread(threads, 0).listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    const analysis = analyzer.analyze(job('a', 'open'));
    thread(threads, 0).listener.onCrash('out of memory');
    const second = thread(threads, 2);
    expect(second.options.dictionary).toBe(true);
    second.listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    second.reply();
    expect((await analysis)?.findings).toHaveLength(1);
  });

  it('are given up after a second crash: texts are read without them, and it is said why', async () => {
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    const states: unknown[] = [];
    analyzer.onSegmenterChange((state) => states.push(state));
    const analysis = analyzer.analyze(job('a', 'open'));
    thread(threads, 0).listener.onCrash('out of memory');
    thread(threads, 2).listener.onCrash('out of memory');
    expect((await analysis)?.findings).toHaveLength(1);
    const problem = { kind: 'crashed', detail: 'out of memory' };
    expect(states).toEqual([{ id: characterSegmenter.id, settled: true, problem }]);
    expect((await analyzer.analyze(job('b', 'open')))?.findings).toHaveLength(1);
    expect(threads).toHaveLength(3);
  });

  it('give up a text of which two have died, say so, and read all others', async () => {
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    const ready = { kind: 'segmenter', id: 'dictionary-1' } as const;
    thread(threads, 0).listener.onMessage(ready);
    const deadly = analyzer.analyze(job('deadly', 'open', 'deadly'));
    const sound = analyzer.analyze(job('sound', 'open'));
    thread(threads, 0).listener.onCrash('out of memory');
    thread(threads, 2).listener.onMessage(ready);
    thread(threads, 2).listener.onCrash('out of memory');
    await expect(deadly).rejects.toThrow('the thread that reads it died: out of memory');
    thread(threads, 3).listener.onMessage(ready);
    thread(threads, 3).reply();
    expect((await sound)?.findings).toHaveLength(1);
    // An edit is one more trial, not two.
    const edited = analyzer.analyze(job('deadly', 'open', 'deadly'));
    thread(threads, 3).listener.onCrash('out of memory');
    await expect(edited).rejects.toThrow('died');
    expect(analyzer.segmenter).toEqual({ id: 'dictionary-1', settled: true });
    analyzer.dispose();
  });

  it('never leave to this thread what others have died of', async () => {
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    thread(threads, 0).listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    const deadly = analyzer.analyze(job('deadly', 'open'));
    thread(threads, 0).listener.onCrash('out of memory');
    thread(threads, 2).listener.onCrash('cannot be started');
    thread(threads, 3).listener.onCrash('cannot be started');
    await expect(deadly).rejects.toThrow('the thread that reads it died');
    expect((await analyzer.analyze(job('sound', 'open')))?.findings).toHaveLength(1);
  });

  it('report what went wrong with one text, and go on', async () => {
    const { threads, start } = fakeThreads();
    const analyzer = workerAnalyzer(start);
    const main = thread(threads, 0);
    main.listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    const failing = analyzer.analyze(job('a', 'open'));
    const sound = analyzer.analyze(job('b', 'open'));
    main.listener.onMessage({ kind: 'failed', detail: 'a mistake of a rule' });
    await expect(failing).rejects.toThrow('a mistake of a rule');
    main.reply();
    expect((await sound)?.findings).toHaveLength(1);
  });
});

describe('a text that cannot be read', () => {
  let client: TestClient | undefined;
  afterEach(() => client?.stop());

  it('is named in the status with the reason, until it can be', async () => {
    const { threads, start } = fakeThreads();
    client = await TestClient.startQuickly({ analyzer: workerAnalyzer(start) });
    const main = thread(threads, 0);
    main.listener.onMessage({ kind: 'segmenter', id: characterSegmenter.id });
    await client.open('untitled:Untitled-1', spaced);
    const pulled = client.pull('untitled:Untitled-1');
    await client.until(() => 0 < asked(main).length, 'the request');
    main.listener.onMessage({ kind: 'failed', detail: 'a mistake of ours' });
    await pulled;
    await client.until(() => client?.status?.skipped.length === 1, 'the status');
    expect(client.status?.skipped[0]?.reason).toContain('a mistake of ours');
  });
});

describe('the dictionary', () => {
  let client: TestClient | undefined;
  afterEach(() => client?.stop());

  it('that is missing is named once, with the remedy, and all else works', async () => {
    const { threads, start } = fakeThreads();
    client = await TestClient.startQuickly({ analyzer: workerAnalyzer(start), locale: 'zh-cn' });
    thread(threads, 1).listener.onCrash('not needed here');
    const main = thread(threads, 0);
    main.listener.onMessage({ kind: 'segmenter', id: characterSegmenter.id, problem: 'binding not found' });
    await client.until(() => client?.warnings.length === 1, 'the warning');
    expect(client.warnings[0]).toContain('重新安装扩展');
    expect(client.warnings[0]).toContain('binding not found');
    await client.until(() => client?.status?.segmenter.problem !== undefined, 'the status');
    main.automatic = true;
    await client.open('untitled:Untitled-1', spaced);
    expect((await client.diagnostics('untitled:Untitled-1')).map(({ code }) => code)).toEqual([
      'letter-spaced',
    ]);
    expect(client.warnings).toHaveLength(1);
  });

  it('makes open documents be read again when it has been loaded', async () => {
    const { threads, start } = fakeThreads();
    client = await TestClient.startQuickly({ analyzer: workerAnalyzer(start) });
    const [main, starter] = [thread(threads, 0), thread(threads, 1)];
    starter.automatic = true;
    main.automatic = true;
    starter.listener.onMessage({ kind: 'segmenter', id: characterSegmenter.id });
    await client.open('untitled:Untitled-1', column);
    expect((await client.pull('untitled:Untitled-1')).kind).toBe('full');
    expect(askedTexts(starter).at(-1)).toBe(column);
    main.listener.onMessage({ kind: 'segmenter', id: 'dictionary-1' });
    await client.until(() => main.requests.length > 0, 'the second reading');
    expect(askedTexts(main)[0]).toBe(column);
  });
});
