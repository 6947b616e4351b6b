import * as vscode from 'vscode';

/**
 * Letters inside a Chinese sentence are a word of their own. VS Code would take them and all characters up to the next comma of its own
 * for one word, and offer completions at the end of a word only: the pinyin of a name would be offered nothing inside a sentence.
 */
export const wordPattern =
  /-?\d*\.\d\w*|\p{Script=Han}+|[^\s\p{Script=Han}`~!@#$%^&*()\-=+[{\]}\\|;:'",.<>/?、。，；：？！“”‘’（）《》〈〉【】「」『』…—·]+/gu;

/** Markdown has a pattern of its own, which knows its marks. */
export function registerWordPattern(): vscode.Disposable {
  const languages = ['plaintext', 'corpus-text'];
  return vscode.Disposable.from(
    ...languages.map((language) => vscode.languages.setLanguageConfiguration(language, { wordPattern })),
  );
}
