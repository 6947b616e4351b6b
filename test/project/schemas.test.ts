import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { projectSchemas } from './schemas.ts';

const folder = join(import.meta.dirname, '../../server/schemas');

/*
 * `UPDATE=1 npx vitest run test/project/schemas.test.ts` writes the schemas anew after a change of the
 * rules; `npx biome format --write server/schemas` then lays them out.
 */
it.each(Object.entries(projectSchemas()))('%s is what the rules and settings ask for', (name, schema) => {
  const path = join(folder, name);
  if (process.env.UPDATE === '1') writeFileSync(path, `${JSON.stringify(schema, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(schema)));
});
