import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { identityOf, lives, until } from '../postgres/processes.mjs';

const prefix = 'huibian-test-';

/**
 * A folder of one test run, with a note of who made it and which processes work in it.
 * A run that was killed leaves both behind; the next run finds the note and clears them.
 */
export class TestFolder {
  /** @param {string} purpose a word that ends up in the folder's name */
  constructor(purpose) {
    this.path = fs.mkdtempSync(path.join(os.tmpdir(), `${prefix}${purpose}-`));
    fs.chmodSync(this.path, 0o755);
    /** @type {ReturnType<typeof identityOf>[]} */
    this.processes = [];
    this.#note();
  }

  /** Notes a process that must not outlive the run. @param {number} pid */
  owns(pid) {
    this.processes.push(identityOf(pid));
    this.#note();
  }

  remove() {
    fs.rmSync(this.path, { recursive: true, force: true });
  }

  #note() {
    fs.writeFileSync(path.join(this.path, 'owner.json'), JSON.stringify({ owner: identityOf(process.pid), processes: this.processes }));
  }
}

/** Ends and removes what killed test runs left behind; folders of living runs are not touched. */
export async function sweepTestFolders() {
  const names = fs.readdirSync(os.tmpdir()).filter((name) => name.startsWith(prefix));
  for (const folder of names.map((name) => path.join(os.tmpdir(), name))) {
    const note = readNote(folder);
    if (!note || lives(note.owner)) continue;
    for (const signal of /** @type {NodeJS.Signals[]} */ (['SIGQUIT', 'SIGKILL'])) {
      for (const one of note.processes.filter(lives)) process.kill(one.pid, signal);
      if (await until(() => !note.processes.some(lives), 3000)) break;
    }
    fs.rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * @param {string} folder
 * @returns {{ owner: ReturnType<typeof identityOf>, processes: ReturnType<typeof identityOf>[] } | null}
 */
function readNote(folder) {
  try {
    return JSON.parse(fs.readFileSync(path.join(folder, 'owner.json'), 'utf8'));
  } catch {
    return null;
  }
}
