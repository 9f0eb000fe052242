import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { Moment } from '../../parts/DueDate';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';

interface KeptListProps {
  /** Its words are `check_lists.<of>`, `<of>_note`, `no_<of>`, `no_<of>_text`. */
  of: 'words' | 'posts';
  /** Names of the columns, `check_lists.<name>`; the last, for what may be done, has none. */
  columns: readonly string[];
  add: ReactNode;
  /** Table rows. */
  children: readonly ReactNode[];
}

/** One of the lists the office keeps for the check, or what to do while nothing is in it. */
export function KeptList({ of, columns, add, children }: KeptListProps) {
  const translate = useTranslate();
  return (
    <Section title={translate(`check_lists.${of}`)} note={translate(`check_lists.${of}_note`)} flush actions={add}>
      {children.length === 0 ? (
        <EmptyState dense title={translate(`check_lists.no_${of}`)} text={translate(`check_lists.no_${of}_text`)} />
      ) : (
        <Box sx={{ overflowX: 'auto' }}>
          <Table size="small">
            <TableHead>
              <TableRow>
                {columns.map((name) => <TableCell key={name}>{translate(`check_lists.${name}`)}</TableCell>)}
                <TableCell />
              </TableRow>
            </TableHead>
            <TableBody>{children}</TableBody>
          </Table>
        </Box>
      )}
    </Section>
  );
}

/** Who put it there, and when. */
export function AddedCell({ addedBy, at }: { addedBy: string | null; at: string }) {
  return <TableCell>{addedBy}<Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}><Moment at={at} /></Box></TableCell>;
}
