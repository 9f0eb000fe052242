import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import BlockOutlined from '@mui/icons-material/BlockOutlined';
import { useRefresh, useTranslate } from 'react-admin';
import type { BoardCase, Round } from '@huibian/contracts';
import { EmptyState, ErrorState, LoadingState } from '../../parts/Placeholders';
import { CaseName } from '../../parts/CaseName';
import { messageOf } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { useAllExperts, type ListedExpert } from './use-all-experts';
import { notByBackdrop } from '../../parts/dialog-closing';

interface AddExpertDialogProps {
  round: Round;
  subject: BoardCase;
  onClose: () => void;
}

const shownMax = 40;

/** Adds experts to one case by name. Whoever may not have it stays in the list, with the reason and the path. */
export function AddExpertDialog({ round, subject, onClose }: AddExpertDialogProps) {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const experts = useAllExperts();
  const [search, setSearch] = useState('');
  const [busy, setBusy] = useState<string | null>(null);
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});

  const assign = async (expert: ListedExpert) => {
    setBusy(expert.id);
    try {
      await api.post(`/api/rounds/${round.id}/assignments`, { version: round.version, caseId: subject.caseId, expertId: expert.id });
      refresh();
      if (subject.missing <= 1) onClose();
    } catch (error) {
      setRefusals((known) => ({ ...known, [expert.id]: messageOf(error) }));
      refresh();
    } finally {
      setBusy(null);
    }
  };

  const taken = new Set(subject.assignments.filter((one) => one.state === 'assigned' || one.state === 'scored').map((one) => one.expertId));
  const wanted = search.trim();
  const ofField = (expert: ListedExpert) => expert.fieldKeys.includes(subject.fieldKey);
  const candidates = (experts.data ?? [])
    .filter((expert) => !taken.has(expert.id) && (wanted === '' || `${expert.name}${expert.employer}${expert.unitName ?? ''}`.includes(wanted)))
    .sort((a, b) => Number(ofField(b)) - Number(ofField(a)) || a.openAssignments - b.openAssignments);
  return (
    <Dialog open onClose={notByBackdrop(onClose)} fullWidth maxWidth="sm">
      <DialogTitle>{translate('rounds.add_expert')}</DialogTitle>
      <DialogContent>
        <CaseName units={subject.units} title={subject.title} />
        <TextField label={translate('experts.search')} value={search} onChange={(event) => setSearch(event.target.value)} autoFocus sx={{ mt: 1.5 }} />
        {experts.isPending && <LoadingState rows={5} />}
        {experts.error && <ErrorState error={experts.error} onRetry={() => void experts.refetch()} />}
        {experts.data && candidates.length === 0 && <EmptyState dense title={translate('rounds.no_expert_matches')} />}
        <Box component="ul" sx={{ m: 0, mt: 1, p: 0, listStyle: 'none' }}>
          {candidates.slice(0, shownMax).map((expert) => (
            <Candidate key={expert.id} expert={expert} ofField={ofField(expert)} refusal={refusals[expert.id]} busy={busy !== null} onAssign={() => void assign(expert)} />
          ))}
        </Box>
        {candidates.length > shownMax && <Typography variant="caption" color="text.secondary">{translate('rounds.narrow_search', { count: candidates.length - shownMax })}</Typography>}
      </DialogContent>
      <DialogActions><Button onClick={onClose}>{translate('ra.action.close')}</Button></DialogActions>
    </Dialog>
  );
}

interface CandidateProps {
  expert: ListedExpert;
  ofField: boolean;
  refusal: string | undefined;
  busy: boolean;
  onAssign: () => void;
}

function Candidate({ expert, ofField, refusal, busy, onAssign }: CandidateProps) {
  const translate = useTranslate();
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1.5, py: 1, borderTop: 1, borderColor: 'divider', alignItems: 'flex-start' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'baseline', flexWrap: 'wrap' }}>
          <b>{expert.name}</b>
          {ofField && <Box component="span" sx={{ fontSize: '0.75rem', color: 'success.main' }}>{translate('rounds.of_field')}</Box>}
          <Box component="span" sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{translate('rounds.load', { open: expert.openAssignments, scored: expert.scoredAssignments })}</Box>
        </Box>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{expert.employer || expert.unitName}</Box>
        {refusal !== undefined && (
          <Box role="alert" sx={{ display: 'flex', gap: 0.75, mt: 0.5, fontSize: '0.8125rem', color: 'error.main' }}><BlockOutlined sx={{ fontSize: 16, mt: '3px' }} /><span>{refusal}</span></Box>
        )}
      </Box>
      <Button size="small" variant="outlined" disabled={busy || refusal !== undefined} aria-label={`${translate('rounds.assign_here')} ${expert.name}`} onClick={onAssign}>{translate('rounds.assign_here')}</Button>
    </Box>
  );
}
