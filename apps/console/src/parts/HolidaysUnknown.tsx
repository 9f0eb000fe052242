import Box from '@mui/material/Box';
import WarningAmberOutlined from '@mui/icons-material/WarningAmberOutlined';
import { useTranslate } from 'react-admin';

/** Beside a day that was counted past the holiday table: until when it knew, and that the day is to be checked. */
export function HolidaysUnknown({ until, brief }: { until: string; brief: boolean }) {
  const translate = useTranslate();
  const warning = translate('date.holidays_unknown', { until });
  if (brief) return <WarningAmberOutlined titleAccess={warning} sx={{ ml: 0.5, fontSize: '1rem', color: 'warning.main', verticalAlign: 'text-bottom' }} />;
  return (
    <Box component="span" sx={{ display: 'flex', gap: 0.5, alignItems: 'flex-start', color: 'warning.main', fontSize: '0.8125rem', whiteSpace: 'normal' }}>
      <WarningAmberOutlined aria-hidden sx={{ fontSize: '1rem', mt: 0.25 }} />
      {warning}
    </Box>
  );
}
