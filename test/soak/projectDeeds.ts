/** Deeds that concern the project files and the settings. */
import { anyFile, anyOpen, type Day } from './choices.ts';
import { pick } from './corpusTexts.ts';
import type { Editor } from './editor.ts';

const configs = [
  '{}',
  '{ "rules": { "stray-space": "off", "broken-wrap": "error" } }',
  '{ // 草稿不查\n  "exclude": ["draft #1/**"] }',
  '{ "include": ["**/*.txt"], "overrides": { "旧闻/**": { "rules": { "unbalanced-bracket": "off" } } } }',
  '{ "maxFileSize": 900 }',
];
const settings = [
  {},
  { diagnostics: { scope: 'workspace' } },
  { diagnostics: { scope: 'workspace' } },
  { rules: { 'doubled-caption': 'error' }, codeLens: { enabled: true } },
  {
    rules: { 'mixed-width-punctuation': 'off' },
    diagnostics: { scope: 'workspace' },
    inlayHints: { enabled: true },
  },
];
const spoilt = ['{ "rules": ', '[', '{ "entities": 5 }', '{ "include": "x" '];

interface Suspect {
  readonly type: string;
  readonly spellings: readonly { readonly text: string }[];
}

/** Decides about names that are suspected to be one. */
export async function decide(day: Day): Promise<void> {
  const { editor, random } = day;
  const suspects = (await editor.ask('jiaokan/suspects', undefined)) as readonly Suspect[];
  const uri = editor.uriOf(anyFile(day) ?? 'a.txt');
  if (suspects.length === 0) return;
  const { type, spellings } = pick(suspects, random);
  const [name = '', alias = ''] = spellings.map(({ text }) => text);
  const decision = pick(
    [
      { kind: 'same', type, name, alias },
      { kind: 'replace', type, name, alias },
      { kind: 'different', type, names: [name, alias] },
      { kind: 'notName', text: alias },
    ],
    random,
  );
  const edit = await editor.ask('jiaokan/decide', { uri, decision });
  await editor.apply(edit as Parameters<Editor['apply']>[0]);
}

interface Found {
  readonly files: readonly {
    readonly uri: string;
    readonly findings: readonly {
      readonly rule: string;
      readonly fingerprint: string;
      readonly excerpt: string;
    }[];
  }[];
}

/** Ignores a finding. */
export async function ignore({ editor, random }: Day): Promise<void> {
  const { files } = (await editor.ask('jiaokan/findings', { scope: { kind: 'corpus' } })) as Found;
  const found = files.flatMap(({ uri, findings }) => findings.map((finding) => ({ uri, ...finding })));
  if (found.length === 0) return;
  const { uri, rule, fingerprint, excerpt } = pick(found, random);
  const edit = await editor.ask('jiaokan/ignore', { findings: [{ uri, rule, fingerprint, excerpt }] });
  await editor.apply(edit as Parameters<Editor['apply']>[0]);
}

/** Makes the fixes of a document, or of the corpus. */
export async function fix(day: Day): Promise<void> {
  const { editor, random } = day;
  const path = anyOpen(day);
  const scope =
    path === undefined || random() < 0.1 ? { kind: 'corpus' } : { kind: 'file', uri: editor.uriOf(path) };
  const { edit } = (await editor.ask('jiaokan/fix', { scope, unsafe: random() < 0.2 })) as {
    edit: Parameters<Editor['apply']>[0];
  };
  // What was asked for is made only where nothing has changed meanwhile; here nothing has.
  await editor.apply(edit);
}

/** Changes the configuration of the project. */
export async function configure({ editor, random }: Day): Promise<void> {
  editor.write('.jiaokan/config.jsonc', pick(configs, random));
  await editor.tellNews();
}

/** Takes back all decisions about names, or all ignores. */
export async function forgetNames({ editor, random }: Day): Promise<void> {
  // Sound files, or the last good state would stay in force, which a server that begins anew cannot know.
  const empty = pick(
    [
      ['names', '{ "entities": [] }'],
      ['ignore', '[]'],
    ],
    random,
  );
  editor.write(`.jiaokan/${empty[0]}.jsonc`, empty[1] ?? '');
  await editor.tellNews();
}

/** A mistake in a project file: the last good state stays in force until it is mended. */
export async function spoil({ editor, random }: Day): Promise<void> {
  const path = `.jiaokan/${pick(['config', 'names', 'ignore'], random)}.jsonc`;
  const before = editor.text(path) ?? '{}';
  editor.write(path, pick(spoilt, random));
  await editor.tellNews();
  editor.write(path, before);
  if (random() < 0.5) await editor.tellNews();
}

/** Changes the settings of the editor. */
export async function change(day: Day): Promise<void> {
  await day.editor.configure(pick(settings, day.random));
}
