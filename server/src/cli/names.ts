import type { CorpusIndex } from '../engine/corpus/corpusIndex.ts';
import { allSuspects, type SuspectVerdict } from '../engine/corpus/suspects.ts';
import type { EntityType } from '../engine/names/mention.ts';
import type { Locale } from '../engine/rules/rule.ts';
import { differenceText } from '../service/differences.ts';
import type { Corpus } from './corpus.ts';
import { type Environment, type ExitStatus, exitStatus } from './environment.ts';
import { csvRow } from './formats/csv.ts';
import { type Style, styleFor } from './formats/style.ts';
import { visible } from './formats/visible.ts';
import type { CommonOptions } from './options.ts';
import { entityHeadings, namesWords } from './words.ts';

/** A suspected entity as it is printed: its spellings, the one to prefer first. */
interface SuspectJson {
  readonly name: string;
  readonly type: EntityType;
  readonly verdict: SuspectVerdict;
  /** From 0, in doubt, to 1. */
  readonly certainty: number;
  readonly spellings: readonly {
    readonly text: string;
    readonly mentions: number;
    readonly documents: number;
    /** What differs from the first spelling; null for that itself. */
    readonly difference: string | null;
  }[];
}

/** Lists the spellings that are suspected to be one name, a line for each suspected entity, the most doubtful first. */
export function names(corpus: Corpus, options: CommonOptions, environment: Environment): ExitStatus {
  let status: ExitStatus = exitStatus.clean;
  for (const document of corpus.documents) {
    if (document.kind !== 'failed') continue;
    environment.stderr.write(`${visible(document.input.path)}: ${document.error[options.locale]}\n`);
    status = exitStatus.failure;
  }
  const indexes = new Set(corpus.documents.map(({ input }) => corpus.indexOf(input.project)));
  const listed = [...indexes].flatMap(suspectsOf);
  environment.stdout.write(print(listed, options, styleFor(environment)));
  return status;
}

/** The suspected entities of an index as they are printed. */
export function suspectsOf(index: CorpusIndex): readonly SuspectJson[] {
  return allSuspects(index).map(({ name, type, verdict, certainty, mentions, documents, others }) => ({
    ...{ name, type, verdict, certainty: Math.round(certainty * 100) / 100 },
    spellings: [
      { text: name, mentions, documents, difference: null },
      ...others.map((each) => ({
        text: each.text,
        mentions: each.mentions,
        documents: each.documents,
        difference: each.difference,
      })),
    ],
  }));
}

/** Puts them into the form that is asked for. */
export function print(
  listed: readonly SuspectJson[],
  { format, locale }: Pick<CommonOptions, 'format' | 'locale'>,
  style: Style,
): string {
  switch (format) {
    case 'json': {
      const lines = listed.map((suspect) => `\n${JSON.stringify(suspect)}`);
      return `{"version":1,"names":[${lines.join(',')}${lines.length === 0 ? '' : '\n'}]}\n`;
    }
    case 'jsonl':
      return listed.map((suspect) => `${JSON.stringify(suspect)}\n`).join('');
    case 'csv':
      return csvOf(listed);
    default:
      return prettyOf(listed, locale, style);
  }
}

/** One row for each spelling, so that tables can be filtered and summed. */
function csvOf(listed: readonly SuspectJson[]): string {
  const head = ['type', 'name', 'verdict', 'certainty', 'text', 'mentions', 'documents', 'difference'];
  const rows = listed.flatMap(({ type, name, verdict, certainty, spellings }) =>
    spellings.map(({ text, mentions, documents, difference }) =>
      csvRow([type, name, verdict, certainty, text, mentions, documents, difference ?? '']),
    ),
  );
  return [csvRow(head), ...rows].join('');
}

function prettyOf(listed: readonly SuspectJson[], locale: Locale, style: Style): string {
  if (listed.length === 0) return `${namesWords.none[locale]}\n`;
  const lines = listed.map(({ type, verdict, spellings }) => {
    const written = spellings.map(({ text, mentions, difference }) => {
      const why = difference === null ? '' : style.faint(` ${differenceText(difference, locale)}`);
      return `${text} ×${mentions}${why}`;
    });
    return `${namesWords[verdict][locale]}  ${entityHeadings.one[type][locale]}  ${written.join('  ~  ')}\n`;
  });
  return lines.join('');
}
