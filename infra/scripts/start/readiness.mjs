import http from 'node:http';
import { StepFailed } from './steps.mjs';

const fallsBeforeGivingUp = 3;

/**
 * Waits until the api answers that it is ready.
 * @param {string} localUrl
 * @param {{ falls: number }} api
 * @param {number} timeoutMs
 * @throws StepFailed when the api keeps falling or stays silent
 */
export async function waitUntilReady(localUrl, api, timeoutMs) {
  const end = Date.now() + timeoutMs;
  let last = 'no answer';
  while (Date.now() < end) {
    if (api.falls >= fallsBeforeGivingUp) throw new StepFailed('The api ends right after it starts. Its own words stand above; mend what they name and start again.');
    last = await ask(`${localUrl}/api/health/ready`);
    if (last === '200') return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new StepFailed(`The api was not ready after ${timeoutMs / 1000} s (last answer: ${last}). Its own words stand above.`);
}

/**
 * @param {string} url
 * @returns {Promise<string>} the status, or what went wrong
 */
function ask(url) {
  return new Promise((resolve) => {
    const request = http.get(url, { timeout: 2000, agent: false }, (response) => {
      response.resume();
      resolve(String(response.statusCode));
    });
    request.on('timeout', () => request.destroy(new Error('timeout')));
    request.on('error', (error) => resolve(error.message));
  });
}
