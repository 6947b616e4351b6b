import type { FindingItem } from '../../../server/src/lsp/reviewProtocol.ts';

/** A finding with the document that it is in. */
export interface PlacedFinding {
  readonly uri: string;
  readonly finding: FindingItem;
}

/** One row of the view *Findings*. `id` is stable as long as what the row stands for stays. */
export type FindingNode = RuleRow | FileRow | FindingRow;

/** All that a rule finds. */
export interface RuleRow {
  readonly kind: 'rule';
  readonly id: string;
  readonly rule: string;
  readonly findings: readonly PlacedFinding[];
  /** In how many files. */
  readonly files: number;
}

/** What is found in a file: all of it, or what one rule finds. */
export interface FileRow {
  readonly kind: 'file';
  readonly id: string;
  readonly uri: string;
  /** The rule of the row above; undefined where files come first. */
  readonly rule: string | undefined;
  readonly findings: readonly PlacedFinding[];
}

/** One finding. */
export interface FindingRow extends PlacedFinding {
  readonly kind: 'finding';
  readonly id: string;
  /** Whether the row above says of which rule it is. */
  readonly underRule: boolean;
}

/** The findings that a row stands for, what the filter hides left out. */
export function findingsUnder(node: FindingNode): readonly PlacedFinding[] {
  return node.kind === 'finding' ? [node] : node.findings;
}

/** The findings of several rows, each once. */
export function findingsUnderAll(nodes: readonly FindingNode[]): readonly PlacedFinding[] {
  const found = new Map<string, PlacedFinding>();
  for (const each of nodes.flatMap(findingsUnder)) {
    found.set(JSON.stringify([each.uri, each.finding.rule, each.finding.fingerprint]), each);
  }
  return [...found.values()];
}

/** Fingerprints by document, as requests name findings. */
export function fingerprintsByFile(
  findings: readonly PlacedFinding[],
): Readonly<Record<string, readonly string[]>> {
  const byFile: Record<string, string[]> = {};
  for (const { uri, finding } of findings) {
    const ofFile = byFile[uri] ?? [];
    ofFile.push(finding.fingerprint);
    byFile[uri] = ofFile;
  }
  return byFile;
}
