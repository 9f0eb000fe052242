import { reason, type MatrixWorld } from './matrix-world';
import type { Payload, WalkedNoun } from './walk';

/** A campaign that may be opened any day: settings whole, places given, nothing in it yet. */
export async function campaignSubject(world: MatrixWorld): Promise<WalkedNoun> {
  const { id, title, settings } = await world.campaign({ state: 'planned' });
  const bodies: Record<string, object> = {
    edit: { title, basis: '领导小组办公室征集通知', ordinal: '第二批', settings, reason },
    grant_quota: { recommenderId: world.cast.units.hangzhou.id, group: 'county', added: 2, basis: reason },
    admit_late: { unitId: world.cast.units.xiaoshan.id, until: '2022-11-05' },
    admit_late_recommendation: { unitId: world.cast.units.hangzhou.id, until: '2022-11-15' },
  };
  return {
    noun: 'campaign',
    put: async (state) => {
      await world.sql(`UPDATE campaigns SET state = $2, opened_at = CASE WHEN $2 = 'planned' THEN NULL ELSE '2022-09-01'::timestamptz END WHERE id = $1`, id, state);
      return id;
    },
    payload: (action): Payload => ({ body: { version: 1, reason, ...bodies[action] } }),
  };
}
