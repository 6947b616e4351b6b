/** A call that many may ask for and that happens seldom. */
export interface Throttle {
  call(): void;
  dispose(): void;
}

/** Calls at once when it has been quiet, and otherwise once at the end of the interval, in milliseconds. */
export function createThrottle(interval: number, action: () => void): Throttle {
  let timer: NodeJS.Timeout | undefined;
  let asked = false;
  const turn = (): void => {
    timer = undefined;
    if (!asked) return;
    asked = false;
    action();
    timer = setTimeout(turn, interval);
  };
  return {
    call() {
      asked = true;
      if (timer === undefined) turn();
    },
    dispose: () => clearTimeout(timer),
  };
}
