import fs from 'node:fs';
import path from 'node:path';
import { identityOf, lives, until } from '../postgres/processes.mjs';

/**
 * @typedef {{ pid: number, startedAt: string | null }} Identity
 * @typedef {Identity & { address: string, ready: boolean, children: Identity[] }} Instance
 */

/** One supervisor per data folder. The claim is a file that appears whole or not at all. */
export class InstanceClaim {
  /** @param {string} dataDir @param {string} address */
  constructor(dataDir, address) {
    this.file = path.join(dataDir, 'instance.json');
    /** @type {Instance} */
    this.instance = { ...identityOf(process.pid), address, ready: false, children: [] };
  }

  /**
   * Claims the folder.
   * @returns {Promise<Instance | null>} the instance that already runs there, or null when the folder is ours now
   */
  async take() {
    // Others may pass through, which PostgreSQL's account must, but not look around.
    fs.mkdirSync(path.dirname(this.file), { recursive: true, mode: 0o711 });
    for (;;) {
      const draft = this.#write();
      try {
        fs.linkSync(draft, this.file);
        return null;
      } catch (error) {
        if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
      } finally {
        fs.rmSync(draft, { force: true });
      }
      const other = this.#read();
      if (other && lives(other)) return other;
      if (other) await endLeftovers(other.children);
      fs.rmSync(this.file, { force: true });
    }
  }

  /** @param {Partial<Pick<Instance, 'ready' | 'children'>>} change */
  update(change) {
    Object.assign(this.instance, change);
    fs.renameSync(this.#write(), this.file);
  }

  release() {
    if (this.#read()?.pid === process.pid) fs.rmSync(this.file, { force: true });
  }

  #write() {
    const draft = `${this.file}.${process.pid}`;
    fs.writeFileSync(draft, JSON.stringify(this.instance));
    return draft;
  }

  /** @returns {Instance | null} */
  #read() {
    try {
      return JSON.parse(fs.readFileSync(this.file, 'utf8'));
    } catch {
      return null;
    }
  }
}

/**
 * Children of a killed supervisor end by themselves when their channel breaks; what has not ended after a while is ended.
 * @param {Identity[]} children
 */
async function endLeftovers(children) {
  if (await until(() => !children.some(lives), 5000)) return;
  for (const child of children.filter(lives)) process.kill(child.pid, 'SIGKILL');
  await until(() => !children.some(lives), 2000);
}
