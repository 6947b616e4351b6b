import * as vscode from 'vscode';

/**
 * Letters inside a Chinese sentence are a word of their own. VS Code would take them and all characters up to the next comma of its own
 * for one word, and offer completions at the end of a word only: the pinyin of a name would be offered nothing inside a sentence.
 */
export const wordPattern =
  /-?\d*\.\d\w*|\p{Script=Han}+|[^\s\p{Script=Han}`~!@#$%^&*()\-=+[{\]}\\|;:'",.<>/?、。，；：？！“”‘’（）《》〈〉【】「」『』…—·]+/gu;

/** Markdown and corpus texts have patterns of their own in their language configurations. */
export function registerWordPattern(): vscode.Disposable {
  return vscode.languages.setLanguageConfiguration('plaintext', { wordPattern });
}
