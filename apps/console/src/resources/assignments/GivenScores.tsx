import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Assignment } from '@huibian/contracts';
import { ActionButton } from '../../parts/ActionButton';
import { Moment } from '../../parts/DueDate';
import { FoldedText } from '../../parts/LongText';
import { RevisedScores } from '../../parts/RevisedScores';

type Criteria = Assignment['criteria'];
type Marks = NonNullable<Assignment['score']>['marks'];

/** One's own score as it stands, and then the others', without names. */
export function GivenScores({ assignment }: { assignment: Assignment }) {
  const translate = useTranslate();
  const { score, others, criteria } = assignment;
  if (score === null) return null;
  return (
    <>
      <OneScore title={translate('assignments.my_score')} note={<Moment at={score.scoredAt} />} criteria={criteria} {...score} />
      <RevisedScores revised={assignment.revised} />
      <Box sx={{ mt: 1.5 }}><ActionButton action="revise_score" variant="outlined" confirm={translate('assignments.revise_text')} /></Box>
      <Typography variant="subtitle1" component="h2" sx={{ mt: 3, mb: 0.5 }}>{translate('assignments.others')}</Typography>
      {(others ?? []).length === 0 && <Typography variant="body2" color="text.secondary">{translate('assignments.no_others')}</Typography>}
      {(others ?? []).map((other) => (
        <OneScore
          key={other.ordinal}
          title={translate('assignments.expert_no', { ordinal: other.ordinal })}
          note={other.voided ? translate('assignment.state.voided') : undefined}
          criteria={criteria}
          {...other}
        />
      ))}
    </>
  );
}

interface OneScoreProps {
  title: string;
  note?: ReactNode;
  criteria: Criteria;
  marks: Marks;
  total: string;
  opinion: string;
  voided?: boolean;
}

function OneScore({ title, note, criteria, marks, total, opinion, voided = false }: OneScoreProps) {
  return (
    <Box sx={{ py: 1.25, borderTop: 1, borderColor: 'divider', ...(voided ? { color: 'text.secondary', textDecoration: 'line-through' } : {}) }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        <b>{title}</b>
        {note !== undefined && <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{note}</Box>}
        <Box sx={{ flex: 1 }} />
        <Box component="span" sx={{ fontSize: '1.25rem', fontWeight: 600, fontVariantNumeric: 'tabular-nums' }}>{total}</Box>
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontSize: '0.8125rem', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
        {criteria.map((criterion) => <span key={criterion.key}>{criterion.name} {marks[criterion.key]}</span>)}
      </Box>
      {opinion && <Box sx={{ mt: 0.5, fontSize: '0.9375rem' }}><FoldedText text={opinion} /></Box>}
    </Box>
  );
}
