import { existsSync } from 'node:fs';
import { testEnvironment } from './test-environment';

export interface FoundBrowser {
  executablePath: string;
  args: string[];
  env: Record<string, string>;
  /** Where it comes from, for the first line of a test run. */
  source: 'CHROMIUM_PATH' | 'machine' | 'npm';
}

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/usr/bin/google-chrome-stable'];
/** Root may not use Chromium's sandbox, and a container's /dev/shm is too small for it. */
const args = ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--lang=zh-CN'];

/** Whether findBrowser has anything to try here. For tests that are skipped, with the reason, where no browser runs. */
export const browserMayRun = (): boolean => Boolean(testEnvironment.chromiumPath) || places.some((place) => existsSync(place)) || (process.platform === 'linux' && process.arch === 'x64');

/**
 * A Chromium to drive: the one CHROMIUM_PATH names, else the machine's, else the one from npm, which is unpacked on first use.
 * @returns null when none can run here
 */
export async function findBrowser(): Promise<FoundBrowser | null> {
  const named = testEnvironment.chromiumPath;
  if (named) return { executablePath: named, args, env: environment(), source: 'CHROMIUM_PATH' };
  const installed = places.find((place) => existsSync(place));
  if (installed) return { executablePath: installed, args, env: environment(), source: 'machine' };
  return packagedBrowser();
}

/** @sparticuz/chromium brings the system libraries it needs along when it believes to run on this runtime. */
export async function packagedBrowser(): Promise<FoundBrowser | null> {
  if (process.platform !== 'linux' || process.arch !== 'x64') return null;
  testEnvironment.set('AWS_LAMBDA_JS_RUNTIME', 'nodejs20.x');
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    return { executablePath: await chromium.executablePath(), args: [...chromium.args, ...args], env: environment(), source: 'npm' };
  } catch {
    return null;
  }
}

function environment(): Record<string, string> {
  return Object.fromEntries(Object.entries(testEnvironment.inherited()).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
