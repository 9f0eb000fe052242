import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import OpenInNewOutlined from '@mui/icons-material/OpenInNewOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { severities, type BatchView } from '@huibian/contracts';
import { severityCounts } from '@huibian/manuscript';
import { DismissedFindings } from '../cases/check/DismissedFindings';
import { severityLook } from '../cases/check/severity-look';
import { BatchFindingCard } from './BatchFindingCard';
import type { FindingWords } from './finding-export';
import type { CheckedPart, FindingGroup } from './listed-findings';

/** The gravest come first; the rest of a part is a click away. */
const shownAtOnce = 8;

interface FindingGroupViewProps {
  batch: BatchView;
  group: FindingGroup;
  parts: readonly CheckedPart[];
  words: FindingWords;
}

/** What was found in one case, and what somebody let stand there. */
export function FindingGroupView({ batch, group: { part, standing, dismissed }, parts, words }: FindingGroupViewProps) {
  const translate = useTranslate();
  const [all, setAll] = useState(false);
  const shown = all ? standing : standing.slice(0, shownAtOnce);
  return (
    <Box component="section" sx={{ mt: 2.5, pt: 2, borderTop: 1, borderColor: 'divider' }}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="subtitle1" component="h3" lang={part.kind === 'volume' ? undefined : 'zh-CN'} sx={{ minWidth: 0, flex: 1, overflowWrap: 'anywhere' }}>{part.kind === 'volume' ? translate('batch_check.volume') : `${part.number}　${part.title}`}</Typography>
        <Counts standing={standing} />
        <WayToPart batch={batch} part={part} />
      </Box>
      <Box component="ul" sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none' }}>
        {shown.map((finding) => <BatchFindingCard key={finding.id} finding={finding} part={part} parts={parts} words={words} />)}
      </Box>
      {standing.length > shown.length && <Button size="small" onClick={() => setAll(true)}>{translate('batch_check.more_findings', { smart_count: standing.length - shown.length })}</Button>}
      {part.entry && <DismissedFindings subject={{ id: part.entry.caseId, mayDismiss: part.entry.mayDismiss }} dismissed={dismissed} />}
    </Box>
  );
}

function Counts({ standing }: Pick<FindingGroup, 'standing'>) {
  const translate = useTranslate();
  const counts = severityCounts(standing);
  return (
    <Box sx={{ display: 'flex', gap: 1, fontSize: '0.8125rem', fontVariantNumeric: 'tabular-nums' }}>
      {severities.filter((severity) => counts[severity] > 0).map((severity) => <Box component="span" key={severity} sx={{ color: severityLook[severity].tone.text }}>{translate(`check.severity.${severity}`)} {counts[severity]}</Box>)}
    </Box>
  );
}

/** Where it is mended: the case, the row, or, for a volume that is only kept, where it is read. */
function WayToPart({ batch, part }: { batch: BatchView; part: CheckedPart }) {
  const translate = useTranslate();
  if (part.entry) return <Button size="small" component={Link} to={`/cases/${part.entry.caseId}/show`}>{translate('cases.open_case')}</Button>;
  if (part.kind === 'row' && batch.origin === 'assembled') return <Button size="small" component={Link} to={`/experience-tables/${batch.id}/show#row_${part.number}`}>{translate('batch_check.open_row')}</Button>;
  if (part.kind !== 'case' || batch.state !== 'released') return null;
  return <Button size="small" href={`/batches/${batch.slug}/cases/${part.number}`} target="_blank" rel="noopener" endIcon={<OpenInNewOutlined fontSize="small" />}>{translate('batches.to_public')}</Button>;
}
