import { affiliation, type PathStep, type Relation } from './affiliation';
import type { ConflictCase, ConflictExpert, ConflictSettings, ConflictWorld, DatedPost } from './conflict-world';

/**
 * `own_unit` and `co_unit`: the expert's unit signs the case; the middle ones: its superior or subordinate, its city or county;
 * `post`: a dated post there; `declared`: declared for the case or for one of its units.
 */
export const conflictKinds = [
  'own_unit', 'co_unit', 'superior_unit', 'subordinate_unit', 'same_region', 'region_above', 'region_below', 'same_city', 'post', 'declared',
] as const;
export type ConflictKind = (typeof conflictKinds)[number];

export interface Conflict {
  /** `soft`: the office may override it in writing. */
  tier: 'hard' | 'soft';
  kind: ConflictKind;
  /** How a post's place stands to the case's unit; null for what was declared. */
  relation: Relation | null;
  /** The unit of the case that is meant; null when the case as a whole was declared. */
  caseUnitId: string | null;
  /** From the person to the case's unit, to be shown with arrows between. */
  path: PathStep[];
}

/** Every conflict of an expert with a case, hard ones first, then in the order of the case's units. Empty: the expert may be assigned. */
export function conflictsOf(expert: ConflictExpert, subject: ConflictCase, world: ConflictWorld): Conflict[] {
  const conflicts: Conflict[] = [];
  if (expert.declaredCaseIds.includes(subject.id)) {
    conflicts.push({ tier: 'hard', kind: 'declared', relation: null, caseUnitId: null, path: [] });
  }
  const lead = subject.unitIds[0];
  const unitIds = new Set([...subject.unitIds, ...(subject.doingUnitId ? [subject.doingUnitId] : [])]);
  for (const caseUnitId of unitIds) {
    if (expert.declaredUnitIds.includes(caseUnitId)) {
      const { id, name } = world.unit(caseUnitId);
      conflicts.push({ tier: 'hard', kind: 'declared', relation: null, caseUnitId, path: [{ kind: 'unit', id, label: name }] });
    }
    const present = affiliation(expert, caseUnitId, world);
    if (present) {
      const { relation, path } = present;
      const signing = caseUnitId === lead ? 'own_unit' : 'co_unit';
      conflicts.push({ tier: 'hard', kind: relation === 'same_unit' ? signing : relation, relation, caseUnitId, path });
    }
    for (const post of expert.posts) conflicts.push(...conflictOfPost(post, caseUnitId, world));
  }
  return conflicts.sort((a, b) => tierOrder[a.tier] - tierOrder[b.tier]);
}

/** Whether any of the conflicts forbids the assignment outright. */
export function isBarred(conflicts: readonly Conflict[]): boolean {
  return conflicts.some((conflict) => conflict.tier === 'hard');
}

const tierOrder = { hard: 0, soft: 1 } as const;

function conflictOfPost(post: DatedPost, caseUnitId: string, world: ConflictWorld): Conflict[] {
  const tie = affiliation(post, caseUnitId, world);
  if (!tie) return [];
  const step: PathStep = { kind: 'post', label: post.title, from: post.from, to: post.to };
  return [{ tier: tierOfPost(post, world.settings), kind: 'post', relation: tie.relation, caseUnitId, path: [step, ...tie.path] }];
}

/** A post still held is hard under any window; an ended one is hard when it ended within the window, the same day included. */
function tierOfPost(post: DatedPost, { asOf, postWindowYears }: ConflictSettings): Conflict['tier'] {
  if (post.to === null) return 'hard';
  // A year or month that is given alone ends with its last day; 31 sorts behind every day there is.
  const lastDay = `${post.to}${'-12-31'.slice(post.to.length - 4)}`.slice(0, 10);
  if (lastDay > asOf) return 'hard';
  const opens = `${String(Number(asOf.slice(0, 4)) - postWindowYears).padStart(4, '0')}${asOf.slice(4)}`;
  return postWindowYears > 0 && lastDay >= opens ? 'hard' : 'soft';
}
