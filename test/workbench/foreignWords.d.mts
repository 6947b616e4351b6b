/**
 * The words of a text that somebody who reads only `language` cannot read. What `corpus` says, blanks taken out, is left out.
 */
export function foreignWords(text: string, language: 'en' | 'zh-cn', corpus?: string): readonly string[];
