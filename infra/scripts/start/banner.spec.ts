import { banner, displayWidth } from './banner.mjs';

describe('the banner', () => {
  it('counts a Chinese character as two columns', () => {
    expect(displayWidth('办公室 lead，')).toBe(13);
    expect(displayWidth('')).toBe(0);
  });

  it('lines up the demo accounts in any script', () => {
    const text = banner({
      address: 'http://127.0.0.1:8080',
      dataDir: 'data',
      queue: 'PostgreSQL',
      seconds: 3,
      accounts: [
        { username: 'unit', password: 'p1', role: '申报单位经办人', name: '周敏' },
        { username: 'office-lead', password: 'p22', role: '专家', name: '欧阳文卓' },
      ],
    });
    const table = text.split('\n').slice(8, 12);
    expect(table).toEqual([
      '  用户名       密码  角色            姓名',
      '  ───────────  ────  ──────────────  ────────',
      '  unit         p1    申报单位经办人  周敏',
      '  office-lead  p22   专家            欧阳文卓',
    ]);
  });

  it('shows no table where there are no demo accounts', () => {
    expect(banner({ address: 'a', dataDir: 'd', queue: 'Redis', seconds: 1, accounts: [] })).not.toContain('用户名');
  });
});
