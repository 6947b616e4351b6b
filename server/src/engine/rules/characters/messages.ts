import type { Messages } from '../rule.ts';
import type { OddKind } from './oddRun.ts';

/** What is said of each kind of run, and the titles of the fixes. */
export const characterMessages = {
  radical: {
    en: '“{found}” ({codes}) is the sign of a radical, as fonts of PDF files give it in the place of “{plain}”; no search finds it. Write “{plain}”.',
    'zh-cn': '“{found}”（{codes}）是部首符号，PDF 字体常用它顶替“{plain}”，检索不到。应写作“{plain}”。',
  },
  radicalPart: {
    en: '“{found}” ({codes}) is the sign of a radical, a part of a character. Look in the source for the character that is meant.',
    'zh-cn': '“{found}”（{codes}）是部首符号，只是字的一部分。请核对原文，改为本字。',
  },
  ideograph: {
    en: '“{found}” ({codes}) is a second code for “{plain}”, kept for old character sets; searches take it for another character. Write “{plain}”.',
    'zh-cn':
      '“{found}”（{codes}）是“{plain}”的兼容编码，为旧字符集保留，检索时会被当作另一个字。应写作“{plain}”。',
  },
  fullWidth: {
    en: '“{found}” is full-width, while this document writes Latin letters and digits half-width. Write “{plain}”.',
    'zh-cn': '“{found}”是全角，而本文的字母和数字用半角。应写作“{plain}”。',
  },
  ligature: {
    en: '“{found}” ({codes}) is a ligature of a font, one sign for several letters; no search finds the word. Write “{plain}”.',
    'zh-cn': '“{found}”（{codes}）是字体里的连字，一个符号代表几个字母，检索不到。应写作“{plain}”。',
  },
  vertical: {
    en: '“{found}” ({codes}) is the form of a mark for vertical text, as it comes out of vertical pages. Write “{plain}”.',
    'zh-cn': '“{found}”（{codes}）是竖排标点，多来自竖排页面。应写作“{plain}”。',
  },
  small: {
    en: '“{found}” ({codes}) is a small or half-width form that old character sets have. Write “{plain}”.',
    'zh-cn': '“{found}”（{codes}）是旧字符集里的小号或半角标点。应写作“{plain}”。',
  },
  ambiguousForm: {
    en: '“{found}” ({codes}) is a small mark of old character sets: a full stop, a decimal point, a dash or the dot of a name. Compare with the source and write the mark that is meant.',
    'zh-cn':
      '“{found}”（{codes}）是旧字符集里的小号符号，可能是句号、小数点、短横或人名间隔号。请核对原文，改为本来的符号。',
  },
  bullet: {
    en: 'The private code {codes} at the beginning of the line is a bullet of the font Symbol or Wingdings. Write “{plain}”.',
    'zh-cn': '行首的私用区编码 {codes} 是 Symbol 或 Wingdings 字体的项目符号。应写作“{plain}”。',
  },
  privateUse: {
    en: 'Private area: {codes} means something in one font only – a rare character, a formula, an icon. Look in the source and write what it shows.',
    'zh-cn':
      '私用区字符（{codes}）：只在某一种字体里有意义，可能是生僻字、公式或图标。请核对原文，改为原字。',
  },
  replacement: {
    en: 'Text could not be decoded here ({codes}); what was there is lost. Read the file again in its true encoding, or look in the source.',
    'zh-cn': '此处文字解码失败（{codes}），原文已丢失。请换用正确的编码重新读取，或核对原文补上。',
  },
  brokenPair: {
    en: 'Half of a character ({codes}): its other half was cut off. Look in the source.',
    'zh-cn': '半个字符（{codes}）：另一半已被截去。请核对原文。',
  },
  object: {
    en: 'A picture, a formula or another object ({codes}) stood here and was left out when the text was copied. Look in the source.',
    'zh-cn': '此处原有图片、公式或其他对象（{codes}），复制文字时丢失。请核对原文。',
  },
  zeroWidth: {
    en: 'Invisible and of no width: {codes}. Web pages put it in; it cuts words in two for every search. Delete it.',
    'zh-cn': '看不见的零宽字符（{codes}），多来自网页，会把词语切断，检索不到。应删去。',
  },
  byteOrderMark: {
    en: 'A byte-order mark ({codes}) inside the text: files were put together here. It says nothing; delete it.',
    'zh-cn': '文中夹有字节顺序标记（{codes}），是拼接文件时留下的，没有意义。应删去。',
  },
  bidi: {
    en: 'Invisible mark of writing direction: {codes}, where nothing is written from right to left. It may show the text in another order; delete it.',
    'zh-cn': '看不见的书写方向标记（{codes}），此处并无从右向左的文字，还可能打乱显示次序。应删去。',
  },
  variation: {
    en: 'Invisible selector of a character’s form: {codes}, behind nothing that has forms. Delete it.',
    'zh-cn': '看不见的异体选择符（{codes}），前面没有可选字形的字。应删去。',
  },
  softHyphen: {
    en: 'Soft hyphen in the middle of a line ({codes}): it marked where a word may be divided. Delete it.',
    'zh-cn': '行中有软连字符（{codes}），只表示单词可以在此断开。应删去。',
  },
  windows: {
    en: 'The control code {codes} is “{plain}” in Windows-1252, the encoding that the text once had. Write “{plain}”.',
    'zh-cn': '控制字符 {codes} 在 Windows-1252 编码里是“{plain}”，是换编码时弄错的。应写作“{plain}”。',
  },
  control: {
    en: 'Control character: {codes} shows nothing and troubles other programs. Delete it.',
    'zh-cn': '控制字符（{codes}）看不见，还会干扰其他程序。应删去。',
  },
  controlUnknown: {
    en: 'Control character: {codes} stands in the place of something – a letter, the end of a cell or of a line. Look in the source.',
    'zh-cn': '控制字符（{codes}）顶替了别的内容：字母、单元格的结尾或换行。请核对原文。',
  },
  misreadUtf8: {
    en: '“{found}” is UTF-8 that was read as Latin-1. It says “{plain}”.',
    'zh-cn': '“{found}”是把 UTF-8 误读成 Latin-1 的乱码，原文是“{plain}”。',
  },
  misreadUtf8Lost: {
    en: '“{found}” is UTF-8 that was read as Latin-1, and its last byte is lost: a quotation mark or a dash. Look in the source.',
    'zh-cn': '“{found}”是把 UTF-8 误读成 Latin-1 的乱码，又丢了末尾一个字节，原为引号或破折号。请核对原文。',
  },
  misreadGbk: {
    en: '“{found}” is Chinese text in GBK that was read as Latin-1. Read the file again as GBK.',
    'zh-cn': '“{found}”是把 GBK 中文误读成 Latin-1 的乱码。请按 GBK 重新读取文件。',
  },
  utf8ReadAsGbk: {
    en: '“{found}” is Chinese text in UTF-8 that was read as GBK; some of its bytes are lost. Read the file again as UTF-8.',
    'zh-cn': '“{found}”是把 UTF-8 中文误读成 GBK 的乱码，部分字节已丢失。请按 UTF-8 重新读取文件。',
  },
  replacedReadAsGbk: {
    en: '“{found}” is what GBK makes of characters that could not be decoded; what was there is lost. Look in the source.',
    'zh-cn': '“{found}”：文字解码失败后又被当作 GBK 读取，原文已丢失。请核对原文。',
  },
  memory: {
    en: '“{found}” is no text: a program wrote memory that it had never filled. Look in the source.',
    'zh-cn': '“{found}”不是文字：程序把未初始化的内存当文本写了出来。请核对原文。',
  },
  write: { en: 'Write “{plain}”', 'zh-cn': '改为“{plain}”' },
  remove: { en: 'Delete {codes}', 'zh-cn': '删去 {codes}' },
} as const satisfies Readonly<Record<OddKind | 'write' | 'remove', Messages>>;
