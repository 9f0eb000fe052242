import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { OwnDeclarations } from '@huibian/contracts';
import { useApi } from '../../providers/use-api';
import { ink } from '../../theme/palette';
import { AddDeclaration } from '../experts/AddTies';

/** 申报回避, by the expert, before anything is scored: of a unit as well as of a case on the desk. Nothing where the account is no expert's yet. */
export function OwnDeclarationsNote() {
  const translate = useTranslate();
  const api = useApi();
  const { data: own } = useQuery({ queryKey: ['assignments', 'declarations'], queryFn: ({ signal }) => api.get<OwnDeclarations>('/api/experts/own', signal), retry: false });
  if (own === undefined) return null;
  // One unit may be declared for several reasons.
  const declared = [...new Set(own.declarations.map((one) => one.caseTitle ?? one.unitName ?? '').filter(Boolean))].join(translate('text.separator'));
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: 1.5, px: 2, py: 1.25, mb: 2, border: `1px solid ${ink.line}`, borderRadius: 1, bgcolor: 'background.paper' }}>
      <Box sx={{ flex: '1 1 260px', fontSize: '0.875rem' }}>
        {translate('assignments.declare_text')}
        {declared && <Box sx={{ mt: 0.5, color: 'text.secondary' }}>{translate('assignments.declared')}{translate('text.colon')}{declared}</Box>}
      </Box>
      <AddDeclaration expert={own} label="assignments.declare" />
    </Box>
  );
}
