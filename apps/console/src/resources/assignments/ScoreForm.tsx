import { useRef, useState, type KeyboardEvent } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { Assignment } from '@huibian/contracts';
import { ActionButton } from '../../parts/ActionButton';
import { WordCount } from '../../parts/WordCount';
import { fieldErrorAt, messageOf, ProblemError, type FieldErrors } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { DraftLine } from './DraftLine';
import { MarkInput } from './MarkInput';
import { markFault, weightedTotal } from './score-arithmetic';
import { useScoreDraft } from './use-score-draft';

/** Marks, opinion, one button. Digits jump to a criterion, Enter goes on, Ctrl+Enter submits; nothing typed is lost. */
export function ScoreForm({ assignment }: { assignment: Assignment }) {
  const translate = useTranslate();
  const api = useApi();
  const notify = useNotify();
  const refresh = useRefresh();
  const draft = useScoreDraft(assignment);
  const [errors, setErrors] = useState<FieldErrors>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const inputs = useRef<(HTMLInputElement | null)[]>([]);
  const opinion = useRef<HTMLTextAreaElement | null>(null);
  const { marks } = draft.entry;
  const total = weightedTotal(assignment.criteria, marks);
  const off = assignment.allowedActions.find(({ action }) => action === 'score')?.refusal;

  const missing = (): FieldErrors => {
    const faults = assignment.criteria.flatMap((criterion) => {
      const fault = markFault(criterion, marks[criterion.key] ?? '');
      return fault ? [[criterion.key, translate(fault.code, fault.params)] as const] : [];
    });
    return faults.length > 0 ? { marks: Object.fromEntries(faults) } : {};
  };
  const submit = async () => {
    if (pending || off) return;
    const found = missing();
    setErrors(found);
    setFailure(null);
    if (Object.keys(found).length > 0) {
      const first = assignment.criteria.findIndex((criterion) => fieldErrorAt(found.marks as FieldErrors, criterion.key) !== undefined);
      inputs.current[first]?.focus();
      return;
    }
    setPending(true);
    try {
      await draft.settle();
      const given = Object.fromEntries(assignment.criteria.map(({ key }) => [key, marks[key] ?? null]));
      const answer = await api.post<{ total: string }>(`/api/assignments/${assignment.id}/score`, { version: assignment.version, marks: given, opinion: draft.entry.opinion });
      draft.forget();
      notify(translate('assignments.scored', { total: answer.total }), { type: 'success' });
      refresh();
    } catch (error) {
      const fields = error instanceof ProblemError ? error.fieldErrors : undefined;
      if (fields) setErrors(fields);
      else setFailure(messageOf(error));
      if (fields?.opinion) opinion.current?.focus();
    } finally {
      setPending(false);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      void submit();
    }
  };
  const setMark = (key: string, mark: string) => {
    setErrors({});
    draft.change({ ...draft.entry, marks: { ...marks, [key]: mark } });
  };
  const goOn = (index: number) => (inputs.current[index + 1] ?? opinion.current)?.focus();
  const opinionError = fieldErrorAt(errors, 'opinion');
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
      <TextField
        label={translate('assignments.opinion')}
        value={draft.entry.opinion}
        onChange={(event) => { setErrors({}); draft.change({ ...draft.entry, opinion: event.target.value }); }}
        inputRef={opinion}
        required={assignment.opinionRequired}
        multiline
        minRows={5}
        maxRows={16}
        error={opinionError !== undefined}
        helperText={opinionError ?? translate('assignments.opinion_help')}
        slotProps={{ htmlInput: { maxLength: 5000 } }}
      />
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 1.5 }}>
        <WordCount text={draft.entry.opinion} />
        <DraftLine state={draft.state} />
      </Box>
      {draft.theirs && (
        <Alert severity="warning" sx={{ mb: 1.5 }} action={<Box sx={{ display: 'flex', flexDirection: 'column' }}><Button size="small" onClick={() => draft.resolve('mine')}>{translate('assignments.keep_mine')}</Button><Button size="small" color="inherit" onClick={() => draft.resolve('theirs')}>{translate('assignments.take_theirs')}</Button></Box>}>
          {translate('assignments.draft_conflict')}
        </Alert>
      )}
      {failure !== null && <Alert severity="error" sx={{ mb: 1.5 }}>{failure}</Alert>}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, alignItems: 'flex-start' }}>
        <Button variant="contained" size="large" loading={pending} disabled={off !== undefined} onClick={() => void submit()}>{translate('assignment.action.score')}</Button>
        <Box sx={{ flex: 1 }} />
        <ActionButton action="recuse" label={translate('assignments.recuse')} confirm={translate('assignments.recuse_text')} variant="outlined" />
      </Box>
      {off && <Typography variant="caption" color="text.secondary">{translate(off.code, off.params)}</Typography>}
      <Typography variant="caption" component="p" color="text.secondary" sx={{ mt: 1, display: { xs: 'none', md: 'block' } }}>{translate('assignments.keys')}</Typography>
    </Box>
  );
}
