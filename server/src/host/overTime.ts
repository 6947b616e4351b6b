import type { AtWork } from '../engine/lint/runner.ts';
import { type RuleSettings, withOverTime } from '../engine/lint/settings.ts';
import { allRules } from '../engine/rules/registry.ts';
import { readFrom } from './ruleAtWork.ts';

/** How long a rule may be at work on a text of up to a million units where nobody says otherwise, in milliseconds. */
export const usualRuleBudget = 20_000;

/** UTF-16 units of a text that a budget is for. */
const usualLength = 1_000_000;

/** A rule that did not end on so many documents is off for all. */
const mostDocuments = 3;

/** The rules that did not end in time, and on which documents. */
export interface OverTime {
  /** A rule was ended on a document after so many milliseconds; `length` is that of its text. */
  note(document: string, rule: string, time: number, length: number): void;
  /**
   * The settings for a document, with those rules named instead of run. Where `length` is given, a text of another length is
   * another text, on which all are tried again; an open document is not at every edit.
   */
  settingsFor(document: string, settings: RuleSettings, length?: number): RuleSettings;
  /** The next time that the document is read all rules are tried again, save those that are off for all. */
  forget(document: string): void;
}

/** Starts with all rules on. */
export function createOverTime(): OverTime {
  const byDocument = new Map<string, { length: number; readonly rules: Map<string, number> }>();
  const documents = new Map<string, Set<string>>();
  const everywhere = new Map<string, number>();
  return {
    note(document, rule, time, length) {
      const known = byDocument.get(document) ?? { length, rules: new Map<string, number>() };
      known.rules.set(rule, time);
      known.length = length;
      byDocument.set(document, known);
      const met = (documents.get(rule) ?? new Set()).add(document);
      documents.set(rule, met);
      // Each time takes the whole budget, and a thread: a rule that is broken must not have that of every text.
      if (met.size >= mostDocuments) everywhere.set(rule, time);
    },
    settingsFor(document, settings, length) {
      const known = byDocument.get(document);
      if (length !== undefined && known?.length !== length) byDocument.delete(document);
      const own = byDocument.get(document)?.rules;
      if (own === undefined && everywhere.size === 0) return settings;
      return withOverTime(settings, new Map([...everywhere, ...(own ?? [])]), allRules);
    },
    forget: (document) => void byDocument.delete(document),
  };
}

/** The time that a rule has for a text of so many units, in milliseconds. */
export function budgetFor(length: number, budget = usualRuleBudget): number {
  return budget * Math.max(1, length / usualLength);
}

/** Measures the rules of this thread, which cannot be ended; `late` hears of one that has been at work for longer than it may. */
export function timeRules(budget: number, late: (rule: string) => void): AtWork {
  let begun = 0;
  let current: string | undefined;
  return (rule) => {
    const now = performance.now();
    if (current !== undefined && now - begun > budget) late(current);
    current = rule;
    begun = now;
  };
}

/** How often it is looked at what a thread does, within the time that a rule has. */
const looks = 20;

/**
 * Watches which rule is at work in a thread, until the function that it returns is called. `stuck` hears of one that has been
 * so for all of the budget, in milliseconds. Looks are counted, not the clock: a machine that slept has lost no time.
 */
export function watchRules(
  memory: SharedArrayBuffer | undefined,
  budget: number,
  stuck: (rule: string) => void,
): () => void {
  if (memory === undefined) return () => {};
  let before = readFrom(memory);
  let same = 0;
  const timer = setInterval(() => {
    const now = readFrom(memory);
    same = now.state === before.state ? same + 1 : 0;
    before = now;
    if (now.rule === undefined || same < looks) return;
    clearInterval(timer);
    stuck(now.rule);
  }, budget / looks);
  // In a browser a timer is a number.
  if (typeof timer === 'object') timer.unref();
  return () => clearInterval(timer);
}
