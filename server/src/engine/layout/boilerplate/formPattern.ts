/** Forms of lines, and how much they prove. */
import type { BoilerplateKind } from './boilerplateRun.ts';

/** What a line is by its form, and whether the form alone proves it or needs company. */
export interface LineForm {
  readonly kind: BoilerplateKind;
  readonly strength: 'control' | 'menu' | 'entry';
}

/** A form and the lines that have it. */
export interface FormPattern extends LineForm {
  readonly pattern: RegExp;
  /** Whether it holds for whole sentences as well. */
  readonly spoken: boolean;
}

/** The form alone proves it. */
export const certain = (kind: BoilerplateKind, pattern: RegExp): FormPattern => ({
  kind,
  pattern,
  strength: 'control',
  spoken: false,
});
/** The same, in whole sentences as well. */
export const spoken = (kind: BoilerplateKind, pattern: RegExp): FormPattern => ({
  ...certain(kind, pattern),
  spoken: true,
});

/** Two such lines together prove it. */
export const likely = (kind: BoilerplateKind, pattern: RegExp): FormPattern => ({
  ...certain(kind, pattern),
  strength: 'menu',
});

/** Many of them prove it, among others. */
export const possible = (kind: BoilerplateKind, pattern: RegExp): FormPattern => ({
  ...certain(kind, pattern),
  strength: 'entry',
});
