import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlined from '@mui/icons-material/ErrorOutlined';
import SyncOutlined from '@mui/icons-material/SyncOutlined';
import { useTranslate } from 'react-admin';
import { shanghaiMinute } from '../../../parts/shanghai-time';
import type { SaveState } from './draft-keeper';

/** How well the text is kept, always in sight. */
export function SaveLine({ state, onRetry }: { state: SaveState; onRetry: () => void }) {
  const translate = useTranslate();
  const { icon, text, color } = lineOf(state, translate);
  return (
    <Box role="status" aria-live="polite" sx={{ display: 'flex', alignItems: 'center', gap: 0.75, color, fontSize: '0.875rem', minWidth: 0, '& svg': { fontSize: 18, flexShrink: 0 } }}>
      {icon}
      <Box component="span" sx={{ overflowWrap: 'anywhere' }}>{text}</Box>
      {state.kind === 'failed' && <Button size="small" onClick={onRetry}>{translate('problem.retry')}</Button>}
    </Box>
  );
}

function lineOf(state: SaveState, translate: (key: string, params?: object) => string) {
  if (state.kind === 'saved') {
    const text = state.at === null ? translate('form.saved') : translate('cases.editor.saved_at', { time: shanghaiMinute(state.at).slice(11) });
    return { icon: <CheckCircleOutlined />, text, color: 'success.main' };
  }
  if (state.kind === 'failed') {
    const text = translate('cases.editor.not_saved', { reason: state.reason });
    return { icon: <ErrorOutlined />, text: state.keptHere ? `${text} ${translate('cases.editor.kept_here')}` : text, color: 'error.main' };
  }
  if (state.kind === 'conflict') return { icon: <ErrorOutlined />, text: translate('cases.editor.conflict_line'), color: 'warning.main' };
  return { icon: <SyncOutlined />, text: translate(state.kind === 'saving' ? 'form.saving' : 'cases.editor.typing'), color: 'text.secondary' };
}
