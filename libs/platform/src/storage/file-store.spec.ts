import { readlinkSync } from 'node:fs';
import { mkdtemp, open, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FileStore } from './file-store';

const onLinux = process.platform === 'linux' ? it : it.skip;
if (process.platform !== 'linux') console.info('skipped: what is synced can be seen on Linux only');

let root: string;

beforeEach(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'huibian-store-'));
});
afterEach(async () => {
  jest.restoreAllMocks();
  await rm(root, { recursive: true, force: true });
});

const content = Buffer.from('盖章件');

/** What has been brought to the disk so far, by its name at that time; a draft stands for the file it becomes. */
async function watchSyncs(): Promise<string[]> {
  const handle = await open(root, 'r');
  const prototype = Object.getPrototypeOf(handle) as { sync(this: { fd: number }): Promise<void> };
  await handle.close();
  const synced: string[] = [];
  const sync = prototype.sync;
  jest.spyOn(prototype, 'sync').mockImplementation(async function (this: { fd: number }) {
    const place = path.relative(root, readlinkSync(`/proc/self/fd/${this.fd}`));
    await sync.call(this);
    synced.push(place.replace(/\.[0-9a-f-]{36}$/, ''));
  });
  return synced;
}

it('Stores the same bytes once, under their digest', async () => {
  const store = new FileStore(root);
  const [first, second] = await Promise.all([store.put(content), store.put(content)]);
  expect(first).toEqual(second);
  expect(first.bytes).toBe(content.length);
  expect(await store.read(first.sha256)).toEqual(content);
  expect(await readdir(path.join(root, 'files', first.sha256.slice(0, 2), first.sha256.slice(2, 4)))).toEqual([first.sha256]);
  expect(() => store.has('../secret')).toThrow('64 hexadecimal digits');
});

onLinux('Has a file and every name that leads to it on the disk before it says that the file is stored', async () => {
  const synced = await watchSyncs();
  const store = new FileStore(`${root}/`);
  const { sha256: digest } = await store.put(content);
  const folder = path.join('files', digest.slice(0, 2), digest.slice(2, 4));
  const names = [folder, path.dirname(folder), 'files', ''];
  expect(synced).toEqual([path.join(folder, digest), ...names]);
  // Stored again by somebody else: the first writer may have been cut off between name and disk.
  await store.put(content);
  expect(synced.slice(5)).toEqual(names);
});
