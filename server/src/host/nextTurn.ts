/**
 * Calls back in a later turn of the event loop, so that messages are answered in between. A browser has no `setImmediate`,
 * and its timers let 4 ms pass; there a message to oneself comes as soon.
 */
export function later(turn: () => void): void {
  if ('setImmediate' in globalThis) {
    setImmediate(turn);
    return;
  }
  const { port1, port2 } = new MessageChannel();
  port1.addEventListener('message', () => {
    port1.close();
    turn();
  });
  port1.start();
  port2.postMessage(undefined);
}

/** Resolves in a later turn of the event loop. */
export function nextTurn(): Promise<void> {
  return new Promise(later);
}
