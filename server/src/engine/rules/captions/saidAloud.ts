/** What people sing, call or recite stands twice by right, and captions name what is seen, not what is heard. */

/** Words by which people speak of themselves and to one another, and what they end a call with. */
const spokenWord = /[我你您咱俺啊呀哟哎唉喂吧吗呢哪]/u;
const announced = /[唱喊呼念诵吟歌嚷叫曲谣]|口号|齐声|朗读|回声|[：:]\s*$/u;

/** Whether words that stand twice are said aloud, by themselves or by what stands around them. */
export function isSaidAloud(unit: string, around: readonly string[]): boolean {
  return spokenWord.test(unit) || around.some((text) => announced.test(text));
}
