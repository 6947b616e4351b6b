import { describe, expect, it } from 'vitest';
import { readLimits } from '../../../server/src/engine/layout/limits.ts';
import { readLineFacts } from '../../../server/src/engine/layout/lineFacts.ts';
import { createTextModel } from '../../../server/src/engine/text/textModel.ts';

function limitsOf(...lines: readonly string[]) {
  const { slack, shortfall, support } = readLimits(readLineFacts(createTextModel(lines.join('\n'))));
  return { slack: [...slack], shortfall: [...shortfall], support: [...support] };
}

const full = '十个字宽的一行文字呀';

describe('the limit of a column', () => {
  it('is what full lines reach, so that nothing more fits', () => {
    const { slack, support } = limitsOf(full, full, full, '短行');
    expect(slack.slice(0, 3)).toEqual([-1, -1, -1]);
    expect(support[0]).toBe(1);
  });

  it('leaves room where the next word is too long for the line', () => {
    const { slack, shortfall } = limitsOf(full, '八个字宽的一行文', 'international 会议', full, full);
    expect(shortfall[1]).toBe(2);
    expect(slack[1]).toBe(2 - 6.5);
  });

  it('is not moved by one address that is too long to be broken', () => {
    const { slack } = limitsOf(
      full,
      full,
      'https://www.example.org/a/very/long/path/to/some/page.html',
      full,
      full,
    );
    expect(slack[0]).toBe(-1);
  });

  it('shows a line that ended before it was full', () => {
    const { slack, support } = limitsOf(full, full, '短行', full, full, full);
    expect(slack[2]).toBe(7);
    expect(support[2]).toBeCloseTo(0.8);
  });
});
