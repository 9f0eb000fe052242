import type { checkOrder as zh } from '../../zh/check/order';

/** Rules of the manuscript check: order of marks, levels and forms of address. Four texts a rule: its name, why it stands, an example before and after, and what a finding says. */
export const checkOrder: Record<keyof typeof zh, string> = {
  'check.punctuation.before_and.name': 'Mark before “和”',
  'check.punctuation.before_and.why': 'Before the word that joins the last item no mark stands.',
  'check.punctuation.before_and.example': '甲、乙、和丙 → 甲、乙和丙',
  'check.punctuation.before_and.message': 'No mark stands before {word}.',
  'check.punctuation.title_list.name': 'Comma between titles',
  'check.punctuation.title_list.why': 'Titles side by side are parted by their own marks.',
  'check.punctuation.title_list.example': '《甲报》，《乙报》等 → 《甲报》《乙报》等',
  'check.punctuation.title_list.message': 'No comma stands between titles of one list.',
  'check.punctuation.stop_twice.name': 'Full stop after a whole quotation',
  'check.punctuation.stop_twice.why': 'A whole quotation keeps its own end; no full stop follows its closing mark.',
  'check.punctuation.stop_twice.example': '他说：“真好！”。 → 他说：“真好！”',
  'check.punctuation.stop_twice.message': 'The quotation has its own end; the full stop behind it goes.',
  'check.punctuation.comma_before_quotation.name': 'Comma before a quotation',
  'check.punctuation.comma_before_quotation.why': 'A whole quotation behind its verb is introduced by a colon.',
  'check.punctuation.comma_before_quotation.example': '他说，“真好！” → 他说：“真好！”',
  'check.punctuation.comma_before_quotation.message': 'A colon introduces the quotation.',
  'check.structure.level.name': 'Ordinal of a section inside it',
  'check.structure.level.why': 'Sections are numbered one way and the points inside them another.',
  'check.structure.level.example': '二、主要做法……一、…… → （一）……',
  'check.structure.level.message': '{found} is the form of a section; a point inside takes {right}.',
  'check.leaders.surname_only.name': 'Surname only',
  'check.leaders.surname_only.why': 'A leader is named in full, with the office.',
  'check.leaders.surname_only.example': '省委李书记 → 写全名',
  'check.leaders.surname_only.message': '{found} has the surname only; print the whole name.',
};
