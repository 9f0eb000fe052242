import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Tab from '@mui/material/Tab';
import Tabs from '@mui/material/Tabs';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Assignment } from '@huibian/contracts';
import { DueDate } from '../../parts/DueDate';
import { EmptyState, LoadingState } from '../../parts/Placeholders';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useReadRecord } from '../../parts/use-whole-record';
import { CaseReading } from './CaseReading';
import { GivenScores } from './GivenScores';
import { ScoreForm } from './ScoreForm';

/** Reading on one side, scoring on the other; on a phone two tabs of the same page, so that nothing typed is lost between them. */
export function ScoringPage() {
  return <ShowPage whole="criteria"><Scoring /></ShowPage>;
}

function Scoring() {
  const assignment = useReadRecord<Assignment>('criteria');
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('md'));
  const [tab, setTab] = useState<'text' | 'score'>('text');
  const translate = useTranslate();
  if (assignment === undefined) return <LoadingState rows={8} />;
  const hidden = (side: 'text' | 'score') => (narrow && tab !== side ? { display: 'none' } : {});
  return (
    <>
      <DeskBar assignment={assignment} />
      {narrow && (
        <Tabs value={tab} onChange={(_, next: 'text' | 'score') => { setTab(next); window.scrollTo({ top: 0 }); }} variant="fullWidth" sx={{ position: 'sticky', top: 52, zIndex: 2, bgcolor: 'background.default', mb: 1.5 }}>
          <Tab value="text" label={translate('assignments.text')} />
          <Tab value="score" label={translate('assignments.my_score')} />
        </Tabs>
      )}
      <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', md: 'minmax(0, 1fr) 400px' }, gap: 2, alignItems: 'start' }}>
        <Box sx={hidden('text')}>
          <Section>
            <CaseReading units={assignment.units} text={assignment.text} />
            {narrow && <Button fullWidth variant="contained" onClick={() => { setTab('score'); window.scrollTo({ top: 0 }); }}>{translate('assignments.go_score')}</Button>}
          </Section>
        </Box>
        <Box sx={{ position: { md: 'sticky' }, top: { md: 68 }, maxHeight: { md: 'calc(100vh - 84px)' }, overflowY: { md: 'auto' }, ...hidden('score') }}>
          <Section title={assignment.state === 'assigned' ? translate('assignments.my_score') : undefined}>
            <ScoreSide key={`${assignment.id} ${assignment.state}`} assignment={assignment} />
          </Section>
        </Box>
      </Box>
    </>
  );
}

function ScoreSide({ assignment }: { assignment: Assignment }) {
  const translate = useTranslate();
  if (assignment.state === 'assigned') return <ScoreForm assignment={assignment} />;
  if (assignment.state === 'scored') return <GivenScores assignment={assignment} />;
  return <EmptyState dense title={translate(`assignment.state.${assignment.state}`)} text={translate(`assignments.${assignment.state}_text`)} />;
}

function DeskBar({ assignment }: { assignment: Assignment }) {
  const translate = useTranslate();
  const done = assignment.state !== 'assigned';
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, mb: 1.5 }}>
      <StateChip />
      <Box sx={{ color: 'text.secondary', fontSize: '0.875rem' }}>{assignment.roundName}　{assignment.fieldName}</Box>
      <Box sx={{ fontSize: '0.875rem' }}><DueDate due={assignment.endsOn} settled={done} /></Box>
      <Box sx={{ flex: 1 }} />
      {assignment.nextId === null ? (
        done && <Button variant="outlined" component={Link} to="/assignments">{translate('assignments.all_done')}</Button>
      ) : (
        <Button variant={done ? 'contained' : 'outlined'} endIcon={<ArrowForwardOutlined />} component={Link} to={`/assignments/${assignment.nextId}/show`}>{translate('assignments.next')}</Button>
      )}
    </Box>
  );
}
