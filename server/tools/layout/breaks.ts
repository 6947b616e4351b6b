/** Prints the breaks of a text with what is thought of them, for the eye. */
import { readFileSync } from 'node:fs';
import { readLayout } from '../../src/engine/layout/readLayout.ts';
import { createTextModel, lineText } from '../../src/engine/text/textModel.ts';

for (const path of process.argv.slice(2)) {
  const model = createTextModel(readFileSync(path, 'utf8'));
  const layout = readLayout(model);
  const verdicts = new Map(layout.breaks.map((entry) => [entry.before, entry]));
  for (const line of model.lines) {
    const text = lineText(model, line);
    const found = verdicts.get(line.index);
    const shown = found === undefined ? '' : `${found.verdict} ${found.confidence.toFixed(2)}`;
    if (text.trim() !== '')
      console.log(
        `${(layout.kinds[line.index] ?? '').padEnd(10)} ${shown.padEnd(10)}|${text.length > 70 ? `${text.slice(0, 34)} … ${text.slice(-34)}` : text}`,
      );
  }
}
