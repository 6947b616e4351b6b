import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../tools/files.mjs';

export const languages = ['en', 'zh-cn'];

/** A folder without any text. */
export function corpus(folder) {
  writeFileSync(path.join(folder, 'notes.json'), '{}\n');
}

export const tests = (language) => {
  const file = language === 'en' ? 'package.nls.json' : `package.nls.${language}.json`;
  const texts = JSON.parse(readFileSync(path.join(root, file), 'utf8'));
  return {
    'views that have nothing to show say why, and what to do': async (bench) => {
      const { page } = bench;
      const { contributes } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
      const said = (view, when) => {
        const found = contributes.viewsWelcome.find((each) => each.view === view && each.when.includes(when));
        return texts[found.contents.replaceAll('%', '')].split('\n');
      };
      await page
        .locator(`.activitybar .action-label[aria-label^="${texts['container.title']}"]`)
        .first()
        .click();
      const expectWelcome = async (view, [sentence, ...links]) => {
        const welcome = bench.pane(texts[view]).locator('.welcome-view-content');
        await welcome.filter({ hasText: sentence }).waitFor();
        const buttons = links.map((link) =>
          welcome.locator('.monaco-button', { hasText: /^\[(.+)\]/u.exec(link)[1] }),
        );
        for (const button of buttons) await button.waitFor();
        assert.ok(buttons.length > 0);
        return buttons[0];
      };
      await expectWelcome('view.entities', said('jiaokan.entities', 'noNames && workspaceFolderCount != 0'));
      await expectWelcome('view.names', said('jiaokan.names', '== none'));
      const look = await expectWelcome('view.findings', said('jiaokan.findings', '== notLoaded'));
      await look.click();
      await expectWelcome('view.findings', said('jiaokan.findings', '== none'));
    },
  };
};
