import { useState } from 'react';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { readableSize, type CaseRepresentation } from '@huibian/contracts';
import { ConfirmButton } from '../../../parts/Confirm';
import { Moment } from '../../../parts/DueDate';
import { FileDrop } from '../../../parts/FileDrop';
import { EmptyState } from '../../../parts/Placeholders';
import { Section } from '../../../parts/Section';
import { useApi } from '../../../providers/use-api';
import { attachmentTypes } from './attachment-types';

/** Files beside a case: materials, photos, stamped consents. They leave as downloads. */
export function AttachmentsPanel({ subject, editable = false }: { subject: CaseRepresentation; editable?: boolean }) {
  const translate = useTranslate();
  const notify = useNotify();
  const refresh = useRefresh();
  const [kind, setKind] = useState<'material' | 'photo'>('material');
  return (
    <Section title={translate('cases.attachments')}>
      {subject.attachments.length === 0 && !editable && <EmptyState dense title={translate('cases.no_attachments')} />}
      {subject.attachments.length > 0 && (
        <Box component="ul" sx={{ m: 0, mb: editable ? 2 : 0, p: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 1.25 }}>
          {subject.attachments.map((file) => <AttachmentRow key={file.id} subject={subject} file={file} editable={editable} />)}
        </Box>
      )}
      {editable && (
        <>
          <TextField select size="small" label={translate('cases.attachment_kind')} value={kind} onChange={(event) => setKind(event.target.value as 'material' | 'photo')} sx={{ mb: 1 }}>
            {(['material', 'photo'] as const).map((one) => <MenuItem key={one} value={one}>{translate(`cases.attachment.${one}`)}</MenuItem>)}
          </TextField>
          <FileDrop
            path={`/api/cases/${subject.id}/attachments`}
            types={attachmentTypes}
            fields={{ kind }}
            onUploaded={(_, file) => {
              notify(translate('file.uploaded', { name: file.name }), { type: 'success' });
              refresh();
            }}
          />
        </>
      )}
    </Section>
  );
}

interface AttachmentRowProps {
  subject: CaseRepresentation;
  file: CaseRepresentation['attachments'][number];
  editable: boolean;
}

function AttachmentRow({ subject, file, editable }: AttachmentRowProps) {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const unit = subject.units.find((one) => one.id === file.unitId);
  const remove = async () => {
    await api.delete(`/api/cases/${subject.id}/attachments/${file.id}`);
    refresh();
  };
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'flex-start', gap: 1 }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Link href={`/api/cases/${subject.id}/attachments/${file.id}`} download={file.fileName} sx={{ fontSize: '0.875rem', overflowWrap: 'anywhere' }}>{file.fileName}</Link>
        <Typography variant="caption" color="text.secondary" component="div">
          {unit ? translate('text.aside', { text: translate(`cases.attachment.${file.kind}`), aside: unit.shortName }) : translate(`cases.attachment.${file.kind}`)} · {readableSize(file.bytes)} · <Moment at={file.at} />
        </Typography>
      </Box>
      {editable && <ConfirmButton size="small" variant="text" grave label={translate('ra.action.remove')} text={translate('cases.remove_attachment', { name: file.fileName })} onConfirm={remove} />}
    </Box>
  );
}
