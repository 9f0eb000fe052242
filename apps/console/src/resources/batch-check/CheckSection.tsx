import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { severities } from '@huibian/contracts';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { severityLook } from '../cases/check/severity-look';
import { CheckProgress } from './CheckProgress';
import { queryOf } from './finding-filter';
import { standingCount, type ListedFinding } from './listed-findings';
import type { BatchCheckDesk } from './use-batch-check';

interface CheckSectionProps {
  batchId: string;
  /** Left out for a volume that is out: nothing in it changes any more, and it is checked when somebody asks. */
  desk?: BatchCheckDesk;
}

/** 全书校核 beside the workbench: how many of each, and the way to all of them. */
export function CheckSection({ batchId, desk }: CheckSectionProps) {
  const translate = useTranslate();
  return (
    <Section title={translate('batch_check.title')} actions={<Button size="small" component={Link} to={`/batches/${batchId}/check`}>{translate(desk ? 'batch_check.open' : 'batch_check.begin')}</Button>}>
      {desk ? <CheckProgress desk={desk} /> : <Typography variant="body2" color="text.secondary">{translate('batch_check.released')}</Typography>}
      {desk?.state.phase === 'checked' && <Outcome batchId={batchId} findings={desk.state.findings} />}
    </Section>
  );
}

function Outcome({ batchId, findings }: { batchId: string; findings: readonly ListedFinding[] }) {
  const translate = useTranslate();
  const reasoned = findings.filter(({ dismissal }) => dismissal !== null).length;
  return (
    <>
      {standingCount(findings) === 0 ? <EmptyState dense icon={<TaskAltOutlined />} title={translate('check.panel.clean')} text={translate('check.panel.clean_text')} /> : (
        <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 1 }}>
          {severities.map((severity) => {
            const { tone } = severityLook[severity];
            const query = queryOf({ severities: new Set([severity]), family: null, part: null });
            return (
              <Box component="li" key={severity}>
                <MuiLink component={Link} to={`/batches/${batchId}/check?${query.toString()}`} underline="hover" sx={{ px: 1, py: 0.25, borderRadius: 1, fontSize: '0.875rem', fontVariantNumeric: 'tabular-nums', color: tone.text, bgcolor: tone.ground }}>{translate(`check.severity.${severity}`)} {standingCount(findings.filter((finding) => finding.severity === severity))}</MuiLink>
              </Box>
            );
          })}
        </Box>
      )}
      {reasoned > 0 && <Box sx={{ mt: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>{translate('check.panel.dismissed', { smart_count: reasoned })}</Box>}
    </>
  );
}
