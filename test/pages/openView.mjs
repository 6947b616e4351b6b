import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../tools/files.mjs';
import { themes } from './themes.mjs';

/**
 * Opens the page of a web view as VS Code does: its bundle, its policy, a theme's colours and the extension at the
 * other end, which `host` plays. `host` is written out and runs in the page: it is given a method, its parameters and
 * `fixture`, and returns the answer; what was called is kept in `window.calls`.
 */
export async function openView(
  page,
  folder,
  { name, theme = 'light', lang = 'en', host, fixture, state, news },
) {
  const dist = pathToFileURL(path.join(root, 'dist', 'web')).href;
  const colours = Object.entries(themes[theme]).map(([key, value]) => `${key}: ${value};`);
  const file = path.join(folder, `${name}.html`);
  const policy = "default-src 'none'; style-src file: 'nonce-a'; script-src 'nonce-a'";
  const data = JSON.stringify({ fixture, state, news }).replaceAll('<', '\\u003c');
  writeFileSync(
    file,
    `<!DOCTYPE html>
<html lang="${lang}">
<head>
<meta charset="UTF-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>Jiaokan</title>
<style nonce="a">html { ${colours.join(' ')} } body { margin: 0 }</style>
<link rel="stylesheet" href="${dist}/${name}.css">
</head>
<body><main class="${name}"></main>
<script nonce="a">
window.calls = [];
window.broken = [];
addEventListener('securitypolicyviolation', (event) => window.broken.push(event.violatedDirective));
addEventListener('error', (event) => window.broken.push(event.message));
const host = ${host};
const { fixture, state, news } = ${data};
function acquireVsCodeApi() {
  return {
    getState: () => window.kept ?? state,
    setState: (kept) => { window.kept = kept; },
    postMessage: (message) => setTimeout(() => {
      if (message.kind === 'ready') return news && postMessage(news, '*');
      window.calls.push(message);
      const value = host(message.method, message.params, fixture);
      postMessage({ kind: 'answer', call: message.call, value }, '*');
    }),
  };
}
</script>
<script nonce="a" src="${dist}/${name}.js"></script>
</body></html>
`,
  );
  await page.goto(pathToFileURL(file).href);
}

/**
 * The parameters of the calls of a method, once the page has made `count` of them: what a page says arrives in a
 * later turn than the key or the click that made it speak. Playwright's time limit ends the waiting.
 */
export async function calls(page, method, count = 1) {
  await page.waitForFunction(
    ([wanted, least]) => window.calls.filter((call) => call.method === wanted).length >= least,
    [method, count],
  );
  return page.evaluate(
    (wanted) => window.calls.filter((call) => call.method === wanted).map(({ params }) => params),
    method,
  );
}
