/** A disk on which any step can fail. */
import type { FileHandle } from 'node:fs/promises';
import { type Disk, realDisk } from '../../server/src/host/node/replaceFile.ts';

/** Which call to the system fails, counted from 0, and how. */
export interface Fault {
  readonly at: number;
  readonly code: string;
  /** How many bytes of a write reach the disk all the same. */
  readonly partly?: number;
}

/** A disk that counts what is asked of it, and fails where it is told to. */
export function watchedDisk(fault?: Fault, before: (call: string) => void = () => {}) {
  const calls: string[] = [];
  const step = (name: string): void => {
    before(name);
    calls.push(name);
    if (fault?.at !== calls.length - 1) return;
    throw Object.assign(new Error(`${fault.code}: ${name}`), { code: fault.code });
  };
  const watched =
    <A extends readonly unknown[], R>(name: string, call: (...args: A) => Promise<R>) =>
    async (...args: A): Promise<R> => {
      step(name);
      return call(...args);
    };
  const watchedHandle = (handle: FileHandle): FileHandle => {
    const { writeFile, sync, close, chmod } = handle;
    return Object.assign(handle, {
      writeFile: async (bytes: Buffer) => {
        const half = bytes.subarray(0, fault?.partly ?? 0);
        if (half.length > 0) await writeFile.call(handle, half);
        step('write');
        await writeFile.call(handle, bytes.subarray(half.length));
      },
      chmod: watched('chmod', (bits: number) => chmod.call(handle, bits)),
      sync: watched('sync', () => sync.call(handle)),
      // A handle is closed even where the system reports that what was written could not be kept.
      close: async () => {
        await close.call(handle);
        step('close');
      },
    });
  };
  const disk = {
    ...realDisk,
    realpath: watched('realpath', (path: string) => realDisk.realpath(path)),
    stat: watched('stat', (path: string) => realDisk.stat(path)),
    readFile: watched('readFile', (path: string) => realDisk.readFile(path)),
    rename: watched('rename', realDisk.rename),
    open: watched('open', async (...args: Parameters<Disk['open']>) =>
      watchedHandle(await realDisk.open(...args)),
    ),
  };
  // The functions of the system have more forms than are used here.
  return { calls, disk: disk as Disk };
}
