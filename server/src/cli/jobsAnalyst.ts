import { recordOf } from '../engine/corpus/documentRecord.ts';
import type { DocumentAnalysis } from '../engine/lint/analyzer.ts';
import type { RuleSetting, RuleSettings } from '../engine/lint/settings.ts';
import { allRules } from '../engine/rules/registry.ts';
import type { Rule } from '../engine/rules/rule.ts';
import { budgetFor, createOverTime, watchWork } from '../host/overTime.ts';
import { sharedWord } from '../host/ruleAtWork.ts';
import type { EngineThread, StartThread } from '../host/threads/engineThread.ts';
import type { WorkerMessage } from '../host/threads/workerMessages.ts';
import type { Analyst, AnalystJob } from './analyst.ts';

/** What the threads work with. */
export interface JobsOptions {
  readonly start: StartThread;
  readonly threads: number;
  readonly rules: readonly Rule[];
  /** How long a rule may be at work on a text of up to a million units, in milliseconds. */
  readonly ruleBudget?: number;
  /** Hears, once, why the dictionary could not be loaded. */
  withoutDictionary(detail: string): void;
}

interface Task {
  readonly job: AnalystJob;
  resolve(analysis: DocumentAnalysis): void;
  reject(error: Error): void;
}

interface Post {
  readonly thread: EngineThread;
  /** Where the thread notes what is at work. */
  readonly atWork: SharedArrayBuffer | undefined;
  ready: boolean;
  task: Task | undefined;
  /** Ends the watch over the rules. */
  unwatch?: () => void;
}

/**
 * Reads texts in threads, each with a dictionary of its own. A thread that dies takes down the text that it was reading
 * and no other; another thread takes its place, as it does of one in which a rule, or the reading of a text, does not end. Whoever calls sees to it that not too many texts wait.
 */
export function jobsAnalyst(options: JobsOptions): Analyst {
  const { start, threads, rules } = options;
  const posts = new Set<Post>();
  const overTime = createOverTime();
  const queue: Task[] = [];
  let complained = false;
  /** Falls where the machine does not let so many be started. */
  let wanted = threads;
  /** Set when threads cannot even be started. */
  let broken: Error | undefined;

  const pump = (): void => {
    for (const post of posts) {
      if (!post.ready || post.task !== undefined) continue;
      post.task = queue.shift();
      if (post.task === undefined) return;
      const { settings, ...job } = post.task.job;
      const input = {
        ...job,
        settings: overTime.settingsFor(job.document, withOnly(rules, settings), job.text.length),
      };
      const budget = budgetFor(job.text.length, options.ruleBudget);
      post.unwatch = watchWork(post.atWork, budget, (worker) => stuck(post, worker, budget));
      post.thread.send({ want: 'analysis', input, open: false });
    }
    if (posts.size < wanted && queue.length > 0) open();
  };

  const receive = (post: Post, message: WorkerMessage): void => {
    if (message.kind === 'segmenter') {
      post.ready = true;
      if (message.problem !== undefined && !complained) options.withoutDictionary(message.problem);
      complained ||= message.problem !== undefined;
    } else {
      const { task } = post;
      post.unwatch?.();
      post.task = undefined;
      if (message.kind === 'analysis') task?.resolve(message.analysis);
      else task?.reject(new Error(message.kind === 'failed' ? message.detail : message.kind));
    }
    pump();
  };

  /** A rule does not end on a text: another thread reads the text without it. Nobody reads one of which the reading does not end. */
  const stuck = (post: Post, worker: string, budget: number): void => {
    posts.delete(post);
    end(post);
    const { task } = post;
    if (task === undefined) return;
    const late = overTime.note(task.job.document, worker, budget, task.job.text.length);
    if (late === undefined) queue.unshift(task);
    else task.reject(late);
    pump();
  };

  const crashed = (post: Post, detail: string): void => {
    posts.delete(post);
    post.unwatch?.();
    const error = new Error(detail);
    post.task?.reject(error);
    if (!post.ready) wanted = posts.size;
    if (wanted === 0) {
      broken = error;
      for (const task of queue.splice(0)) task.reject(error);
    }
    pump();
  };

  const open = (): void => {
    const atWork = sharedWord();
    const post: Post = {
      atWork,
      thread: start(
        { dictionary: true, ...(atWork === undefined ? {} : { atWork }) },
        {
          onMessage: (message) => receive(post, message),
          onCrash: (detail) => crashed(post, detail),
        },
      ),
      ready: false,
      task: undefined,
    };
    posts.add(post);
  };

  return {
    threads,
    analyze: (job) =>
      new Promise((resolve, reject) => {
        if (broken !== undefined) return reject(broken);
        queue.push({ job, resolve, reject });
        pump();
      }),
    recordOf: ({ document }, facts) => recordOf(document, facts),
    dispose() {
      for (const post of posts) end(post);
      posts.clear();
    },
  };
}

/** Ends a thread and the watch over it. */
function end({ thread, unwatch }: Post): void {
  unwatch?.();
  thread.stop();
}

const switchedOff: RuleSetting = { severity: 'off', options: {} };

/** The threads know all rules; those that were not asked for are switched off. */
export function withOnly(rules: readonly Rule[], settings: RuleSettings): RuleSettings {
  if (rules.length === allRules.length) return settings;
  const asked = new Set(rules.map(({ id }) => id));
  const off = allRules.filter(({ id }) => !asked.has(id));
  return new Map([...settings, ...off.map(({ id }): [string, RuleSetting] => [id, switchedOff])]);
}
