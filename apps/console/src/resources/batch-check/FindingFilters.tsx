import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import { severities, type Severity } from '@huibian/contracts';
import { ruleFamilies, type RuleFamily } from '@huibian/manuscript';
import { SeverityCounts } from '../cases/check/SeverityCounts';
import { countsBy, familyOf, type CheckedPart, type FindingFilter, type ListedFinding } from './listed-findings';

interface FindingFiltersProps {
  parts: readonly CheckedPart[];
  findings: readonly ListedFinding[];
  filter: FindingFilter;
  onChange: (filter: FindingFilter) => void;
}

interface Choice {
  value: string;
  label: string;
}

/** By how grave, by family, by case; each choice says how many it would show with the others as they are. */
export function FindingFilters({ parts, findings, filter, onChange }: FindingFiltersProps) {
  const translate = useTranslate();
  const { severities: shown, family, part } = filter;
  const bySeverity = countsBy(findings, { ...filter, severities: new Set(severities) }, ({ severity }) => severity);
  const byFamily = countsBy(findings, { ...filter, family: null }, ({ rule }) => familyOf(rule));
  const byPart = countsBy(findings, { ...filter, part: null }, ({ caseNumber }) => caseNumber ?? 'volume');
  const toggle = (severity: Severity) => onChange({ ...filter, severities: new Set(severities.filter((each) => (each === severity ? !shown.has(each) : shown.has(each)))) });
  const families = ruleFamilies.filter((each) => byFamily.has(each) || each === family);
  const asked = parts.filter(({ number }) => byPart.has(number ?? 'volume') || (number ?? 'volume') === part);
  const isOpen = shown.size === severities.length && family === null && part === null;
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}>
      <SeverityCounts counts={{ error: bySeverity.get('error') ?? 0, warning: bySeverity.get('warning') ?? 0, hint: bySeverity.get('hint') ?? 0 }} shown={shown} onToggle={toggle} />
      <Select
        label={translate('batch_check.filter.family')}
        all={translate('batch_check.filter.all_families')}
        value={family ?? ''}
        width={200}
        choices={families.map((each) => ({ value: each, label: translate('text.aside', { text: translate(`check.family.${each}`), aside: String(byFamily.get(each) ?? 0) }) }))}
        onChange={(value) => onChange({ ...filter, family: value === '' ? null : (value as RuleFamily) })}
      />
      <Select
        label={translate(parts.some(({ kind }) => kind === 'row') ? 'batch_check.filter.row' : 'batch_check.filter.case')}
        all={translate('batch_check.filter.all_parts')}
        value={part === null ? '' : String(part)}
        width={300}
        choices={asked.map(({ number, title }) => ({ value: String(number ?? 'volume'), label: translate('text.aside', { text: number === null ? translate('batch_check.volume') : `${number}　${title}`, aside: String(byPart.get(number ?? 'volume') ?? 0) }) }))}
        onChange={(value) => onChange({ ...filter, part: value === '' ? null : value === 'volume' ? value : Number(value) })}
      />
      {!isOpen && <Button size="small" onClick={() => onChange({ severities: new Set(severities), family: null, part: null })}>{translate('batch_check.filter.clear')}</Button>}
    </Box>
  );
}

interface SelectProps {
  label: string;
  /** What the choice of everything is called. */
  all: string;
  value: string;
  width: number;
  choices: readonly Choice[];
  onChange: (value: string) => void;
}

function Select({ label, all, value, width, choices, onChange }: SelectProps) {
  return (
    <TextField
      select
      label={label}
      value={choices.some((choice) => choice.value === value) ? value : ''}
      onChange={(event) => onChange(event.target.value)}
      margin="none"
      fullWidth={false}
      slotProps={{ select: { displayEmpty: true }, inputLabel: { shrink: true } }}
      sx={{ width, maxWidth: '100%' }}
    >
      <MenuItem value="">{all}</MenuItem>
      {choices.map((choice) => <MenuItem key={choice.value} value={choice.value} sx={{ maxWidth: 560, whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{choice.label}</MenuItem>)}
    </TextField>
  );
}
