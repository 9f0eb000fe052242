import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { Title, useRedirect, useTranslate, type RaRecord } from 'react-admin';
import { importBounds, type Problem, type RevisionChoice } from '@huibian/contracts';
import { FileDrop } from '../../parts/FileDrop';
import { RevisionSwitch } from '../../parts/RevisionSwitch';
import { Section } from '../../parts/Section';
import { namedByServer, wordTypes } from '../../parts/word-types';

/** Brings a volume of an earlier year in. Nothing becomes a batch before somebody has checked and accepted it. */
export function ImportCreate() {
  const translate = useTranslate();
  const redirect = useRedirect();
  const [revisions, setRevisions] = useState<RevisionChoice>('accept');
  const { characters, lines } = importBounds;
  return (
    <Box sx={{ maxWidth: 760 }}>
      <Title title={translate('imports.upload')} />
      <Section title={translate('imports.choose')} note={translate('imports.choose_note')}>
        <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1.5, rowGap: 0.5, mb: 1.5 }}>
          <RevisionSwitch revisions={revisions} onChange={setRevisions} />
          <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{translate('imports.revisions_note')}</Box>
        </Box>
        <FileDrop<RaRecord>
          path="/api/imports"
          types={wordTypes}
          alsoSent={namedByServer}
          furtherLimit={translate('imports.further_limit', { characters: characters.toLocaleString('en-US'), lines: lines.toLocaleString('en-US') })}
          fields={{ revisions }}
          dismissal={translate('ra.action.close')}
          wayOut={(problem) => problem.status === 422 && <WayOut problem={problem} />}
          onUploaded={({ id }) => redirect(`/imports/${String(id)}/show`)}
        />
        <Box component="ol" sx={{ mt: 2.5, mb: 0, pl: 2.5, color: 'text.secondary', fontSize: '0.875rem', lineHeight: 1.8 }}>
          {['read', 'check', 'accept'].map((step) => <li key={step}>{translate(`imports.step.${step}`)}</li>)}
        </Box>
      </Section>
    </Box>
  );
}

/** A file that is refused for what it is would be refused again. One that was brought in before has a way to that import. */
function WayOut({ problem }: { problem: Problem }) {
  const translate = useTranslate();
  if (problem.params.earlier === undefined) return null;
  return <Button color="inherit" size="small" component={Link} to={`/imports/${problem.params.earlier}/show`}>{translate('imports.earlier')}</Button>;
}
