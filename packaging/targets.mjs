import { existsSync } from 'node:fs';

/** The kinds of machine for which there is a package, as VS Code names them. */
export const nativeTargets = [
  'linux-x64',
  'linux-arm64',
  'alpine-x64',
  'darwin-x64',
  'darwin-arm64',
  'win32-x64',
  'win32-arm64',
];

/** One package for every machine, without machine code. */
export const universal = 'universal';

/** The package for browsers; `stageWeb` of web.mjs puts it together. */
export const web = 'web';

export const allTargets = [...nativeTargets, universal, web];

/** The target that this machine is. */
export function hostTarget() {
  const musl =
    process.platform === 'linux' &&
    existsSync(`/lib/ld-musl-${process.arch === 'x64' ? 'x86_64' : 'aarch64'}.so.1`) &&
    !existsSync('/lib64/ld-linux-x86-64.so.2');
  return `${musl ? 'alpine' : process.platform}-${process.arch}`;
}
