import { spawn, spawnSync } from 'node:child_process';

/** Every process group these tools started and that still runs; nothing else is ever ended. */
const groups = new Set();

/** Ends the process group that `child` leads: its own children go with it. */
export function endGroup(child, signal = 'SIGTERM') {
  if (child.pid === undefined) return;
  try {
    if (process.platform === 'win32') spawnSync('taskkill', ['/pid', String(child.pid), '/t', '/f']);
    else process.kill(-child.pid, signal);
  } catch {
    // The group has ended by itself.
  }
}

process.on('exit', () => {
  for (const child of groups) endGroup(child, 'SIGKILL');
});
for (const [signal, number] of Object.entries({ SIGHUP: 1, SIGINT: 2, SIGTERM: 15 })) {
  process.on(signal, () => process.exit(128 + number));
}

/** Starts a command as the leader of a process group of its own, which ends at the latest when this process does. */
export function start(command, args, options = {}) {
  const child = spawn(command, args, { ...options, detached: process.platform !== 'win32' });
  groups.add(child);
  child.on('exit', () => groups.delete(child));
  return child;
}

/**
 * Runs a command to its end and gives its exit code and, when `quiet`, what it printed.
 * A command that cannot be started or exceeds `timeoutMs` gives code 1 and says so in `output`.
 */
export function run(command, args, { quiet = false, timeoutMs = 600_000, ...options } = {}) {
  return new Promise((resolve) => {
    const stdio = quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'];
    const child = start(command, args, { stdio, ...options });
    let output = '';
    const say = (text) => {
      output += text;
      if (!quiet) process.stderr.write(text);
    };
    const timer = setTimeout(() => {
      say(`\n${command} ${args.join(' ')}: no end after ${timeoutMs / 1000} s, stopped.\n`);
      endGroup(child, 'SIGKILL');
    }, timeoutMs);
    child.stdout?.on('data', (data) => say(String(data)));
    child.stderr?.on('data', (data) => say(String(data)));
    child.on('error', (error) => {
      clearTimeout(timer);
      say(`${command}: ${error.message}\n`);
      resolve({ code: 1, output });
    });
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve({ code: code ?? 1, output });
    });
  });
}

/** Runs a command quietly and throws with the end of its output when it fails. */
export async function runOrThrow(command, args, options) {
  const { code, output } = await run(command, args, { quiet: true, ...options });
  if (code !== 0) throw new Error(`${command} ${args.join(' ')} failed:\n${output.slice(-3000)}`);
  return output;
}

/** Waits for `promise` at most `ms` milliseconds; gives undefined when that was not enough. */
export async function within(ms, promise) {
  let timer;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
