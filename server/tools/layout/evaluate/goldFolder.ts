import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { createTextModel, type Range, spanOf } from '../../../src/engine/text/textModel.ts';
import type { Label, LabelledPage, LabelledSpacing } from './labelledPage.ts';

interface GoldFile {
  readonly file?: string;
  readonly genre?: string;
  readonly breaks: readonly {
    readonly lineBefore: number;
    readonly lineAfter: number;
    readonly label: Label;
    readonly reason: string;
    readonly glue?: '' | ' ';
    readonly dehyphen?: boolean;
    readonly optional?: boolean;
  }[];
  readonly spacing?: readonly {
    readonly range: Range;
    readonly fixedText: string;
    readonly optional?: boolean;
  }[];
}

const suffix = '.gold.json';

/** Reads every `NAME.gold.json` of a folder with the text `NAME.txt`, which lies beside it or in `texts`. */
export function readGoldFolder(folder: string, texts: string): readonly LabelledPage[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .sort()
    .map((name) => readPage(folder, texts, name.slice(0, -suffix.length)));
}

function readPage(folder: string, texts: string, name: string): LabelledPage {
  const gold = JSON.parse(readFileSync(join(folder, name + suffix), 'utf8')) as GoldFile;
  const text = readFileSync(join(texts, `${name}.txt`), 'utf8');
  const model = createTextModel(text);
  return {
    name,
    group: folder.split(sep).slice(-2).join(sep),
    text,
    breaks: gold.breaks
      .filter(({ optional }) => optional !== true)
      .map(({ lineBefore, lineAfter, label, reason, glue, dehyphen }) => ({
        before: lineBefore,
        after: lineAfter,
        label,
        reason,
        glue,
        dropHyphen: dehyphen,
      })),
    spacing: gold.spacing
      ?.filter(({ optional }) => optional !== true)
      .map(({ range, fixedText }): LabelledSpacing => ({ ...spanOf(model, range), fixedText })),
  };
}
