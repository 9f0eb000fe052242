import { Injectable } from '@nestjs/common';
import type { Tx } from '@huibian/platform';
import type { Audience } from './audience.rules';

export interface Recipient {
  userId: string;
  email: string | null;
}

const living = `a.disabled_at IS NULL`;

/** The people behind an audience, as they are now: a grant revoked since hears nothing. */
@Injectable()
export class RecipientQueries {
  async of(tx: Pick<Tx, 'query'>, audience: Audience): Promise<Recipient[]> {
    switch (audience.kind) {
      case 'unit':
        if (audience.unitIds.length === 0) return [];
        return tx.query(
          `SELECT DISTINCT a.id AS "userId", a.email FROM user_accounts a JOIN role_grants g ON g.user_id = a.id AND g.revoked_at IS NULL
            WHERE ${living} AND g.unit_id = ANY ($1) AND g.role = ANY ($2) ORDER BY a.id`,
          [audience.unitIds, audience.roles],
        );
      case 'office':
        return tx.query(
          `SELECT DISTINCT a.id AS "userId", a.email FROM user_accounts a JOIN role_grants g ON g.user_id = a.id AND g.revoked_at IS NULL
            WHERE ${living} AND g.role = ANY ($1) ORDER BY a.id`,
          [audience.roles],
        );
      case 'experts':
        return tx.query(`SELECT a.id AS "userId", a.email FROM experts e JOIN user_accounts a ON a.id = e.user_id WHERE ${living} AND e.id = ANY ($1) ORDER BY a.id`, [audience.expertIds]);
      case 'round_experts':
        return tx.query(
          `SELECT DISTINCT a.id AS "userId", a.email FROM assignments s JOIN experts e ON e.id = s.expert_id JOIN user_accounts a ON a.id = e.user_id
            WHERE ${living} AND s.round_id = $1 AND s.state = 'assigned' ORDER BY a.id`,
          [audience.roundId],
        );
    }
  }
}
