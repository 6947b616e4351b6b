/** Fewer Han characters than this make no text that could be judged. */
const fewestHan = 4;

/** A Latin word takes about as much room and says about as much as two Han characters. */
const hanPerLatinWord = 2;

/** Below this share of Han characters a text is in another language and only quotes Chinese. */
const smallestShare = 0.15;

/** Japanese prose has more kana than Han characters; Chinese texts quote a word of it at most. */
const largestKanaShare = 0.3;

/** Whether a text holds enough Chinese to be judged: `robots.txt` and an English README do not. */
export function hasEnoughChinese(text: string): boolean {
  let han = 0;
  let kana = 0;
  let words = 0;
  let inWord = false;
  for (let offset = 0; offset < text.length; offset++) {
    const unit = text.charCodeAt(offset);
    const letter = isLatinLetter(unit);
    if (letter && !inWord) words++;
    inWord = letter;
    if (isHan(unit)) han++;
    else if (unit >= 0x3041 && unit <= 0x30fa) kana++;
  }
  if (han < fewestHan || kana > han * largestKanaShare) return false;
  return han >= smallestShare * (han + hanPerLatinWord * words);
}

/** CJK ideographs of the Basic Multilingual Plane; those beyond it count by their high surrogate. */
function isHan(unit: number): boolean {
  return (
    (unit >= 0x4e00 && unit <= 0x9fff) ||
    (unit >= 0x3400 && unit <= 0x4dbf) ||
    (unit >= 0xf900 && unit <= 0xfaff) ||
    (unit >= 0x2e80 && unit <= 0x2fdf) ||
    (unit >= 0xd840 && unit <= 0xd888)
  );
}

function isLatinLetter(unit: number): boolean {
  return (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122) || (unit >= 0xc0 && unit <= 0x24f);
}
