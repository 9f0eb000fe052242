import Box from '@mui/material/Box';
import { Title, useRedirect, useTranslate, type RaRecord } from 'react-admin';
import { FileDrop } from '../../parts/FileDrop';
import { Section } from '../../parts/Section';

/** Brings a volume of an earlier year in. Nothing becomes a batch before somebody has checked and accepted it. */
export function ImportCreate() {
  const translate = useTranslate();
  const redirect = useRedirect();
  return (
    <Box sx={{ maxWidth: 760 }}>
      <Title title={translate('imports.upload')} />
      <Section title={translate('imports.choose')} note={translate('imports.choose_note')}>
        <FileDrop<RaRecord> path="/api/imports" types={['.txt']} onUploaded={({ id }) => redirect(`/imports/${String(id)}/show`)} />
        <Box component="ol" sx={{ mt: 2.5, mb: 0, pl: 2.5, color: 'text.secondary', fontSize: '0.875rem', lineHeight: 1.8 }}>
          {['read', 'check', 'accept'].map((step) => <li key={step}>{translate(`imports.step.${step}`)}</li>)}
        </Box>
      </Section>
    </Box>
  );
}
