import { useRef, type KeyboardEvent } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import type { Assignment } from '@huibian/contracts';
import { ActionButton } from '../../parts/ActionButton';
import { fieldErrorAt, type FieldErrors } from '../../providers/problem';
import { DraftConflict } from './DraftLine';
import { MarkInput } from './MarkInput';
import { OpinionInput } from './OpinionInput';
import { weightedTotal } from './score-arithmetic';
import { useScoreDraft } from './use-score-draft';
import { useScoreSubmission } from './use-score-submission';

/** Marks, opinion, one button. Digits jump to a criterion, Enter goes on, Ctrl+Enter submits; nothing typed is lost. */
export function ScoreForm({ assignment }: { assignment: Assignment }) {
  const translate = useTranslate();
  const draft = useScoreDraft(assignment);
  const score = useScoreSubmission(assignment, draft);
  const { errors, failure, pending, clear } = score;
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const opinion = useRef<HTMLTextAreaElement | null>(null);
  const { marks } = draft.entry;
  const total = weightedTotal(assignment.criteria, marks);
  const off = assignment.allowedActions.find(({ action }) => action === 'score')?.refusal;

  const submit = async () => {
    if (off) return;
    const found = await score.submit();
    const first = assignment.criteria.findIndex(({ key }) => fieldErrorAt(found.marks as FieldErrors | undefined, key) !== undefined);
    if (first >= 0) inputs.current[first]?.focus();
    else if (found.opinion !== undefined) opinion.current?.focus();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };
  const setMark = (key: string, mark: string) => {
    clear();
    draft.change({ ...draft.entry, marks: { ...marks, [key]: mark } });
  };
  const goOn = (index: number) => (inputs.current[index + 1] ?? opinion.current)?.focus();
  return (
    <Box component="form" noValidate onSubmit={(event) => { event.preventDefault(); }} onKeyDown={onKeyDown} aria-label={translate('assignments.my_score')}>
      {draft.restored && <Alert severity="info" sx={{ mb: 1.5 }}>{translate('assignments.restored')}</Alert>}
      {assignment.criteria.map((criterion, index) => (
        <MarkInput
          key={criterion.key}
          criterion={criterion}
          order={index + 1}
          value={marks[criterion.key] ?? ''}
          error={fieldErrorAt(errors.marks as FieldErrors | undefined, criterion.key)}
          inputRef={(element) => { inputs.current[index] = element; }}
          onChange={(mark) => setMark(criterion.key, mark)}
          onEnter={() => goOn(index)}
        />
      ))}
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1, py: 1, borderTop: 1, borderColor: 'divider' }}>
        <Typography variant="subtitle2" component="span" sx={{ flex: 1 }}>{translate('assignments.total')}</Typography>
        <Box component="output" aria-live="polite" sx={{ fontSize: '1.375rem', fontWeight: 600, color: total === null ? 'text.disabled' : 'primary.main', fontVariantNumeric: 'tabular-nums' }}>{total ?? translate('text.none')}</Box>
      </Box>
      <OpinionInput assignment={assignment} draft={draft} error={fieldErrorAt(errors, 'opinion')} inputRef={opinion} onType={clear} />
      <DraftConflict draft={draft} criteria={assignment.criteria} />
      {failure !== null && <Alert severity="error" sx={{ mb: 1.5 }}>{failure}</Alert>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'flex-start' }}>
        <Button variant="contained" size="large" loading={pending} disabled={off !== undefined || draft.theirs !== null} onClick={() => void submit()}>{translate('assignment.action.score')}</Button>
        <Box sx={{ flex: 1 }} />
        <ActionButton action="recuse" label={translate('assignments.recuse')} confirm={translate('assignments.recuse_text')} variant="outlined" />
      </Box>
      {off && <Typography variant="caption" color="text.secondary">{translate(off.code, off.params)}</Typography>}
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 1, display: { xs: 'none', md: 'block' } }}>{translate('assignments.keys')}</Typography>
    </Box>
  );
}
