import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { ImportReport } from '@huibian/contracts';
import { DiffText } from '../../parts/DiffText';
import { Section } from '../../parts/Section';
import { headingByRule } from './heading-by-rule';

/** Where contents and body disagree on a title: both side by side, and in the body what departs from the rule is marked. */
export function Contradictions({ contradictions, onCompare }: { contradictions: ImportReport['contradictions']; onCompare: (number: number) => void }) {
  const translate = useTranslate();
  if (contradictions.length === 0) return null;
  const title = translate('imports.contradictions', { count: contradictions.length });
  return (
    <Section title={title} note={translate('imports.contradictions_note')} flush>
      <Box sx={{ maxHeight: 560, overflow: 'auto' }} tabIndex={0} role="region" aria-label={title}>
        <Table size="small" stickyHeader>
          <TableHead>
            <TableRow>
              <TableCell align="right" sx={{ width: 56 }}>{translate('batches.column.number')}</TableCell>
              <TableCell sx={{ width: '34%' }}>{translate('imports.in_contents')}</TableCell>
              <TableCell sx={{ width: '34%' }}>{translate('imports.in_body')}</TableCell>
              <TableCell>{translate('imports.difference')}</TableCell>
              <TableCell aria-label={translate('imports.side.compare')} />
            </TableRow>
          </TableHead>
          <TableBody>{contradictions.map((one, index) => <ContradictionRow key={index} found={one} onCompare={() => onCompare(one.number)} />)}</TableBody>
        </Table>
      </Box>
    </Section>
  );
}

function ContradictionRow({ found: { number, where, contents, body }, onCompare }: { found: ImportReport['contradictions'][number]; onCompare: () => void }) {
  const translate = useTranslate();
  return (
    <TableRow sx={{ '& > td': { verticalAlign: 'top' } }}>
      <TableCell align="right" sx={{ fontVariantNumeric: 'tabular-nums' }}>{number}</TableCell>
      <TableCell sx={{ overflowWrap: 'anywhere' }}>{contents}</TableCell>
      <TableCell><DiffText before={headingByRule(contents)} after={body} /></TableCell>
      <TableCell sx={{ color: 'text.secondary' }}>{translate(`intake.contradiction.${where}`, { _: where })}</TableCell>
      <TableCell align="right" sx={{ py: 0.25 }}><Button size="small" aria-label={`${translate('imports.side.compare')} ${number}`} onClick={onCompare}>{translate('imports.side.compare')}</Button></TableCell>
    </TableRow>
  );
}
