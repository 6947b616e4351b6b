import type { Rule } from '../rules/rule.ts';
import type { Severity, SeveritySetting } from './finding.ts';

/** How one rule is to run. */
export interface RuleSetting {
  readonly severity: SeveritySetting;
  /** Values by option name; options that are missing take their default. */
  readonly options: Readonly<Record<string, number | boolean>>;
  /** It was at work on this document for so long, in milliseconds, and did not end: it is named instead of run. */
  readonly overTime?: number;
}

/** Settings by rule id; a rule that is missing runs at its declared severity. */
export type RuleSettings = ReadonlyMap<string, RuleSetting>;

/** The severity a rule reports at, or undefined when it is off. */
export function severityOf(rule: Rule, settings: RuleSettings): Severity | undefined {
  const severity = settings.get(rule.id)?.severity ?? rule.severity;
  return severity === 'off' ? undefined : severity;
}

/** The settings with rules that do not end on a document named instead of run; the times are in milliseconds. */
export function withOverTime(
  settings: RuleSettings,
  overTime: ReadonlyMap<string, number> | undefined,
  rules: readonly Rule[],
): RuleSettings {
  if (overTime === undefined || overTime.size === 0) return settings;
  const changed = new Map(settings);
  for (const { id, severity } of rules) {
    const time = overTime.get(id);
    if (time !== undefined) changed.set(id, { severity, options: {}, ...settings.get(id), overTime: time });
  }
  return changed;
}

/** The rule's options: declared defaults, overlaid by the settings. */
export function optionsOf(rule: Rule, settings: RuleSettings): Readonly<Record<string, number | boolean>> {
  const given = settings.get(rule.id)?.options ?? {};
  return Object.fromEntries(
    Object.entries(rule.options).map(([name, declaration]) => [name, given[name] ?? declaration.default]),
  );
}
