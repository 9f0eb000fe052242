import { documentCase, hitsOf } from '../check.factory';
import { checkRules } from '../check-rules';
import { pairingRules } from './pairings.rules';

const pleonasms = checkRules.filter(({ id }) => id === 'wording.pleonasm');
const found = (text: string): string[] => hitsOf([...pairingRules, ...pleonasms], documentCase([text])).map((hit) => hit.replace(/^wording\./, '').replace(/ \d+–\d+/, ''));

describe('words that go together', () => {
  it.each([
    ['提高了自主创新的步伐。', 'mispaired 提高了自主创新的步伐'],
    ['群众满意率得到了明显增加。', 'mispaired 满意率得到了明显增加'],
    ['发挥了重要贡献。', 'mispaired 发挥了重要贡献'],
    ['进一步扩大居民生活水平。', 'mispaired 扩大居民生活水平'],
    ['扩大了村里的居住环境。', 'mispaired 扩大了村里的居住环境'],
    ['提高了全县种植规模。', 'mispaired 提高了全县种植规模'],
    ['进一步改善服务水平。', 'mispaired 改善服务水平'],
    ['加强企业日常监管力度。', 'mispaired 加强企业日常监管力度'],
    ['构建了尊老敬老的氛围。', 'mispaired 构建了尊老敬老的氛围'],
    ['党员带头发挥吃苦精神。', 'mispaired 发挥吃苦精神'],
    ['食堂覆盖面不断提高。', 'mispaired 覆盖面不断提高'],
    ['茶园被评为全省丰收竞赛一等奖。', 'mispaired 评为全省丰收竞赛一等奖'],
    ['工人凯旋而归。', 'pleonasm 凯旋而归'],
    ['产量居全省首位第一。', 'pleonasm 首位第一'],
    ['两县共同携手治理。', 'pleonasm 共同携手'],
    ['自2016年以来起试点。', 'pleonasm 以来起'],
  ])('do not in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    '加强日常监管，加大宣传力度。',
    '加强宣传加大执法力度。',
    '茶园被评为全省示范茶园，获丰收竞赛一等奖。',
    '营造尊老氛围，形成共治格局。',
    '加快了自主创新的步伐。',
    '群众满意率明显提高。',
    '发挥了重要作用。',
    '提高服务水平，改善办学条件。',
    '工人凯旋。',
    '产量居全省首位，第一次出口。',
    '两县携手治理。',
    '自2016年以来试点扩大。',
    '提高城镇化进程中的治理能力。',
    '一起开始建设。',
    '加快优化营商环境。',
    '加快改善农村人居环境。',
    '加快提升公共服务水平。',
    '加快夯实产业基础。',
    '加快扩大种植规模。',
    '加快加大监管力度。',
    '改善民生提升治理水平。',
    '增强发展动能加快现代化进程。',
    '扩大开放优化营商环境。',
    '提高站位夯实工作基础。',
    '减轻企业负担降低用工成本。',
    '提升村容村貌和人居环境。',
    '增加群众的幸福感。',
    '企业生产能力扩大。',
  ])('do in %s', (text) => {
    expect(found(text)).toEqual([]);
  });
});
