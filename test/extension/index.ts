import { readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import Mocha from 'mocha';

interface TestResult {
  readonly title: string;
  readonly state: 'passed' | 'failed' | 'pending';
  readonly ms: number;
  readonly error?: string;
}

function describeError(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

function collectResults(runner: Mocha.Runner): readonly TestResult[] {
  const results: TestResult[] = [];
  const add = (test: Mocha.Runnable, state: TestResult['state'], error?: unknown) =>
    results.push({
      title: test.fullTitle(),
      state,
      ms: test.duration ?? 0,
      ...(error !== undefined && { error: describeError(error) }),
    });
  runner.on('pass', (test) => add(test, 'passed'));
  runner.on('pending', (test) => add(test, 'pending'));
  runner.on('fail', (test, error) => add(test, 'failed', error));
  return results;
}

/**
 * Runs the suite inside VS Code's extension host. What happened goes to the file that JIAOKAN_TEST_RESULTS names:
 * the launcher believes that file rather than an exit code.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'tdd', timeout: 120_000, forbidOnly: true, forbidPending: true });
  const suites = path.join(__dirname, 'suite');
  const files = readdirSync(suites).filter((name) => name.endsWith('.test.js'));
  for (const file of files.toSorted()) mocha.addFile(path.join(suites, file));
  let results: readonly TestResult[] = [];
  const failures = await new Promise<number>((resolve) => {
    results = collectResults(mocha.run(resolve));
  });
  const target = process.env.JIAOKAN_TEST_RESULTS;
  if (target !== undefined) writeFileSync(target, JSON.stringify({ tests: results }));
  if (failures > 0 || results.length === 0) throw new Error(`${failures} of ${results.length} tests failed`);
}
