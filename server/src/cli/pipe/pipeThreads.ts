import type { Locale } from '../../engine/rules/rule.ts';
import { type Answer, answerToCrash } from './answerLine.ts';
import type { InputLine } from './lines.ts';

/** What a thread tells: once that it is ready, and whether its dictionary is missing; then one answer for each line. */
export type PipeMessage =
  | { readonly kind: 'ready'; readonly problem: string | undefined }
  | { readonly kind: 'answer'; readonly answer: Answer };

/** A thread that answers one line after the other. */
export interface PipeThread {
  send(line: InputLine): void;
  stop(): void;
}

/** Starts a thread; replaced by tests that let threads die. */
export type StartPipeThread = (
  onMessage: (message: PipeMessage) => void,
  onCrash: (detail: string) => void,
) => PipeThread;

/** Answers lines, several at a time. */
export interface LineAnswerer {
  readonly threads: number;
  answer(line: InputLine): Promise<Answer>;
  dispose(): void;
}

interface Task {
  readonly line: InputLine;
  readonly resolve: (answer: Answer) => void;
}

interface Post {
  thread: PipeThread;
  ready: boolean;
  task: Task | undefined;
}

/**
 * Answers lines in threads, each with a dictionary of its own. A thread that dies takes down its line and no other; another
 * one takes its place. Where none can be started any more, what is left is answered with the failure.
 */
export function threadedAnswerer(
  start: StartPipeThread,
  threads: number,
  locale: Locale,
  withoutDictionary: (detail: string) => void,
): LineAnswerer {
  const posts = new Set<Post>();
  const queue: Task[] = [];
  let wanted = threads;
  let broken: string | undefined;
  const fail = ({ line, resolve }: Task, detail: string) => resolve(answerToCrash(line, detail, locale));

  const assign = (): void => {
    for (const post of posts) {
      if (!post.ready || post.task !== undefined) continue;
      post.task = queue.shift();
      if (post.task === undefined) return;
      post.thread.send(post.task.line);
    }
    if (posts.size < wanted && queue.length > 0) open();
  };

  const receive = (post: Post, message: PipeMessage): void => {
    if (message.kind === 'ready') {
      post.ready = true;
      if (message.problem !== undefined) withoutDictionary(message.problem);
    } else {
      const { task } = post;
      post.task = undefined;
      task?.resolve(message.answer);
    }
    assign();
  };

  const crashed = (post: Post, detail: string): void => {
    posts.delete(post);
    if (post.task !== undefined) fail(post.task, detail);
    if (!post.ready) wanted = posts.size;
    if (wanted === 0) {
      broken = detail;
      for (const task of queue.splice(0)) fail(task, detail);
    }
    assign();
  };

  const open = (): void => {
    const post: Post = {
      thread: start(
        (message) => receive(post, message),
        (detail) => crashed(post, detail),
      ),
      ready: false,
      task: undefined,
    };
    posts.add(post);
  };

  return {
    threads,
    answer: (line) =>
      new Promise((resolve) => {
        const task = { line, resolve };
        if (broken !== undefined) return fail(task, broken);
        queue.push(task);
        assign();
      }),
    dispose() {
      for (const { thread } of posts) thread.stop();
      posts.clear();
    },
  };
}
