import fs from 'node:fs';
import path from 'node:path';

/**
 * @typedef {{ username: string, password: string, role: string, name: string, roleName?: string }} DemoAccount
 *   `role` is the code, `roleName` its words in both languages
 * @param {{ address: string, dataDir: string, queue: string, seconds: number, accounts: DemoAccount[] }} facts
 */
export function banner({ address, dataDir, queue, seconds, accounts }) {
  const facts = [['Public site 公开网站', `${address}/`], ['Console 工作台', `${address}/console/`], ['Data 数据目录', dataDir], ['Queue 队列', queue]];
  const lines = ['', `汇编台 Huibian is ready 已就绪 (${seconds} s)`, '', ...facts.map(([name = '', value]) => `  ${pad(name, 20)}  ${value}`)];
  if (accounts.length > 0) {
    lines.push('', '  Demo accounts 演示账号', ...table(['用户名', '密码', '姓名', '角色'], accounts.map((one) => [one.username, one.password, one.name, one.roleName ?? one.role])));
  }
  lines.push('', '  Stop with Ctrl-C. 按 Ctrl-C 停止。', '');
  return lines.join('\n');
}

/**
 * The accounts the demo seed wrote down; none in production.
 * @param {string} dataDir
 * @returns {DemoAccount[]}
 */
export function demoAccounts(dataDir) {
  const file = path.join(dataDir, 'demo-accounts.json');
  return fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : [];
}

/** @param {string[]} head @param {string[][]} rows */
function table(head, rows) {
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => displayWidth(row[column] ?? ''))));
  const line = (/** @type {string[]} */ row) => `  ${row.map((cell, column) => pad(cell, widths[column] ?? 0)).join('  ')}`.trimEnd();
  return [line(head), line(widths.map((width) => '─'.repeat(width))), ...rows.map(line)];
}

/**
 * Columns the text takes in a terminal: Chinese characters and full-width signs take two.
 * @param {string} text
 */
export const displayWidth = (text) => [...text].reduce((width, sign) => width + (/[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{20000}-\u{3fffd}]/u.test(sign) ? 2 : 1), 0);

/** @param {string} text @param {number} width */
const pad = (text, width) => text + ' '.repeat(Math.max(0, width - displayWidth(text)));
