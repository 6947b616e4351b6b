/** What machine code is for, told by its first bytes. */

const elfMachines = { 62: 'x64', 183: 'arm64' };
const peMachines = { 34404: 'x64', 43620: 'arm64' };
const machMachines = { 16777223: 'x64', 16777228: 'arm64' };

/** The operating system and the processor of a library, or undefined when it is none that is known. */
export function binaryKind(bytes) {
  if (bytes.length < 64) return undefined;
  if (bytes.readUInt32BE(0) === 0x7f454c46) return kind('linux', elfMachines[bytes.readUInt16LE(18)]);
  if (bytes.readUInt32LE(0) === 0xfeedfacf) return kind('darwin', machMachines[bytes.readUInt32LE(4)]);
  if (bytes.readUInt16BE(0) !== 0x4d5a) return undefined;
  const header = bytes.readUInt32LE(0x3c);
  if (header + 6 > bytes.length || bytes.readUInt32BE(header) !== 0x50450000) return undefined;
  return kind('win32', peMachines[bytes.readUInt16LE(header + 4)]);
}

function kind(platform, arch) {
  return arch === undefined ? undefined : { platform, arch };
}

/** Whether a library asks for glibc, which Alpine does not have. */
export function needsGlibc(bytes) {
  return bytes.includes('GLIBC_2.');
}

/** The newest versions of glibc and of libstdc++ that a library of Linux asks for. */
export function neededVersions(bytes) {
  const text = bytes.toString('latin1');
  return ['GLIBC', 'GLIBCXX'].flatMap((name) => {
    const found = [...text.matchAll(new RegExp(`${name}_(\\d+(?:\\.\\d+)+)`, 'g'))].map(
      ([, version]) => version,
    );
    const newest = found.sort(byVersion).at(-1);
    return newest === undefined ? [] : [`${name}_${newest}`];
  });
}

function byVersion(one, other) {
  const [a, b] = [one, other].map((version) => version.split('.').map(Number));
  for (let index = 0; index < Math.max(a.length, b.length); index++) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
