import { existsSync } from 'node:fs';
import path from 'node:path';
import { onPath } from './files.mjs';
import { runOrThrow } from './processes.mjs';

/** The npm command: the very npm that started us when there is one, else the one on PATH. */
function npmCommand() {
  const script = process.env.npm_execpath;
  if (script?.endsWith('.js')) return { command: process.execPath, before: [script] };
  return { command: onPath('npm') ?? 'npm', before: [] };
}

/**
 * Where Node's headers stand on this machine, so that a native module builds without a download.
 * Undefined when npm knows already (`npm_config_nodedir`) or when there are none beside the running Node.
 */
function headersFolder() {
  if (process.env.npm_config_nodedir) return undefined;
  const candidates = [path.resolve(path.dirname(process.execPath), '..'), '/usr'];
  return candidates.find((folder) => existsSync(path.join(folder, 'include', 'node', 'node.h')));
}

/** Runs npm in `cwd`; throws with what it printed when it fails. */
export function npm(args, cwd, timeoutMs = 600_000) {
  const { command, before } = npmCommand();
  const nodedir = headersFolder();
  const env = { ...process.env, ...(nodedir && { npm_config_nodedir: nodedir }) };
  const quietly = ['--no-audit', '--no-fund', '--loglevel=error'];
  const shell = process.platform === 'win32' && before.length === 0;
  return runOrThrow(command, [...before, ...args, ...quietly], { cwd, env, timeoutMs, shell });
}
