/** Who may import whom. Dependencies point inwards: hosts know the service, the service the engine, never back. */
import { describe, expect, it } from 'vitest';
import { type ImportStatement, importsOf, repositoryFiles } from '../support/sourceFiles.ts';

interface Fence {
  /** The files it is about. */
  readonly files: RegExp;
  /** Files of the repository that they may import. */
  readonly targets: RegExp;
  /** Packages that they may import. */
  readonly packages: RegExp;
}

const none = /^\b$/u;

const fences: Readonly<Record<string, Fence>> = {
  engine: {
    files: /^server\/src\/engine\//u,
    targets: /^server\/src\/engine\//u,
    packages: /^(?:pinyin-pro$|china-area-data$|opencc-js\/)/u,
  },
  service: {
    files: /^server\/src\/service\//u,
    targets: /^server\/src\/(?:engine|service)\//u,
    packages: /^pinyin-pro$/u,
  },
  project: {
    files: /^server\/src\/project\//u,
    targets: /^server\/src\/(?:engine|project)\//u,
    packages: /^jsonc-parser$/u,
  },
  'host ports': {
    files: /^server\/src\/host\/[^/]+\.ts$/u,
    targets: /^server\/src\/(?:engine\/|service\/|project\/|host\/[^/]+\.ts$)/u,
    packages: none,
  },
  'encodings and threads of any host': {
    files: /^server\/src\/host\/(?:encoding|threads)\//u,
    targets: /^server\/src\/(?:engine\/|service\/|project\/|host\/(?:encoding\/|threads\/)?[^/]+\.ts$)/u,
    packages: /^iconv-lite$/u,
  },
  'host on Node': {
    files: /^server\/src\/host\/node\//u,
    targets: /^server\/src\/(?:engine|service|project|host)\//u,
    packages: /^(?:node:|nodejieba(?:\/|$)|vscode-uri$)/u,
  },
  'files of an editor': {
    files: /^server\/src\/host\/virtual\//u,
    targets: /^server\/src\/(?:engine\/|project\/|host\/(?:encoding\/|virtual\/)?[^/]+\.ts$)/u,
    packages: /^vscode-uri$/u,
  },
  'host in a browser': {
    files: /^server\/src\/host\/browser\//u,
    targets: /^server\/src\/(?:engine\/|host\/(?:threads\/|browser\/)?[^/]+\.ts$)/u,
    packages: none,
  },
  lsp: {
    files: /^server\/src\/lsp\//u,
    targets: /^server\/src\/(?:engine\/|service\/|project\/|lsp\/|host\/(?:virtual\/fileAccess|[^/]+)\.ts$)/u,
    packages: /^(?:vscode-languageserver(?:-types|-textdocument|\/.*)?|vscode-uri)$/u,
  },
  'protocol file': {
    files: /^server\/src\/lsp\/protocol\.ts$/u,
    targets: none,
    packages: /^vscode-languageserver-types$/u,
  },
  'review protocol file': {
    files: /^server\/src\/lsp\/reviewProtocol\.ts$/u,
    targets: /^server\/src\/lsp\/protocol\.ts$/u,
    packages: /^vscode-languageserver-types$/u,
  },
  'files protocol file': {
    files: /^server\/src\/lsp\/filesProtocol\.ts$/u,
    targets: none,
    packages: none,
  },
  'command line': {
    files: /^server\/src\/cli\//u,
    targets: /^server\/src\/(?:engine|service|project|host|cli)\//u,
    packages: /^(?:node:|commander$|csv-parse\/sync$|diff$|sarif$)/u,
  },
  client: {
    files: /^client\/src\//u,
    targets:
      /^(?:client\/|server\/src\/(?:lsp\/(?:filesP|pagesP|reviewP|p)rotocol|host\/base64|host\/browser\/workerRole)\.ts$)/u,
    // Without Node's modules, so that it runs in a browser, too.
    packages: /^(?:vscode$|vscode-languageclient(?:\/|$)|vscode-languageserver-(?:types|textdocument)$)/u,
  },
  'web views': {
    files: /^web\/src\//u,
    targets:
      /^(?:web\/|client\/src\/webview\/messages\.ts$|server\/src\/(?:lsp\/(?:pagesP|reviewP|p)rotocol|service\/concordance\/kwicOrder|service\/overview\/reportData)\.ts$)/u,
    packages: /^d3-force$/u,
  },
  'a rule': {
    files: /^server\/src\/engine\/rules\/(?!registry\.|messages\.)[^/]+\.ts$/u,
    targets: /^server\/src\/engine\/(?!rules\/[^/]+\.ts$)|^server\/src\/engine\/rules\/rule\.ts$/u,
    packages: none,
  },
};

const sources = repositoryFiles().filter((file) => /^(?:server|client|web)\/src\/.*\.ts$/u.test(file));

describe('imports', () => {
  it.each(Object.entries(fences))('of %s stay inside the fence', (_name, fence) => {
    const strays = sources
      .filter((file) => fence.files.test(file))
      .flatMap(importsOf)
      .filter((statement) => !isAllowed(statement, fence));
    expect(strays.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it('reach files that exist, by their full name', () => {
    const files = new Set(repositoryFiles());
    const broken = sources
      .flatMap(importsOf)
      .filter(({ target }) => target !== undefined && !files.has(target));
    expect(broken.map(({ file, specifier }) => `${file} imports ${specifier}`)).toEqual([]);
  });

  it('are read from every form of import', () => {
    expect(importsOf('test/tidy/imports.test.ts').map(({ specifier }) => specifier)).toEqual([
      'vitest',
      '../support/sourceFiles.ts',
    ]);
  });

  it('take vscode-languageserver into no folder but lsp', () => {
    const strays = sources
      .filter((file) => file.startsWith('server/') && !file.startsWith('server/src/lsp/'))
      .filter((file) => !/^server\/src\/[^/]+\.ts$/u.test(file))
      .flatMap(importsOf)
      .filter(({ specifier }) => specifier.startsWith('vscode-languageserver'));
    expect(strays.map(({ file }) => file)).toEqual([]);
  });
});

function isAllowed({ specifier, target }: ImportStatement, fence: Fence): boolean {
  return target === undefined ? fence.packages.test(specifier) : fence.targets.test(target);
}
