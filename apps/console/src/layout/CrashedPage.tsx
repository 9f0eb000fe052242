import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import ReportProblemOutlined from '@mui/icons-material/ReportProblemOutlined';
import { Title, useTranslate } from 'react-admin';
import { EmptyState } from '../parts/Placeholders';
import { messageOf, UnreachableError } from '../providers/problem';

/** A screen did not arrive: the server is away, or the program was renewed meanwhile. Opening the page anew fetches it. */
function UnreachedPage() {
  const translate = useTranslate();
  return (
    <>
      <Title title={translate('problem.screen_unreached')} />
      <EmptyState icon={<CloudOffOutlined />} title={translate('problem.screen_unreached')} text={translate('problem.screen_unreached_text')} action={<Button variant="contained" onClick={() => window.location.reload()}>{translate('problem.retry')}</Button>} />
    </>
  );
}

/** A screen broke. What was submitted is safe, and the text below is what support needs. */
export function CrashedPage({ error, onReset }: { error: unknown; onReset?: () => void }) {
  const translate = useTranslate();
  if (error instanceof UnreachableError) return <UnreachedPage />;
  return (
    <>
      <Title title={translate('problem.crashed_title')} />
      <EmptyState
        icon={<ReportProblemOutlined />}
        title={translate('problem.crashed_title')}
        text={
          <>
            {translate('problem.crashed_text')}
            <Box component="code" sx={{ display: 'block', mt: 1.5, fontSize: '0.8125rem', overflowWrap: 'anywhere' }}>{messageOf(error)}</Box>
          </>
        }
        action={
          <Box sx={{ display: 'flex', gap: 1, justifyContent: 'center' }}>
            {onReset && <Button variant="outlined" onClick={onReset}>{translate('problem.retry')}</Button>}
            <Button variant="contained" onClick={() => window.location.reload()}>{translate('problem.reload')}</Button>
          </Box>
        }
      />
    </>
  );
}
