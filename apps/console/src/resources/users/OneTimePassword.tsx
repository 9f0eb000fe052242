import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogContentText from '@mui/material/DialogContentText';
import DialogTitle from '@mui/material/DialogTitle';
import { useNotify, useTranslate } from 'react-admin';
import type { AccountOpened } from '@huibian/contracts';
import { shanghaiMinute } from '../../parts/shanghai-time';

/** The one-time code of an account, shown once. */
export function OneTimePassword({ opened, onClose }: { opened: AccountOpened; onClose: () => void }) {
  const translate = useTranslate();
  const notify = useNotify();
  const copy = (text: string) => {
    navigator.clipboard.writeText(text).then(() => notify('text.copied', { type: 'info' }), () => notify('notices.copy_by_hand', { type: 'warning' }));
  };
  return (
    <Dialog open maxWidth="sm" fullWidth>
      <DialogTitle>{translate('users.new_password')}</DialogTitle>
      <DialogContent>
        <DialogContentText>{translate(opened.password === null ? 'users.password_already_shown' : 'users.new_password_text', { name: opened.name, until: shanghaiMinute(opened.expiresAt) })}</DialogContentText>
        {opened.password !== null && <Code label={translate('users.new_password')} text={opened.password} onCopy={copy} large />}
        {opened.link !== null && <Code label={translate('users.link')} text={opened.link} onCopy={copy} />}
      </DialogContent>
      <DialogActions><Button variant="contained" onClick={onClose}>{translate('ra.action.close')}</Button></DialogActions>
    </Dialog>
  );
}

function Code({ label, text, onCopy, large = false }: { label: string; text: string; onCopy: (text: string) => void; large?: boolean }) {
  const translate = useTranslate();
  // The clipboard is closed to pages served over plain http; the code can still be marked, or read aloud.
  const canCopy = navigator.clipboard !== undefined;
  return (
    <Box sx={{ mt: 2 }}>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{label}</Box>
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, px: 1.5, py: 1, bgcolor: 'background.default', borderRadius: 1 }}>
        <Box component="code" sx={{ flex: 1, fontSize: large ? '1.25rem' : '0.875rem', letterSpacing: large ? '0.06em' : 0, overflowWrap: 'anywhere', userSelect: 'all' }}>{text}</Box>
        {canCopy && <Button size="small" onClick={() => onCopy(text)}>{translate('text.copy')}</Button>}
      </Box>
    </Box>
  );
}
