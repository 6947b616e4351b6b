import { canFollow, labels } from './labels.ts';

/** For each label the labels that can stand beside it on one side: from `edges[label]` up to `edges[label + 1]`. */
export interface LabelSteps {
  readonly edges: Uint8Array;
  readonly others: Uint8Array;
}

/** Most steps from label to label are impossible; only the others are looked at. */
export const stepsBefore: LabelSteps = listSteps((each, left) => canFollow(left, each));
/** The same for the labels that can stand behind each label. */
export const stepsBehind: LabelSteps = listSteps((each, right) => canFollow(each, right));

function listSteps(isStep: (each: number, other: number) => boolean): LabelSteps {
  const edges = new Uint8Array(labels + 1);
  const others: number[] = [];
  for (let each = 0; each < labels; each++) {
    for (let other = 0; other < labels; other++) if (isStep(each, other)) others.push(other);
    edges[each + 1] = others.length;
  }
  return { edges, others: Uint8Array.from(others) };
}
