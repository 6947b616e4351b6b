import { spreadsheetTable } from '../../service/concordance/kwicTable.ts';
import { defineCustomRequest } from '../define.ts';
import { type ConcordanceTableParams, concordanceTableRequest } from '../pagesProtocol.ts';
import type { Session } from '../session.ts';
import { words } from '../words.ts';
import { viewedLines } from './concordancePage.ts';

const columns = [
  'columnDocument',
  'columnDate',
  'columnLine',
  'columnCharacter',
  'columnLeft',
  'columnKey',
  'columnRight',
] as const;

/** `jiaokan/concordanceTable`: a view as a table for spreadsheets; null when the concordance is no longer kept. */
export const concordanceTable = defineCustomRequest(
  concordanceTableRequest,
  (session, { id, view }: ConcordanceTableParams): string | null => {
    const concordance = session.concordances.get(id);
    if (concordance === undefined) return null;
    const rows = viewedLines(concordance, view).map(({ document, ranges, left, key, right }) => {
      const { line, character } = ranges[0].start;
      const place = [`${line + 1}`, `${character + 1}`];
      return [pathOf(session, document), concordance.dates.get(document) ?? '', ...place, left, key, right];
    });
    const locale = session.locale();
    return spreadsheetTable([columns.map((column) => words(locale, column)), ...rows]);
  },
);

/** The path below its folder, else the whole address. */
function pathOf({ folders }: Session, document: string): string {
  return folders.locate(document)?.path ?? decodeURIComponent(document);
}
