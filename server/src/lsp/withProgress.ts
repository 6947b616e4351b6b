import { WorkDoneProgress } from 'vscode-languageserver';
import type { ServerMessage } from './messages.ts';
import type { Session } from './session.ts';
import { words } from './words.ts';

/** Is told how many steps are done. */
export type Advance = (done: number, total: number) => void;

/** How often progress is told, in milliseconds. */
const interval = 100;

/** Does some work, and tells a client that wants to know how far it is. */
export async function withProgress<Result>(
  { connection, locale }: Pick<Session, 'connection' | 'locale'>,
  token: string | number | undefined,
  title: ServerMessage,
  work: (advance: Advance) => Promise<Result>,
): Promise<Result> {
  if (token === undefined) return work(() => {});
  await connection.sendProgress(WorkDoneProgress.type, token, {
    kind: 'begin',
    title: words(locale(), title),
  });
  let told = Date.now();
  try {
    return await work((done, total) => {
      if (Date.now() - told < interval) return;
      told = Date.now();
      const percentage = Math.round((100 * done) / total);
      void connection.sendProgress(WorkDoneProgress.type, token, { kind: 'report', percentage });
    });
  } finally {
    await connection.sendProgress(WorkDoneProgress.type, token, { kind: 'end' });
  }
}
