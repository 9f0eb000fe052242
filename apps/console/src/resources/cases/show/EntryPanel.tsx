import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import type { CaseRepresentation } from '@huibian/contracts';
import { Moment } from '../../../parts/DueDate';
import { FileDrop } from '../../../parts/FileDrop';
import { Section } from '../../../parts/Section';
import { useRefusalText } from '../../../providers/use-problem-text';

interface EntryPanelProps {
  subject: CaseRepresentation;
  /** False while the text on the screen is not the one the server has: a scan would seal another text. */
  current?: boolean;
}

/** 代录: whose hands entered the case, the stamped scan of the text as it stands, and the second person's check. */
export function EntryPanel({ subject, current = true }: EntryPanelProps) {
  const translate = useTranslate();
  const { entry } = subject;
  if (entry === null) return null;
  const paper = entry.papers.find((one) => one.textHash === subject.textHash);
  const file = subject.attachments.find((one) => one.id === paper?.attachmentId);
  const upload = subject.allowedActions.find(({ action }) => action === 'enter_paper');
  return (
    <Section title={translate('cases.entry')}>
      <Typography variant="body2">{translate('cases.entry_by', { names: entry.enteredBy.join(translate('text.separator')) })}</Typography>
      {paper === undefined ? (
        <Typography variant="body2" sx={{ color: 'warning.main' }}>{translate('cases.entry_no_paper')}</Typography>
      ) : (
        <>
          {file && <Link href={`/api/cases/${subject.id}/attachments/${file.id}`} download={file.fileName} sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{file.fileName}</Link>}
          <Typography variant="body2" sx={{ color: paper.checkedBy === null ? 'warning.main' : 'success.main' }}>
            {paper.checkedBy === null ? translate('cases.entry_waiting') : <>{translate('cases.entry_checked_by', { name: paper.checkedBy })} · <Moment at={paper.checkedAt} /></>}
          </Typography>
        </>
      )}
      {upload && paper?.checkedBy == null && <PaperUpload subject={subject} again={paper !== undefined} refusal={upload.refusal} current={current} />}
    </Section>
  );
}

interface PaperUploadProps {
  subject: CaseRepresentation;
  again: boolean;
  refusal: CaseRepresentation['allowedActions'][number]['refusal'];
  current: boolean;
}

function PaperUpload({ subject, again, refusal, current }: PaperUploadProps) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const refusalText = useRefusalText();
  const [open, setOpen] = useState(false);
  if (refusal !== undefined) return <Typography variant="caption" color="text.secondary" component="div">{translate('cases.entry_later', { reason: refusalText(refusal) })}</Typography>;
  if (!open) return <Button size="small" variant={again ? 'text' : 'outlined'} sx={{ mt: 1 }} disabled={!current} onClick={() => setOpen(true)}>{translate(again ? 'cases.entry_upload_again' : 'cases.entry_upload')}</Button>;
  return (
    <Box sx={{ mt: 1 }}>
      <FileDrop
        path={`/api/cases/${subject.id}/attachments`}
        types={['.pdf', '.png', '.jpg', '.jpeg']}
        fields={{ kind: 'paper', version: subject.version, textHash: subject.textHash }}
        hint={translate('cases.entry_hint')}
        onUploaded={() => {
          notify(translate('cases.entry_done'), { type: 'success' });
          setOpen(false);
          refresh();
        }}
      />
      <Button size="small" color="inherit" onClick={() => setOpen(false)}>{translate('ra.action.cancel')}</Button>
    </Box>
  );
}
