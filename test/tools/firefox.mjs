import { rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { onPath, temporaryFolder } from './files.mjs';
import { endGroup, start, within } from './processes.mjs';

/** A profile that greets nobody and reaches nothing but servers on this machine: all else goes to a proxy that is not there. */
const preferences = {
  'app.normandy.enabled': false,
  'browser.aboutwelcome.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'intl.accept_languages': 'en-US',
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'network.proxy.allow_hijacking_localhost': false,
  'network.proxy.http': '127.0.0.1',
  'network.proxy.http_port': 9,
  'network.proxy.ssl': '127.0.0.1',
  'network.proxy.ssl_port': 9,
  'network.proxy.type': 1,
  'toolkit.telemetry.enabled': false,
  'toolkit.telemetry.reportingpolicy.firstRun': false,
};

/** The Firefox of this system, or undefined. */
export const findFirefox = () => onPath('firefox-esr', 'firefox');

/** Opens an address in a Firefox of its own, without a window. Nothing drives it: the page has to report by itself. */
export function openInFirefox(executable, address) {
  const profile = temporaryFolder();
  const lines = Object.entries(preferences).map(
    ([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`,
  );
  writeFileSync(path.join(profile, 'user.js'), lines.join(''));
  const size = ['--width', '1400', '--height', '900'];
  const child = start(executable, ['--headless', ...size, '--no-remote', '--profile', profile, address], {
    stdio: 'ignore',
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
  const ended = new Promise((resolve) => {
    child.on('exit', resolve);
    child.on('error', resolve);
  });
  return {
    ended,
    async close() {
      endGroup(child);
      await within(5000, ended);
      endGroup(child, 'SIGKILL');
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
