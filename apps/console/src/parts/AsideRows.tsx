import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

/** Rows with a word beside each: a long list scrolls in its place. */
export const AsideRows = ({ children }: { children: ReactNode }) => <Box component="ul" tabIndex={0} sx={{ m: 0, p: 0, listStyle: 'none', maxHeight: 220, overflow: 'auto' }}>{children}</Box>;

export const AsideRow = ({ aside, text, children }: { aside: string; text?: string | undefined; children: ReactNode }) => (
  <Box component="li" sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '200px 1fr' }, columnGap: 1.5, py: 0.5, borderTop: 1, borderColor: 'divider', fontSize: '0.875rem', overflowWrap: 'anywhere' }}>
    <Box sx={{ color: 'text.secondary' }}>{aside}</Box>
    <Box>
      {children}
      {text !== undefined && <Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{text}</Box>}
    </Box>
  </Box>
);
