import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Round } from '@huibian/contracts';
import { ActionBar } from '../../parts/ActionBar';
import { DueDate, Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useWholeRecord } from '../../parts/use-whole-record';
import { AssignmentBoard } from './AssignmentBoard';
import { RoundProgress } from './RoundProgress';

export function RoundShow() {
  return (
    <ShowPage whole="criteria">
      <RoundFacts />
      <Rule />
      <BoardOfRound />
    </ShowPage>
  );
}

function RoundFacts() {
  const translate = useTranslate();
  const round = useWholeRecord<Round>('criteria');
  if (round === undefined) return null;
  const label = (field: string) => translate(`resources.rounds.fields.${field}`);
  const over = round.state === 'closed' || round.state === 'cancelled';
  const settings = {
    open: { confirm: translate('rounds.open_confirm', { cases: round.cases }) },
    remind: { confirm: translate('rounds.remind_confirm', { open: round.assigned - round.scored }) },
    close: { confirm: translate('rounds.close_confirm', { cases: round.cases }) },
  };
  const mayEdit = round.allowedActions.some(({ action }) => action === 'edit');
  return (
    <Section
      title={<Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>{translate('rounds.facts')}<StateChip /></Box>}
      actions={mayEdit && <Button size="small" startIcon={<EditOutlined />} component={Link} to={`/rounds/${round.id}`}>{translate('round.action.edit')}</Button>}
    >
      <FactGrid
        columnWidth={210}
        facts={[
          { label: label('campaignTitle'), value: round.campaignTitle, wide: true },
          { label: label('kind'), value: translate(`round.kind.${round.kind}`) },
          { label: label('endsOn'), value: <DueDate due={round.endsOn} settled={over} /> },
          { label: label('cases'), value: translate('rounds.case_count', { smart_count: round.cases }) },
          { label: label('expertsPerCase'), value: round.expertsPerCase },
          { label: label('casesPerExpertMax'), value: round.casesPerExpertMax },
          { label: label('progress'), value: <RoundProgress scored={round.scored} assigned={round.assigned} /> },
        ]}
      />
      <Box sx={{ mt: 2.5, '&:empty': { mt: 0 } }}><ActionBar except={['assign', 'edit']} settings={settings} /></Box>
    </Section>
  );
}

function Rule() {
  const translate = useTranslate();
  const round = useWholeRecord<Round>('criteria');
  if (round === undefined) return null;
  const frozen = round.ruleFrozenAt;
  const note = (
    <>
      {translate(`rounds.aggregation.${round.aggregation}`)}
      {'　'}
      {frozen === null ? translate('rounds.not_frozen') : <>{translate('rounds.frozen_at')} <Moment at={frozen} /></>}
    </>
  );
  return (
    <Section title={translate('rounds.rule')} note={note} flush>
      <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('rounds.rule')}>
        <Table size="small">
          <TableHead>
            <TableRow>
              <TableCell>{translate('rounds.criterion')}</TableCell>
              <TableCell>{translate('rounds.criterion_text')}</TableCell>
              <TableCell align="right">{translate('rounds.weight')}</TableCell>
              <TableCell align="right">{translate('rounds.full_mark')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {round.criteria.map((criterion) => (
              <TableRow key={criterion.key}>
                <TableCell sx={{ whiteSpace: 'nowrap' }}>{criterion.name}</TableCell>
                <TableCell sx={{ color: 'text.secondary' }}>{criterion.description}</TableCell>
                <TableCell align="right">{criterion.weight}%</TableCell>
                <TableCell align="right">{criterion.max}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}

function BoardOfRound() {
  const round = useWholeRecord<Round>('criteria');
  return round === undefined ? null : <AssignmentBoard round={round} />;
}
