import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';

interface FormPartProps {
  title: string;
  note?: ReactNode;
  children: ReactNode;
}

/** A titled part of a long form. */
export function FormPart({ title, note, children }: FormPartProps) {
  return (
    <Box component="section" aria-label={title} sx={{ width: '100%', pt: 2.5, mt: 2.5, borderTop: 1, borderColor: 'divider', '&:first-of-type': { borderTop: 0, mt: 0, pt: 0 } }}>
      <Typography variant="subtitle1" component="h2">{title}</Typography>
      {note !== undefined && <Typography variant="caption" color="text.secondary" component="p" sx={{ m: 0 }}>{note}</Typography>}
      <Box sx={{ mt: 1 }}>{children}</Box>
    </Box>
  );
}

/** Short inputs side by side. */
export function InputRow({ children, columns = 3 }: { children: ReactNode; columns?: number }) {
  return <Box sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: `repeat(${columns}, minmax(0, 1fr))` }, columnGap: 2, alignItems: 'start' }}>{children}</Box>;
}
