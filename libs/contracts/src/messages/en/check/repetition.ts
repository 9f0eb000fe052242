import type { checkRepetition as zh } from '../../zh/check/repetition';

/** Rules of the manuscript check: repetition. Four texts a rule: its name, why it stands, an example before and after, and what a finding says. */
export const checkRepetition: Record<keyof typeof zh, string> = {
  'check.repetition.character.name': 'Character twice',
  'check.repetition.character.why': 'A character twice in a row that is no reduplication was typed once too often.',
  'check.repetition.character.example': '推动动了发展 → 推动了发展',
  'check.repetition.character.message': '“{quote}” seems to hold a character too many.',
  'check.repetition.word.name': 'Word twice',
  'check.repetition.word.why': 'A word twice in a row was typed once too often.',
  'check.repetition.word.example': '联合会联合会 → 联合会',
  'check.repetition.word.message': '“{word}” stands twice.',
  'check.repetition.self_explained.name': 'Word explained by itself',
  'check.repetition.self_explained.why': 'A word qualified by itself is mostly left over from editing.',
  'check.repetition.self_explained.example': '产业迭代的迭代 → 产业迭代',
  'check.repetition.self_explained.message': '“{word}的{word}” may be a leftover.',
  'check.repetition.inside_case.name': 'Repeated inside a case',
  'check.repetition.inside_case.why': 'The same words twice in one case: keep one place or say it anew.',
  'check.repetition.inside_case.example': '基本情况与实施成效两节同一句 → 留一处',
  'check.repetition.inside_case.message': '“{quote}” stands twice in this case ({count} characters).',
  'check.repetition.between_cases.name': 'Repeated between cases',
  'check.repetition.between_cases.why': 'Two cases share a long passage that is no set phrase.',
  'check.repetition.between_cases.example': '两篇同一段 → 各写各的做法',
  'check.repetition.between_cases.message': '“{quote}” also stands in case {other} ({count} characters).',
  'check.repetition.alike_sentence.name': 'Alike sentences',
  'check.repetition.alike_sentence.why': 'Sentences of two cases differ in a few words only.',
  'check.repetition.alike_sentence.example': '只换了地名的句子 → 写出本地特点',
  'check.repetition.alike_sentence.message': 'This sentence is much like one of case {other}.',
};
