import type { Applicability, Finding } from '../../server/src/engine/lint/finding.ts';
import type { Span } from '../../server/src/engine/text/span.ts';
import type { TextEdit } from '../../server/src/engine/text/textEdit.ts';

/** A finding for tests that are about what happens to findings. */
export function makeFinding(
  rule: string,
  span: Span,
  fix?: { readonly applicability: Applicability; readonly edits: readonly [TextEdit, ...TextEdit[]] },
): Finding {
  return {
    rule,
    severity: 'warning',
    message: { id: `${rule}/found`, data: {} },
    spans: [span],
    confidence: 1,
    fixes: fix === undefined ? [] : [{ title: { id: `${rule}/mend`, data: {} }, ...fix }],
    related: [],
    fingerprint: `${rule}:${span.start}`,
  };
}
