import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { allRules } from '../../server/src/engine/rules/registry.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(root, path), 'utf8');
const texts = (path: string): Readonly<Record<string, string>> => JSON.parse(read(path));
const manifest = JSON.parse(read('package.json'));
const source = readdirSync(join(root, 'client/src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => read(join('client/src', path)))
  .join('\n');
const declared: readonly string[] = manifest.contributes.commands.map(
  ({ command }: { command: string }) => command,
);

function sorted(values: Iterable<string>): readonly string[] {
  return [...new Set(values)].sort();
}

function matches(text: string, pattern: RegExp): readonly string[] {
  return [...text.matchAll(pattern)].flatMap(([, match]) => (match === undefined ? [] : [match]));
}

describe('the texts', () => {
  const english = texts('package.nls.json');
  const chinese = texts('package.nls.zh-cn.json');

  test('of the manifest are all there in both languages, and none is left over', () => {
    const used = matches(read('package.json'), /"%([^%"]+)%"/gu);
    expect(sorted(Object.keys(english))).toEqual(sorted(used));
    expect(sorted(Object.keys(chinese))).toEqual(sorted(used));
  });

  test('of the code are all there in Chinese, and none is left over', () => {
    const bundle = texts('client/l10n/bundle.l10n.zh-cn.json');
    const used = matches(source, /l10n\.t\(\s*'((?:[^'\\]|\\.)+)'/gu);
    expect(source.split('l10n.t(')).toHaveLength(used.length + 1);
    expect(sorted(Object.keys(bundle))).toEqual(sorted(used));
  });

  test('hold the same placeholders in both languages', () => {
    for (const [key, value] of Object.entries(texts('client/l10n/bundle.l10n.zh-cn.json'))) {
      expect(sorted(matches(value, /(\{\d\})/gu)), key).toEqual(sorted(matches(key, /(\{\d\})/gu)));
    }
  });

  test('of welcome views hold no marks but links: VS Code shows others as they stand there', () => {
    const welcome: readonly { contents: string }[] = manifest.contributes.viewsWelcome;
    const said = [english, chinese].flatMap((bundle) =>
      welcome.map(({ contents }) => bundle[contents.replaceAll('%', '')]),
    );
    expect(said.filter((text) => text === undefined || /[`*_]/u.test(text))).toEqual([]);
  });

  test('link to commands that exist', () => {
    const links = [english, chinese].flatMap((bundle) =>
      Object.values(bundle).flatMap((text) => matches(text, /\(command:(jiaokan\.[\w.]+)\)/gu)),
    );
    const views = Object.values<readonly { id: string }[]>(manifest.contributes.views).flat();
    const focusing = views.map(({ id }) => `${id}.focus`);
    expect([...declared, ...focusing]).toEqual(expect.arrayContaining([...links]));
  });
});

describe('the walkthrough', () => {
  const [{ steps }] = manifest.contributes.walkthroughs;

  test('has five steps, each with a picture that is there', () => {
    expect(steps).toHaveLength(5);
    for (const { media } of steps) expect(existsSync(join(root, media.image)), media.image).toBe(true);
  });

  test('ticks its steps off by commands and views that exist', () => {
    const views = Object.values<readonly { id: string }[]>(manifest.contributes.views).flat();
    const known = [...declared.map((id) => `onCommand:${id}`), ...views.map(({ id }) => `onView:${id}`)];
    const events: readonly string[] = steps.flatMap(
      ({ completionEvents }: { completionEvents: readonly string[] }) => completionEvents,
    );
    expect(known).toEqual(expect.arrayContaining(events.filter((event) => event.includes('jiaokan.'))));
  });
});

describe('the commands', () => {
  test('that are declared are the ones that are registered', () => {
    const registered = matches(source, /^ {4}'(jiaokan\.[\w.]+)': /gmu);
    expect(sorted(declared)).toEqual(sorted(registered));
  });

  test('of menus and keys are declared', () => {
    const { menus, keybindings } = manifest.contributes;
    const used = [...Object.values(menus).flat(), ...keybindings].map(({ command }) => command);
    expect(declared).toEqual(expect.arrayContaining(used));
  });
});

describe('the settings', () => {
  const settings = Object.assign(
    {},
    ...manifest.contributes.configuration.map(({ properties }: { properties: object }) => properties),
  );

  test('give every rule a severity, and its default and summary are the rule’s own', () => {
    const english = texts('package.nls.json');
    const chinese = texts('package.nls.zh-cn.json');
    const inSettings = Object.entries<{ default: string; description: string }>(
      settings['jiaokan.rules'].properties,
    ).map(([id, { default: severity, description }]) => {
      const key = description.replaceAll('%', '');
      return { id, severity, en: english[key], zh: chinese[key] };
    });
    const inEngine = allRules.map(({ id, severity, summary }) => ({
      id,
      severity,
      en: summary.en,
      zh: summary['zh-cn'],
    }));
    const byId = (a: { id: string }, b: { id: string }): number => a.id.localeCompare(b.id);
    expect(inSettings.sort(byId)).toEqual(inEngine.sort(byId));
  });

  test('of the client are all read somewhere', () => {
    for (const key of Object.keys(settings).filter((name) => name.startsWith('jiaokan.outline.'))) {
      expect(source).toContain(`('${key.replace('jiaokan.outline.', '')}')`);
    }
  });
});

test('the files that the manifest names are there', () => {
  const { icon, contributes } = manifest;
  const paths: readonly string[] = [
    icon,
    ...contributes.viewsContainers.activitybar.map((container: { icon: string }) => container.icon),
    ...contributes.languages.map((language: { configuration: string }) => language.configuration),
    ...contributes.grammars.map((grammar: { path: string }) => grammar.path),
    ...contributes.jsonValidation.map((schema: { url: string }) => schema.url),
  ];
  expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
});

test('plain text stays plain text: only .corpus.txt is claimed', () => {
  expect(manifest.contributes.languages).toHaveLength(1);
  expect(manifest.contributes.languages[0].extensions).toEqual(['.corpus.txt']);
});

test('no key on Linux is one by which the system leaves the window: Ctrl+Alt+F1 to F12 switch to a text console', () => {
  const keys: readonly { key: string; linux?: string }[] = manifest.contributes.keybindings;
  const used = keys.map(({ key, linux }) => linux ?? key);
  expect(used.filter((key) => /^(?:ctrl\+alt|alt\+ctrl)\+f\d/u.test(key))).toEqual([]);
});
