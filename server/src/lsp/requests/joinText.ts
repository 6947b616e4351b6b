import { applyEdits } from '../../engine/text/textEdit.ts';
import { hasEnoughChinese } from '../../project/chinese.ts';
import { fixFully } from '../../service/fixLoop.ts';
import { defineCustomRequest } from '../define.ts';
import { contextOf } from '../eligibility.ts';
import {
  type JoinTextParams,
  type JoinTextResult,
  joinTextRequest,
  ruleFamilies,
} from '../reviewProtocol.ts';
import { canonicalUri } from '../uris.ts';

/** `jiaokan/joinText`: a text that is about to be pasted, with the safe fixes of layout made. */
export const joinText = defineCustomRequest(
  joinTextRequest,
  async (session, { uri, text }: JoinTextParams, token): Promise<JoinTextResult> => {
    if (!hasEnoughChinese(text)) return { text };
    const { rules: settings, recorded } = contextOf(session, canonicalUri(uri));
    const outcome = await fixFully(
      text,
      { strongest: 'safe', rules: ruleFamilies.layout },
      async (current) => {
        if (token.isCancellationRequested) return undefined;
        const job = { document: pasted, text: current, recorded, settings, lane: 'open' } as const;
        const analysis = await session.host.analyzer.analyze(job);
        return analysis === undefined ? undefined : { findings: analysis.findings, ignored: [] };
      },
    );
    session.host.analyzer.forget(pasted);
    return { text: outcome === undefined ? text : applyEdits(text, outcome.edits) };
  },
);

/** Names what is no document yet. */
const pasted = 'jiaokan:pasted';
