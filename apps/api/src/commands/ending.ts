/** An error whose message is the whole story: printed without a stack. */
export class CommandRefused extends Error {}

/** Prints what went wrong and sets the exit code. */
export async function ending(work: () => Promise<void>): Promise<void> {
  try {
    await work();
    process.exitCode = 0;
  } catch (error) {
    const text = error instanceof CommandRefused ? error.message : error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(`${text}\n`);
    process.exitCode = 1;
  }
}
