import Box from '@mui/material/Box';
import { useRecordContext, useTranslate } from 'react-admin';
import type { BatchListItem } from '@huibian/contracts';
import { useProofName } from './proof-name';

/** The newest proof of a batch in half a line of a list. */
export function ProofBrief() {
  const translate = useTranslate();
  const nameOf = useProofName();
  const proof = useRecordContext<BatchListItem>()?.latestProof;
  if (!proof) return <Box component="span" sx={{ color: 'text.secondary' }}>{translate('proofs.none_yet')}</Box>;
  const { sequence, state, warnings, current } = proof;
  const remark = state !== 'ready' ? translate(`proof.state.${state}`) : warnings > 0 ? translate('proofs.warnings', { smart_count: warnings }) : current ? translate('proofs.clean') : translate('proofs.outdated');
  const calm = state === 'ready' && warnings === 0 && current;
  return (
    <Box component="span" sx={{ whiteSpace: 'nowrap' }}>
      {nameOf(sequence)}
      <Box component="span" sx={{ ml: 1, fontSize: '0.8125rem', color: calm ? 'text.secondary' : state === 'failed' ? 'error.main' : 'warning.main' }}>{remark}</Box>
    </Box>
  );
}
