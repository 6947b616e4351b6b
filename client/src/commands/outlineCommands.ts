import * as vscode from 'vscode';
import { chooseOutlineSetting } from '../outline/outlineSettings.ts';
import type { CommandContext, CommandTable } from './command.ts';

/** The buttons of the view *People and Organizations*. */
export function outlineCommands({ view }: CommandContext): CommandTable {
  return {
    'jiaokan.outline.filter': async () => {
      const text = await vscode.window.showInputBox({
        title: vscode.l10n.t('Filter People and Organizations'),
        prompt: vscode.l10n.t(
          'Characters of the name or of another spelling, in order; “北大” finds “北京大学”.',
        ),
        value: view.outline.view.filter,
      });
      if (text !== undefined) await view.filter(text);
    },
    'jiaokan.outline.clearFilter': () => view.filter(''),
    'jiaokan.outline.sortByName': () => chooseOutlineSetting({ sort: 'name' }),
    'jiaokan.outline.sortByCount': () => chooseOutlineSetting({ sort: 'count' }),
    'jiaokan.outline.showCorpus': () => view.choose('corpus'),
    'jiaokan.outline.showFile': () => view.choose('file'),
    'jiaokan.outline.follow': () => chooseOutlineSetting({ follow: true }),
    'jiaokan.outline.unfollow': () => chooseOutlineSetting({ follow: false }),
  };
}
