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
        { username: 'unit', password: 'p1', role: 'unit_editor', roleName: '申报单位经办人 Unit editor', name: '周敏' },
        { username: 'office-lead', password: 'p22', role: 'expert', roleName: '评审专家 Expert', name: '欧阳文卓' },
      ],
    });
    const table = text.split('\n').slice(9, 13);
    expect(table).toEqual([
      '  用户名       密码  姓名      角色',
      '  ───────────  ────  ────────  ──────────────────────────',
      '  unit         p1    周敏      申报单位经办人 Unit editor',
      '  office-lead  p22   欧阳文卓  评审专家 Expert',
    ]);
  });

  it('names in both languages where the public and the staff go', () => {
    const lines = banner({ address: 'http://127.0.0.1:8080', dataDir: 'd', queue: 'Redis', seconds: 1, accounts: [] }).split('\n');
    expect(lines.slice(3, 5)).toEqual(['  Public site 公开网站  http://127.0.0.1:8080/', '  Console 工作台        http://127.0.0.1:8080/console/']);
  });

  it('shows no table where there are no demo accounts', () => {
    expect(banner({ address: 'a', dataDir: 'd', queue: 'Redis', seconds: 1, accounts: [] })).not.toContain('用户名');
  });
});
