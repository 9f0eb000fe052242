import { useState } from 'react';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import AutoFixHighOutlined from '@mui/icons-material/AutoFixHighOutlined';
import { useQuery } from '@tanstack/react-query';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { AssignmentProposal, BoardCase, Round } from '@huibian/contracts';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { messageOf } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { ProposalView } from './ProposalView';
import { useAllExperts } from './use-all-experts';
import { notByBackdrop } from '../../parts/dialog-closing';

/** 自动分配: first what it would do, then, once somebody has looked, doing it. */
export function AutomaticAssignment({ round, cases }: { round: Round; cases: readonly BoardCase[] }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button size="small" variant="contained" startIcon={<AutoFixHighOutlined />} onClick={() => setOpen(true)}>{translate('rounds.automatic')}</Button>
      {open && <ProposalDialog round={round} cases={cases} onClose={() => setOpen(false)} />}
    </>
  );
}

function ProposalDialog({ round, cases, onClose }: { round: Round; cases: readonly BoardCase[]; onClose: () => void }) {
  const translate = useTranslate();
  const api = useApi();
  const notify = useNotify();
  const refresh = useRefresh();
  const experts = useAllExperts();
  const [applying, setApplying] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const proposal = useQuery({
    queryKey: ['rounds', 'proposal', round.id, round.version],
    queryFn: ({ signal }) => api.get<AssignmentProposal>(`/api/rounds/${round.id}/assignment-proposal`, signal),
    staleTime: Infinity,
  });
  const apply = async () => {
    setApplying(true);
    setFailure(null);
    try {
      const answer = await api.post<{ proposal: AssignmentProposal }>(`/api/rounds/${round.id}/assignment-proposal`, { version: round.version, apply: true });
      notify(translate('rounds.applied', { smart_count: answer.proposal.assignments.length }), { type: 'success' });
      onClose();
    } catch (error) {
      setFailure(messageOf(error));
    } finally {
      setApplying(false);
      refresh();
    }
  };
  const count = proposal.data?.assignments.length ?? 0;
  const error = proposal.error ?? experts.error;
  return (
    <Dialog open onClose={notByBackdrop(applying ? undefined : onClose)} fullWidth maxWidth="md">
      <DialogTitle>{translate('rounds.automatic')}</DialogTitle>
      <DialogContent>
        <DialogContentText sx={{ mb: 2 }}>{translate('rounds.automatic_text')}</DialogContentText>
        {error && <ErrorState error={error} onRetry={() => { void proposal.refetch(); void experts.refetch(); }} />}
        {proposal.data && experts.data ? <ProposalView proposal={proposal.data} cases={cases} experts={experts.data} casesMax={round.casesPerExpertMax} /> : !error && <LoadingState rows={6} />}
        {failure !== null && <Alert severity="error" sx={{ mt: 2 }}>{failure}</Alert>}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" disabled={applying} onClick={onClose}>{translate('ra.action.cancel')}</Button>
        <Button variant="contained" loading={applying} disabled={count === 0 || experts.data === undefined} onClick={() => void apply()}>{translate('rounds.apply', { smart_count: count })}</Button>
      </DialogActions>
    </Dialog>
  );
}
