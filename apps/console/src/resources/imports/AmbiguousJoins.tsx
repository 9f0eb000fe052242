import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { ImportReport } from '@huibian/contracts';
import { Section } from '../../parts/Section';
import { tones } from '../../theme/palette';

/** Paragraph breaks that the text alone does not decide: how each was decided, and by what. */
export function AmbiguousJoins({ report }: { report: ImportReport }) {
  const translate = useTranslate();
  if (report.ambiguousJoins.length === 0) return null;
  const title = translate('imports.ambiguous', { count: report.ambiguousJoins.length });
  return (
    <Section title={title} note={translate('imports.ambiguous_note')} flush>
      <Box sx={{ maxHeight: 480, overflow: 'auto' }} tabIndex={0} role="region" aria-label={title}>
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell align="right" sx={{ width: 56 }}>{translate('batches.column.number')}</TableCell>
              <TableCell>{translate('imports.break')}</TableCell>
              <TableCell>{translate('imports.decision')}</TableCell>
              <TableCell>{translate('imports.evidence')}</TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {report.ambiguousJoins.map(({ number, before, after, decision, reason }, index) => (
              <TableRow key={index} sx={{ '& > td': { verticalAlign: 'top' } }}>
                <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>{number}</TableCell>
                <TableCell sx={{ overflowWrap: 'anywhere' }}>
                  …{before}<Box component="span" aria-label={translate('imports.break')} role="img" sx={{ mx: 0.5, color: 'primary.main', fontWeight: 600 }}>⏎</Box>{after}…
                </TableCell>
                <TableCell><Chip size="small" label={translate(`intake.join.${decision}`)} sx={{ color: tones[decision === 'joined' ? 'going' : 'idle'].text, bgcolor: tones[decision === 'joined' ? 'going' : 'idle'].ground }} /></TableCell>
                <TableCell sx={{ color: 'text.secondary' }}>{translate(reason.startsWith('intake.') ? reason : `intake.join.${reason}`, { _: reason })}</TableCell>
              </TableRow>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}
