import type { checkPerson as zh } from '../../zh/check/person';

/** Rules of the manuscript check: first person and local point of view. */
export const checkPerson: Record<keyof typeof zh, string> = {
  'check.person.own_place.name': 'First person (“我区”, “我市”, “我县” …)',
  'check.person.own_place.why': 'In a volume of many units nobody knows who “my district” or “my county” is: print the name.',
  'check.person.own_place.example': '我县率先推行 → 清江县率先推行',
  'check.person.own_place.message': 'In a joint volume “{found}” says nothing; print the name.',
  'check.person.own_province.name': 'Use of “我省”',
  'check.person.own_province.why': 'A volume of the province may say “我省”; for readers elsewhere the name or “全省” is better, the same throughout.',
  'check.person.own_province.example': '我省率先推行 → 云川省率先推行',
  'check.person.own_province.message': 'Keep “我省” the same over the volume; for readers elsewhere print the name or “全省”.',
  'check.person.we.name': 'First person (“我们”)',
  'check.person.we.why': 'The volume tells in the third person; nobody knows who “we” is.',
  'check.person.we.example': '我们建立了联席会议 → 清江县建立了联席会议',
  'check.person.we.message': 'In a joint volume “{found}” says nothing; print the unit or leave it out.',
  'check.person.this_place.name': '“本市”, “本县” and the like',
  'check.person.this_place.why': '“This city” is the language of regulations; a volume prints the name or “当地”.',
  'check.person.this_place.example': '在本县落户 → 在清江县落户',
  'check.person.this_place.message': 'Print the name instead of “{found}”.',
  'check.person.coming_here.name': 'Coming here',
  'check.person.coming_here.why': '“来” looks from the place itself; a volume says “到” and does not cut a place to one character.',
  'check.person.coming_here.example': '来清考察 → 到清江考察',
  'check.person.coming_here.message': '“{found}” looks from the place itself; say “到” and the name.',
  'check.person.row_first_person.name': 'First person in the experience table',
  'check.person.row_first_person.why': 'A row is for everybody to follow and says neither “我省” nor “我们”.',
  'check.person.row_first_person.example': '我省建立专班 → 建立专班',
  'check.person.row_first_person.message': 'A row names no subject; leave out “{found}”.',
};
