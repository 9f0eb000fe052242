import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Card from '@mui/material/Card';
import Typography from '@mui/material/Typography';

interface SectionProps {
  title?: ReactNode;
  /** A sentence under the title. */
  note?: ReactNode;
  /** On the right of the title. */
  actions?: ReactNode;
  /** Without inner padding, for tables. */
  flush?: boolean;
  children: ReactNode;
}

/** A titled card: the one container of a page. */
export function Section({ title, note, actions, flush = false, children }: SectionProps) {
  return (
    <Card component="section" sx={{ mb: 2, overflow: 'hidden' }}>
      {(title !== undefined || actions !== undefined) && (
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, px: 2.5, py: 1.25, borderBottom: 1, borderColor: 'divider', minHeight: 48 }}>
          <Box sx={{ flex: 1, minWidth: 0 }}>
            <Typography variant="subtitle1" component="h2">{title}</Typography>
            {note !== undefined && <Typography variant="caption" color="text.secondary">{note}</Typography>}
          </Box>
          {actions}
        </Box>
      )}
      <Box sx={flush ? undefined : { px: 2.5, py: 2 }}>{children}</Box>
    </Card>
  );
}
