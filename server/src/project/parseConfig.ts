import type { Node } from 'jsonc-parser';
import type { Rule } from '../engine/rules/rule.ts';
import { type Config, type ConfigSection, defaultConfig, type Override } from './config.ts';
import { type Encoding, encodingNamed, encodings } from './encoding.ts';
import {
  type Member,
  type Report,
  readJson,
  readObject,
  readText,
  readTexts,
  reportUnknownKey,
} from './jsonTree.ts';
import { messages, type Parsed } from './problem.ts';
import { readRuleSettings } from './ruleSettings.ts';

const sectionKeys = ['include', 'exclude', 'rules', 'encoding', 'maxFileSize'] as const;
const configKeys = ['$schema', ...sectionKeys, 'overrides'] as const;

type Draft = { -readonly [K in keyof ConfigSection]: ConfigSection[K] };

/** Reads `config.jsonc`. Rules and their options are checked against `rules`. */
export function parseConfig(text: string, rules: readonly Rule[]): Parsed<Config> {
  return readJson(text, defaultConfig, (root, report): Config => {
    const members = readObject(root, messages('The configuration', '配置'), report);
    const section = members.filter(({ key }) => key !== '$schema' && key !== 'overrides');
    const overrides = members.findLast(({ key }) => key === 'overrides')?.value;
    return {
      ...defaultConfig,
      ...readSection(section, configKeys, rules, report),
      overrides: overrides === undefined ? [] : readOverrides(overrides, rules, report),
    };
  });
}

function readOverrides(node: Node, rules: readonly Rule[], report: Report): readonly Override[] {
  const what = messages('“overrides”', '“overrides”');
  return readObject(node, what, report).flatMap(({ key, value }) => {
    if (value === undefined) return [];
    const members = readObject(value, messages(`The override “${key}”`, `针对“${key}”的设置`), report);
    return [{ glob: key, ...readSection(members, sectionKeys, rules, report) }];
  });
}

/** Reads what the configuration and its overrides have in common; the last of equal keys counts. */
function readSection(
  members: readonly Member[],
  keys: readonly string[],
  rules: readonly Rule[],
  report: Report,
): ConfigSection {
  const draft: Draft = { rules: new Map() };
  for (const member of members) {
    const { key, value } = member;
    if (value === undefined) continue;
    if (key === 'include' || key === 'exclude') {
      draft[key] = readTexts(value, messages(`“${key}”`, `“${key}”`), report);
    } else if (key === 'rules') draft.rules = readRuleSettings(value, rules, report);
    else if (key === 'encoding') Object.assign(draft, readEncoding(value, report));
    else if (key === 'maxFileSize') Object.assign(draft, readSize(value, report));
    else reportUnknownKey(member, keys, report);
  }
  return draft;
}

function readEncoding(node: Node, report: Report): { readonly encoding?: Encoding } {
  const name = readText(node, messages('“encoding”', '“encoding”'), report);
  if (name === undefined) return {};
  const encoding = encodingNamed(name);
  if (encoding !== undefined) return { encoding };
  const choices = encodings.join(', ');
  report(
    node,
    'value',
    messages(
      `The encoding “${name}” is not known. Use one of ${choices}.`,
      `不认识的编码“${name}”。可用：${choices}。`,
    ),
  );
  return {};
}

function readSize(node: Node, report: Report): { readonly maxFileSize?: number } {
  const value: unknown = node.value;
  if (typeof value === 'number' && Number.isInteger(value) && value > 0) return { maxFileSize: value };
  report(
    node,
    'value',
    messages(
      '“maxFileSize” must be a whole number of bytes, 1 or more.',
      '“maxFileSize”应为字节数，即不小于 1 的整数。',
    ),
  );
  return {};
}
