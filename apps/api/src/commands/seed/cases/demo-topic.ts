import type { CaseText } from '@huibian/contracts';

/** What one invented case is about. Every name, figure and sentence of the demo is the product's own. */
export interface DemoTopic {
  group: 'province' | 'city' | 'county';
  /** The short list form of the unit that would write it; another unit of the group stands in where the register lacks it. */
  unit: string;
  coUnits?: readonly string[];
  field: 'economy' | 'income' | 'balance' | 'services' | 'culture' | 'ecology' | 'governance';
  title: readonly string[];
  /** The thing, 百家灶; the people, 独居老人; who does the work, 街道社会事务科. */
  thing: string;
  people: string;
  team: string;
  problem: string;
  measures: readonly (readonly [lead: string, detail: string])[];
  results: readonly (readonly [lead: string, detail: string])[];
}

type Words = Pick<DemoTopic, 'thing' | 'people' | 'team'>;
type Sentence = (words: Words) => string;

const openings: readonly Sentence[] = [
  ({ thing, people }) => `${thing}从一间旧屋起步，先请${people}自己说要什么、不要什么，再定怎么办。头一个月只做一件事：把话听完，把账记清，把能马上办的当场办掉。`,
  ({ thing, team }) => `${team}用三个月把情况摸了一遍，入户、座谈、查台账都不落下，随后提出办${thing}的想法。方案先在两个点上试，试一轮改一轮，改到大家点头才往外推。`,
  ({ thing, people }) => `办${thing}不是谁拍脑袋定的。几次院坝会上，${people}讲得最多的不是钱，而是麻烦：跑的路多、等的时间长、遇事不知道找谁。把麻烦一条条写下来，就有了后来的做法。`,
  ({ thing, team }) => `起初也有人担心${thing}热闹一阵就散。${team}因此立下规矩：不铺大摊子，不搞一次性投入，能用旧房旧设备的一律不添新的，先把日子过下去再谈扩面。`,
];

const workings: readonly Sentence[] = [
  ({ team }) => `${team}每周碰一次头，当周的事当周了结，一时办不了的写明卡在哪里、谁去协调、什么时候回话。`,
  ({ people }) => `每季度请${people}代表来看账、提意见，意见逐条登记、逐条答复，办没办成都在门口的公示栏里写明白。`,
  ({ thing }) => `${thing}的开支单独列账，钱从哪里来、花在哪里，一页纸说清楚，谁都可以看。`,
  ({ team, people }) => `新来的人先跟着${team}的老同事走一个月，熟悉了每户情况再单独上门，${people}见到的始终是熟面孔。`,
  ({ thing }) => `条件差的片区不照搬，按各自的路况、人口和底子调整${thing}的开法，宁可慢一步，也不摆样子。`,
  ({ team }) => `遇到跨部门的事，由${team}牵头开短会，半小时议定，会后只留一张分工单，不发长文件。`,
  ({ people }) => `对行动不便、不会用手机的${people}，保留电话预约和上门登记，老办法和新办法一样管用。`,
];

const closings: readonly Sentence[] = [
  ({ people }) => `随机回访的${people}中，说得出两处以上变化的占大多数，提得最集中的仍是希望周末也开。`,
  ({ thing }) => `周边几个地方来看过${thing}，带走的不是牌子和软件，而是一张办事流程和一本明白账。`,
  ({ team }) => `${team}把走过的弯路也写进了操作手册，后来的人照着做，少交不少学费。`,
  ({ people }) => `更要紧的是，${people}从等着人来办变成自己动手办，遇事愿意先坐下来商量。`,
];

const at = <T>(list: readonly T[], index: number): T => list[index % list.length]!;

/** The topic written out: 700 to 1,600 字, the same every time. @param turn the case's place in the demo, which varies the wording */
export function writeTopic(topic: DemoTopic, turn: number): CaseText {
  const words: Words = topic;
  return {
    titleClauses: [...topic.title],
    summary: `针对${topic.problem.replace(/。$/, '')}，以“${topic.thing}”为抓手，${topic.measures.map(([lead]) => lead).join('、')}。${topic.results[0]![1]}`,
    sections: [
      {
        key: 'situation',
        heading: '基本情况',
        blocks: [
          { kind: 'paragraph', text: `${topic.problem}${at(openings, turn)(words)}` },
          { kind: 'paragraph', text: `经过一年多的摸索，“${topic.thing}”有了固定的场所、人手和办法，${topic.people}用得上、说得清、信得过。` },
        ],
      },
      {
        key: 'measures',
        heading: '主要做法',
        blocks: topic.measures.map(([lead, detail], index) => ({
          kind: 'point',
          lead,
          text: `${detail}${at(workings, turn + index * 2)(words)}${at(workings, turn + index * 2 + 3)(words)}`,
        })),
      },
      {
        key: 'results',
        heading: '实施成效',
        blocks: topic.results.map(([lead, detail], index) => ({ kind: 'point', lead, text: `${detail}${at(closings, turn + index)(words)}` })),
      },
    ],
  };
}
