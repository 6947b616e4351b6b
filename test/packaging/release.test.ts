import { describe, expect, it } from 'vitest';
import { type ReleaseState, releaseProblems, toBeDone, verdict } from '../../packaging/releaseChecks.mjs';

const ready: ReleaseState = {
  manifest: { version: '0.2.0' },
  lock: { version: '0.2.0', packages: { '': { version: '0.2.0' } } },
  changelog: '# Changes\n\n## 0.2.0 (2026-12-01)\n\n- Something.\n\n## 0.1.0 (2026-06-01)\n',
  tags: ['v0.1.0'],
  changedFiles: [],
  rehearsal: false,
};

const unreleased = '# Changes\n\n## Unreleased\n\n- Something.\n';

describe('a release', () => {
  it('is made of a clean state whose changes are written down', () => {
    expect(releaseProblems(ready)).toEqual([]);
  });

  it.each<[string, Partial<ReleaseState>, string]>([
    ['what is not committed', { changedFiles: ['a.ts'] }, 'a.ts is not committed'],
    ['a version that is none', { manifest: { version: '1.0' } }, 'not of the form 1.2.3'],
    ['another version in the lock file', { lock: { ...ready.lock, version: '0.1.0' } }, 'package-lock.json'],
    ['a version that there was', { tags: ['v0.2.0'] }, 'released before'],
    ['changes that have no version', { changelog: unreleased }, 'must begin with “0.2.0'],
    ['no changes', { changelog: '## 0.2.0 (2026-12-01)\n\n## 0.1.0\n' }, 'says nothing'],
    ['no list of changes', { changelog: '# Changes\n' }, 'has no section'],
  ])('is refused with %s', (_, difference, problem) => {
    expect(releaseProblems({ ...ready, ...difference }).join('\n')).toContain(problem);
  });

  it('can be rehearsed before its changes have a version, but not without any', () => {
    expect(releaseProblems({ ...ready, rehearsal: true, changelog: unreleased })).toEqual([]);
    expect(releaseProblems({ ...ready, rehearsal: true, changelog: '## Unreleased\n' })).toHaveLength(1);
  });

  it('is told by its rehearsal what is left to be done', () => {
    expect(toBeDone({ ...ready, changelog: unreleased }).join()).toContain('must begin with “0.2.0');
    expect(toBeDone(ready)).toEqual([]);
    // This fails the rehearsal itself.
    expect(toBeDone({ ...ready, changelog: '## Unreleased\n' })).toEqual([]);
  });

  it('fails with the steps that failed, and never for tests alone that nobody asked for', () => {
    const run = { version: '0.2.0', failed: [], tested: true, rehearsal: true };
    expect(verdict(run)).toEqual({ text: 'Version 0.2.0 could be released; nothing was.', status: 0 });
    expect(verdict({ ...run, failed: ['packages'] })).toEqual({
      text: 'Version 0.2.0 cannot be released: see packages.',
      status: 1,
    });
    const untested = verdict({ ...run, tested: false });
    expect(untested.status).toBe(0);
    expect(untested.text).toContain('The tests were not run');
    expect(untested.text).not.toContain('cannot');
    expect(verdict({ ...run, rehearsal: false })).toEqual({ text: 'Version 0.2.0 is ready.', status: 0 });
  });
});
