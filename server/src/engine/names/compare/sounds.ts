import { pinyin } from 'pinyin-pro';

/** The readings of characters, each looked up once. Lives as long as the work that needs it. */
export interface Sounds {
  /** Toneless readings, the usual one first; a character that has none is its own reading. */
  readingsOf(character: string): readonly [string, ...string[]];
}

/** Starts an empty table of readings; they are looked up in pinyin-pro as they are asked for. */
export function createSounds(): Sounds {
  const known = new Map<string, readonly [string, ...string[]]>();
  return {
    readingsOf(character) {
      const cached = known.get(character);
      if (cached !== undefined) return cached;
      const [usual = character, ...others] = pinyin(character, {
        toneType: 'none',
        multiple: true,
        type: 'array',
      });
      const readings: readonly [string, ...string[]] = [usual, ...others];
      known.set(character, readings);
      return readings;
    },
  };
}

/** Whether two characters are usually read with one syllable, as a typist who picks the wrong one finds them. */
export function soundAlike(sounds: Sounds, a: string, b: string): boolean {
  return sounds.readingsOf(a)[0] === sounds.readingsOf(b)[0];
}

/** Whether two characters share any reading, as those of foreign names do that are read in rare ways. */
export function mayCoincide(sounds: Sounds, a: string, b: string): boolean {
  const others = sounds.readingsOf(b);
  return sounds.readingsOf(a).some((reading) => others.includes(reading));
}

/** Ends and beginnings of syllables that many speakers of Mandarin do not tell apart, and typists with them. */
function mergeSounds(syllable: string): string {
  return syllable
    .replace(retroflex, '$1')
    .replace(nasalEnd, 'n')
    .replace(lateral, 'n')
    .replace(glottal, 'h')
    .replace(rounded, '$1e');
}
const retroflex = /^([zcs])h/u;
const nasalEnd = /ng$/u;
const lateral = /^l/u;
const glottal = /^f(?=u|ei|an|en)/u;
const rounded = /^([gkh])uo$/u;

/** Whether two characters sound nearly alike: but for z/zh, n/l, f/h, or n/ng. */
export function soundNear(sounds: Sounds, a: string, b: string): boolean {
  return mergeSounds(sounds.readingsOf(a)[0]) === mergeSounds(sounds.readingsOf(b)[0]);
}

/** Whether two characters begin with the same consonant or end with the same vowels, as two writings of a foreign syllable do. */
export function shareSound(sounds: Sounds, a: string, b: string): boolean {
  const [x, y] = [syllable(sounds.readingsOf(a)[0]), syllable(sounds.readingsOf(b)[0])];
  return (x.initial !== '' && x.initial === y.initial) || (x.final !== '' && x.final === y.final);
}

function syllable(reading: string): { readonly initial: string; readonly final: string } {
  const initial = initials.exec(reading)?.[0] ?? '';
  return { initial, final: reading.slice(initial.length) };
}
const initials = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcsyw])/u;
