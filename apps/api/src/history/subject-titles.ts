import { unitNamesSql } from '@huibian/cases';
import type { SubjectTitles } from '@huibian/history';

const campaignOf = (table: string, more = '') => `(SELECT p.ordinal || ' · ' || p.title${more} FROM ${table} s JOIN campaigns p ON p.id = s.campaign_id WHERE s.id = h.subject_id)`;

/**
 * A case is called by its call and the units that sign it. Its title is part of a text the auditor may not read, and stands here
 * only when everybody may: once the case is published.
 */
const caseLabel = `p.ordinal || ' · ' || ${unitNamesSql} || CASE WHEN c.state = 'published' THEN '：' || c.title ELSE '' END`;
const caseOf = (table: string) => `(SELECT ${caseLabel} FROM ${table} s JOIN cases c ON c.id = s.case_id JOIN campaigns p ON p.id = c.campaign_id WHERE s.id = h.subject_id)`;
const numberedOf = (table: string) => `(SELECT b.title || ' · ' || s.sequence FROM ${table} s JOIN batches b ON b.id = s.batch_id WHERE s.id = h.subject_id)`;
const batch = `(SELECT b.title FROM batches b WHERE b.id = h.subject_id)`;

/** How the auditor's trail calls the subject of a row `h`, by noun: what is public or the office's own name for it, never a text somebody writes on. */
export const subjectTitles: SubjectTitles = {
  campaign: `(SELECT p.ordinal || ' · ' || p.title FROM campaigns p WHERE p.id = h.subject_id)`,
  case: `(SELECT ${caseLabel} FROM cases c JOIN campaigns p ON p.id = c.campaign_id WHERE c.id = h.subject_id)`,
  recommendation: caseOf('recommendations'),
  round: campaignOf('rounds', ` || ' · ' || s.name`),
  assignment: caseOf('assignments'),
  shortlist: campaignOf('shortlists'),
  ruling: `(SELECT r.number || ' ' || r.title FROM rulings r WHERE r.id = h.subject_id)`,
  notice: `(SELECT n.title FROM notices n WHERE n.id = h.subject_id)`,
  objection: `(SELECT o.receipt_number FROM objections o WHERE o.id = h.subject_id)`,
  batch,
  experience_table: batch,
  proof: numberedOf('proofs'),
  edition: `(SELECT s.title || ' · ' || s.sequence FROM editions s WHERE s.id = h.subject_id)`,
  import: `(SELECT i.file_name FROM imports i WHERE i.id = h.subject_id)`,
  expert: `(SELECT e.name FROM experts e WHERE e.id = h.subject_id)`,
  check_list: `coalesce((SELECT w.wrong || ' → ' || w."right" FROM office_words w WHERE w.id = h.subject_id), (SELECT l.name || ' · ' || l.title FROM leader_posts l WHERE l.id = h.subject_id))`,
  unit: `(SELECT u.short_name FROM units u WHERE u.id = h.subject_id)`,
  user: `(SELECT u.name FROM user_accounts u WHERE u.id = h.subject_id)`,
};
