/** A task that waits until nobody has asked for it for a while. */
export interface Delayed {
  /** Asks for the task; an earlier request that still waits is dropped. */
  soon(): void;
  dispose(): void;
}

/** Delays a task by `ms` milliseconds after the last request. */
export function delay(ms: number, task: () => void): Delayed {
  let timer: NodeJS.Timeout | undefined;
  const dispose = (): void => clearTimeout(timer);
  return {
    dispose,
    soon: () => {
      dispose();
      timer = setTimeout(task, ms);
    },
  };
}
