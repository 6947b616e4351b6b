import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the repository. */
export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');

/** Where everything that is packed is put together. */
export const workFolder = path.join(root, 'out', 'packaging');

/** Where packages come out. */
export const packagesFolder = path.join(root, 'out', 'packages');
