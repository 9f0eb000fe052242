import type { Browser } from 'playwright-core';
import { findBrowser } from './find-browser';

/** Starts the browser `findBrowser` finds. @throws where none can run here: ask `browserMayRun` first and skip with its reason */
export async function openBrowser(): Promise<Browser> {
  const found = await findBrowser();
  if (!found) throw new Error('No Chromium can run here: set CHROMIUM_PATH.');
  // Only who drives a browser pays for loading its driver.
  const { chromium } = await import('playwright-core');
  const { executablePath, args, env } = found;
  return chromium.launch({ executablePath, args, env });
}
