import { WorkDoneProgress } from 'vscode-languageserver';
import type { Session } from './session.ts';

/** Tells whoever waits for a long answer how far it is. */
export interface WorkProgress {
  /** One document more is done. */
  step(): void;
}

/** At most one report in this time, in milliseconds. */
const interval = 100;

/** Reports to a token that the client gave; without one nobody listens. */
export function workProgress(
  { connection }: Pick<Session, 'connection'>,
  token: string | undefined,
  total: number,
): WorkProgress {
  let done = 0;
  let last = 0;
  return {
    step() {
      done++;
      const now = Date.now();
      if (token === undefined || (now - last < interval && done < total)) return;
      last = now;
      const percentage = Math.floor((done / total) * 100);
      void connection.sendProgress(WorkDoneProgress.type, token, {
        kind: 'report',
        message: `${done}/${total}`,
        percentage,
      });
    },
  };
}
