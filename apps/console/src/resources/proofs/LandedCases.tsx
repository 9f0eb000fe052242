import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { ManifestCase } from '@huibian/contracts';
import { trackingText } from '../batches/tracking.rules';

/** Where each case landed: first page, how many, and the tracking it was set with. */
export function LandedCases({ cases, nameOf }: { cases: readonly ManifestCase[]; nameOf?: (number: number) => string | undefined }) {
  const translate = useTranslate();
  const figures = { fontVariantNumeric: 'tabular-nums' } as const;
  return (
    <Box sx={{ maxHeight: 640, overflow: 'auto', ...(nameOf ? {} : { maxWidth: 620 }) }} tabIndex={0} role="region" aria-label={translate('proofs.landed')}>
      <Table size="small" stickyHeader>
        <TableHead>
          <TableRow>
            <TableCell align="right" sx={{ width: 64 }}>{translate('batches.column.number')}</TableCell>
            {nameOf && <TableCell>{translate('batches.column.case')}</TableCell>}
            <TableCell align="right">{translate('batches.column.start_page')}</TableCell>
            <TableCell align="right">{translate('batches.column.pages')}</TableCell>
            <TableCell align="right">{translate('batches.column.tracking')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {cases.map(({ number, startPage, pages, tracking }) => (
            <TableRow key={number} hover>
              <TableCell align="right" sx={figures}>{number}</TableCell>
              {nameOf && <TableCell sx={{ overflowWrap: 'anywhere' }}>{nameOf(number) ?? '—'}</TableCell>}
              <TableCell align="right" sx={figures}>{startPage}</TableCell>
              <TableCell align="right" sx={figures}>{pages}</TableCell>
              <TableCell align="right" sx={figures}>{trackingText(tracking)}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </Box>
  );
}
