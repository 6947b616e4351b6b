import * as vscode from 'vscode';
import type { SortOrder } from './sort.ts';

/** The settings under `jiaokan.outline`. */
export interface OutlineSettings {
  readonly order: SortOrder;
  readonly follow: boolean;
}

/** What the settings say now. */
export function outlineSettings(): OutlineSettings {
  const settings = vscode.workspace.getConfiguration('jiaokan.outline');
  return {
    order: settings.get<string>('sort') === 'name' ? 'name' : 'count',
    follow: settings.get<boolean>('follow') ?? true,
  };
}

/** Writes a choice into the person's own settings, where it stays for the next window. */
export async function chooseOutlineSetting(
  change: { readonly sort: SortOrder } | { readonly follow: boolean },
): Promise<void> {
  const settings = vscode.workspace.getConfiguration('jiaokan.outline');
  for (const [key, value] of Object.entries(change)) {
    await settings.update(key, value, vscode.ConfigurationTarget.Global);
  }
}
