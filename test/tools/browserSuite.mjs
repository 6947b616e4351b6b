import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import iconv from 'iconv-lite';
import { findBrowser, openPage } from './browser.mjs';
import { root, temporaryFolder } from './files.mjs';
import { within } from './processes.mjs';
import { quietSettings } from './vscodeServer.mjs';
import { serveFiles, serveWorkbench, textOf } from './webWorkbench.mjs';

/** How long the suite may take in the browser, its start included, in milliseconds. */
const timeoutMs = 240_000;

const out = path.join(root, 'out/browser-suite');

/** Beside the sample: another encoding, a file that is ignored, names that differ between documents, project files. */
const beside = {
  '.gitignore': 'drafts/\n',
  'drafts/a.txt': '校史馆开馆仪式校史馆开馆仪式\n',
  '.jiaokan/config.jsonc': '{ "rules": { "stray-space": "error" } }\n',
  '.jiaokan/names.jsonc': '{ "entities": [{ "type": "organization", "name": "清河县人民医院" }] }\n',
  'names/a.txt':
    '清河县人民医院派出医生二十名。\n\n清河县人民医院举行了启动仪式。\n\n清河县人民医院负责培训。\n',
  'names/b.txt': '清河人民医院派人参加了仪式。\n',
  'gb/caption.txt': iconv.encode(
    '云岭大学校史馆开馆仪式云岭大学校史馆开馆仪式\n\n周明远教授到会讲话。\n',
    'gb18030',
  ),
};

function writeCorpus() {
  const folder = temporaryFolder();
  cpSync(path.join(root, 'sample'), folder, { recursive: true });
  for (const [name, content] of Object.entries(beside)) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
  return folder;
}

/** The files of a folder by the path that they have in the browser, as base64. */
function packed(folder) {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  return Object.fromEntries(
    entries.map(({ parentPath, name }) => {
      const file = path.join(parentPath, name);
      const below = path.relative(folder, file).split(path.sep).join('/');
      return [`/corpus/${below}`, readFileSync(file).toString('base64')];
    }),
  );
}

async function buildSuite() {
  const source = path.join(root, 'test/browser');
  await build({
    entryPoints: {
      suite: path.join(source, 'suite.ts'),
      provider: path.join(source, 'provider/provider.ts'),
      package: path.join(source, 'provider/package.json'),
    },
    outdir: out,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'chrome122',
    external: ['vscode'],
    loader: { '.json': 'copy' },
    logLevel: 'warning',
  });
}

/** Serves the extension, the suite and the corpus, and takes the report; on another origin than the workbench's. */
async function serveExtensions(corpus, extension) {
  let finish;
  const reported = new Promise((resolve) => {
    finish = resolve;
  });
  const shared = { 'access-control-allow-origin': '*' };
  const { port, stop } = await serveFiles({
    folders: { jiaokan: extension, suite: out },
    answers: {
      '/corpus.json': (_request, response) =>
        response
          .writeHead(200, { 'content-type': 'application/json', ...shared })
          .end(JSON.stringify(packed(corpus))),
      '/report': async (request, response) => {
        const report = JSON.parse(await textOf(request));
        response.writeHead(200, shared).end();
        finish(report);
      },
    },
  });
  // The extension host's page takes scripts from https and from this name alone.
  return { origin: `http://localhost:${port}`, reported, stop };
}

/** Opens the workbench in the headless Chromium of the suites; `log` gets what the page says on its console. */
async function openInChromium(address, log) {
  const { browser, page } = await openPage(await findBrowser());
  page.on('console', (message) => log.push(message.text()));
  try {
    await page.goto(address);
  } catch (error) {
    await within(5000, browser.close());
    throw error;
  }
  const picture = process.env.JIAOKAN_SCREENSHOT;
  return {
    async close() {
      if (picture) await within(5000, page.screenshot({ path: picture }));
      await within(5000, browser.close());
    },
  };
}

/** What the suite sees in a browser in which VS Code has no server. */
async function lookInBrowser(corpus, extension, open) {
  const log = [];
  const files = await serveExtensions(corpus, extension);
  const workbench = await serveWorkbench({
    extensions: [`${files.origin}/jiaokan`, `${files.origin}/suite`],
    tests: `${files.origin}/suite/suite`,
    folder: 'corpus:/corpus',
    settings: { ...quietSettings, 'jiaokan.diagnostics.scope': 'workspace', 'jiaokan.locale': 'en' },
    onLog: (text) => log.push(text),
  });
  let browser;
  try {
    browser = await open(workbench.address, log);
    const report = await within(timeoutMs, files.reported);
    if (report?.closed !== undefined) return report;
    throw new Error(`${report?.failure ?? 'no report came'}\n${log.slice(-20).join('\n')}`);
  } finally {
    await browser?.close();
    workbench.stop();
    files.stop();
  }
}

