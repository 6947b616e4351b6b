import path from 'node:path';
import { runTests } from '@vscode/test-electron';

// Runs under its own process, so that a virtual display can stand around it and its time can be limited.
const { executable, extension, tests, workspace, dataFolder } = JSON.parse(process.argv[2]);

const profile = ['user-data-dir', 'extensions-dir'].map((name) => `--${name}=${path.join(dataFolder, name)}`);
process.exitCode = await runTests({
  vscodeExecutablePath: executable,
  extensionDevelopmentPath: extension,
  extensionTestsPath: tests,
  launchArgs: [workspace, '--disable-extensions', ...profile],
});
