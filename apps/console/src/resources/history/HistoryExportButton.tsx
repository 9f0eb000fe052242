import Button from '@mui/material/Button';
import Tooltip from '@mui/material/Tooltip';
import FileDownloadOutlined from '@mui/icons-material/FileDownloadOutlined';
import { useListContext, useTranslate } from 'react-admin';
import { listQuery } from '../../providers/list-query';

/** The trail as a file that the command line verifies offline. A plain download: the browser shows its progress. */
export function HistoryExportButton() {
  const translate = useTranslate();
  const { filterValues } = useListContext();
  const query = listQuery({ after: null, filter: filterValues });
  return (
    <Tooltip title={translate('history.export_help')}>
      <Button size="small" variant="outlined" startIcon={<FileDownloadOutlined />} href={`/api/history/export${query === '' ? '' : `?${query}`}`} download>
        {translate('history.export')}
      </Button>
    </Tooltip>
  );
}
