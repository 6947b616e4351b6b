import type { SeveritySetting } from '../engine/lint/finding.ts';
import type { RuleSettings } from '../engine/lint/settings.ts';
import type { Locale, Rule } from '../engine/rules/rule.ts';
import { usualRuleBudget } from '../host/overTime.ts';

/** What a person has set in the editor (`jiaokan.*`). */
export interface EditorSettings {
  /** Undefined: the editor's own language. */
  readonly locale: Locale | undefined;
  /** Severities by rule; they win over the project's. */
  readonly severities: ReadonlyMap<string, SeveritySetting>;
  /** Which files have diagnostics: those that are open, or all files of the workspace. */
  readonly scope: DiagnosticsScope;
  /** How long the analysis of an open file may take before the person is told, in milliseconds. */
  readonly timeBudget: number;
  /** How long a rule may be at work on a document of up to a million characters before it is switched off there, in milliseconds. */
  readonly ruleTimeBudget: number;
  /** What holds where `config.jsonc` says nothing, in bytes. */
  readonly maxFileSize: number | undefined;
  /** Whether first mentions are topped with counts. */
  readonly codeLens: boolean;
  /** Whether other spellings are followed by the canonical name. */
  readonly inlayHints: boolean;
}

/** Which files have diagnostics. */
export type DiagnosticsScope = 'openFiles' | 'workspace';

/** What holds where the person has set nothing, in milliseconds. */
const usualTimeBudget = 4000;

/** What holds until the client has told. */
export const noEditorSettings: EditorSettings = {
  locale: undefined,
  severities: new Map(),
  scope: 'openFiles',
  timeBudget: usualTimeBudget,
  ruleTimeBudget: usualRuleBudget,
  maxFileSize: undefined,
  codeLens: false,
  inlayHints: false,
};

const severities: readonly SeveritySetting[] = ['error', 'warning', 'info', 'hint', 'off'];

/** Reads the section `jiaokan`; what makes no sense is passed over. */
export function readEditorSettings(section: unknown): EditorSettings {
  const { locale, rules, diagnostics, analysis, maxFileSize, codeLens, inlayHints } = members(section);
  const given = Object.entries(members(rules)).flatMap(([rule, value]) => {
    const severity = severities.find((each) => each === value);
    return severity === undefined ? [] : [[rule, severity] as const];
  });
  return {
    locale: readLocale(locale),
    severities: new Map(given),
    scope: members(diagnostics).scope === 'workspace' ? 'workspace' : 'openFiles',
    timeBudget: positive(members(analysis).timeBudget) ?? usualTimeBudget,
    ruleTimeBudget: positive(members(analysis).ruleTimeBudget) ?? usualRuleBudget,
    maxFileSize: positive(maxFileSize),
    codeLens: members(codeLens).enabled === true,
    inlayHints: members(inlayHints).enabled === true,
  };
}

/** The locale that a language tag stands for; undefined for none and for `auto`. */
export function readLocale(tag: unknown): Locale | undefined {
  if (typeof tag !== 'string' || tag === '' || tag === 'auto') return undefined;
  return /^zh\b/iu.test(tag) ? 'zh-cn' : 'en';
}

/** The project's settings with the severities that the person has set. Options stay the project's. */
export function withSeverities(
  project: RuleSettings,
  { severities: given }: EditorSettings,
  rules: readonly Rule[],
): RuleSettings {
  if (given.size === 0) return project;
  const settings = new Map(project);
  for (const { id } of rules) {
    const severity = given.get(id);
    if (severity !== undefined) settings.set(id, { severity, options: project.get(id)?.options ?? {} });
  }
  return settings;
}

function positive(value: unknown): number | undefined {
  return typeof value === 'number' && value > 0 ? value : undefined;
}

function members(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
