/** What the pages name is there: pages and headings behind links, scripts, tests, files and settings. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../server/src/engine/rules/registry.ts';
import { markdownPages, type Page, prose } from '../support/markdownPages.ts';
import { repositoryRoot as repository } from '../support/repository.ts';

const pages = markdownPages();
const manifest = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8'));

interface Link {
  readonly path: string;
  readonly anchor: string;
}

function linksOf({ path, text }: Page): readonly Link[] {
  return Array.from(prose(text).matchAll(/\]\(([^)\s]+)\)/gu), ({ 1: target = '' }) => target)
    .filter((target) => !/^(?:https?|mailto|command):/u.test(target))
    .map((target) => {
      const [file = '', anchor = ''] = target.split('#');
      return {
        path: file === '' ? path : posix.join(dirname(path), file),
        anchor: decodeURIComponent(anchor),
      };
    });
}

/** As forges name headings: in small letters, with hyphens for blanks, without marks. */
function anchorsOf(text: string): ReadonlySet<string> {
  return new Set(
    Array.from(prose(text).matchAll(/^#+ (.+)$/gmu), ({ 1: heading = '' }) =>
      heading
        .toLowerCase()
        .replace(/[^\p{L}\p{N}\- ]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

describe.each(pages.filter(({ path }) => path !== 'CHANGELOG.md'))('$path', (page) => {
  it('leads to pages, files and headings that are there', () => {
    const lost = linksOf(page).filter(({ path, anchor }) => {
      if (!existsSync(join(repository, path))) return true;
      if (anchor === '' || !path.endsWith('.md')) return false;
      return !anchorsOf(readFileSync(join(repository, path), 'utf8')).has(anchor);
    });
    expect(lost).toEqual([]);
  });

  it('names scripts of npm that are there', () => {
    const named = Array.from(page.text.matchAll(/npm run (?:-s )?([\w:-]+)/gu), ({ 1: name }) => name);
    expect(named.filter((name) => name !== undefined && manifest.scripts[name] === undefined)).toEqual([]);
  });

  it('names tests, tools and documents that are there', () => {
    const named = Array.from(
      page.text.matchAll(/(?<![\w./-])((?:test|server|client|docs|web|templates)\/[\w./-]*\w)/gu),
      ({ 1: path = '' }) => path,
    );
    // A part of a name stands for all that begin with it, as for vitest; an engine page leaves out `server/src`.
    const lost = named.filter(
      (path) =>
        !existsSync(join(repository, path)) &&
        !existsSync(join(repository, 'server/src', path)) &&
        !filesBeginWith(path),
    );
    expect(lost).toEqual([]);
  });
});

function filesBeginWith(path: string): boolean {
  return ['.ts', '.mjs', '.py', 'Commands.test.ts'].some((end) =>
    existsSync(join(repository, `${path}${end}`)),
  );
}

describe('the index', () => {
  const index = readFileSync(join(repository, 'docs', 'README.md'), 'utf8');

  it('leads to every page', () => {
    const linked = new Set(linksOf({ path: 'docs/README.md', text: index }).map(({ path }) => path));
    const missing = pages
      .map(({ path }) => path)
      .filter(
        (path) => path.startsWith('docs/') && !['docs/README.md', 'docs/rules/README.md'].includes(path),
      )
      .filter((path) => !linked.has(path));
    expect(missing).toEqual([]);
  });

  it('has a page for each rule', () => {
    for (const { id } of allRules) expect(index).toContain(`[${id}](rules/${id}.md)`);
  });
});

describe('the page about configuration', () => {
  const page = readFileSync(join(repository, 'docs', 'configuration.md'), 'utf8');

  it('has every setting of the editor, with its default', () => {
    const sections = [manifest.contributes.configuration].flat();
    const settings: [string, { default: unknown }][] = sections.flatMap(({ properties }) =>
      Object.entries(properties),
    );
    for (const [name, { default: value }] of settings) {
      const shown = typeof value === 'string' ? value : JSON.stringify(value);
      expect(page).toContain(`| \`${name}\` | \`${shown}\` |`);
    }
  });

  it('has every key of config.jsonc', () => {
    const schemas = manifest.contributes.jsonValidation as readonly { fileMatch: unknown; url: string }[];
    const { url } = schemas.find(({ fileMatch }) => JSON.stringify(fileMatch).includes('config.jsonc')) ?? {
      url: '',
    };
    const { properties } = JSON.parse(readFileSync(join(repository, url), 'utf8'));
    for (const key of Object.keys(properties).filter((name) => name !== '$schema')) {
      expect(page).toContain(`| \`${key}\` |`);
    }
  });
});
