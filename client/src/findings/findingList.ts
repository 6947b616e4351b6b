import type { FileFindings } from '../../../server/src/lsp/reviewProtocol.ts';
import type { FileRow, FindingNode, FindingRow, PlacedFinding, RuleRow } from './node.ts';

/** What comes first in the list. */
export type Grouping = 'rule' | 'file';

/** What a person chose to see. */
export interface FindingChoice {
  readonly grouping: Grouping;
  readonly filter: string;
}

/** How findings and files are called, in the words of the person; the filter looks at them too. */
export interface FindingWords {
  rule(rule: string): string;
  file(uri: string): string;
}

/**
 * The findings of the corpus as a tree: rule, file, finding or file, finding. Knows nothing of VS Code. Files come one by
 * one, and each replaces what was known of it.
 */
export class FindingList {
  readonly #words: FindingWords;
  readonly #files = new Map<string, FileFindings>();
  #choice: FindingChoice;
  #shown: readonly PlacedFinding[] | undefined;

  constructor(words: FindingWords, choice: FindingChoice) {
    this.#words = words;
    this.#choice = choice;
  }

  get choice(): FindingChoice {
    return this.#choice;
  }

  show(change: Partial<FindingChoice>): void {
    this.#choice = { ...this.#choice, ...change };
    this.#shown = undefined;
  }

  /** Takes in what is found in files now. */
  take(files: readonly FileFindings[]): void {
    for (const file of files) this.#files.set(file.uri, file);
    this.#shown = undefined;
  }

  forget(uri: string): void {
    this.#files.delete(uri);
    this.#shown = undefined;
  }

  clear(): void {
    this.#files.clear();
    this.#shown = undefined;
  }

  /** Takes out findings that were settled, without a look at their files. */
  drop(settled: readonly PlacedFinding[]): void {
    const gone = new Set(settled.map(({ uri, finding }) => `${uri} ${finding.rule} ${finding.fingerprint}`));
    for (const [uri, file] of this.#files) {
      const findings = file.findings.filter(
        ({ rule, fingerprint }) => !gone.has(`${uri} ${rule} ${fingerprint}`),
      );
      if (findings.length < file.findings.length) this.#files.set(uri, { ...file, findings });
    }
    this.#shown = undefined;
  }

  /** The documents with findings. */
  uris(): readonly string[] {
    return [...this.#files.keys()];
  }

  /** Findings in all, whatever the filter says. */
  total(): number {
    return sum([...this.#files.values()].map(({ findings }) => findings.length));
  }

  /** Findings that the baseline hides. */
  accepted(): number {
    return sum([...this.#files.values()].map(({ accepted }) => accepted));
  }

  /** Findings that pass the filter, by file and place. */
  shown(): readonly PlacedFinding[] {
    this.#shown ??= this.#filtered();
    return this.#shown;
  }

  roots(): readonly FindingNode[] {
    return this.#choice.grouping === 'rule' ? this.#ruleRows() : this.#fileRows(this.shown(), undefined);
  }

  children(node: FindingNode): readonly FindingNode[] {
    switch (node.kind) {
      case 'rule':
        return this.#fileRows(node.findings, node.rule);
      case 'file':
        return findingRows(node);
      case 'finding':
        return [];
    }
  }

  /** The row above; undefined for one at the top. */
  parent(node: FindingNode): FindingNode | undefined {
    const above = (rows: readonly FindingNode[]): FindingNode | undefined =>
      rows.find((row) => this.children(row).some(({ id }) => id === node.id));
    const roots = this.roots();
    return (
      above(roots) ??
      (node.kind === 'finding' ? above(roots.flatMap((row) => this.children(row))) : undefined)
    );
  }

  #ruleRows(): readonly RuleRow[] {
    const rows = [...grouped(this.shown(), ({ finding }) => finding.rule)].map(
      ([rule, findings]): RuleRow => ({
        kind: 'rule',
        id: `rule:${rule}`,
        rule,
        findings,
        files: new Set(findings.map(({ uri }) => uri)).size,
      }),
    );
    return rows.sort((a, b) => b.findings.length - a.findings.length || (a.rule < b.rule ? -1 : 1));
  }

  #fileRows(all: readonly PlacedFinding[], rule: string | undefined): readonly FileRow[] {
    return [...grouped(all, ({ uri }) => uri)].map(([uri, findings]) => ({
      kind: 'file',
      id: `file:${rule ?? ''}:${uri}`,
      uri,
      rule,
      findings,
    }));
  }

  #filtered(): readonly PlacedFinding[] {
    const words = fold(this.#choice.filter).split(/\s+/u).filter(Boolean);
    const named = [...this.#files.values()].map((file) => ({ file, name: this.#words.file(file.uri) }));
    named.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
    return named.flatMap(({ file: { uri, findings }, name }) =>
      findings.flatMap((finding) => {
        const { rule, message, excerpt } = finding;
        const text = fold([name, rule, this.#words.rule(rule), message, excerpt].join('\n'));
        return words.every((word) => text.includes(word)) ? [{ uri, finding }] : [];
      }),
    );
  }
}

/** A row is known by its place in the list, so that an edit above leaves it selected. */
function findingRows({ uri, rule, findings }: FileRow): readonly FindingRow[] {
  return findings.map(({ finding }, index) => ({
    kind: 'finding',
    id: `finding:${rule ?? ''}:${uri}:${index}`,
    uri,
    finding,
    underRule: rule !== undefined,
  }));
}

function grouped<T>(all: readonly T[], keyOf: (each: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const each of all) {
    const group = groups.get(keyOf(each));
    if (group === undefined) groups.set(keyOf(each), [each]);
    else group.push(each);
  }
  return groups;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** NFKC makes full-width Latin letters and digits equal to the plain ones that a keyboard gives. */
function fold(text: string): string {
  return text.normalize('NFKC').toLowerCase();
}
