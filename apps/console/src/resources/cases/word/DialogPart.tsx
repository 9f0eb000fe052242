import type { ReactNode } from 'react';
import Box from '@mui/material/Box';

/** A heading of the dialog with what stands under it. */
export function DialogPart({ title, note, children }: { title: string; note?: string; children: ReactNode }) {
  return (
    <Box component="section" sx={{ mt: 3 }}>
      <Box component="h3" sx={{ m: 0, mb: 0.5, fontSize: '0.9375rem', fontWeight: 600 }}>{title}</Box>
      {note !== undefined && <Box sx={{ mb: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>{note}</Box>}
      {children}
    </Box>
  );
}
