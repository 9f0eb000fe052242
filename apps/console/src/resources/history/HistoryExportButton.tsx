import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { useTranslate } from 'react-admin';

/** The whole trail as a file that the command line verifies offline: a part of a chain would prove nothing. */
export function HistoryExportButton() {
  const translate = useTranslate();
  return (
    <Tooltip title={translate('history.export_help')} describeChild>
      <Button size="small" variant="outlined" startIcon={<FileDownloadOutlined />} href="/api/history/export" download>
        {translate('history.export')}
      </Button>
    </Tooltip>
  );
}
