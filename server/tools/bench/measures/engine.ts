import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createTextModel } from '../../../src/engine/text/textModel.ts';
import { decode } from '../../../src/host/encoding/decode.ts';
import { cpuSeconds, peakMemory } from '../clock.ts';
import { type Figure, type Measure, quantile } from '../figure.ts';
import { checkAll, checkPages, checkWithoutNames, readLayouts } from '../readers.ts';
import { loadSegmenter } from '../segmenter.ts';
import { corpusOfBytes } from '../texts.ts';

const rounds = 3;
const warmUpBytes = 400_000;

/** How much text the engine reads for each second of processor time, beside what cannot be avoided. */
export const engine: Measure = async (options) => {
  const texts = corpusOfBytes(options.bytes, options);
  const folder = mkdtempSync(join(tmpdir(), 'jiaokan-bench-'));
  try {
    const files = texts.map((text, index) => {
      const file = join(folder, `${index}.txt`);
      writeFileSync(file, text);
      return file;
    });
    return measure(texts, files, corpusOfBytes(warmUpBytes, options).length);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

interface Work {
  readonly name: string;
  readonly run: (count: number) => void;
}

/** The works take turns, so that what else the machine does falls on all of them. */
function measure(texts: readonly string[], files: readonly string[], warmUp: number): readonly Figure[] {
  const { segmenter, dictionary } = loadSegmenter();
  const works: readonly Work[] = [
    { name: 'floor: read, decode, split lines', run: (count) => readFiles(files.slice(0, count)) },
    ...(dictionary ? [cutting(texts)] : []),
    { name: 'layout', run: (count) => readLayouts(texts.slice(0, count)) },
    {
      name: 'layout, captions, spacing, brackets',
      run: (count) => void checkPages(texts.slice(0, count)),
    },
    {
      name: 'layout and rules, without names',
      run: (count) => void checkWithoutNames(texts.slice(0, count)),
    },
    { name: 'everything', run: (count) => void checkAll(texts.slice(0, count), segmenter) },
  ];
  for (const { run } of works) run(warmUp);
  const seconds = works.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [index, { run }] of works.entries()) {
      seconds[index]?.push(cpuSeconds(() => run(texts.length)));
    }
  }
  const taken = new Map(works.map(({ name }, index) => [name, quantile(seconds[index] ?? [], 0.5)]));
  const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
  const speeds = [...taken].map(([name, time]): Figure => ({ name, value: megabytes / time, unit: 'MB/s' }));
  return [
    { name: 'text', value: megabytes, unit: 'MB' },
    ...speeds,
    ...ratios(taken, 'floor: read, decode, split lines', 'the floor'),
    ...ratios(taken, 'nodejieba.cut', 'nodejieba.cut'),
    { name: 'peak memory of all of this', value: peakMemory(), unit: 'MB' },
  ];
}

function readFiles(files: readonly string[]): void {
  for (const file of files) {
    const decoded = decode(readFileSync(file));
    if (typeof decoded !== 'string') createTextModel(decoded.text);
  }
}

/** The bare dictionary, without places of words. */
function cutting(texts: readonly string[]): Work {
  const { cut }: { readonly cut: (text: string, strict: boolean) => readonly string[] } = createRequire(
    import.meta.url,
  )('nodejieba');
  return {
    name: 'nodejieba.cut',
    run: (count) => {
      for (const text of texts.slice(0, count)) cut(text, true);
    },
  };
}

function ratios(taken: ReadonlyMap<string, number>, base: string, label: string): readonly Figure[] {
  const floor = taken.get(base);
  if (floor === undefined) return [];
  return [
    'layout',
    'layout, captions, spacing, brackets',
    'layout and rules, without names',
    'everything',
  ].map((name) => ({
    name: `${name}: time of ${label}`,
    value: (taken.get(name) ?? Number.NaN) / floor,
    unit: 'times',
  }));
}
