import type { Environment, ExitStatus } from '../../server/src/cli/environment.ts';
import { main } from '../../server/src/cli/main.ts';
import { characterSegmenter } from '../../server/src/engine/segment/characterSegmenter.ts';

/** What a run of the command line did. */
export interface Run {
  readonly status: ExitStatus;
  readonly stdout: string;
  readonly stderr: string;
  readonly bytes: Buffer;
}

/** Runs the command line in this process, in a folder, without the dictionary. */
export async function run(
  folder: string,
  argv: readonly string[],
  world: Partial<Omit<Environment, 'readInput'>> & { readonly input?: Buffer | string } = {},
): Promise<Run> {
  const out: Buffer[] = [];
  const err: Buffer[] = [];
  const { input = '', ...rest } = world;
  const status = await main(argv, {
    currentFolder: folder,
    variables: {},
    stdout: { write: (text) => out.push(Buffer.from(text)), isTerminal: false },
    stderr: { write: (text) => err.push(Buffer.from(text)), isTerminal: false },
    readInput: async () => Buffer.from(input),
    loadSegmenter: () => ({ kind: 'loaded', segmenter: characterSegmenter }),
    serveLanguage: async () => {},
    machine: { processors: 1, freeMemory: 0 },
    pageParts: () => ({ script: '"use strict";', style: 'html{margin:0}' }),
    rulePage: (rule) => `https://example.org/${rule}`,
    version: '1.2.3',
    ...rest,
  });
  const bytes = Buffer.concat(out);
  return { status, stdout: bytes.toString('utf8'), stderr: Buffer.concat(err).toString('utf8'), bytes };
}

/** A text with one safe finding: its caption is printed twice. */
export const doubled = '云岭大学校史馆开馆仪式云岭大学校史馆开馆仪式\n';

/** That text, mended. */
export const single = '云岭大学校史馆开馆仪式\n';

/** A text without findings. */
export const clean = '云岭大学的校史馆昨天开馆，两百名师生参加了仪式。\n';

/** A text that names a hospital in full, and one that leaves out what kind of place it serves. */
export const fullName =
  '清河县人民医院派出医生二十名。\n\n清河县人民医院举行了启动仪式。\n\n清河县人民医院负责培训工作。\n';
export const shortName = '清河人民医院派人参加了仪式。\n';
