import { useEffect, useRef } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import CloudDoneOutlined from '@mui/icons-material/CloudDoneOutlined';
import CloudOffOutlined from '@mui/icons-material/CloudOffOutlined';
import CloudSyncOutlined from '@mui/icons-material/CloudSyncOutlined';
import { useTranslate } from 'react-admin';
import type { Assignment } from '@huibian/contracts';
import { FoldedText } from '../../parts/LongText';
import type { DraftState, ScoreDraft } from './use-score-draft';

const icons = { clean: null, unsaved: CloudSyncOutlined, saving: CloudSyncOutlined, saved: CloudDoneOutlined, failed: CloudOffOutlined, conflict: CloudOffOutlined } as const;

/** Where the text is: in this browser, on its way, or safe. */
export function DraftLine({ state }: { state: DraftState }) {
  const translate = useTranslate();
  const Icon = icons[state];
  const colour = state === 'saved' ? 'success.main' : state === 'failed' || state === 'conflict' ? 'warning.main' : 'text.secondary';
  return (
    <Box role="status" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.5, fontSize: '0.8125rem', color: colour, minHeight: 20 }}>
      {Icon && <Icon sx={{ fontSize: 16 }} />}
      {state === 'clean' ? '' : translate(`assignments.draft.${state}`)}
    </Box>
  );
}

/** Two devices wrote the same draft: the reader sees the other one and chooses, nothing is overwritten unseen. */
export function DraftConflict({ draft, criteria }: { draft: ScoreDraft; criteria: Assignment['criteria'] }) {
  const translate = useTranslate();
  const { theirs } = draft;
  const question = useRef<HTMLDivElement>(null);
  const open = theirs !== null;
  // Below the opinion, on a small screen, it would stand under the fold of the form.
  useEffect(() => {
    if (open) question.current?.scrollIntoView({ block: 'nearest' });
  }, [open]);
  if (theirs === null) return null;
  return (
    <Alert ref={question} severity="warning" sx={{ mb: 1.5 }}>
      {translate('assignments.draft_conflict')}
      <Box sx={{ my: 1, pl: 1.25, borderLeft: 3, borderColor: 'warning.main' }}>
        <b>{translate('assignments.theirs')}</b>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 2, fontVariantNumeric: 'tabular-nums' }}>
          {criteria.map(({ key, name }) => <span key={key}>{name} {theirs.marks[key] || translate('text.none')}</span>)}
        </Box>
        {theirs.opinion && <FoldedText text={theirs.opinion} />}
      </Box>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>
        <Button size="small" variant="outlined" onClick={() => draft.resolve('mine')}>{translate('assignments.keep_mine')}</Button>
        <Button size="small" variant="outlined" color="inherit" onClick={() => draft.resolve('theirs')}>{translate('assignments.take_theirs')}</Button>
      </Box>
    </Alert>
  );
}
