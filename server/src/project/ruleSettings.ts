import type { Node } from 'jsonc-parser';
import type { SeveritySetting } from '../engine/lint/finding.ts';
import type { RuleSetting, RuleSettings } from '../engine/lint/settings.ts';
import type { OptionDeclaration, Rule } from '../engine/rules/rule.ts';
import { type Member, type Report, readObject, reportUnknownKey } from './jsonTree.ts';
import { nearest } from './nearest.ts';
import { messages } from './problem.ts';

/** What a rule may be set to, the strictest first. */
export const severitySettings: readonly SeveritySetting[] = ['error', 'warning', 'info', 'hint', 'off'];

/** Reads `rules`: rule id → severity, or `[severity, options]`. */
export function readRuleSettings(node: Node, rules: readonly Rule[], report: Report): RuleSettings {
  const settings = new Map<string, RuleSetting>();
  for (const member of readObject(node, messages('“rules”', '“rules”'), report)) {
    const rule = rules.find(({ id }) => id === member.key);
    if (rule === undefined) reportUnknownRule(member, rules, report);
    else if (member.value !== undefined) {
      const setting = readSetting(member.value, rule, report);
      if (setting !== undefined) settings.set(rule.id, setting);
    }
  }
  return settings;
}

function readSetting(node: Node, rule: Rule, report: Report): RuleSetting | undefined {
  const [first, second, surplus] = node.type === 'array' ? (node.children ?? []) : [node];
  const severity = severitySettings.find((each) => each === first?.value);
  if (severity === undefined) {
    const choices = severitySettings.map((each) => `"${each}"`);
    report(
      first ?? node,
      'value',
      messages(
        `“${rule.id}” must be one of ${choices.join(', ')}, or [severity, { options }].`,
        `“${rule.id}”应为 ${choices.join('、')} 之一，或 [级别, { 选项 }]。`,
      ),
    );
    return undefined;
  }
  if (surplus !== undefined) {
    report(
      surplus,
      'value',
      messages(
        'A rule takes a severity and one object of options. Delete what follows.',
        '规则只接受级别和一个选项对象，请删去其后的内容。',
      ),
    );
  }
  return { severity, options: second === undefined ? {} : readOptions(second, rule, report) };
}

function readOptions(node: Node, rule: Rule, report: Report): RuleSetting['options'] {
  const what = messages(`The options of “${rule.id}”`, `“${rule.id}”的选项`);
  const options: Record<string, number | boolean> = {};
  for (const member of readObject(node, what, report)) {
    const declaration = rule.options[member.key];
    if (declaration === undefined) reportUnknownKey(member, Object.keys(rule.options), report);
    else if (member.value !== undefined) {
      const value: unknown = member.value.value;
      if (isValid(value, declaration)) options[member.key] = value;
      else report(member.value, 'value', expectation(member.key, declaration));
    }
  }
  return options;
}

function isValid(value: unknown, declaration: OptionDeclaration): value is number | boolean {
  if (declaration.type === 'boolean') return typeof value === 'boolean';
  return (
    typeof value === 'number' &&
    Number.isInteger(value) &&
    declaration.minimum <= value &&
    value <= declaration.maximum
  );
}

function expectation(name: string, declaration: OptionDeclaration) {
  if (declaration.type === 'boolean') {
    return messages(`“${name}” must be true or false.`, `“${name}”应为 true 或 false。`);
  }
  const { minimum, maximum } = declaration;
  return messages(
    `“${name}” must be a whole number from ${minimum} to ${maximum}.`,
    `“${name}”应为 ${minimum} 到 ${maximum} 的整数。`,
  );
}

function reportUnknownRule({ key, keyNode }: Member, rules: readonly Rule[], report: Report): void {
  const meant = nearest(
    key,
    rules.map(({ id }) => id),
  );
  report(
    keyNode,
    'unknown',
    meant === undefined
      ? messages(
          `There is no rule “${key}” in this version. Delete the entry, or correct the name.`,
          `此版本没有规则“${key}”。请删去此项，或改正名称。`,
        )
      : messages(
          `There is no rule “${key}”. Did you mean “${meant}”?`,
          `没有规则“${key}”。是否应为“${meant}”？`,
        ),
  );
}
