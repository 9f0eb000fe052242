import type { DoorRequest } from './door-request';

/** Work for somebody who waits at the other end of a connection: the signal aborts when they hang up. */
export async function whileConnected<Result>({ raw: { socket } }: Pick<DoorRequest, 'raw'>, work: (gone: AbortSignal) => Promise<Result>): Promise<Result> {
  const control = new AbortController();
  const hangUp = (): void => control.abort();
  socket.once('close', hangUp);
  // Who hung up before is told of by no event any more.
  if (socket.destroyed) hangUp();
  try {
    return await work(control.signal);
  } finally {
    socket.off('close', hangUp);
  }
}
