import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource, type Range, type WorkspaceEdit } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';
import type { Analyzer } from '../../server/src/host/analyzer.ts';
import { inProcessAnalyzer } from '../../server/src/host/inProcessAnalyzer.ts';
import { column, page, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

const uri = 'untitled:Untitled-1';

describe('edits', () => {
  it('piece by piece give the same answers as the whole text', async () => {
    client = await TestClient.start();
    const change = fc.record({
      from: fc.nat(200),
      length: fc.nat(12),
      text: fc.constantFrom('', '\n', '\r\n', '活 动', '𠮷', '义诊现场', '，', '临川市第一人民医院'),
    });
    let round = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(column, page, spaced),
        fc.array(change, { maxLength: 5 }),
        async (text, changes) => {
          const edited = `untitled:edited-${++round}`;
          const whole = `untitled:whole-${round}`;
          await client.open(edited, text);
          for (const { from, length, text: inserted } of changes) {
            await client.edit(edited, [
              { range: rangeIn(client.text(edited), from, length), text: inserted },
            ]);
          }
          const found = await client.diagnostics(edited);
          const symbols = await client.request('textDocument/documentSymbol', {
            textDocument: { uri: edited },
          });
          await client.close(edited);
          await client.open(whole, TextDocument.create('', '', 0, textAfter(text, changes)).getText());
          expect(withoutRelated(await client.diagnostics(whole))).toEqual(withoutRelated(found));
          expect(
            await client.request('textDocument/documentSymbol', { textDocument: { uri: whole } }),
          ).toEqual(symbols);
          await client.close(whole);
        },
      ),
      { numRuns: 25 },
    );
  });

  it('in a storm end with the answers of the last text', async () => {
    client = await TestClient.start();
    await client.open(uri, column);
    const pulls: Promise<unknown>[] = [];
    for (let key = 0; key < 60; key++) {
      await client.edit(uri, [{ range: rangeIn(client.text(uri), key, 0), text: '字' }]);
      if (key % 7 === 0) pulls.push(client.pull(uri));
    }
    await client.edit(uri, [{ text: spaced }]);
    await Promise.all(pulls);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['letter-spaced']);
  });
});

describe('a document', () => {
  it('whose names take long is told of without them, and again when they are there', async () => {
    const { analyzer, hold, reading, release } = slowAnalyzer();
    client = await TestClient.start({ analyzer });
    hold(uri);
    await client.open(uri, page);
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual(['doubled-caption']);
    await client.until(reading, 'the analysis');
    expect(client.refreshes).toBe(0);
    release();
    await client.until(() => client.refreshes > 0, 'a refresh');
    expect((await client.diagnostics(uri)).map(({ code }) => code)).toEqual([
      'doubled-caption',
      'inconsistent-organization-name',
    ]);
  });

  it('that is edited keeps what was told of it until all is known of the new text', async () => {
    const { analyzer, hold, reading, release } = slowAnalyzer();
    client = await TestClient.start({ analyzer });
    await client.open(uri, page);
    await client.diagnostics(uri);
    hold(uri);
    await client.edit(uri, [{ range: rangeIn(page, 0, 0), text: '新' }]);
    const answer = client.diagnostics(uri);
    await client.until(reading, 'the analysis');
    release();
    expect((await answer).map(({ code }) => code)).toContain('inconsistent-organization-name');
  });

  it('that is closed and opened with another text while it is read is answered for the new text', async () => {
    const { analyzer, hold, reading, release } = slowAnalyzer();
    client = await TestClient.start({ analyzer });
    hold(uri);
    await client.open(uri, column);
    const answer = client.diagnostics(uri);
    await client.until(reading, 'the analysis');
    await client.close(uri);
    await client.open(uri, spaced);
    // A request that comes behind the opening is answered only when the server has seen the new text.
    await client.request('jiaokan/entities', { scope: { kind: 'corpus' } });
    release();
    expect((await answer).map(({ code }) => code)).toEqual(['letter-spaced']);
  });
});

describe('the fixes of a corpus', () => {
  it('leave a document alone that was edited while others were read', async () => {
    const { analyzer, hold, reading, release } = slowAnalyzer();
    client = await TestClient.start({ analyzer });
    const other = 'untitled:Untitled-2';
    for (const document of [uri, other]) {
      await client.open(document, spaced);
      await client.diagnostics(document);
    }
    hold(other);
    const fix = client.request<{ edit: WorkspaceEdit }>('jiaokan/fix', {
      scope: { kind: 'corpus' },
      unsafe: false,
    });
    await client.until(reading, 'the analysis');
    await client.edit(uri, [{ range: rangeIn(spaced, 0, 0), text: '义诊。\n\n' }]);
    await client.request('jiaokan/entities', { scope: { kind: 'corpus' } });
    release();
    await client.apply((await fix).edit);
    expect(client.text(uri)).toBe(`义诊。\n\n${spaced}`);
    expect(client.text(other)).toBe(spaced.replace('活 动 现 场', '活动现场'));
  });
});

describe('a request', () => {
  it('that is cancelled is answered as cancelled, and the next one is answered', async () => {
    client = await TestClient.start();
    await client.open(uri, page);
    const source = new CancellationTokenSource();
    const answer = client.request('jiaokan/fix', { scope: { kind: 'corpus' }, unsafe: true }, source.token);
    source.cancel();
    await expect(answer).rejects.toMatchObject({ code: -32800 });
    expect(await client.diagnostics(uri)).not.toEqual([]);
  });

  it('about a document that is not open is answered with nothing', async () => {
    client = await TestClient.start();
    expect(await client.diagnostics('untitled:Nowhere')).toEqual([]);
    expect(await client.at('textDocument/hover', 'untitled:Nowhere', { line: 0, character: 0 })).toBeNull();
  });
});

/** Holds one answer back, the next about a document once it is told to, until it is released. */
function slowAnalyzer() {
  const analyzer = inProcessAnalyzer({ segmenter: characterSegmenter, later: setImmediate });
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  let held: string | undefined;
  let begun = false;
  const analyze: Analyzer['analyze'] = async (job, early) => {
    const answer = await analyzer.analyze(job, early);
    // Half-mended texts have a name of their own.
    if (job.document.replace('#draft', '') !== held) return answer;
    held = undefined;
    begun = true;
    await gate;
    return answer;
  };
  const hold = (document: string): void => {
    held = document;
  };
  return { analyzer: { ...analyzer, analyze }, hold, reading: () => begun, release: () => release() };
}

function rangeIn(text: string, from: number, length: number): Range {
  const document = TextDocument.create('', '', 0, text);
  const start = Math.min(from, text.length);
  return { start: document.positionAt(start), end: document.positionAt(start + length) };
}

function textAfter(
  text: string,
  changes: readonly { readonly from: number; readonly length: number; readonly text: string }[],
): string {
  let document = TextDocument.create('', '', 0, text);
  changes.forEach((change, index) => {
    const range = rangeIn(document.getText(), change.from, change.length);
    document = TextDocument.update(document, [{ range, text: change.text }], index + 1);
  });
  return document.getText();
}

/** The two documents have different names, which related places repeat. */
function withoutRelated(diagnostics: Awaited<ReturnType<TestClient['diagnostics']>>): readonly unknown[] {
  return diagnostics.map(({ relatedInformation: _, ...diagnostic }) => diagnostic);
}
