import { readLayout } from '../../../src/engine/layout/readLayout.ts';
import { createTextModel } from '../../../src/engine/text/textModel.ts';

/** Text that is read at least, in bytes, so that the figure is steady. */
const enough = 12_000_000;
const warmUp = 2_000_000;

/** Prints how much text the layout reads for each second of processor time, in UTF-8. */
export function printSpeed(texts: readonly string[]): void {
  readUntil(texts, warmUp);
  const before = process.cpuUsage();
  const bytes = readUntil(texts, enough);
  const { user, system } = process.cpuUsage(before);
  console.log(`layout: ${(bytes / (user + system)).toFixed(2)} MB for each second of processor time`);
}

function readUntil(texts: readonly string[], bytes: number): number {
  if (texts.length === 0) return 0;
  let read = 0;
  for (let at = 0; read < bytes; at = (at + 1) % texts.length) {
    const text = texts[at] ?? '';
    readLayout(createTextModel(text));
    read += Math.max(1, Buffer.byteLength(text));
  }
  return read;
}
