import { documentCase, hitsOf } from '../check.factory';
import { doublingRules } from './doubling.rules';

/** Rule and quoted text, in order. */
const found = (text: string): string[] =>
  hitsOf(doublingRules, documentCase([text])).map((hit) => {
    const [rule = '', , ...quote] = hit.split(' ');
    return `${rule.slice(rule.indexOf('.') + 1)} ${quote.join(' ')}`;
  });

describe('doubled characters and words', () => {
  it.each([
    ['村里推动动了改造。', 'character 动动'],
    ['就诊率为65%%，稳中有升。', 'character %%'],
    ['解决难题题12个。', 'character 题题'],
    ['推进改革的的工作。', 'character 的的'],
    ['服务在在在社区。', 'character 在在在'],
    ['健全治理体系系，', 'character 系系'],
    ['，完完善制度。', 'character 完完'],
    ['促进了了增收。', 'character 了了'],
    ['村级构建立立体网络。', 'character 立立'],
    ['老人投诉诉送餐慢。', 'character 诉诉'],
    ['厨房收支平衡衡的村。', 'character 衡衡'],
    ['厨房组织织活动。', 'character 织织'],
    ['每餐用时30分钟钟以内。', 'character 钟钟'],
    ['服务80座座村庄。', 'character 座座'],
    ['节省开支30万万元。', 'character 万万'],
    ['2021年年的账目。', 'character 年年'],
    ['给养老院面面积大的厨房添设备。', 'character 面面'],
    ['新农村村灶房开张。', 'character 村村'],
    ['三三是老人满意。', 'character 三三'],
    ['厨房运转更加可可持续。', 'character 可可'],
    ['稳住外来劳劳动力。', 'character 劳劳'],
    ['镇里持续推推进改造。', 'character 推推'],
    ['让服务能能够送到家。', 'character 能能'],
    ['就近吸纳纳税大户。', undefined],
    ['成立养蜂合作联社合作联社。', 'word 合作联社合作联社'],
    ['今年，添置桌椅、碗筷，添置桌椅、碗筷，请来厨师。', 'clause ，添置桌椅、碗筷'],
    ['以“定人送餐”送餐到家。', 'word 送餐”送餐'],
    ['改造老人就餐设施，完善老人就餐设施。', 'clause 老人就餐设施'],
    ['老年食堂老年食堂开张。', 'word 老年食堂老年食堂'],
    ['一是一是老人满意。', 'word 一是一是'],
    ['改进服务服务。', 'word 服务服务'],
    ['形成产业升级的升级。', 'self_explained 升级的升级'],
    ['这是经验的经验，', 'self_explained 经验的经验'],
  ])('finds what is wrong in %s', (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it.each([
    ['自住住房与幼儿园园区，唯一一家，侨联联动。'],
    ['人人参与、户户受益，一步一步来，稳稳当当、家家户户。'],
    ['不了了之，的的确确，实实在在，方方面面，头头是道。'],
    ['公众参与与监督，问题存在在哪里，认为为民好，普及及时。'],
    ['首批试点村村集体，农业农村部部长，管理理念，人民民主，财政政策，水质水量。'],
    ['研究研究再说，一户一户走访，一个一个解决，越来越好。'],
    ['各市市级部门，县县通，委委员会，工作作风，行业业务，节节攀升。'],
    ['难题的解法，村民的新村。'],
    ['村里的统战部部长，幼儿园园区，侨联联动，扩大大数据应用，创新新时代做法，搭建建会平台，2021年年均增长，让人人参与，户户受益，人人民主，恭恭敬敬、普普通通，算算账、做做饭，厚厚的账本，一幅幅画，黑压压一片，密西西比河，李莉莉掌勺，人人皆知，种植可可、咖啡，形成人人“晒”账、人人有责的氛围。'],
    ['致敬勤劳劳动者，参照前提提出，金融融资，督促促成，建筑筑牢底线，新增增量，就近吸纳纳税大户，三资资金，可可西里，职能能否到位。'],
  ])('lets %s pass', (text) => {
    expect(found(text)).toEqual([]);
  });
});
