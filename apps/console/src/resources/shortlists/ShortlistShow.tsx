import { useRecordContext } from 'react-admin';
import type { Shortlist } from '@huibian/contracts';
import { ShowPage } from '../../parts/RecordPage';
import { ShortlistDesk } from './ShortlistDesk';

export function ShortlistShow() {
  return <ShowPage><Desk /></ShowPage>;
}

function Desk() {
  const list = useRecordContext<Shortlist>();
  // A new version is a new desk: what was staged here is then in it.
  return list === undefined ? null : <ShortlistDesk key={`${list.id} ${list.version}`} list={list} />;
}
