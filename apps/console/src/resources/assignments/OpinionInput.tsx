import type { Ref } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Assignment } from '@huibian/contracts';
import { WordCount } from '../../parts/WordCount';
import { DraftLine } from './DraftLine';
import type { ScoreDraft } from './use-score-draft';

interface OpinionInputProps {
  assignment: Assignment;
  draft: ScoreDraft;
  error: string | undefined;
  inputRef: Ref<HTMLTextAreaElement>;
  onType: () => void;
}

const opinionCharactersMax = 5000;

/** The opinion, counted while it is written, and where its draft is. */
export function OpinionInput({ assignment, draft, error, inputRef, onType }: OpinionInputProps) {
  const translate = useTranslate();
  return (
    <>
      <TextField
        id="opinion"
        label={translate('assignments.opinion')}
        value={draft.entry.opinion}
        onChange={(event) => {
          onType();
          draft.change({ ...draft.entry, opinion: event.target.value });
        }}
        inputRef={inputRef}
        required={assignment.opinionRequired}
        multiline
        minRows={5}
        maxRows={16}
        error={error !== undefined}
        helperText={error ?? translate('assignments.opinion_help')}
        slotProps={{ htmlInput: { maxLength: opinionCharactersMax } }}
      />
      <Box sx={{ display: 'flex', justifyContent: 'space-between', gap: 1, mb: 1.5 }}>
        <WordCount text={draft.entry.opinion} />
        <DraftLine state={draft.state} />
      </Box>
    </>
  );
}
