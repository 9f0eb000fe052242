import fs from 'node:fs';
import path from 'node:path';

/**
 * The mark that this very build has prepared this very embedded server: a start that finds it need not boot the api once
 * more to learn that nothing is to be done. Written after the preparation has ended; another build, another queue, another
 * wish for the demo or a server made anew asks for it again.
 */
export class PreparedMark {
  /**
   * @param {string} dataDir
   * @param {string} digest of the sources that were built
   * @param {NodeJS.ProcessEnv} env of the product
   */
  constructor(dataDir, digest, env) {
    this.file = path.join(dataDir, 'prepared');
    this.clusterFile = path.join(dataDir, 'postgres', 'data', 'PG_VERSION');
    this.words = [digest, env.DEMO_SEED ?? '', env.REDIS_URL ? 'redis' : 'postgres'];
  }

  stands() {
    return fs.existsSync(this.file) && fs.existsSync(this.clusterFile) && fs.readFileSync(this.file, 'utf8') === this.text();
  }

  set() {
    if (fs.existsSync(this.clusterFile)) fs.writeFileSync(this.file, this.text());
  }

  text() {
    // Written once, when the server's folder is made.
    return [...this.words, fs.statSync(this.clusterFile).mtimeMs].join('\n');
  }
}
