import { spawn } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identityOf, lives } from '../postgres/processes.mjs';
import { TestFolder } from '../test/test-folder.mjs';
import { InstanceClaim } from './instance.mjs';

describe('the claim of a data folder', () => {
  const folder = new TestFolder('claim');
  const file = path.join(folder.path, 'instance.json');
  afterAll(() => folder.remove());

  it('goes to the first supervisor, and tells the second who has it', async () => {
    const first = new InstanceClaim(folder.path, 'http://127.0.0.1:1');
    expect(await first.take()).toBeNull();
    first.update({ ready: true });
    const found = await new InstanceClaim(folder.path, 'http://127.0.0.1:2').take();
    expect(found).toEqual({ ...identityOf(process.pid), address: 'http://127.0.0.1:1', ready: true, children: [] });
    first.release();
    expect(existsSync(file)).toBe(false);
  });

  it('is taken over from a dead supervisor, whose stubborn children are ended first', async () => {
    const stubborn = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const child = identityOf(stubborn.pid ?? 0);
    writeFileSync(file, JSON.stringify({ pid: process.pid, startedAt: 'long ago', address: '', ready: true, children: [child] }));
    const claim = new InstanceClaim(folder.path, 'http://127.0.0.1:3');
    expect(await claim.take()).toBeNull();
    expect(lives(child)).toBe(false);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ pid: process.pid, address: 'http://127.0.0.1:3' });
    claim.release();
  }, 20_000);

  it('survives a claim file that was cut off in the middle', async () => {
    writeFileSync(file, '{"pid":');
    const claim = new InstanceClaim(folder.path, 'http://127.0.0.1:4');
    expect(await claim.take()).toBeNull();
    claim.release();
  });
});
