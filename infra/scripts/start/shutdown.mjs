import { abandonSteps } from './steps.mjs';

/** What to undo, last in first out; runs once, on the first signal or the first failure. */
export class Shutdown {
  begun = false;
  /** @type {(() => unknown)[]} */
  #acts = [];
  /** @type {(() => unknown) | undefined} */
  #last;

  /** @param {() => unknown} act */
  add(act) {
    this.#acts.push(act);
  }

  /** What comes after everything else. @param {() => unknown} act */
  last(act) {
    this.#last = act;
  }

  listen() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => void this.#signalled());
    // A closed terminal must not end the shutdown half way.
    for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
  }

  async #signalled() {
    if (this.begun) return;
    process.stdout.write('\nStopping …\n');
    await this.run(0);
  }

  /** @param {number} code */
  async run(code) {
    this.begun = true;
    const begun = Date.now();
    await abandonSteps();
    for (let act = this.#acts.pop(); act; act = this.#acts.pop()) {
      try {
        await act();
      } catch (error) {
        process.stderr.write(`${/** @type {Error} */ (error).message}\n`);
      }
    }
    this.#last?.();
    process.stdout.write(`Stopped in ${((Date.now() - begun) / 1000).toFixed(1)} s\n`);
    process.exit(code);
  }
}
