/** When the server last went down, in milliseconds since the epoch, the oldest first. */
export type CrashTimes = readonly number[];

/** What to do after a crash. */
export interface RestartDecision {
  readonly restart: boolean;
  readonly crashes: CrashTimes;
}

const windowMs = 3 * 60 * 1000;
const maximumCrashes = 4;

/**
 * Restarts a server that fell over, unless it did so five times within three minutes: then something is wrong
 * that another start will not mend. The figures are those of the language client's own default handler.
 */
export function decideRestart(crashes: CrashTimes, nowMs: number): RestartDecision {
  const recent = [...crashes, nowMs].filter((time) => nowMs - time < windowMs);
  return { restart: recent.length <= maximumCrashes, crashes: recent };
}
