import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import { useTranslate } from 'react-admin';
import type { CaseRepresentation } from '@huibian/contracts';
import { PreviewDrawer } from './PreviewDrawer';

/** Opens the official layout beside the text of the case page. */
export function PreviewToggle({ subject }: { subject: Pick<CaseRepresentation, 'id' | 'text' | 'fieldKey' | 'units'> }) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const { id, text, fieldKey, units } = subject;
  return (
    <>
      <Box sx={{ display: 'flex', justifyContent: 'flex-end', mb: 1, '@media print': { display: 'none' } }}>
        <Button size="small" variant={open ? 'contained' : 'outlined'} aria-pressed={open} startIcon={<ArticleOutlined />} onClick={() => setOpen((was) => !was)}>{translate('preview.open')}</Button>
      </Box>
      {open && <PreviewDrawer caseId={id} body={{ text, fieldKey, unitIds: units.map((unit) => unit.id) }} onClose={() => setOpen(false)} />}
    </>
  );
}
