import type { Environment } from '../../server/src/cli/environment.ts';
import type { FindingJson } from '../../server/src/cli/formats/findingJson.ts';
import { type Run, run } from './run.ts';
import { temporaryFolder } from './temporary.ts';

/** A line of the output. */
export interface PipeAnswer {
  readonly id: unknown;
  readonly findings?: readonly FindingJson[];
  readonly entities?: readonly { readonly name: string }[];
  readonly text?: string;
  readonly line?: number;
  readonly error?: string;
}

export interface PipeRun extends Run {
  readonly answers: readonly PipeAnswer[];
}

/** Runs `jiaokan pipe` over what comes in, in small pieces so that they cut lines and characters. */
export async function pipe(
  input: string | Buffer,
  argv: readonly string[] = [],
  {
    folder = temporaryFolder(),
    ...world
  }: Partial<Omit<Environment, 'readInput'>> & { readonly folder?: string } = {},
): Promise<PipeRun> {
  let stdout = '';
  const done = await run(folder, ['pipe', ...argv], {
    streams: {
      input: () => inPieces(Buffer.from(input), 7),
      write: async (text) => {
        stdout += text;
        return true;
      },
    },
    ...world,
  });
  const lines = stdout.split('\n').slice(0, -1);
  return { ...done, stdout, answers: lines.map((line): PipeAnswer => JSON.parse(line)) };
}

async function* inPieces(bytes: Buffer, size: number): AsyncIterable<Uint8Array> {
  for (let start = 0; start < bytes.length; start += size) yield bytes.subarray(start, start + size);
}
