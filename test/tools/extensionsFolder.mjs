import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { root, temporaryFolder } from './files.mjs';

/** An extensions folder that holds a link to this one, so that it is loaded as an installed one is. Goes with the process. */
export function extensionsFolder() {
  const folder = temporaryFolder();
  symlinkSync(root, path.join(folder, 'jiaokan.jiaokan-0.0.0'), 'junction');
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
  return folder;
}
