/** What is shipped may be shipped: its licence is one of those that allow it, and it is listed. */
import { describe, expect, it } from 'vitest';
import { readRepositoryFile } from '../support/repository.ts';

interface LockedPackage {
  readonly license?: string;
  readonly dev?: boolean;
  readonly devOptional?: boolean;
  readonly link?: boolean;
}

/** Licences under which a package may be part of a product under the MIT licence. */
const allowed = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', '0BSD', 'BlueOak-1.0.0'];

const manifest: { readonly dependencies: object; readonly optionalDependencies: object } = JSON.parse(
  readRepositoryFile('package.json') ?? '',
);
const lock: { readonly packages: Readonly<Record<string, LockedPackage>> } = JSON.parse(
  readRepositoryFile('package-lock.json') ?? '',
);
const architecture = readRepositoryFile('docs/ARCHITECTURE.md') ?? '';

/** The packages of the lock file that are not for building and testing alone. */
const shipped = Object.entries(lock.packages).filter(([path, { dev }]) => path !== '' && dev !== true);

/** The licences that an expression such as `(MIT OR Apache-2.0)` names. */
function namesIn(license: string): readonly string[] {
  return license.replace(/[()]/gu, '').split(/ (?:AND|OR) /u);
}

function isAllowed(license: string): boolean {
  const names = namesIn(license);
  return license.includes(' AND ')
    ? names.every((name) => allowed.includes(name))
    : names.some((name) => allowed.includes(name));
}

describe('shipped packages', () => {
  it('have licences that allow it', () => {
    const others = shipped
      .filter(([, { license = 'none' }]) => !isAllowed(license))
      .map(([path, { license }]) => `${path}: ${license}`);
    expect(others).toEqual([]);
    expect(shipped.length).toBeGreaterThan(10);
  });

  it('are listed with the licence that they have', () => {
    const table = architecture.slice(
      architecture.indexOf('Shipped:'),
      architecture.indexOf('Used to build and test:'),
    );
    for (const name of [
      ...Object.keys(manifest.dependencies),
      ...Object.keys(manifest.optionalDependencies),
    ]) {
      const line = table.split('\n').find((each) => each.includes(`\`${name}\``));
      expect(line, `${name} in docs/ARCHITECTURE.md`).toBeDefined();
      for (const each of namesIn(lock.packages[`node_modules/${name}`]?.license ?? '')) {
        expect(line).toContain(each);
      }
    }
  });
});
