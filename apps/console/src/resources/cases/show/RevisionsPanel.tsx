import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { CaseRepresentation } from '@huibian/contracts';
import { Moment } from '../../../parts/DueDate';
import { Section } from '../../../parts/Section';
import { isInHand } from '../in-hand';

/** The immutable texts of a case, newest first. */
export function RevisionsPanel({ subject }: { subject: CaseRepresentation }) {
  const translate = useTranslate();
  const comparable = subject.revisions.length > 1 || (subject.draft !== null && isInHand(subject));
  return (
    <Section
      title={translate('cases.revisions')}
      actions={comparable && <Button size="small" component={Link} to={`/cases/${subject.id}/comparison`}>{translate('cases.compare')}</Button>}
    >
      <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none', display: 'flex', flexDirection: 'column', gap: 1.25 }}>
        {subject.revisions.map((revision) => (
          <Box component="li" key={revision.id}>
            <MuiLink component={Link} to={`/cases/${subject.id}/revisions/${revision.id}`} sx={{ fontSize: '0.875rem' }}>{translate('cases.revision', { sequence: revision.sequence })}</MuiLink>
            <Box component="span" sx={{ ml: 1, fontSize: '0.875rem' }}>{translate(`cases.revision_kind.${revision.kind}`)}</Box>
            <Typography variant="caption" color="text.secondary" component="div">
              {revision.createdBy} · <Moment at={revision.at} /> · {translate('words.count', { count: revision.wordCount })}
            </Typography>
          </Box>
        ))}
      </Box>
    </Section>
  );
}
