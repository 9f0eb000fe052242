import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { CaseRepresentation } from '@huibian/contracts';
import { DueDate, Moment } from '../../../parts/DueDate';
import { FactGrid } from '../../../parts/FactGrid';
import { LateChip } from '../../../parts/LateChip';
import { FoldedText } from '../../../parts/LongText';
import { Section } from '../../../parts/Section';
import { ReserveChip } from '../../../parts/ReserveChip';
import { StateChip } from '../../../parts/StateChip';
import { closingInstant } from '../case-due';

export function CaseFacts({ subject }: { subject: CaseRepresentation }) {
  const translate = useTranslate();
  const label = (field: string) => translate(`resources.cases.fields.${field}`);
  const { campaign, late } = subject;
  const inHand = subject.state === 'drafting' || subject.state === 'returned';
  return (
    <Section title={translate('cases.facts')}>
      <FactGrid
        columnWidth={130}
        facts={[
          { label: label('state'), value: <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}><StateChip state={subject.state} noun="case" />{subject.reserve && <ReserveChip />}{late?.handedIn && <LateChip />}</Box> },
          { label: label('group'), value: translate(`group.${subject.group}`) },
          { label: label('campaign'), value: <MuiLink component={Link} to={`/campaigns/${campaign.id}/show`}>{campaign.title}</MuiLink>, wide: true },
          { label: label('fieldKey'), value: subject.fieldName, wide: true },
          { label: translate('cases.signing_units'), value: subject.units.map((unit) => unit.name).join('、'), wide: true },
          subject.recommender && { label: translate('cases.recommender'), value: subject.recommender.name },
          subject.recommendation?.rank != null && { label: translate('cases.rank'), value: subject.recommendation.rank },
          { label: label('wordCount'), value: translate('words.count', { count: subject.wordCount }) },
          { label: label('submittedAt'), value: subject.submittedAt && <Moment at={subject.submittedAt} /> },
          { label: translate('cases.submission_ends'), value: <DueDate due={closingInstant(campaign.submissionEndsOn, campaign.closingTime)} settled={!inHand || late !== null} />, wide: true },
          late && { label: translate('cases.late_until'), value: <DueDate due={late.until} settled={late.handedIn} />, wide: true },
          late && { label: translate('cases.late_reason'), value: <FoldedText text={late.reason} limit={200} />, wide: true },
        ]}
      />
    </Section>
  );
}
