/** Names and file names that want to be markup, in what a pointer shows. */
import { afterEach, expect, it } from 'vitest';
import type { Hover, MarkupContent } from 'vscode-languageserver/node';
import { TestClient } from '../support/testClient.ts';

let client: TestClient;
afterEach(() => client.stop());

const wants =
  '赵[点](command:workbench.action.terminal.new)<img src=x onerror=alert(1)>![](https://example.org/x)`a`';
const names = JSON.stringify({ entities: [{ type: 'person', name: wants, aliases: ['赵明远'] }] });
const text = '云岭大学校长赵明远昨天在仪式上讲话，两百名师生到场参观。\n';

it('stay text, and links lead to documents alone', async () => {
  const hostileFile = 'a](command:evil)[<b>).txt';
  client = await TestClient.start({
    files: { '.jiaokan/names.jsonc': names, 'a.txt': text, [hostileFile]: text.repeat(2) },
  });
  const uri = await client.openFile('a.txt');
  const hover = await client.at<Hover | null>('textDocument/hover', uri, client.position(uri, '赵明远'));
  if (hover === null) throw new Error('There is nothing to show.');
  const { value } = hover.contents as MarkupContent;
  expect(value).toContain('赵\\[点\\]\\(command:');
  // What is left when escaped signs are taken out is markup.
  const markup = value.replace(/\\[\\`*_{}[\]()<>#+\-.!|~&]/gu, '');
  expect(markup).not.toMatch(/[<>`]|!\[|\]\(command:/u);
  const targets = [...markup.matchAll(/\]\(([^)]*)\)/gu)].map(([, target]) => target);
  expect(targets.length).toBeGreaterThan(0);
  for (const target of targets) expect(target).toMatch(/^file:\/\/\/[^\s()<>[\]]+#L\d+$/u);
});
