import { Fragment, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { selectionResults, type CaseGroup, type RankingRowView, type Ranking, type Shortlist, type ShortlistEntry } from '@huibian/contracts';
import { Section } from '../../parts/Section';
import { ink } from '../../theme/palette';
import { EntryRow } from './EntryRow';
import { countOf, movedReserve, placed, type Placements } from './staging';

interface GroupTableProps {
  list: Shortlist;
  group: CaseGroup;
  entries: readonly ShortlistEntry[];
  placements: Placements;
  onPlace: (placements: Placements) => void;
  cap: number | null;
  onCap: (cap: number | null) => void;
  standings: ReadonlyMap<string, RankingRowView>;
  /** Which mean counts; null where nothing was scored. */
  official: Ranking['official'] | null;
  rounds: Ranking['rounds'];
  fieldName: (key: string) => string;
  editable: boolean;
}

const inputs = /^(INPUT|TEXTAREA|SELECT)$/;

/** One group: best first, both means beside each other, and a line where its places end. */
export function GroupTable(props: GroupTableProps) {
  const { list, group, entries, placements, onPlace, cap, standings, official, rounds, editable } = props;
  const translate = useTranslate();
  const best = countOf(placements, entries, 'best_practice');
  const open = countOf(placements, entries, null);
  const over = cap !== null && best > cap;
  const columns = official === null ? 4 : 7;
  const note = (
    <Box component="span" sx={{ color: over ? 'error.main' : undefined }}>
      {translate('shortlists.counts', { best, reserve: countOf(placements, entries, 'reserve'), out: countOf(placements, entries, 'not_selected') })}
      {open > 0 && translate('shortlists.still_open', { open })}
      {over && translate('shortlists.over', { over: best - cap })}
    </Box>
  );
  const onRowKey = (event: KeyboardEvent<HTMLTableRowElement>, entry: ShortlistEntry) => {
    if (inputs.test((event.target as HTMLElement).tagName) || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = event.currentTarget;
    const chosen = event.key === '0' ? null : selectionResults[Number(event.key) - 1];
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const rows = [...(row.closest('main') ?? document).querySelectorAll<HTMLElement>('tr[data-entry]')];
      rows[rows.indexOf(row) + (event.key === 'ArrowDown' ? 1 : -1)]?.focus();
    } else if (editable && /^[0-3]$/.test(event.key) && chosen !== undefined) {
      event.preventDefault();
      onPlace(placed(placements, list.entries, entry.caseId, chosen));
    } else if (editable && /^[+\-=]$/.test(event.key) && placements[entry.caseId]?.result === 'reserve') {
      onPlace(movedReserve(placements, list.entries, entry.caseId, event.key === '-' ? 1 : -1));
    }
  };
  return (
    <Section title={translate(`group.${group}`)} note={note} flush actions={<CapField {...props} />}>
      <Box sx={{ overflowX: 'auto' }}>
        <Table size="small" sx={{ minWidth: 1080, tableLayout: 'fixed', '& td': { verticalAlign: 'top' } }}>
          <Head official={official} />
          <TableBody>
            {entries.map((entry, index) => (
              <Fragment key={entry.caseId}>
                {cap !== null && index === cap && index > 0 && <CutLine columns={columns} cap={cap} />}
                <EntryRow
                  list={list}
                  entry={entry}
                  placement={placements[entry.caseId]!}
                  standing={standings.get(entry.caseId)}
                  official={official}
                  rounds={rounds}
                  fieldName={props.fieldName(entry.fieldKey)}
                  editable={editable}
                  onKeyDown={(event) => onRowKey(event, entry)}
                  onResult={(result) => onPlace(placed(placements, list.entries, entry.caseId, result))}
                  onMove={(by) => onPlace(movedReserve(placements, list.entries, entry.caseId, by))}
                  onRemark={(remark) => onPlace({ ...placements, [entry.caseId]: { ...placements[entry.caseId]!, remark } })}
                />
              </Fragment>
            ))}
          </TableBody>
        </Table>
      </Box>
    </Section>
  );
}

function CapField({ group, cap, onCap, editable }: GroupTableProps) {
  const translate = useTranslate();
  if (!editable) return <Box component="span" sx={{ color: 'text.secondary' }}>{cap === null ? translate('shortlists.no_cap') : translate('shortlists.cap_is', { cap })}</Box>;
  return (
    <TextField
      label={translate(`shortlists.cap.${group}`)}
      value={cap ?? ''}
      placeholder={translate('shortlists.no_cap')}
      onChange={(event) => {
        const digits = event.target.value.replace(/\D/g, '').slice(0, 4);
        onCap(digits === '' ? null : Math.min(1000, Number(digits)));
      }}
      slotProps={{ htmlInput: { inputMode: 'numeric' }, inputLabel: { shrink: true } }}
      sx={{ width: 190, m: 0 }}
    />
  );
}

function CutLine({ columns, cap }: { columns: number; cap: number }) {
  const translate = useTranslate();
  return (
    <TableRow>
      <TableCell colSpan={columns} sx={{ p: '0 !important', borderBottom: 0 }}>
        <Box sx={{ display: 'flex', alignItems: 'center', gap: 1.5, px: 1.75, color: ink.accent, fontSize: '0.8125rem', fontWeight: 600, '&::after': { content: '""', flex: 1, borderTop: `2px solid ${ink.accent}` } }}>
          {translate('shortlists.cut', { cap })}
        </Box>
      </TableCell>
    </TableRow>
  );
}

function MeanHead({ name, official }: { name: Ranking['official']; official: Ranking['official'] }) {
  const translate = useTranslate();
  return (
    <>
      {translate(`shortlists.${name}`)}
      {name === official && <Box component="span" sx={{ display: 'block', color: ink.accent, fontSize: '0.75rem' }}>{translate('shortlists.official')}</Box>}
    </>
  );
}

function Head({ official }: Pick<GroupTableProps, 'official'>) {
  const translate = useTranslate();
  return (
    <TableHead>
      <TableRow>
        <TableCell sx={{ width: 56 }}>{translate('shortlists.rank')}</TableCell>
        <TableCell>{translate('noun.case')}</TableCell>
        {official !== null && (
          <>
            <TableCell sx={{ width: 140 }}>{translate('shortlists.scores')}</TableCell>
            <TableCell align="right" sx={{ width: 90 }}><MeanHead name="mean" official={official} /></TableCell>
            <TableCell align="right" sx={{ width: 116 }}><MeanHead name="trimmed_mean" official={official} /></TableCell>
          </>
        )}
        <TableCell sx={{ width: 328 }}>{translate('shortlists.result')}</TableCell>
        <TableCell sx={{ width: 160 }}>{translate('shortlists.remark')}</TableCell>
      </TableRow>
    </TableHead>
  );
}
