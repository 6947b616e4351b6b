import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { drivers } from './drivers.ts';

/** The checkers that are measured. */
export const peerNames = Object.keys(drivers);

/** What a checker took. */
export interface PeerFigures {
  /** Processor time for all texts, after a warm-up, without loading. */
  readonly seconds: number;
  /** In MB. */
  readonly peak: number;
}

/** Lets one checker read the texts of a file, in a process of its own, in the folder where it is installed. */
export async function runPeer(peer: string, folder: string, file: string): Promise<PeerFigures> {
  const program = join(folder, `${peer}.mjs`);
  writeFileSync(program, `${drivers[peer] ?? ''}\n${loop}`);
  const { stdout } = await promisify(execFile)(process.execPath, [program, file], { cwd: folder });
  const last = stdout.trim().split('\n').at(-1) ?? '';
  const figures: PeerFigures = JSON.parse(last);
  return figures;
}

/** What all of them do once `check` is there. */
const loop = `
import { existsSync, readFileSync } from 'node:fs';
const { warmUp, texts } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
for (const text of warmUp) await check(text);
const before = process.cpuUsage();
for (const text of texts) await check(text);
const { user, system } = process.cpuUsage(before);
const high = existsSync('/proc/self/status') && /VmHWM:\\s+(\\d+)/u.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
const peak = Number(high || process.resourceUsage().maxRSS) / 1024;
console.log(JSON.stringify({ seconds: (user + system) / 1e6, peak }));
`;
