import { useId } from 'react';
import Box from '@mui/material/Box';
import ToggleButton from '@mui/material/ToggleButton';
import ToggleButtonGroup from '@mui/material/ToggleButtonGroup';
import { useTranslate } from 'react-admin';
import type { RevisionChoice } from '@huibian/contracts';

/** Whether the tracked changes of a Word file are taken. */
export function RevisionSwitch({ revisions, onChange }: { revisions: RevisionChoice; onChange: (revisions: RevisionChoice) => void }) {
  const translate = useTranslate();
  const id = useId();
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, fontSize: '0.875rem' }}>
      <span id={id}>{translate('word_file.revisions')}</span>
      <ToggleButtonGroup exclusive size="small" value={revisions} aria-labelledby={id} onChange={(_, next: RevisionChoice | null) => next !== null && onChange(next)}>
        <ToggleButton value="accept" sx={{ py: 0.25 }}>{translate('word_file.accept')}</ToggleButton>
        <ToggleButton value="refuse" sx={{ py: 0.25 }}>{translate('word_file.refuse')}</ToggleButton>
      </ToggleButtonGroup>
    </Box>
  );
}
