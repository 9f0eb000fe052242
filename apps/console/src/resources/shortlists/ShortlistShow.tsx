import type { Shortlist } from '@huibian/contracts';
import { ShowPage } from '../../parts/RecordPage';
import { useWholeRecord } from '../../parts/use-whole-record';
import { ShortlistDesk } from './ShortlistDesk';

export function ShortlistShow() {
  return <ShowPage whole="entries"><Desk /></ShowPage>;
}

function Desk() {
  const list = useWholeRecord<Shortlist>('entries');
  return list === undefined ? null : <ShortlistDesk key={list.id} list={list} />;
}
