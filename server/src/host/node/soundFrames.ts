import { Transform } from 'node:stream';

/** More than this no message has, in bytes; a length beyond it is a mistake that nobody should wait for. */
const longestBody = 1 << 30;

/** What is held while a header has not come to its end, in bytes. */
const longestHeader = 1 << 16;

const headerEnd = Buffer.from('\r\n\r\n');

/** The length that a header tells in its last such line; what stands before it may be left from something else. */
function lengthIn(header: string): number {
  const line = header.slice(Math.max(0, header.toLowerCase().lastIndexOf('content-length:')));
  return Number(/^content-length:[ \t]*(\d{1,10})[ \t]*(?:\r\n|$)/iu.exec(line)?.[1] ?? Number.NaN);
}

/**
 * Lets the messages of the protocol through, each with a plain header, and passes over bytes that are none: behind a header
 * that cannot be read, the protocol library would end the process. `damaged` hears, once for each stretch, that bytes were
 * passed over.
 */
export function soundFrames(damaged: () => void): Transform {
  /** What has come and has not been let through. */
  let waiting: Buffer = Buffer.alloc(0);
  /** Bytes of the body that is being let through. */
  let body = 0;
  let complained = false;

  const take = (count: number): Buffer => {
    const taken = waiting.subarray(0, count);
    waiting = waiting.subarray(taken.length);
    return taken;
  };

  /** Reads the header in front; undefined when its end has not come. */
  const headerLength = (): number | 'none' | undefined => {
    const end = waiting.indexOf(headerEnd);
    if (end < 0) {
      // What is left must be able to be the beginning of a header.
      if (waiting.length > longestHeader) take(waiting.length - longestHeader / 2);
      return undefined;
    }
    const header = take(end + headerEnd.length).toString('latin1', 0, end);
    const length = lengthIn(header.slice(-longestHeader));
    const whole = /^(?:[\w-]+:[^\r\n]*(?:\r\n|$))+$/u.test(header);
    if (!(length <= longestBody)) return 'none';
    if (whole) complained = false;
    else complain();
    return length;
  };
  const complain = (): void => {
    if (!complained) damaged();
    complained = true;
  };

  return new Transform({
    transform(chunk: Buffer, _, done) {
      waiting = waiting.length === 0 ? chunk : Buffer.concat([waiting, chunk]);
      while (waiting.length > 0) {
        if (body > 0) {
          const part = take(body);
          body -= part.length;
          this.push(part);
          continue;
        }
        const length = headerLength();
        if (length === undefined) break;
        if (length === 'none') {
          complain();
          continue;
        }
        body = length;
        this.push(`Content-Length: ${length}\r\n\r\n`);
      }
      done();
    },
  });
}
