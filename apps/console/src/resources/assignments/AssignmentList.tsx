import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ArrowForwardOutlined from '@mui/icons-material/ArrowForwardOutlined';
import { SelectInput, useListContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { assignmentStates, type AssignmentListItem } from '@huibian/contracts';
import { CaseName } from '../../parts/CaseName';
import { DueDate } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { OwnDeclarationsNote } from './OwnDeclarationsNote';
import { StateChip } from '../../parts/StateChip';
import { ink } from '../../theme/palette';

const seenStates = assignmentStates.filter((state) => state !== 'unassigned');

/** The expert's desk: what is to be scored first, and the next case one press away. Lines, not a table: it is read on phones. */
export function AssignmentList() {
  const translate = useTranslate();
  const filters = [<SelectInput key="state" source="state" alwaysOn choices={seenStates.map((id) => ({ id, name: `assignment.state.${id}` }))} />];
  return (
    <>
      <OwnDeclarationsNote />
      <ListPage filters={filters} sort={{ field: 'state', order: 'ASC' }} perPage={50} emptyText={translate('assignments.empty')}>
        <Desk />
      </ListPage>
    </>
  );
}

function Desk() {
  const translate = useTranslate();
  const { data = [], isPending } = useListContext<AssignmentListItem>();
  const waiting = data.filter((one) => one.state === 'assigned');
  const next = waiting[0];
  if (isPending) return null;
  if (data.length === 0) return <NothingMatches />;
  return (
    <>
      {next && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, px: 2, py: 1.5, bgcolor: ink.accentSoft }}>
          <Box sx={{ flex: '1 1 200px' }}>{translate('assignments.waiting', { smart_count: waiting.length })}　<DueDate due={next.endsOn} brief /></Box>
          <Button variant="contained" endIcon={<ArrowForwardOutlined />} component={Link} to={`/assignments/${next.id}/show`}>{translate('assignments.next')}</Button>
        </Box>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data.map((one) => <DeskLine key={one.id} assignment={one} />)}
      </Box>
    </>
  );
}

function DeskLine({ assignment }: { assignment: AssignmentListItem }) {
  const translate = useTranslate();
  const waits = assignment.state === 'assigned';
  return (
    <Box component="li" sx={{ borderTop: `1px solid ${ink.lineSoft}` }}>
      <Box
        component={Link}
        to={`/assignments/${assignment.id}/show`}
        sx={{ display: 'flex', flexDirection: { xs: 'column', sm: 'row' }, gap: { xs: 0.75, sm: 3 }, px: 2, py: 1.25, color: 'inherit', textDecoration: 'none', '&:hover': { bgcolor: ink.accentSoft } }}
      >
        <Box sx={{ flex: 1, minWidth: 0 }}><CaseName units={assignment.units} title={assignment.title} /></Box>
        <Box sx={{ width: { sm: 200 }, flexShrink: 0, fontSize: '0.8125rem', color: 'text.secondary' }}>
          {assignment.fieldName}
          <Box>{assignment.roundName}</Box>
        </Box>
        <Box sx={{ width: { sm: 170 }, flexShrink: 0, display: 'flex', flexDirection: { xs: 'row', sm: 'column' }, gap: 0.5, alignItems: { xs: 'center', sm: 'flex-start' } }}>
          <StateChip noun="assignment" state={assignment.state} />
          <Box sx={{ fontSize: '0.8125rem' }}>
            {waits && assignment.draftSaved ? translate('assignments.draft_saved') : null}
            {waits && !assignment.draftSaved ? <DueDate due={assignment.endsOn} brief /> : null}
          </Box>
        </Box>
      </Box>
    </Box>
  );
}
