import { EventEmitter } from 'node:events';
import type { Socket } from 'node:net';
import { whileConnected } from './while-connected';

const requestOn = (socket: EventEmitter) => ({ raw: { socket: socket as Socket } }) as Parameters<typeof whileConnected>[0];

it('tells the work when whoever asked hangs up', async () => {
  const socket = new EventEmitter();
  const outcome = whileConnected(requestOn(socket), (gone) => new Promise((resolve) => gone.addEventListener('abort', () => resolve('ended'))));
  socket.emit('close');
  expect(await outcome).toBe('ended');
});

it('does not begin in earnest for somebody who has hung up already', async () => {
  expect(await whileConnected(requestOn(Object.assign(new EventEmitter(), { destroyed: true })), (gone) => Promise.resolve(gone.aborted))).toBe(true);
});

it('leaves nothing behind on a connection that is used again, also where the work fails', async () => {
  const socket = new EventEmitter();
  expect(await whileConnected(requestOn(socket), (gone) => Promise.resolve(gone.aborted))).toBe(false);
  await expect(whileConnected(requestOn(socket), () => Promise.reject(new Error('torn')))).rejects.toThrow('torn');
  expect(socket.listenerCount('close')).toBe(0);
});
