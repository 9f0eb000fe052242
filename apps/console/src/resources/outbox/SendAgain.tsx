import { useState } from 'react';
import SendOutlined from '@mui/icons-material/SendOutlined';
import Alert from '@mui/material/Alert';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useListContext, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import type { OutboxMail, SentAgain } from '@huibian/contracts';
import { messageOf } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { useRefusalText } from '../../providers/use-problem-text';
import { notByBackdrop } from '../../parts/dialog-closing';

/** One letter. What cannot be sent again has no button. */
export function SendAgainButton() {
  const mail = useRecordContext<OutboxMail>();
  if (mail === undefined || mail.mailState === 'sent') return null;
  return <SendButton mails={[mail]} disabled={mail.underWay} />;
}

/** Every letter of the page that has not gone out: a mail server was away, or there was none until today. */
export function SendPageButton() {
  const translate = useTranslate();
  const { data } = useListContext<OutboxMail>();
  const mails = (data ?? []).filter((mail) => mail.mailState !== 'sent' && !mail.underWay);
  return <SendButton mails={mails} hidden={mails.length < 2} label={translate('outbox.send_page', { smart_count: mails.length })} />;
}

interface SendButtonProps {
  mails: readonly OutboxMail[];
  label?: string;
  disabled?: boolean;
  /** Nothing to press any more; what was answered to the last press is still read. */
  hidden?: boolean;
}

function SendButton({ mails, label, disabled = false, hidden = false }: SendButtonProps) {
  const translate = useTranslate();
  const api = useApi();
  const notify = useNotify();
  const refresh = useRefresh();
  const [pending, setPending] = useState(false);
  const [answer, setAnswer] = useState<{ sent: SentAgain; mails: readonly OutboxMail[] } | null>(null);

  const send = async () => {
    setPending(true);
    try {
      const sent = await api.post<SentAgain>('/api/outbox/sending', { ids: mails.map((mail) => mail.id) });
      if (sent.refused.length > 0) setAnswer({ sent, mails });
      else notify('outbox.queued', { type: 'success', messageArgs: { smart_count: sent.queued.length } });
    } catch (error) {
      notify(messageOf(error), { type: 'error' });
    } finally {
      setPending(false);
      refresh();
    }
  };
  return (
    <>
      {!hidden && <Button size="small" variant="outlined" startIcon={<SendOutlined />} loading={pending} disabled={disabled || mails.length === 0} onClick={() => void send()}>{label ?? translate('message.action.send_again')}</Button>}
      {answer !== null && <NotQueued answer={answer.sent} mails={answer.mails} onClose={() => setAnswer(null)} />}
    </>
  );
}

/** Some were not queued: which, and why. */
function NotQueued({ answer, mails, onClose }: { answer: SentAgain; mails: readonly OutboxMail[]; onClose: () => void }) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  const nameOf = (id: string) => mails.find((mail) => mail.id === id)?.name ?? '';
  return (
    <Dialog open onClose={notByBackdrop(onClose)} maxWidth="sm" fullWidth>
      <DialogTitle>{translate('outbox.not_queued', { smart_count: answer.refused.length })}</DialogTitle>
      <DialogContent>
        {answer.queued.length > 0 && <Alert severity="success" sx={{ mb: 1 }}>{translate('outbox.queued', { smart_count: answer.queued.length })}</Alert>}
        {answer.refused.map(({ id, refusal }) => <Alert key={id} severity="warning" sx={{ mb: 1 }}><b>{nameOf(id)}</b>　{refusalText(refusal)}</Alert>)}
      </DialogContent>
      <DialogActions><Button variant="contained" onClick={onClose}>{translate('ra.action.close')}</Button></DialogActions>
    </Dialog>
  );
}
