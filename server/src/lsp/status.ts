import { type Connection, MessageType, ShowMessageNotification } from 'vscode-languageserver';
import type { Locale } from '../engine/rules/rule.ts';
import type { SegmenterState } from '../host/analyzer.ts';
import { type ServerStatus, statusNotification } from './protocol.ts';
import { words } from './words.ts';

/** Tells the client what the server is doing. */
export interface StatusReporter {
  /** Something changed; what it is now is asked for when the message goes out. */
  changed(): void;
  /** Says aloud, once, that the dictionary is not in use. */
  complain(segmenter: SegmenterState): void;
  dispose(): void;
}

/** At most one message in this time, in milliseconds. */
const interval = 100;

/** Starts the reporter. */
export function createStatus(
  connection: Connection,
  locale: () => Locale,
  current: () => ServerStatus,
): StatusReporter {
  let timer: NodeJS.Timeout | undefined;
  let said: string | undefined;
  let disposed = false;
  return {
    changed() {
      // Texts may be read to their end after the client has gone.
      if (disposed) return;
      timer ??= setTimeout(() => {
        timer = undefined;
        void connection.sendNotification(statusNotification, current());
      }, interval);
    },
    complain({ problem }) {
      if (problem === undefined || problem.kind === said) return;
      said = problem.kind;
      const message = problemText(locale(), problem);
      // The library's own method asks a question and waits for an answer; this one only tells.
      void connection.sendNotification(ShowMessageNotification.type, { type: MessageType.Warning, message });
    },
    dispose() {
      disposed = true;
      clearTimeout(timer);
    },
  };
}

/** Why the dictionary is not in use, and what to do. */
export function problemText(
  locale: Locale,
  { kind, detail }: NonNullable<SegmenterState['problem']>,
): string {
  return words(locale, kind === 'missing' ? 'segmenterMissing' : 'segmenterCrashed', { detail });
}
