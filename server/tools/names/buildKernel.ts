import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

// Compiles the inner loops of the recogniser: `node server/tools/names/run.mjs buildKernel`. npm downloads the compiler, which is
// large and wanted for nothing else, into its own cache.
const compiler = 'assemblyscript@0.28.20';
const folder = 'server/src/engine/names/tagger/kernel';
const options = [
  '--runtime',
  'stub',
  '--noAssert',
  '-O3',
  '--enable',
  'simd',
  '--importMemory',
  '--use',
  'abort=',
];

const work = mkdtempSync(join(tmpdir(), 'jiaokan-kernel-'));
try {
  copyFileSync(join(folder, 'kernel.as'), join(work, 'kernel.ts'));
  execFileSync(
    'npm',
    ['exec', '--yes', '--package', compiler, '--', 'asc', 'kernel.ts', ...options, '-o', 'kernel.wasm'],
    { cwd: work, stdio: 'inherit' },
  );
  const code = readFileSync(join(work, 'kernel.wasm')).toString('base64');
  const source = createHash('sha256')
    .update(readFileSync(join(folder, 'kernel.as')))
    .digest('hex');
  writeFileSync(
    join(folder, 'kernel.generated.ts'),
    `// Compiled from kernel.as by server/tools/names/buildKernel.ts with ${compiler}.
/** WebAssembly, in base64. */
export const kernelCode =
  '${code}';
/** The SHA-256 of the source. */
export const kernelSource = '${source}';
`,
  );
} finally {
  rmSync(work, { recursive: true, force: true });
}
