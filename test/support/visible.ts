/**
 * A text without its layout: white space (the zero-width one too), soft hyphens, and the hyphens at which Latin
 * words are divided.
 */
export function visible(text: string): string {
  return text.replace(/[\s\u00ad\u200b]|(?<=[A-Za-z])-/gu, '');
}
