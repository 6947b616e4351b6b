import { compareTexts } from '../../src/engine/copies/compareTexts.ts';
import { foldForCopies } from '../../src/engine/copies/fold.ts';
import { bitsApart, sketchesOf } from '../../src/engine/copies/sketch.ts';
import { generateCorpus } from './generate.ts';

const groups = new Map<number, string[]>();
const all = [...generateCorpus(2000, 5)];
let bad = 0,
  n = 0;
const hist = [0, 0, 0, 0, 0, 0, 0, 0];
const bitsHist: number[] = [];
for (const d of all)
  for (const p of d.paragraphs)
    if (p.group !== undefined && p.kind === 'original') groups.set(p.group, [p.text]);
for (const d of all)
  for (const p of d.paragraphs)
    if (p.kind === 'edited' || p.kind === 'reworded') {
      const a = foldForCopies(groups.get(p.group ?? -1)?.[0] ?? ''),
        b = foldForCopies(p.text);
      const r = compareTexts({ folded: a, names: [] }, { folded: b, names: [] });
      n++;
      const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
      const s = sketchesOf([{ folded: a, range }]),
        t = sketchesOf([{ folded: b, range }]);
      let shared = 0;
      for (let i = 2; i < 9; i++) for (let j = 2; j < 9; j++) if (s[i] === t[j]) shared++;
      hist[shared] = (hist[shared] ?? 0) + 1;
      const bits = bitsApart(s, 0, t, 0);
      bitsHist[bits] = (bitsHist[bits] ?? 0) + 1;
      if (!r.copy) {
        bad++;
        console.log(p.text + '\n' + groups.get(p.group ?? -1)?.[0]);
      }
    }
console.log(n, bad, hist, bitsHist);
