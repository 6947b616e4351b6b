/** The languages that pages speak. */
export type Locale = 'en' | 'zh-cn';

/** A text in both languages; `{0}` stands for a value. */
export type Words = Readonly<Record<Locale, string>>;

/** Puts values into the text of a language. */
export type Say<Name extends string> = (name: Name, ...values: readonly (string | number)[]) => string;

/** Speaks a language. */
export function speaker<Name extends string>(
  words: Readonly<Record<Name, Words>>,
  locale: Locale,
): Say<Name> {
  return (name, ...values) =>
    words[name][locale].replace(/\{(\d)\}/gu, (_, index: string) => {
      const value = values[Number(index)] ?? '';
      return typeof value === 'number' ? value.toLocaleString(locale === 'en' ? 'en' : 'zh-CN') : value;
    });
}
