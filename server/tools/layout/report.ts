/** Precision and recall on corrupted documents that no model has seen. */
import type { Example } from './dataset.ts';

type Score = (example: Example, index: number) => number;

/** Prints the figures of the two models at several thresholds. */
export function report(examples: readonly Example[], joinScore: Score, lostScore: Score): void {
  const rows = examples.flatMap((example) =>
    example.truths.map((truth, index) => ({
      truth,
      join: joinScore(example, index),
      lost: lostScore(example, index),
      example,
    })),
  );
  for (const threshold of [0.5, 0.7, 0.8, 0.9, 0.95]) console.log(line(`join ${threshold}`, rows, threshold));
  const groups: readonly (readonly [string, (row: (typeof rows)[number]) => boolean])[] = [
    [
      'wrapped',
      ({ example }) => example.corrupted.style.measure !== undefined && !example.corrupted.interleaved,
    ],
    ['narrow', ({ example }) => (example.corrupted.style.measure ?? 99) < 10],
    ['unwrapped', ({ example }) => example.corrupted.style.measure === undefined],
    ['interleaved', ({ example }) => example.corrupted.interleaved],
    ['indented', ({ example }) => example.corrupted.style.indent !== ''],
    ['stripped', ({ example }) => example.corrupted.style.indent === ''],
    ['blank everywhere', ({ example }) => example.corrupted.style.lineGap > 0],
  ];
  for (const [name, test] of groups) console.log(line(`  ${name}`, rows.filter(test), 0.9));
  for (const interleaved of [true, false]) {
    const flows = examples
      .filter(({ corrupted, flow }) => corrupted.interleaved === interleaved && flow.lines >= 10)
      .map(({ flow }) => flow.skipping)
      .sort((a, b) => a - b);
    const at = (share: number) => (flows[Math.floor(share * (flows.length - 1))] ?? 0).toFixed(2);
    console.log(
      `flow, ${interleaved ? 'interleaved' : 'ordinary'}: ${flows.length} documents; 0 ${at(0)}, 10 % ${at(0.1)}, half ${at(0.5)}, 90 % ${at(0.9)}, 98 % ${at(0.98)}, all ${at(1)}`,
    );
  }
  for (const threshold of [0.1, 0.2, 0.3, 0.5, 0.7]) {
    const share = (truth: string) => {
      const chosen = rows.filter((row) => row.truth === truth);
      return (
        (100 * chosen.filter(({ lost }) => lost >= threshold).length) /
        Math.max(1, chosen.length)
      ).toFixed(2);
    };
    console.log(
      `lost ${threshold}: of losses ${share('lost')} %, of joins ${share('join')} %, of keeps ${share('keep')} %`,
    );
  }
}

function line(
  name: string,
  rows: readonly { truth: string; join: number; lost: number }[],
  threshold: number,
): string {
  const count = (truth: string) =>
    rows.filter((row) => row.truth === truth && row.join >= threshold && row.lost < 0.3).length;
  const [right, keeps, losses] = [count('join'), count('keep'), count('lost')];
  const all = rows.filter(({ truth }) => truth === 'join').length;
  const precision = (100 * right) / Math.max(1, right + keeps + losses);
  return `${name.padEnd(20)} P ${precision.toFixed(2)} R ${((100 * right) / Math.max(1, all)).toFixed(2)} false: ${keeps} keeps, ${losses} losses, of ${rows.length}`;
}
