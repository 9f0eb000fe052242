import { useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Switch from '@mui/material/Switch';
import Typography from '@mui/material/Typography';
import ExpandLess from '@mui/icons-material/ExpandLess';
import ExpandMore from '@mui/icons-material/ExpandMore';
import { useInput, useTranslate } from 'react-admin';
import { checkRules, ruleFamilies, type RuleFamily } from '@huibian/manuscript';
import { ink } from '../../theme/palette';
import { Why } from '../cases/check/FindingCard';
import { severityLook } from '../cases/check/severity-look';

const rulesOf = (family: RuleFamily) => checkRules.filter(({ id }) => id.startsWith(`${family}.`));

/** Every rule of the check, family by family, with a switch. What is kept is what is off: a rule that comes with a later release is on. */
export function CheckInputs() {
  const { field } = useInput<string[]>({ source: 'settings.check.off', defaultValue: [] });
  const off: readonly string[] = Array.isArray(field.value) ? (field.value as string[]) : [];
  const turn = (id: string, on: boolean) => field.onChange(on ? off.filter((each) => each !== id) : [...off, id]);
  return ruleFamilies.filter((family) => rulesOf(family).length > 0).map((family) => <Family key={family} family={family} off={off} onTurn={turn} />);
}

interface FamilyProps {
  family: RuleFamily;
  off: readonly string[];
  onTurn: (id: string, on: boolean) => void;
}

function Family({ family, off, onTurn }: FamilyProps) {
  const translate = useTranslate();
  const [open, setOpen] = useState(false);
  const rules = rulesOf(family);
  const on = rules.filter(({ id }) => !off.includes(id)).length;
  return (
    <Box sx={{ borderBottom: 1, borderColor: ink.lineSoft }}>
      <Button fullWidth color="inherit" aria-expanded={open} onClick={() => setOpen(!open)} endIcon={open ? <ExpandLess /> : <ExpandMore />} sx={{ justifyContent: 'space-between', textAlign: 'left', py: 1, fontWeight: on < rules.length ? 600 : 400 }}>
        {translate('campaigns.check.family', { name: translate(`check.family.${family}`), on, all: rules.length })}
      </Button>
      {open && (
        <Box component="ul" sx={{ m: 0, mb: 1.5, p: 0, listStyle: 'none' }}>
          {rules.map((rule) => <OneRule key={rule.id} id={rule.id} severity={rule.severity} on={!off.includes(rule.id)} onTurn={(next) => onTurn(rule.id, next)} />)}
        </Box>
      )}
    </Box>
  );
}

interface OneRuleProps {
  id: string;
  severity: keyof typeof severityLook;
  on: boolean;
  onTurn: (on: boolean) => void;
}

function OneRule({ id, severity, on, onTurn }: OneRuleProps) {
  const translate = useTranslate();
  const { tone } = severityLook[severity];
  const name = translate(`check.${id}.name`);
  return (
    <Box component="li" sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, py: 1 }}>
      <Switch size="small" checked={on} onChange={(event) => onTurn(event.target.checked)} slotProps={{ input: { 'aria-label': translate('campaigns.check.use', { name }) } }} />
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Typography variant="body2" component="div" sx={{ display: 'flex', gap: 1, alignItems: 'baseline' }}>
          <Box component="span" sx={{ fontWeight: 600 }}>{name}</Box>
          <Box component="span" sx={{ px: 0.75, borderRadius: 0.5, fontSize: '0.75rem', color: tone.text, bgcolor: tone.ground }}>{translate(`check.severity.${severity}`)}</Box>
        </Typography>
        <Why rule={id} />
      </Box>
    </Box>
  );
}
