import * as vscode from 'vscode';

/** What a rule's findings are called in lists and messages; an id that is not known stands for itself. */
export function ruleName(rule: string): string {
  return names()[rule] ?? rule;
}

/** The ids of all rules that have a name. */
export function ruleIds(): readonly string[] {
  return Object.keys(names());
}

/** Asked for anew each time, since the language of the editor is only known once it runs. */
function names(): Readonly<Record<string, string>> {
  return {
    'broken-wrap': vscode.l10n.t('Broken lines'),
    'lost-text': vscode.l10n.t('Lost text'),
    'interleaved-columns': vscode.l10n.t('Mixed columns'),
    'letter-spaced': vscode.l10n.t('Letter-spaced text'),
    'stray-space': vscode.l10n.t('Stray spaces'),
    'compatibility-character': vscode.l10n.t('Odd characters'),
    'mixed-width-punctuation': vscode.l10n.t('Punctuation of the other width'),
    'unbalanced-bracket': vscode.l10n.t('Brackets without a partner'),
    boilerplate: vscode.l10n.t('Page and web residue'),
    'doubled-caption': vscode.l10n.t('Doubled captions'),
    'repeated-caption': vscode.l10n.t('Repeated captions'),
    'near-duplicate-caption': vscode.l10n.t('Nearly equal captions'),
    'duplicate-paragraph': vscode.l10n.t('Copied paragraphs'),
    'duplicate-document': vscode.l10n.t('Copied documents'),
    'inconsistent-organization-name': vscode.l10n.t('Inconsistent organization names'),
    'inconsistent-person-name': vscode.l10n.t('Inconsistent person names'),
    'non-canonical-name': vscode.l10n.t('Names in another than their recorded form'),
  };
}

/** Counts by rule in words, the largest first. */
export function countsInWords(byRule: Readonly<Record<string, number>>): string {
  return Object.entries(byRule)
    .sort(([, a], [, b]) => b - a)
    .map(([rule, count]) => vscode.l10n.t('{0}: {1}', ruleName(rule), count))
    .join(vscode.l10n.t(', '));
}
