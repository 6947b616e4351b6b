import type { AtWork } from '../engine/lint/runner.ts';
import { type RuleSettings, withOverTime } from '../engine/lint/settings.ts';
import { allRules } from '../engine/rules/registry.ts';
import type { Messages } from '../engine/rules/rule.ts';
import { messages } from '../project/problem.ts';
import { readFrom, readingItself } from './ruleAtWork.ts';

/** How long a rule may be at work on a text of up to a million units where nobody says otherwise, in milliseconds. */
export const usualRuleBudget = 20_000;

/** UTF-16 units of a text that a budget is for. */
const usualLength = 1_000_000;

/** A rule that did not end on so many documents is off for all. */
const mostDocuments = 3;

/** So many times as long as a rule may the reading of lines and names take, which is most of the work on a text. */
const readingShare = 5;

/** With its first text a thread loads its tables; in milliseconds. */
const loading = 10_000;

/** The time for reading a text of which each rule has so much, in milliseconds. */
export function readingBudget(budget: number): number {
  return loading + budget * readingShare;
}

/** The reading of a text did not end in time. */
export class ReadingOverTime extends Error {
  /** How long it took and had not ended, in milliseconds. */
  readonly time: number;

  /** Why the text is not checked, and what to do. */
  readonly reason: Messages;

  constructor(time: number) {
    const reason = readingOverTime(Math.round(time / 100) / 10);
    super(reason.en);
    this.time = time;
    this.reason = reason;
  }
}

function readingOverTime(seconds: number): Messages {
  return messages(
    `Reading its lines and names did not end within ${seconds} s. The file is as it was and is not checked; all others are. If it is only very long, split it, or raise “jiaokan.analysis.ruleTimeBudget” in the editor; otherwise please report the fault with this file.`,
    `读取其中的行和名称超过 ${seconds} 秒仍未结束。文件未改动，但没有检查；其他文件不受影响。若只是文件很长，可拆分文件，或在编辑器中调高“jiaokan.analysis.ruleTimeBudget”；否则请附上此文件反馈该错误。`,
  );
}

/** The rules that did not end in time, and the readings, and on which documents. */
export interface OverTime {
  /**
   * A rule that may take so many milliseconds, or the reading itself, was ended on a document; `length` is that of its text. Where it
   * was the reading, the document is not read again, and this gives what to say of it.
   */
  note(document: string, worker: string, budget: number, length: number): ReadingOverTime | undefined;
  /** What to say of a document instead of reading it again in the same time; `length` is as in `settingsFor`. */
  unread(document: string, budget: number, length?: number): ReadingOverTime | undefined;
  /**
   * The settings for a document, with those rules named instead of run. Where `length` is given, a text of another length is
   * another text, on which all are tried again; an open document is not at every edit.
   */
  settingsFor(document: string, settings: RuleSettings, length?: number): RuleSettings;
  /** The next time that the document is read all rules are tried again, save those that are off for all. */
  forget(document: string): void;
}

interface Known {
  length: number;
  readonly rules: Map<string, number>;
  unread?: ReadingOverTime;
}

/** Starts with all rules on. */
export function createOverTime(): OverTime {
  const byDocument = new Map<string, Known>();
  const documents = new Map<string, Set<string>>();
  const everywhere = new Map<string, number>();
  const knownOf = (document: string, length: number): Known => {
    const known = byDocument.get(document) ?? { length, rules: new Map<string, number>() };
    known.length = length;
    byDocument.set(document, known);
    return known;
  };
  /** What is known of a document, unless its text is another one now. */
  const stillKnown = (document: string, length: number | undefined): Known | undefined => {
    if (length !== undefined && byDocument.get(document)?.length !== length) byDocument.delete(document);
    return byDocument.get(document);
  };
  return {
    note(document, worker, budget, length) {
      const known = knownOf(document, length);
      if (worker === readingItself) {
        known.unread = new ReadingOverTime(readingBudget(budget));
        return known.unread;
      }
      known.rules.set(worker, budget);
      const met = (documents.get(worker) ?? new Set()).add(document);
      documents.set(worker, met);
      // Each time takes the whole budget, and a thread: a rule that is broken must not have that of every text.
      if (met.size >= mostDocuments) everywhere.set(worker, budget);
      return undefined;
    },
    unread(document, budget, length) {
      const late = stillKnown(document, length)?.unread;
      return late !== undefined && readingBudget(budget) <= late.time ? late : undefined;
    },
    settingsFor(document, settings, length) {
      const own = stillKnown(document, length)?.rules;
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
 * Watches what is at work in a thread, until the function that it returns is called. `stuck` hears of a rule that has been so
 * for all of the budget, in milliseconds, or of the reading itself, which has more. Looks are counted, not the clock: a
 * machine that slept has lost no time.
 */
export function watchWork(
  memory: SharedArrayBuffer | undefined,
  budget: number,
  stuck: (worker: string) => void,
): () => void {
  if (memory === undefined) return () => {};
  let before = readFrom(memory);
  let same = 0;
  const timer = setInterval(() => {
    const now = readFrom(memory);
    same = now.state === before.state ? same + 1 : 0;
    before = now;
    const most = now.worker === readingItself ? (looks * readingBudget(budget)) / budget : looks;
    if (now.worker === undefined || same < most) return;
    clearInterval(timer);
    stuck(now.worker);
  }, budget / looks);
  // In a browser a timer is a number.
  if (typeof timer === 'object') timer.unref();
  return () => clearInterval(timer);
}
