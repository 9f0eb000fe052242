import type { ReactNode } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import InboxOutlined from '@mui/icons-material/InboxOutlined';
import { useTranslate } from 'react-admin';
import { messageOf, ProblemError } from '../providers/problem';

interface EmptyStateProps {
  title: ReactNode;
  /** What to do next. */
  text?: ReactNode;
  action?: ReactNode;
  icon?: ReactNode;
  dense?: boolean;
}

/** Nothing here, and what to do about it. */
export function EmptyState({ title, text, action, icon, dense = false }: EmptyStateProps) {
  return (
    <Box sx={{ py: dense ? 3 : 8, px: 3, textAlign: 'center', color: 'text.secondary' }}>
      <Box sx={{ color: 'text.disabled', mb: 1, '& svg': { fontSize: dense ? 28 : 44 } }}>{icon ?? <InboxOutlined />}</Box>
      <Typography variant={dense ? 'body2' : 'h6'} component="p" color="text.primary">{title}</Typography>
      {text !== undefined && <Typography variant="body2" sx={{ mt: 0.5, mx: 'auto', maxWidth: 460 }}>{text}</Typography>}
      {action !== undefined && <Box sx={{ mt: 2.5 }}>{action}</Box>}
    </Box>
  );
}

/** Something went wrong while reading: what, its number, and a way to try again. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const translate = useTranslate();
  const correlationId = error instanceof ProblemError ? error.problem.correlationId : '';
  return (
    <Alert
      severity="error"
      variant="outlined"
      sx={{ my: 2, bgcolor: 'background.paper' }}
      action={onRetry && <Button color="inherit" size="small" onClick={onRetry}>{translate('problem.retry')}</Button>}
    >
      {messageOf(error)}
      {correlationId !== '' && (
        <Typography variant="caption" component="div" color="text.secondary">{translate('problem.number', { correlationId })}</Typography>
      )}
    </Alert>
  );
}

/** Grey lines in the shape of what is coming. */
export function LoadingState({ rows = 4 }: { rows?: number }) {
  return (
    <Box sx={{ py: 1 }} aria-busy="true">
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} height={30} width={`${92 - ((index * 17) % 38)}%`} />
      ))}
    </Box>
  );
}
