import type * as vscode from 'vscode';
import type { CleanPreview } from '../clean/cleanPreview.ts';
import type { Comparison } from '../copies/comparison.ts';
import type { Decisions } from '../decisions/decisions.ts';
import type { FixPreview } from '../edit/fixPreview.ts';
import type { FixReport } from '../edit/fixReport.ts';
import type { FindingsView } from '../findings/findingsView.ts';
import type { MentionPresenter } from '../mention/showMention.ts';
import type { NamesView } from '../names/namesView.ts';
import type { OutlineView } from '../outline/outlineView.ts';
import type { ReadingView } from '../reading/readingView.ts';
import type { Connection } from '../server/connection.ts';
import type { ConcordancePanel } from '../webview/concordancePanel.ts';
import type { OverviewPanel } from '../webview/overviewPanel.ts';

/** What commands work with. */
export interface CommandContext {
  readonly extension: vscode.ExtensionContext;
  readonly connection: Connection;
  readonly view: OutlineView;
  readonly names: NamesView;
  readonly decisions: Decisions;
  readonly presenter: MentionPresenter;
  readonly preview: FixPreview;
  readonly comparison: Comparison;
  readonly clean: CleanPreview;
  readonly report: FixReport;
  readonly reading: ReadingView;
  readonly findings: FindingsView;
  readonly concordance: ConcordancePanel;
  readonly overview: OverviewPanel;
}

/** Commands by identifier. Arguments come from menus and links, so each handler checks what it was given. */
export type CommandTable = Readonly<Record<string, (...args: readonly unknown[]) => unknown>>;
