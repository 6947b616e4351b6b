import { afterEach, expect, it } from 'vitest';
import { readingMap } from '../../client/src/reading/readingMap.ts';
import type { ReadingTextResult } from '../../server/src/lsp/reviewProtocol.ts';
import { column, page, robots, spaced } from '../support/sampleTexts.ts';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

const ask = (uri: string): Promise<ReadingTextResult | null> =>
  client.request('jiaokan/readingText', { uri });

it('puts each paragraph on one line, without its wraps', async () => {
  client = await TestClient.start({ files: { 'column.txt': column } });
  const reading = await ask(await client.openFile('column.txt'));
  expect(reading?.text.split('\n').slice(0, 4)).toEqual([
    '医院举行开放日',
    '',
    '七月六日，临川市第一人民医院的开放日活动上，医院院长顾明远在致辞中说，医院今年新开三个门诊，周边的居民可以就近看病，不必再去很远的地方排队。',
    '',
  ]);
});

it('leads from every character to the same one of the source, and back', async () => {
  for (const text of [column, page, `${spaced}\n${column}`]) {
    client = await TestClient.start({ files: { 'a.txt': text } });
    const uri = await client.openFile('a.txt');
    const reading = await ask(uri);
    if (reading === null) throw new Error('The document is not judged.');
    const map = readingMap(reading);
    const lines = reading.text.split('\n');
    for (const [line, characters] of lines.entries()) {
      for (let character = 0; character < characters.length; character++) {
        const source = map.toSource({ line, character });
        const end = { ...source, character: source.character + 1 };
        expect(client.textOf(uri, { start: source, end })).toBe(characters[character]);
        expect(map.toReading(source)).toEqual({ line, character });
      }
    }
    await client.stop();
  }
  client = await TestClient.start();
});

it('turns the pieces of a name that a wrap cuts into one', async () => {
  client = await TestClient.start({ files: { 'column.txt': column } });
  const uri = await client.openFile('column.txt');
  const reading = await ask(uri);
  if (reading === null) throw new Error('The document is not judged.');
  const start = client.position(uri, '顾明');
  const end = client.position(uri, '在致辞');
  const [range, ...rest] = readingMap(reading).rangesToReading({ start, end });
  expect(rest).toEqual([]);
  expect(reading.text.split('\n')[2]?.slice(range?.start.character, range?.end.character)).toBe('顾明远');
});

it('has nothing to say of a text that is not judged', async () => {
  client = await TestClient.start({ files: { 'robots.txt': robots } });
  expect(await ask(await client.openFile('robots.txt'))).toBeNull();
});