const severities = ['error', 'warning', 'info', 'hint'];

function cli(cwd, ...args) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'dist/cli.js'), ...args, '--no-cache'],
    { cwd, encoding: 'utf8', maxBuffer: 2 ** 28 },
  );
  if (status !== 0 && status !== 1) throw new Error(`jiaokan ${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The command line's answers, in the form of the browser's report. */
function commandLine(corpus) {
  const check = JSON.parse(cli(corpus, 'check', '--format', 'json', '--locale', 'en'));
  const findings = Object.fromEntries(
    check.files
      .filter((file) => file.findings.length > 0)
      .map((file) => [file.path, file.findings.map(fromCommandLine)]),
  );
  const { entities } = JSON.parse(cli(corpus, 'entities', '--format', 'json'));
  cli(corpus, 'fix', '01-pdf-column.txt');
  const fixed = readFileSync(path.join(corpus, '01-pdf-column.txt'), 'utf8');
  return { findings, entities, files: check.files.length, fixed };
}

function fromCommandLine({ rule, severity, message, range, related }) {
  return {
    rule,
    severity: severities.indexOf(severity),
    message,
    range,
    related: related.map((place) => ({ path: place.path, range: place.range, message: place.message })),
  };
}

/** VS Code keeps diagnostics in an order of its own. */
function sorted(values) {
  return [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

function sortedByFile(byFile) {
  return Object.fromEntries(
    sorted(Object.entries(byFile)).map(([file, findings]) => [file, sorted(findings)]),
  );
}

const tests = {
  'reads the corpus with the dictionary, and leaves out what is ignored': ({ report, desktop }) => {
    assert.match(report.status.segmenter.id, /^dictionary-/u);
    assert.equal(report.status.segmenter.problem, undefined);
    assert.deepEqual(report.status.skipped, []);
    assert.equal(report.status.documents, desktop.files);
  },
  'finds in files that are not open what the command line finds': ({ report, desktop }) => {
    assert.ok(Object.values(desktop.findings).flat().length > 25);
    assert.ok('gb/caption.txt' in desktop.findings);
    assert.deepEqual(sortedByFile(report.closed), sortedByFile(desktop.findings));
  },
  'finds the same in open files': ({ report, desktop }) => {
    const { 'gb/caption.txt': _gb, ...utf8 } = desktop.findings;
    assert.deepEqual(sortedByFile(report.open), sortedByFile(utf8));
  },
  'knows the same people and organizations, with the same mentions': ({ report, desktop }) => {
    assert.ok(desktop.entities.length > 20);
    const plain = ({ aliases, mentions, ...entity }) => ({
      ...entity,
      aliases: sorted(aliases),
      mentions: sorted(mentions),
    });
    assert.deepEqual(sorted(report.entities.map(plain)), sorted(desktop.entities.map(plain)));
  },
  'mends a file as the command line does, and saves it': ({ report, desktop }) => {
    assert.equal(report.fixed, desktop.fixed);
  },
  'searches by regular expression, and stops one that would run for ever': ({ report }) => {
    assert.ok(report.concordance.found > 5);
    assert.notEqual(report.concordance.runaway, 'answered');
    assert.match(report.concordance.runaway, /too long/u);
  },
  'follows the project files': ({ report, desktop }) => {
    const rules = new Set(
      Object.values(desktop.findings)
        .flat()
        .map(({ rule }) => rule),
    );
    assert.ok(rules.has('boilerplate'));
    assert.ok(report.afterConfiguration.length > 3);
  },
  'reads everything again after a restart': ({ report }) => {
    assert.ok(report.afterRestart > 20);
  },
};

/**
 * Runs the extension in a real browser's extension host and compares what it sees with the command line's answers. The extension
 * is the one that was built, or that of the folder of an unpacked package; `open` opens an address in the browser.
 */
export async function runBrowserSuite({ extension = root, open = openInChromium } = {}) {
  await buildSuite();
  const corpus = writeCorpus();
  try {
    const report = await lookInBrowser(corpus, extension, open);
    return judge({ report, desktop: commandLine(corpus) });
  } finally {
    rmSync(corpus, { recursive: true, force: true });
  }
}

function judge(seen) {
  const result = { passed: 0, failed: 0 };
  for (const [name, test] of Object.entries(tests)) {
    try {
      test(seen);
      result.passed++;
      console.log(`  ✓ ${name}`);
    } catch (error) {
      result.failed++;
      console.log(`  ✗ ${name}`);
      console.log(String(error.message).slice(0, 4000).replace(/^/gm, '      '));
    }
  }
  return result;
}
