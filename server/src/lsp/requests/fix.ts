import { defineCustomRequest } from '../define.ts';
import { corpusFix } from '../edits/corpusFix.ts';
import { type FixParams, type FixResult, fixRequest } from '../protocol.ts';

/** `jiaokan/fix`: the edits that mend a file or the whole corpus. */
export const fix = defineCustomRequest(
  fixRequest,
  (session, params: FixParams, token): Promise<FixResult> => corpusFix(session, params, token),
);
