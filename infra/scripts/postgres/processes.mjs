import { execFileSync } from 'node:child_process';
import fs from 'node:fs';

/**
 * When a process started, as a string that tells it from a later one with the same number; null when it is gone.
 * A zombie counts as gone: after kill -9 in a container whose first process reaps nobody it keeps its number for ever.
 * @param {number} pid
 * @returns {string | null}
 */
export function startedAt(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return null;
  if (process.platform === 'linux') {
    try {
      const stat = fs.readFileSync(`/proc/${pid}/stat`, 'utf8');
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
      return fields[0] === 'Z' ? null : (fields[19] ?? null);
    } catch {
      return null;
    }
  }
  try {
    const line = execFileSync('ps', ['-o', 'stat=,lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim();
    return line === '' || line.startsWith('Z') ? null : line.replace(/^\S+\s+/, '');
  } catch {
    return null;
  }
}

/**
 * True while exactly that process lives.
 * @param {{ pid: number, startedAt: string | null } | null | undefined} identity
 */
export const lives = (identity) => identity != null && identity.startedAt !== null && startedAt(identity.pid) === identity.startedAt;

/** @param {number} pid */
export const identityOf = (pid) => ({ pid, startedAt: startedAt(pid) });

/**
 * Living processes that work in a folder: every PostgreSQL process changes into its data folder. Linux only.
 * @param {string} folder
 * @returns {number[]}
 */
export function processesIn(folder) {
  return fs
    .readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => {
      try {
        return fs.readlinkSync(`/proc/${pid}/cwd`) === folder && startedAt(pid) !== null;
      } catch {
        return false;
      }
    });
}

/**
 * Waits until the condition holds. Returns whether it did in time.
 * @param {() => boolean | Promise<boolean>} condition
 * @param {number} timeoutMs
 */
export async function until(condition, timeoutMs, everyMs = 50) {
  const end = Date.now() + timeoutMs;
  for (;;) {
    if (await condition()) return true;
    if (Date.now() >= end) return false;
    await new Promise((resolve) => setTimeout(resolve, everyMs));
  }
}
