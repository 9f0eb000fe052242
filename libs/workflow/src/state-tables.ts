import { campaignTable } from './tables/campaign.workflow';
import { caseTable } from './tables/case.workflow';
import { noticeTable, objectionTable, rulingTable, shortlistTable } from './tables/decision.workflow';
import { batchTable, editionTable, importTable, proofTable } from './tables/publication.workflow';
import { recommendationTable } from './tables/recommendation.workflow';
import { assignmentTable, roundTable } from './tables/review.workflow';

/** Every stateful noun, once. The docs page, the history and the matrix test are made from this list. */
export const stateTables = {
  campaign: campaignTable,
  case: caseTable,
  recommendation: recommendationTable,
  round: roundTable,
  assignment: assignmentTable,
  shortlist: shortlistTable,
  ruling: rulingTable,
  notice: noticeTable,
  objection: objectionTable,
  batch: batchTable,
  proof: proofTable,
  edition: editionTable,
  import: importTable,
} as const;

export type Noun = keyof typeof stateTables;
