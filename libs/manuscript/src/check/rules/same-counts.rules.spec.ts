import { documentCase, hitsOf } from '../check.factory';
import { sameCountRules } from './same-counts.rules';

const found = (...paragraphs: readonly string[]): string[] => hitsOf(sameCountRules, documentCase(paragraphs)).map((hit) => hit.split(' ').slice(2).join(' '));

describe('one thing told with two numbers', () => {
  it.each([
    [['推动80个村集体以林地入股。', '2021年，86个村集体共获分红。'], '86个村'],
    [['园区引进项目9个，总投资312亿元，正在建设。', '园区引进项目9个，总投资316亿元。'], '316亿元'],
    [['为1260辆网约车加装终端。', '全市1620辆网约车全部上线。'], '1620辆'],
    [['全县网约车1260辆。', '为1280辆网约车加装终端。'], '1280辆'],
  ])('shows in %s', (paragraphs, expected) => {
    expect(found(...paragraphs)).toEqual([expected]);
  });

  it.each([
    [['推动80个村集体以林地入股。', '2021年，80个村集体共获分红。']],
    [['推动80个村集体以林地入股。', '其中36个村集体共获分红，新增86个村集体。']],
    [['改造12个村级驿站。', '带动18个村级驿站。', '建成15个村级驿站。']],
    [['园区引进项目9个，总投资312亿元。', '园区引进项目8个，总投资316亿元。']],
    [['每家补助3万元，最高补助5万元。', '每家补助3万元，最高补助8万元。']],
  ])('passes in %s', (paragraphs) => {
    expect(found(...paragraphs)).toEqual([]);
  });
});
