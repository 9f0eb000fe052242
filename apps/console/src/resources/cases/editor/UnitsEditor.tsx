import { useState } from 'react';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Chip from '@mui/material/Chip';
import IconButton from '@mui/material/IconButton';
import TextField from '@mui/material/TextField';
import ArrowDownward from '@mui/icons-material/ArrowDownward';
import ArrowUpward from '@mui/icons-material/ArrowUpward';
import Close from '@mui/icons-material/Close';
import { useGetList, useGetMany, useTranslate } from 'react-admin';
import { caseUnitsMax, type UnitPage } from '@huibian/contracts';
import type { ListedUnit } from '@huibian/manuscript';
import { messageOf } from '../../../providers/problem';
import { spliced } from './spliced';

interface UnitsEditorProps {
  unitIds: string[];
  leadUnitId: string | undefined;
  onChange: (unitIds: string[]) => void;
}

export interface NamedUnit extends ListedUnit {
  id: string;
  name: string;
}

/** Names for ids, from what is known and, for the rest, in one request. */
export function useUnitNames(ids: readonly string[], known: readonly NamedUnit[]): NamedUnit[] {
  const missing = ids.filter((id) => !known.some((unit) => unit.id === id));
  const { data = [] } = useGetMany<UnitPage>('units', { ids: missing }, { enabled: missing.length > 0 });
  return ids.map((id) => [...known, ...data].find((unit) => unit.id === id) ?? { id, name: '…', shortName: '…', cityName: null });
}

/** Who signs, in order; one of them leads. Partners are found by name. */
export function UnitsEditor({ unitIds, leadUnitId, onChange, known }: UnitsEditorProps & { known: readonly NamedUnit[] }) {
  const translate = useTranslate();
  const units = useUnitNames(unitIds, known);
  const move = (from: number, to: number) => onChange(spliced(spliced(unitIds, from, 1), to, 0, ...unitIds.slice(from, from + 1)));
  return (
    <Box>
      <Box component="ol" sx={{ m: 0, mb: 1, p: 0, listStyle: 'none' }}>
        {units.map((unit, at) => (
          <Box component="li" key={unit.id} sx={{ display: 'flex', alignItems: 'center', gap: 0.5, py: 0.25 }}>
            <Box component="span" title={unit.name} sx={{ flex: 1, minWidth: 0, overflowWrap: 'anywhere' }}>{unit.name}</Box>
            {unit.id === leadUnitId && units.length > 1 && <Chip size="small" label={translate('cases.lead_unit')} />}
            {units.length > 1 && (
              <>
                <IconButton size="small" disabled={at === 0} aria-label={translate('cases.editor.unit_up', { unit: unit.shortName })} onClick={() => move(at, at - 1)}><ArrowUpward sx={{ fontSize: 17 }} /></IconButton>
                <IconButton size="small" disabled={at === units.length - 1} aria-label={translate('cases.editor.unit_down', { unit: unit.shortName })} onClick={() => move(at, at + 1)}><ArrowDownward sx={{ fontSize: 17 }} /></IconButton>
                <IconButton size="small" disabled={unit.id === leadUnitId} aria-label={translate('cases.editor.unit_remove', { unit: unit.shortName })} onClick={() => onChange(unitIds.filter((id) => id !== unit.id))}><Close sx={{ fontSize: 17 }} /></IconButton>
              </>
            )}
          </Box>
        ))}
      </Box>
      {unitIds.length < caseUnitsMax && <UnitSearch label={translate('cases.editor.add_co_unit')} without={unitIds} onPick={(unit) => onChange([...unitIds, unit.id])} />}
    </Box>
  );
}

/** Finds a unit by any part of its full or short name. */
export function UnitSearch({ label, without, onPick }: { label: string; without: readonly string[]; onPick: (unit: UnitPage) => void }) {
  const translate = useTranslate();
  const [typed, setTyped] = useState('');
  const [round, setRound] = useState(0);
  const { data = [], error, isFetching } = useGetList<UnitPage>('units', { pagination: { page: 1, perPage: 20 }, sort: { field: 'order', order: 'ASC' }, filter: { q: typed } });
  return (
    <Autocomplete<UnitPage>
      key={round}
      size="small"
      options={data.filter((unit) => !without.includes(unit.id))}
      filterOptions={(found) => found}
      getOptionLabel={(unit) => unit.name}
      isOptionEqualToValue={(a, b) => a.id === b.id}
      loading={isFetching}
      loadingText={translate('ra.page.loading')}
      noOptionsText={error ? messageOf(error) : translate('cases.editor.no_unit')}
      openText={translate('ra.action.open')}
      closeText={translate('ra.action.close')}
      clearText={translate('ra.action.clear_input_value')}
      onInputChange={(_, value) => setTyped(value)}
      onChange={(_, unit) => {
        if (unit === null) return;
        onPick(unit);
        setTyped('');
        setRound(round + 1);
      }}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
}
