import path from 'node:path';
import { readSettings } from './settings.mjs';

const checkout = path.resolve(__dirname, '../../..');
const settings = (env: Record<string, string>) => readSettings(checkout, { DATA_DIR: 'data', ...env });

describe('the settings of a start', () => {
  it('listen on this machine only and bring demo data to the embedded database', () => {
    expect(settings({})).toEqual({
      host: '127.0.0.1',
      port: 8080,
      localUrl: 'http://127.0.0.1:8080',
      address: 'http://127.0.0.1:8080',
      dataDir: path.resolve('data'),
      databaseUrl: undefined,
      demoSeed: true,
      nodeEnv: 'development',
    });
  });

  it.each([
    [{ DATABASE_URL: 'postgresql://x' }, { demoSeed: false, nodeEnv: 'production' }],
    [{ NODE_ENV: 'production' }, { demoSeed: false, nodeEnv: 'production' }],
    [{ DATABASE_URL: 'postgresql://x', DEMO_SEED: 'true' }, { demoSeed: true, nodeEnv: 'development' }],
    [{ DEMO_SEED: '0' }, { demoSeed: false, nodeEnv: 'production' }],
  ])('for %j are %j', (env, expected) => {
    expect(settings(env)).toMatchObject(expected);
  });

  it('show an address people can open when every address is listened on', () => {
    expect(settings({ HOST: '0.0.0.0', PORT: '9000' })).toMatchObject({ localUrl: 'http://localhost:9000', address: 'http://localhost:9000' });
    expect(settings({ PUBLIC_URL: 'https://huibian.example.gov.cn' }).address).toBe('https://huibian.example.gov.cn');
  });

  it.each(['eighty', '0', '70000', '80.5'])('refuse PORT=%s and name the cure', (PORT) => {
    expect(() => settings({ PORT })).toThrow('Set PORT to a number from 1 to 65535');
  });
});
