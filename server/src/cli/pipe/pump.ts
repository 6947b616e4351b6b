/**
 * Takes items as they come, works on several of them at a time, and puts the results out in the order of the items, each
 * as soon as it is there: whoever sends a line and waits for its answer gets it. No more than `atOnce` items are under
 * way or wait to be put out, however fast they come. Ends when `put` tells that nobody takes the results any more.
 * Neither `work` nor `put` may reject.
 */
export async function pump<T, R>(
  items: AsyncIterable<T>,
  atOnce: number,
  work: (item: T) => Promise<R>,
  put: (result: R) => Promise<boolean>,
): Promise<void> {
  const underWay: Promise<boolean>[] = [];
  let last = Promise.resolve(true);
  for await (const item of items) {
    const result = work(item);
    last = last.then(async (open) => open && put(await result));
    underWay.push(last);
    if (underWay.length < atOnce) continue;
    if (!(await underWay.shift())) break;
  }
  await last;
}
