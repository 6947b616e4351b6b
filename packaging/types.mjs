import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const reference = /((?:from|import)\s*\(?\s*['"])(\.[^'"]+)\.ts(['"])/g;

/**
 * Copies a declaration file and all that it refers to. `sourceOf` tells where the declarations of a module stand that has
 * this path in the package.
 */
export function copyDeclarations(entry, sourceOf, target) {
  const seen = new Set([entry]);
  for (const module of seen) {
    const text = readFileSync(sourceOf(module), 'utf8');
    for (const [, , name] of text.matchAll(reference)) {
      seen.add(path.posix.join(path.posix.dirname(module), name));
    }
    const file = path.join(target, `${module}.d.ts`);
    mkdirSync(path.dirname(file), { recursive: true });
    // Programs that import the library need not allow imports of .ts.
    writeFileSync(file, text.replace(reference, '$1$2.js$3'));
  }
  return [...seen];
}
