import { Attachment } from './attachment/attachment.entity';
import { Case } from './case.entity';
import { CaseUnit } from './case-unit.entity';
import { CaseConfirmation } from './confirmation/confirmation.entity';
import { FindingDismissal } from './dismissal/dismissal.entity';
import { CaseEntry } from './entry/case-entry.entity';
import { Recommendation } from './recommendation/recommendation.entity';
import { CaseReturn } from './submission/case-return.entity';
import { CaseRevision } from './submission/revision.entity';

export const caseEntities = [Case, CaseUnit, CaseRevision, CaseConfirmation, CaseReturn, Attachment, CaseEntry, Recommendation, FindingDismissal];
