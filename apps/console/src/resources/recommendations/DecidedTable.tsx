import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { RecommendationItem } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { LateChip } from '../../parts/LateChip';
import { StateChip } from '../../parts/StateChip';

/** What the unit has already decided or sent back. */
export function DecidedTable({ items }: { items: readonly RecommendationItem[] }) {
  const translate = useTranslate();
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('resources.cases.fields.title')}</TableCell>
          <TableCell>{translate('resources.cases.fields.group')}</TableCell>
          <TableCell>{translate('noun.recommendation')}</TableCell>
          <TableCell>{translate('recommendations.case_state')}</TableCell>
          <TableCell>{translate('recommendations.recommended_at')}</TableCell>
        </TableRow>
      </TableHead>
      <TableBody>
        {items.map((item) => (
          <TableRow key={item.id}>
            <TableCell>
              <MuiLink component={Link} to={`/cases/${item.caseId}/show`} underline="hover">{item.title || translate('cases.untitled')}</MuiLink>
              <br />{item.units}
            </TableCell>
            <TableCell>{translate(`group.${item.group}`)}</TableCell>
            <TableCell><StateChip noun="recommendation" state={item.state} /></TableCell>
            <TableCell><Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}><StateChip noun="case" state={item.caseState} />{item.late && <LateChip />}{item.recommendedLate && <LateChip recommended />}</Box></TableCell>
            <TableCell><Moment at={item.recommendedAt} /></TableCell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
