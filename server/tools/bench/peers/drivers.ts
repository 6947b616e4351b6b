/** Programs that define `check(text)` with one checker each, as its documentation says how to call it. */
export const drivers: Readonly<Record<string, string>> = {
  'autocorrect-node': `
    import autocorrect from 'autocorrect-node';
    const check = (text) => autocorrect.lintFor(text, 'text.txt');`,
  textlint: `
    import { TextlintKernel } from '@textlint/kernel';
    import text from '@textlint/textlint-plugin-text';
    import parentheses from 'textlint-rule-ja-no-space-around-parentheses';
    import between from 'textlint-rule-ja-no-space-between-full-width';
    const plain = (module) => module.default ?? module;
    const kernel = new TextlintKernel();
    const options = {
      ext: '.txt',
      filePath: 'text.txt',
      plugins: [{ pluginId: 'text', plugin: plain(text) }],
      rules: [
        { ruleId: 'parentheses', rule: plain(parentheses) },
        { ruleId: 'between', rule: plain(between) },
      ],
    };
    const check = (text) => kernel.lintText(text, options);`,
  zhlint: `
    import { run } from 'zhlint';
    const check = (text) => run(text, { rules: { preset: 'default' } });`,
  'cspell-lib': `
    import { getDefaultSettings, spellCheckDocument } from 'cspell-lib';
    const settings = await getDefaultSettings();
    const options = { generateSuggestions: false, noConfigSearch: true };
    const check = (text) =>
      spellCheckDocument({ uri: 'file:///text.txt', text, languageId: 'plaintext', locale: 'en' }, options, settings);`,
};
