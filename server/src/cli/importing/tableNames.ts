import { parse } from 'csv-parse/sync';
import type { EntityType } from '../../engine/names/mention.ts';
import type { KnownName } from '../../project/knownNames.ts';
import { messages } from '../../project/problem.ts';
import { Failure } from '../options.ts';
import { typeNamed } from './typeNamed.ts';

/** An apostrophe that our own tables put before what a spreadsheet would run. */
const guard = /^'(?=[\s"']*[=+\-@＝＋－＠|%])/u;

/**
 * The names of a table with a heading: `name`, and where they are there `type`, `text` (a spelling; what `jiaokan entities
 * --format csv` prints and OpenRefine gives back with `name` edited), `aliases` and `replace` (several, with `|` between).
 * @throws Failure when it is no such table.
 */
export function tableNames(path: string, text: string, type: EntityType | undefined): readonly KnownName[] {
  const rows = rowsOf(path, text);
  const [first] = rows;
  if (first !== undefined && (!('name' in first) || !('type' in first || type !== undefined))) {
    throw new Failure(
      messages(
        `${path}: a heading with the columns “name” and “type” is needed. Add it, or say --type person or --type organization.`,
        `${path}：表头须有“name”和“type”两列。请补上，或用 --type person / --type organization 指定类型。`,
      ),
    );
  }
  return rows.flatMap((row, index): readonly KnownName[] => {
    const name = cell(row.name);
    if (name === '') return [];
    const found = row.type === undefined ? type : (typeNamed(cell(row.type)) ?? type);
    if (found === undefined) throw unknownType(path, index + 2, row.type ?? '');
    const others = [cell(row.text), ...list(row.alias), ...list(row.aliases)];
    const aliases = others.filter((other) => other !== '' && other !== name);
    return [{ type: found, name, aliases, replace: list(row.replace).filter((other) => other !== name) }];
  });
}

type Row = Readonly<Partial<Record<string, string>>>;

function rowsOf(path: string, text: string): readonly Row[] {
  const [heading = ''] = text.split(/\r?\n/u, 1);
  try {
    return parse(text, {
      bom: true,
      columns: (names: readonly string[]) => names.map((name) => name.trim().toLowerCase()),
      delimiter: heading.includes('\t') ? '\t' : ',',
      relax_column_count: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error);
    throw new Failure(
      messages(
        `${path}: this is no table that can be read (${detail}). Save it as CSV in UTF-8.`,
        `${path}：无法读取此表格（${detail}）。请存为 UTF-8 编码的 CSV。`,
      ),
    );
  }
}

function cell(text = ''): string {
  return text.replace(guard, '').trim();
}

function list(text: string | undefined): readonly string[] {
  return cell(text)
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');
}

function unknownType(path: string, row: number, type: string): Failure {
  return new Failure(
    messages(
      `${path}: row ${row} has the type “${type}”. Write person or organization.`,
      `${path}：第 ${row} 行的类型为“${type}”，应为 person 或 organization。`,
    ),
  );
}
