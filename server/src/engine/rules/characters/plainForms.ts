/**
 * The plain characters that compatibility characters stand for. Where Unicode's own mapping (NFKC) says what a reader
 * sees it is used; tables are given for what it leaves out or maps to a half-width mark.
 */

/** Simplified and traditional characters that fonts give as signs of the block "CJK Radicals Supplement". */
const supplementRadicals = pairs(
  '⺎兀⺐尢⺒巳⺓幺⺛旡⺝月⺟母⺠民⺩王⺬示⺽臼⻁虎⻃覀⻄西⻅见⻆角⻉贝⻋车⻑長⻓长⻔门⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻫斉⻬齐⻭歯⻮齿⻯竜⻰龙⻱龜⻲亀⻳龟',
);

const verticalForms = pairs(
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︱—︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］',
);

const smallForms = pairs(
  '︰：﹐，﹑、﹔；﹕：﹖？﹗！﹙（﹚）﹛｛﹜｝﹝〔﹞〕﹟＃﹠＆﹡＊﹢＋﹣－﹤＜﹥＞﹦＝﹨＼﹩＄﹪％﹫＠｡。｢「｣」､、',
);

/** Bullets of the Symbol and Wingdings fonts, at the private places where office programs put them. */
const bullets = pairs('\u{F0B7}•\u{F0A7}▪\u{F06C}●\u{F06E}■\u{F075}◆\u{F0D8}➢\u{F0FC}✓');

/** What Windows-1252 has where Unicode has control characters, from U+0080 on; a blank where it has nothing. */
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** What a radical sign stands for, where it stands for a whole character. */
export function plainRadical(sign: string): string | undefined {
  return supplementRadicals.get(sign) ?? changed(sign, sign.normalize('NFKC'));
}

/** The unified ideograph that a compatibility ideograph is a second code for. */
export function plainIdeograph(sign: string): string | undefined {
  return changed(sign, sign.normalize('NFC'));
}

/** The letters of a ligature. */
export function plainLigature(sign: string): string | undefined {
  return changed(sign, sign.normalize('NFKC'));
}

/** Full-width Latin letters, digits and the marks between them, half-width. */
export function halfWidth(text: string): string {
  return text.replace(/[！-～]/gu, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0));
}

/** The form for horizontal text of a mark for vertical text. */
export function plainVertical(sign: string): string | undefined {
  return verticalForms.get(sign);
}

/** The full-width form of a small mark, or of a half-width Chinese one. */
export function plainSmall(sign: string): string | undefined {
  return smallForms.get(sign);
}

/** The bullet that a private-use character shows in the fonts of office programs. */
export function plainBullet(sign: string): string | undefined {
  return bullets.get(sign);
}

/** The character that a code from U+0080 to U+009F has in Windows-1252. */
export function windowsCharacter(code: number): string | undefined {
  const found = windows1252.charAt(code - 0x80);
  return found === ' ' || found === '' ? undefined : found;
}

/** The byte that stands for a character in Windows-1252; codes that it leaves free stand for themselves. */
export function windowsByte(character: string): number | undefined {
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x100) return code;
  const place = windows1252.indexOf(character);
  return place < 0 ? undefined : 0x80 + place;
}

function changed(sign: string, plain: string): string | undefined {
  return plain === sign ? undefined : plain;
}

/** Reads a table that is written as one string: each sign with its plain form behind it. */
function pairs(table: string): ReadonlyMap<string, string> {
  const characters = [...table];
  return new Map(
    characters.flatMap((sign, index) => (index % 2 === 0 ? [[sign, characters[index + 1] ?? sign]] : [])),
  );
}
