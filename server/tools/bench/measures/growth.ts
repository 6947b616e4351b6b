import { cpuSeconds } from '../clock.ts';
import type { Figure, Measure } from '../figure.ts';
import { checkAll, checkWithoutNames } from '../readers.ts';
import { loadSegmenter } from '../segmenter.ts';
import { documentOf } from '../texts.ts';

/** How much longer one document takes that is twice and four times as long. */
export const growth: Measure = async (options) => {
  const n = options.bytes / 4;
  const { segmenter } = loadSegmenter();
  const works: Readonly<Record<string, (text: string) => void>> = {
    'layout and rules, without names': (text) => void checkWithoutNames([text]),
    everything: (text) => void checkAll([text], segmenter),
  };
  const texts = [n, n * 2, n * 4].map((bytes) => documentOf(bytes, options) ?? '');
  return Object.entries(works).flatMap(([name, work]): readonly Figure[] => {
    work(texts[0] ?? '');
    const [once = Number.NaN, twice = Number.NaN, four = Number.NaN] = texts.map((text) =>
      Math.min(
        cpuSeconds(() => work(text)),
        cpuSeconds(() => work(text)),
      ),
    );
    return [
      { name: `${name}: ${n / 1e6} MB`, value: once, unit: 's' },
      { name: `${name}: 2n / n`, value: twice / once, unit: 'times' },
      { name: `${name}: 4n / n`, value: four / once, unit: 'times' },
    ];
  });
};
