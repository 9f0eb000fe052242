import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import FormControlLabel from '@mui/material/FormControlLabel';
import Switch from '@mui/material/Switch';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import PersonAddAltOutlined from '@mui/icons-material/PersonAddAltOutlined';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { BoardCase, Round } from '@huibian/contracts';
import { CaseName } from '../../parts/CaseName';
import { EmptyState, ErrorState, LoadingState } from '../../parts/Placeholders';
import { RevisedScores } from '../../parts/RevisedScores';
import { Section } from '../../parts/Section';
import { useCampaign } from '../../parts/use-campaign';
import { useApi } from '../../providers/use-api';
import { AddExpertDialog } from './AddExpertDialog';
import { AssignedExpert } from './AssignedExpert';
import { AutomaticAssignment } from './AutomaticAssignment';

/** Cases and their experts: who is missing, who is in, and what may be done to each. */
export function AssignmentBoard({ round }: { round: Round }) {
  const translate = useTranslate();
  const api = useApi();
  const [search, setSearch] = useState('');
  const [onlyShort, setOnlyShort] = useState(false);
  const [staffing, setStaffing] = useState<string | null>(null);
  const { fieldName } = useCampaign(round.campaignId);
  const { data, error, isPending, refetch } = useQuery({ queryKey: ['rounds', 'board', round.id], queryFn: ({ signal }) => api.get<{ cases: BoardCase[] }>(`/api/rounds/${round.id}/board`, signal) });
  const cases = useMemo(() => data?.cases ?? [], [data]);
  const short = cases.filter((one) => one.missing > 0);
  const wanted = search.trim();
  const shown = cases.filter((one) => (!onlyShort || one.missing > 0) && (wanted === '' || `${one.units.join('')}${one.title}${one.assignments.map((given) => given.expertName).join(' ')}`.includes(wanted)));
  const mayAssign = round.allowedActions.some(({ action, refusal }) => action === 'assign' && refusal === undefined);
  const chosen = cases.find((one) => one.caseId === staffing);
  const missing = short.reduce((sum, one) => sum + one.missing, 0);
  const note = data && (short.length === 0 ? translate('rounds.all_staffed') : translate('rounds.short', { cases: short.length, missing }));
  return (
    <Section title={translate('rounds.board')} note={note} flush actions={mayAssign && cases.length > 0 && <AutomaticAssignment round={round} cases={cases} />}>
      {isPending && <Box sx={{ px: 2.5, py: 1 }}><LoadingState rows={6} /></Box>}
      {error && <Box sx={{ px: 2.5 }}><ErrorState error={error} onRetry={() => void refetch()} /></Box>}
      {data && cases.length === 0 && <EmptyState dense title={translate('rounds.board_empty')} text={translate('rounds.board_empty_text')} />}
      {cases.length > 0 && (
        <>
          <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 2, alignItems: 'center', px: 2.5, py: 1 }}>
            <TextField label={translate('rounds.search_board')} value={search} onChange={(event) => setSearch(event.target.value)} sx={{ maxWidth: 300 }} />
            <FormControlLabel control={<Switch checked={onlyShort} onChange={(_, on) => setOnlyShort(on)} />} label={translate('rounds.only_short')} />
          </Box>
          <BoardTable cases={shown} fieldName={fieldName} mayAssign={mayAssign} onAdd={setStaffing} />
          {shown.length === 0 && <EmptyState dense title={translate('rounds.board_no_match')} />}
        </>
      )}
      {chosen && <AddExpertDialog round={round} subject={chosen} onClose={() => setStaffing(null)} />}
    </Section>
  );
}

interface BoardTableProps {
  cases: readonly BoardCase[];
  fieldName: (key: string) => string;
  mayAssign: boolean;
  onAdd: (caseId: string) => void;
}

function BoardTable({ cases, fieldName, mayAssign, onAdd }: BoardTableProps) {
  const translate = useTranslate();
  return (
    <Box sx={{ overflowX: 'auto' }} tabIndex={0} role="region" aria-label={translate('rounds.board')}>
      <Table size="small" sx={{ '& td': { verticalAlign: 'top' }, minWidth: 760 }}>
        <TableHead>
          <TableRow>
            <TableCell sx={{ width: '38%' }}>{translate('noun.case')}</TableCell>
            <TableCell sx={{ width: '16%' }}>{translate('text.field')}</TableCell>
            <TableCell>{translate('rounds.experts')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {cases.map((one) => (
            <TableRow key={one.caseId} hover>
              <TableCell><CaseName units={one.units} title={one.title} caseId={one.caseId} /></TableCell>
              <TableCell sx={{ color: 'text.secondary' }}>
                {fieldName(one.fieldKey)}
                <Box sx={{ fontSize: '0.8125rem' }}>{translate(`group.${one.group}`)}</Box>
              </TableCell>
              <TableCell>
                <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75, alignItems: 'center' }}>
                  {one.assignments.map((assignment) => <AssignedExpert key={assignment.id} assignment={assignment} />)}
                  {one.assignments.map((assignment) => <RevisedScores key={assignment.id} revised={assignment.revised} name={assignment.expertName} />)}
                  {one.missing > 0 && mayAssign && (
                    <Button size="small" variant="outlined" color="warning" startIcon={<PersonAddAltOutlined />} onClick={() => onAdd(one.caseId)} sx={{ borderStyle: 'dashed', height: 30 }}>
                      {translate('rounds.missing', { missing: one.missing })}
                    </Button>
                  )}
                </Box>
              </TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
