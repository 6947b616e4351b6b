import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cpuSeconds } from '../clock.ts';
import type { Figure, Measure } from '../figure.ts';
import { installPeers } from '../peers/install.ts';
import { peerNames, runPeer } from '../peers/runPeer.ts';
import { checkAll, checkWithoutNames } from '../readers.ts';
import { loadSegmenter } from '../segmenter.ts';
import { corpusOfBytes } from '../texts.ts';

const warmUpBytes = 200_000;

/** How fast other checkers of Chinese text are, and how many times as fast Jiaokan is on the same text. */
export const peers: Measure = async (options) => {
  const folder = mkdtempSync(join(tmpdir(), 'jiaokan-peers-'));
  try {
    await installPeers(folder);
    const texts = corpusOfBytes(options.bytes, options);
    const warmUp = corpusOfBytes(warmUpBytes, options);
    const file = join(folder, 'texts.json');
    writeFileSync(file, JSON.stringify({ warmUp, texts }));
    const megabytes = texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / 1e6;
    const { segmenter } = loadSegmenter();
    const own = {
      'Jiaokan without names': (each: readonly string[]) => void checkWithoutNames(each),
      'Jiaokan, everything': (each: readonly string[]) => void checkAll(each, segmenter),
    };
    const ours = Object.entries(own).map(([name, work]) => {
      work(warmUp);
      return { name, speed: megabytes / cpuSeconds(() => work(texts)) };
    });
    const figures: Figure[] = ours.map(({ name, speed }) => ({ name, value: speed, unit: 'MB/s' }));
    for (const peer of peerNames) {
      const { seconds, peak } = await runPeer(peer, folder, file);
      const speed = megabytes / seconds;
      figures.push({ name: peer, value: speed, unit: 'MB/s' });
      figures.push({ name: `${peer}: peak memory`, value: peak, unit: 'MB' });
      for (const each of ours) {
        figures.push({ name: `${each.name} / ${peer}`, value: each.speed / speed, unit: 'times' });
      }
    }
    return figures;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
