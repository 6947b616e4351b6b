import { existsSync, realpathSync } from 'node:fs';
import path from 'node:path';
import { cacheFolder, onPath, toolsFolder } from './files.mjs';
import { run } from './processes.mjs';

/** Whether a window can be opened here. */
export function hasDisplay() {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

/** The `code` command of an installed VS Code, or undefined. */
export function codeCommand() {
  return process.platform === 'win32' ? onPath('code.cmd') : onPath('code', 'code-insiders', 'codium');
}

/** The executable behind the `code` command: the command itself returns before the tests it starts have ended. */
export function codeExecutable() {
  if (process.env.JIAOKAN_VSCODE) return process.env.JIAOKAN_VSCODE;
  const command = codeCommand();
  if (command === undefined) return undefined;
  const bin = path.dirname(realpathSync(command));
  const name = path.basename(realpathSync(command)).replace(/\.cmd$/, '');
  const candidates = [
    path.join(bin, '..', name),
    path.join(bin, '..', 'Code.exe'),
    path.join(bin, '../../../MacOS/Code'),
    path.join(bin, '../../../MacOS/Electron'),
  ];
  return candidates.find((file) => existsSync(file));
}

/** The version that is asked for, if any: then no other will do. */
export const wantedVersion = process.env.JIAOKAN_VSCODE_VERSION || undefined;

/** VS Code as @vscode/test-electron downloads it; throws when the download cannot be had. */
export async function downloadVsCode() {
  const { downloadAndUnzipVSCode } = await import('@vscode/test-electron');
  return downloadAndUnzipVSCode({
    version: wantedVersion ?? 'stable',
    cachePath: path.join(cacheFolder(), 'desktop'),
    timeout: 10_000,
  });
}

/** The command before a desktop VS Code: none with a display, a virtual one where xvfb-run is there, else undefined. */
export function displayCommand() {
  const virtual = process.platform === 'linux' ? onPath('xvfb-run') : undefined;
  if (virtual) return [virtual, '-a'];
  return hasDisplay() ? [] : undefined;
}

/** Runs the suite in a desktop VS Code. Resolves with undefined, or with what went wrong. */
export async function runInDesktop(
  executable,
  { extension, tests, workspace, dataFolder, env, timeoutMs, onLog },
) {
  const options = JSON.stringify({ executable, extension, tests, workspace, dataFolder });
  const [command, ...before] = [...(displayCommand() ?? []), process.execPath];
  const script = path.join(toolsFolder, 'desktopSuite.mjs');
  const environment = { ...process.env, ...env };
  const { code, output } = await run(command, [...before, script, options], {
    quiet: true,
    env: environment,
    timeoutMs,
  });
  onLog(output);
  return code === 0 ? undefined : `VS Code ended with code ${code}`;
}
