/** Writes the trained models as modules that the engine loads. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { TreeModel } from '../../src/engine/layout/model/trees.ts';

const head = '// Written by server/tools/layout/train.ts; see docs/data.md.\n';

/** Writes `breakTrees.generated.ts` and `ngrams.generated.ts`. */
export function writeModel(
  folder: string,
  models: { readonly first: TreeModel; readonly second: TreeModel; readonly lost: TreeModel },
  ngrams: Uint32Array,
): void {
  const entries = Object.entries(models).map(([name, model]) => `  ${name}: '${encodeTrees(model)}',`);
  writeFileSync(
    join(folder, 'breakTrees.generated.ts'),
    `${head}/** Boosted trees in base64: see decodeTrees. */\nexport const breakTrees = {\n${entries.join('\n')}\n} as const;\n`,
  );
  const bytes = Buffer.alloc(ngrams.length * 3);
  for (const [index, entry] of ngrams.entries()) bytes.writeUIntBE(entry, index * 3, 3);
  const packed = bytes.toString('base64');
  writeFileSync(
    join(folder, 'ngrams.generated.ts'),
    `${head}/** The packed n-gram table in base64, 24 bits (four characters) an entry. */\nexport const ngrams =\n  '${packed}';\n`,
  );
}

/** A model as decodeTrees reads it: the number of trees, base, the roots, then the nodes. */
function encodeTrees({ nodes, roots, base }: TreeModel): string {
  const parts = [Uint32Array.of(roots.length), Float32Array.of(base), roots, nodes];
  return Buffer.concat(
    parts.map((part) => Buffer.from(part.buffer, part.byteOffset, part.byteLength)),
  ).toString('base64');
}
