import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';

interface CaseNameProps {
  units: readonly string[];
  title: string;
  /** The case's page, where the reader may open it. */
  caseId?: string;
  /** Lines of the title before it is cut. */
  lines?: number;
}

/** A case as lists name it: who signs it, and its title. The whole title stands in the tooltip. */
export function CaseName({ units, title, caseId, lines = 2 }: CaseNameProps) {
  const translate = useTranslate();
  const cut = { display: '-webkit-box', WebkitLineClamp: lines, WebkitBoxOrient: 'vertical', overflow: 'hidden', overflowWrap: 'anywhere', whiteSpace: 'normal' } as const;
  return (
    <Box sx={{ minWidth: 0 }}>
      <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary', ...cut, WebkitLineClamp: 1 }} title={units.join(translate('text.separator'))}>{units.join(translate('text.separator'))}</Box>
      <Box sx={cut} title={title}>
        {caseId === undefined ? title : <MuiLink component={Link} to={`/cases/${caseId}/show`} color="inherit" underline="hover">{title}</MuiLink>}
      </Box>
    </Box>
  );
}
