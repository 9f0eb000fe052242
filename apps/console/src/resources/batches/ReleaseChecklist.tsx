import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import CheckCircleOutlined from '@mui/icons-material/CheckCircleOutlined';
import ErrorOutlineOutlined from '@mui/icons-material/ErrorOutlineOutlined';
import RadioButtonUncheckedOutlined from '@mui/icons-material/RadioButtonUncheckedOutlined';
import { useTranslate } from 'react-admin';
import type { BatchView } from '@huibian/contracts';
import { Section } from '../../parts/Section';
import { useRefusalText } from '../../providers/use-problem-text';
import { releaseChecks, type ReleaseCheck } from './release-checks';

const icons = {
  holds: <CheckCircleOutlined fontSize="small" color="success" />,
  broken: <ErrorOutlineOutlined fontSize="small" color="error" />,
  waiting: <RadioButtonUncheckedOutlined fontSize="small" color="disabled" />,
} as const;

interface ReleaseChecklistProps {
  batch: Pick<BatchView, 'state' | 'chapters' | 'rows' | 'proofs'>;
  /** Lines that hold nothing up. */
  also?: ReactNode;
}

/** The release check-list: each promise of a release as a line, green or with what is missing and how to cure it. */
export function ReleaseChecklist({ batch, also }: ReleaseChecklistProps) {
  const translate = useTranslate();
  const checks = releaseChecks(batch);
  const left = checks.filter(({ state }) => state !== 'holds').length;
  const note = batch.state === 'released' ? translate('batches.check.released') : left === 0 ? translate('batches.check.ready') : translate('batches.check.left', { smart_count: left });
  return (
    <Section title={translate('batches.check.title')} note={note}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 1.25 }}>
        {checks.map((check) => <CheckLine key={check.key} check={check} />)}
        {also}
      </Box>
    </Section>
  );
}

function CheckLine({ check: { key, state, refusal } }: { check: ReleaseCheck }) {
  const translate = useTranslate();
  const refusalText = useRefusalText();
  return (
    <Box component="li" sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
      <Box role="img" aria-label={translate(`batches.check.state.${state}`)} sx={{ display: 'flex', pt: '2px' }}>{icons[state]}</Box>
      <Box sx={{ minWidth: 0, fontSize: '0.875rem', lineHeight: 1.6, color: state === 'waiting' ? 'text.secondary' : 'text.primary' }}>
        {translate(`batches.check.${key}`)}
        {refusal !== undefined && <Box sx={{ color: 'error.main', fontSize: '0.8125rem' }}>{refusalText(refusal)}</Box>}
        {state === 'waiting' && <Box sx={{ fontSize: '0.8125rem' }}>{translate(`batches.check.wait.${key === 'final' || key === 'proof' ? key : 'other'}`)}</Box>}
      </Box>
    </Box>
  );
}
