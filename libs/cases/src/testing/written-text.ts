import type { CaseText } from '@huibian/contracts';

/** A text with something in every default section. */
export function writtenText(title = '一件事办到底，群众少跑路'): CaseText {
  return {
    titleClauses: title.split('，'),
    summary: '把分散的事项合在一处办理，让办事的人少跑路、少等候。',
    sections: [
      { key: 'situation', heading: '基本情况', blocks: [{ kind: 'paragraph', text: '过去办一件事要走几个窗口，材料交了一遍又一遍。' }] },
      { key: 'measures', heading: '主要做法', blocks: [{ kind: 'point', lead: '并窗口', text: '相近的事项归到一个窗口，由一个人接到底。' }] },
      { key: 'results', heading: '实施成效', blocks: [{ kind: 'point', lead: '时间短了', text: '平均等候从四十分钟降到十五分钟。' }] },
    ],
  };
}
