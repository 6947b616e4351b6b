import type { KeptWork } from './keptWork.ts';

/** Keeps nothing, where there is no place to keep it. */
export function noKeptWork(digestOf: (text: string) => string): KeptWork {
  return {
    lasts: false,
    digestOf,
    digestAt: () => undefined,
    noteDigest: () => {},
    summary: () => undefined,
    keepSummary: (_digest, _recipe, summary) => summary,
    keepSilence: () => {},
    findings: () => undefined,
    keepFindings: () => {},
    names: () => undefined,
    keepNames: () => {},
    value: () => undefined,
    keepValue: () => {},
    flush: async () => {},
    dispose: () => {},
  };
}
