/** The definitions for CI run what exists, on every machine that is supported, with what is pinned and without secrets. */
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { nativeTargets } from '../../packaging/targets.mjs';
import { listRepositoryFolder, readRepositoryFile } from '../support/repository.ts';

interface Step {
  readonly uses?: string;
  readonly run?: string;
}

interface Job {
  readonly strategy?: {
    readonly matrix: Readonly<Record<string, readonly unknown[]>> & {
      readonly include?: readonly { readonly target: string }[];
    };
  };
  readonly env?: Readonly<Record<string, string>>;
  readonly steps: readonly Step[];
}

interface Workflow {
  readonly jobs: Readonly<Record<string, Job>>;
}

const folder = '.github/workflows';
const names = listRepositoryFolder(folder).filter((name) => /\.ya?ml$/u.test(name));
const manifest = JSON.parse(readRepositoryFile('package.json') ?? '');
const textOf = (name: string): string => readRepositoryFile(`${folder}/${name}`) ?? '';
const workflowOf = (name: string): Workflow => parse(textOf(name));
const steps = names.flatMap((name) => Object.values(workflowOf(name).jobs).flatMap((job) => job.steps));

describe('workflows', () => {
  it('call npm scripts that exist', () => {
    const scripts = steps.flatMap(({ run = '' }) =>
      [...run.matchAll(/npm run(?: -s)? ([\w:-]+)/gu)].map(([, script]) => script),
    );
    expect(scripts.length).toBeGreaterThan(5);
    expect(scripts.filter((script) => !Object.hasOwn(manifest.scripts, script ?? ''))).toEqual([]);
  });

  it('pin actions to a major version', () => {
    const actions = steps.flatMap(({ uses }) => (uses === undefined ? [] : [uses]));
    expect(actions.length).toBeGreaterThan(3);
    expect(actions.filter((action) => !/^[\w-]+\/[\w-]+@v\d+$/u.test(action))).toEqual([]);
  });

  it('ask for no secret', () => {
    expect(names.filter((name) => /secrets\.|token/iu.test(textOf(name)))).toEqual([]);
  });
});

describe('the matrix of CI', () => {
  const { jobs } = workflowOf('ci.yml');
  const systems = ['ubuntu-latest', 'macos-latest', 'windows-latest'];
  const matrixOf = (job: string) => jobs[job]?.strategy?.matrix;

  it('tests on three systems with every Node that is supported', () => {
    expect(matrixOf('test')).toEqual({ os: systems, node: [20, 22, 24] });
    expect(manifest.engines.node).toBe('>=20.19');
  });

  it('tests the extension in the newest VS Code and in the oldest that is supported', () => {
    const oldest = manifest.engines.vscode.replace('^', '');
    expect(matrixOf('extension')).toEqual({ os: systems, vscode: ['stable', oldest] });
    expect(jobs.extension?.env).toEqual({ JIAOKAN_VSCODE_VERSION: '$' + '{{ matrix.vscode }}' });
  });

  it('makes a package for every target on a machine of its kind', () => {
    const targets = matrixOf('packages')?.include?.map(({ target }) => target);
    expect(targets).toEqual(nativeTargets);
  });
});
