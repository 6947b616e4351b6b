import { characterTable } from '../../names/recognize/characters.ts';
import type { Span } from '../../text/span.ts';

/**
 * Characters that appear again and again when Chinese text in UTF-8 is read as GBK, and that no Chinese text holds by
 * itself: the 150 most frequent ones among those that are in none of the clean texts (see docs/data.md).
 */
export const garbledSigns: Uint8Array = characterTable(
  '锛銆紝殑鐨鍏屽浠鍦鍙瀹鍗鐢佸鍒屾勫鏂鏉鍚绗鍥屼佹鏀搴鎴佷缁拰鏃勬夊湪鏄竴佺灏鍜岀璁勭嶅閫姘鎵涔湁娉杩浼閮腑褰斿鐩佽闄簲傛硶岃閲跺皯甯鍐鍖瀵鍑鏁呭綋鐗敤畾囧姝浗槸熷鐞嗗鎶勪戝湅绠鑷嬫嬬儴湴勮卞傜闂笉婂鏍岄嶆撳栧叾娌娴绔鐐夋簩堝彲绾叧骇戠鎺悊満氱垨庡冨嬩笂傝笁敓侀栬垚綔戞紱鏋绋呮嚭鍩夌鍝寤姟楀鎸繚曞濇偤',
);

/** Fewest signs in a row, and how many other characters may stand between two of them. */
const fewestSigns = 3;
const widestGap = 5;

/** Finds the stretches of UTF-8 that was read as GBK; in order. */
export function findUtf8ReadAsGbk(text: string): readonly Span[] {
  const spans: Span[] = [];
  let stretch: number[] = [];
  for (let offset = 0; offset < text.length; offset++) {
    if (garbledSigns[text.charCodeAt(offset)] !== 1) continue;
    const last = stretch.at(-1);
    if (last !== undefined && (offset - last > widestGap + 1 || text.slice(last, offset).includes('\n'))) {
      spans.push(...spanOf(text, stretch));
      stretch = [];
    }
    stretch.push(offset);
  }
  return [...spans, ...spanOf(text, stretch)];
}

/** The span of a stretch that holds enough different signs, with the character behind the last one, which it began. */
function spanOf(text: string, stretch: readonly number[]): readonly Span[] {
  const [first] = stretch;
  const last = stretch.at(-1);
  if (first === undefined || last === undefined || stretch.length < fewestSigns) return [];
  if (new Set(stretch.map((offset) => text[offset])).size < fewestSigns - 1) return [];
  const next = text.charAt(last + 1);
  return [{ start: first, end: last + (/[\p{Script=Han}\u{FFFD}\u{20AC}?]/u.test(next) ? 2 : 1) }];
}
