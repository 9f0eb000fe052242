import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import type { RevisedScore } from '@huibian/contracts';
import { Moment } from './DueDate';

/** Scores that were taken back and given anew: before and after, when, why, and whether the others' could be read then. */
export function RevisedScores({ revised, name }: { revised: readonly RevisedScore[]; name?: string }) {
  const translate = useTranslate();
  return (
    <>
      {revised.map((one) => (
        <Box key={one.revisedAt} sx={{ width: '100%', fontSize: '0.8125rem', color: 'text.secondary' }}>
          {name}{name && ' '}
          <Box component="span" sx={{ color: 'warning.dark', fontWeight: 600 }}>{translate('assignments.revised')}</Box>{' '}
          <Box component="span" sx={{ whiteSpace: 'nowrap', fontVariantNumeric: 'tabular-nums' }}>{one.before} → {one.after ?? translate('assignments.revised_waiting')}</Box>
          {'　'}<Moment at={one.revisedAt} />
          {'　'}{translate(one.othersShown > 0 ? 'assignments.others_shown' : 'assignments.others_not_shown', { smart_count: one.othersShown })}
          {one.reason && <Box component="span">{'　'}{translate('assignments.revised_reason', { reason: one.reason })}</Box>}
        </Box>
      ))}
    </>
  );
}
