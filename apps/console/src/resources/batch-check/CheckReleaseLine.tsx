import Box from '@mui/material/Box';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import RadioButtonUncheckedOutlined from '@mui/icons-material/RadioButtonUncheckedOutlined';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { useTranslate } from 'react-admin';
import { errorsLeft } from './listed-findings';
import type { BatchCheckDesk } from './use-batch-check';

/** In the release check-list: errors of the check that nobody has spoken for. It warns and holds nothing up; the office decides. */
export function CheckReleaseLine({ desk: { state, source } }: { desk: BatchCheckDesk }) {
  const translate = useTranslate();
  const errors = state.phase === 'checked' && source ? errorsLeft(state.findings, source.entries) : undefined;
  const shown = errors === undefined ? 'waiting' : errors.open + errors.mendOnly === 0 ? 'holds' : 'warns';
  const icon = { waiting: <RadioButtonUncheckedOutlined fontSize="small" color="disabled" />, holds: <CheckCircleOutlined fontSize="small" color="success" />, warns: <WarningAmberOutlined fontSize="small" color="warning" /> }[shown];
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Box role="img" aria-label={translate(shown === 'warns' ? 'batch_check.release.warns' : `batches.check.state.${shown}`)} sx={{ display: 'flex', pt: '2px' }}>{icon}</Box>
      <Box sx={{ minWidth: 0, fontSize: '0.875rem', lineHeight: 1.6, color: shown === 'waiting' ? 'text.secondary' : 'text.primary' }}>
        {translate('batch_check.release.clean')}
        {shown === 'waiting' && <Box sx={{ fontSize: '0.8125rem' }}>{translate('batch_check.release.unknown')}</Box>}
        {errors && shown === 'warns' && (
          <Box sx={{ color: 'warning.main', fontSize: '0.8125rem' }}>
            {errors.open > 0 && <Box>{translate('batch_check.release.errors', { smart_count: errors.open })}</Box>}
            {errors.mendOnly > 0 && <Box>{translate('batch_check.release.mend_only', { smart_count: errors.mendOnly })}</Box>}
            {translate('batch_check.release.advice')}
          </Box>
        )}
      </Box>
    </Box>
  );
}
