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

/** Whether two characters share a toneless reading, as a typist who picks the wrong one finds them. */
export function soundAlike(sounds: Sounds, a: string, b: string): boolean {
  const others = sounds.readingsOf(b);
  return sounds.readingsOf(a).some((reading) => others.includes(reading));
}
