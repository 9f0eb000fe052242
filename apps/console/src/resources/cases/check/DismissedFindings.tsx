import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { CaseRepresentation } from '@huibian/contracts';
import { Moment } from '../../../parts/DueDate';
import { messageOf } from '../../../providers/problem';
import { useApi } from '../../../providers/use-api';
import { ink } from '../../../theme/palette';
import type { Dismissed } from './use-desk-check';

interface DismissedFindingsProps {
  subject: Pick<CaseRepresentation, 'id' | 'mayDismiss'>;
  dismissed: readonly Dismissed[];
}

/** What was let stand, by whom and why; folded until somebody wants to know. */
export function DismissedFindings({ subject, dismissed }: DismissedFindingsProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  if (dismissed.length === 0) return null;
  return (
    <Box sx={{ mt: 2, pt: 1, borderTop: 1, borderColor: 'divider' }}>
      <Button size="small" color="inherit" aria-expanded={open} sx={{ ml: -0.75 }} onClick={() => setOpen(!open)}>{translate('check.panel.dismissed', { smart_count: dismissed.length })}</Button>
      {open && (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {dismissed.map((one) => <DismissedRow key={one.id} subject={subject} one={one} />)}
        </Box>
      )}
    </Box>
  );
}

function DismissedRow({ subject, one }: { subject: DismissedFindingsProps['subject']; one: Dismissed }) {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const notify = useNotify();
  const restore = () =>
    api.delete(`/api/cases/${subject.id}/dismissals/${one.id}`).then(refresh, (error: unknown) => notify(messageOf(error), { type: 'error' }));
  return (
    <Box component="li" sx={{ py: 1, borderTop: 1, borderColor: ink.lineSoft, '&:first-of-type': { borderTop: 0 }, overflowWrap: 'anywhere' }}>
      <Typography variant="body2" sx={{ fontWeight: 600 }}>{translate(`check.${one.rule}.name`)}</Typography>
      <Typography variant="body2" color="text.secondary">
        <Box component="span" lang="zh-CN">{`“${one.quote}”`}</Box>
        {!one.present && ` ${translate('text.aside', { text: '', aside: translate('check.panel.dismissed_gone') })}`}
      </Typography>
      <Typography variant="body2">{one.reason}</Typography>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1 }}>
        <Typography variant="caption" color="text.secondary" sx={{ flex: 1 }}>{one.by} · <Moment at={one.at} /></Typography>
        {subject.mayDismiss && <Button size="small" onClick={() => void restore()}>{translate('check.panel.restore')}</Button>}
      </Box>
    </Box>
  );
}
