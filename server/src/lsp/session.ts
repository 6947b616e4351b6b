import type { Connection } from 'vscode-languageserver';
import type { Finding } from '../engine/lint/finding.ts';
import type { Locale, Rule } from '../engine/rules/rule.ts';
import type { Analyzer } from '../host/analyzer.ts';
import type { KeptWork } from '../host/keptWork.ts';
import type { OverTime } from '../host/overTime.ts';
import type { FileSystem, PatternSearch } from '../host/ports.ts';

import type { NameMatcher } from '../service/nameMatcher.ts';
import type { Analyses, OpenAnalysis } from './analyses.ts';
import type { ClientFeatures } from './clientFeatures.ts';
import type { Concordances } from './concordance/concordances.ts';
import type { SearchedTexts } from './concordance/searchedTexts.ts';
import type { CopyTexts } from './copyTexts.ts';
import type { Corpus } from './corpus.ts';
import type { DiagnosticsDelivery } from './diagnostics/delivery.ts';
import type { Documents } from './documents.ts';
import type { Folders } from './folders.ts';
import type { StaleIgnores } from './ignores/staleIgnores.ts';
import type { Indexer } from './indexer.ts';
import type { SlowFiles } from './limits/slowFiles.ts';
import type { EditorSettings } from './settings.ts';
import type { StatusReporter } from './status.ts';
import type { SuspectSearch } from './suspectSearch.ts';
import type { Throttle } from './throttle.ts';
import type { WorkspaceDiagnostics } from './workspace/workspaceDiagnostics.ts';

/** The outside world, as the server needs it. */
export interface ServerHost {
  readonly version: string;
  readonly rules: readonly Rule[];
  readonly files: FileSystem;
  readonly patterns: PatternSearch;
  readonly analyzer: Analyzer;
  /** The segmenter that will come into use in all likelihood; what it read before is taken over without waiting for it. */
  readonly likelySegmenter?: string;
  /** Opens what is kept in a folder; without a folder nothing is kept. */
  openKeptWork(folder: string | undefined): KeptWork;
  /** Address of a rule's page, for clients that link it. */
  rulePage(rule: string): string | undefined;
}

/** All that one client's server knows. Made when the client initializes. */
export interface Session {
  readonly connection: Connection;
  readonly host: ServerHost;
  readonly client: ClientFeatures;
  readonly documents: Documents;
  readonly folders: Folders;
  readonly corpus: Corpus;
  readonly kept: KeptWork;
  readonly copyTexts: CopyTexts;
  readonly analyses: Analyses;
  readonly concordances: Concordances;
  readonly searchedTexts: SearchedTexts;
  readonly delivery: DiagnosticsDelivery;
  readonly indexer: Indexer;
  readonly workspace: WorkspaceDiagnostics;
  readonly slow: SlowFiles;
  /** The corpus rules that took too long, which run in this thread. */
  readonly overTime: OverTime;
  /** The findings of open documents as they were judged last; questions are answered from what is on the screen. */
  readonly shown: WeakMap<OpenAnalysis, readonly Finding[]>;
  readonly status: StatusReporter;
  readonly matcher: NameMatcher;
  readonly stale: StaleIgnores;
  readonly suspects: SuspectSearch;
  readonly settings: SettingsCell;
  readonly locale: () => Locale;
  /** Resolves when the project files and the settings have been read. */
  readonly begun: Promise<void>;
  begin(): void;
  /** Tells the client that names have changed. */
  readonly names: Throttle;
}

/** The settings of the moment. */
export interface SettingsCell {
  /** Those of the whole workspace. */
  current(): EditorSettings;
  /** Those of a folder, or of the whole workspace where the document is in none. */
  of(folder: string | undefined): EditorSettings;
  replace(settings: EditorSettings, byFolder?: ReadonlyMap<string, EditorSettings>): void;
}
