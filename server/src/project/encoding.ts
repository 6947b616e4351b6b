/** The encodings that texts are read and written in. `gbk` is kept apart from `gb18030` for writing. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'gb18030', 'gbk', 'big5'] as const;

/** One of the encodings, by its own name. */
export type Encoding = (typeof encodings)[number];

const otherNames: Readonly<Record<string, Encoding>> = {
  utf8: 'utf-8',
  utf16: 'utf-16le',
  utf16le: 'utf-16le',
  ucs2: 'utf-16le',
  utf16be: 'utf-16be',
  gb18030: 'gb18030',
  gb2312: 'gb18030',
  gbk: 'gbk',
  cp936: 'gbk',
  big5: 'big5',
  big5hkscs: 'big5',
  cp950: 'big5',
};

/** The encoding that a person means by a name, whatever its case, hyphens and underscores. */
export function encodingNamed(name: string): Encoding | undefined {
  return otherNames[name.toLowerCase().replace(/[-_ ]/gu, '')];
}
