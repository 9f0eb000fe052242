import IconButton from '@mui/material/IconButton';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import Close from '@mui/icons-material/Close';
import { useTranslate } from 'react-admin';
import type { CaseGroup } from '@huibian/contracts';
import { EmptyState } from '../../parts/Placeholders';

export interface QuotaRow {
  recommenderId: string;
  name: string;
  places: Partial<Record<CaseGroup, number>>;
}

interface QuotaGridProps {
  rows: readonly QuotaRow[];
  groups: readonly CaseGroup[];
  disabled: boolean;
  onChange: (rows: QuotaRow[]) => void;
}

/** Recommending units down, groups across, sums below. */
export function QuotaGrid({ rows, groups, disabled, onChange }: QuotaGridProps) {
  const translate = useTranslate();
  if (rows.length === 0) return <EmptyState dense title={translate('campaigns.quota.none')} text={translate('campaigns.quota.none_text')} />;
  const set = (id: string, group: CaseGroup, typed: string) => {
    const value = typed === '' ? undefined : Math.min(999, Math.max(0, Math.trunc(Number(typed)) || 0));
    onChange(rows.map((row) => (row.recommenderId === id ? { ...row, places: { ...row.places, [group]: value } } : row)));
  };
  return (
    <Table size="small">
      <TableHead>
        <TableRow>
          <TableCell>{translate('campaigns.quota.unit')}</TableCell>
          {groups.map((group) => <TableCell key={group}>{translate(`group.${group}`)}</TableCell>)}
          <TableCell component="td" />
        </TableRow>
      </TableHead>
      <TableBody>
        {rows.map((row) => (
          <TableRow key={row.recommenderId}>
            <TableCell>{row.name}</TableCell>
            {groups.map((group) => (
              <TableCell key={group} sx={{ width: 150 }}>
                <TextField
                  type="number"
                  margin="none"
                  disabled={disabled}
                  value={row.places[group] ?? ''}
                  onChange={(event) => set(row.recommenderId, group, event.target.value)}
                  slotProps={{ htmlInput: { min: 0, max: 999, step: 1, 'aria-label': `${row.name} ${translate(`group.${group}`)}` } }}
                />
              </TableCell>
            ))}
            <TableCell sx={{ width: 56 }}>
              <IconButton size="small" disabled={disabled} aria-label={`${translate('ra.action.remove')} ${row.name}`} onClick={() => onChange(rows.filter((one) => one !== row))}><Close fontSize="small" /></IconButton>
            </TableCell>
          </TableRow>
        ))}
        <TableRow sx={{ '& td': { fontWeight: 600, borderBottom: 0 } }}>
          <TableCell>{translate('campaigns.quota.sum')}</TableCell>
          {groups.map((group) => <TableCell key={group}>{rows.reduce((sum, row) => sum + (row.places[group] ?? 0), 0)}</TableCell>)}
          <TableCell />
        </TableRow>
      </TableBody>
    </Table>
  );
}
