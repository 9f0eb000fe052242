import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { severities, type Severity } from '@huibian/contracts';
import type { Counts } from './editor-findings';
import { severityLook } from './severity-look';

interface SeverityCountsProps {
  counts: Counts;
  /** Those shown; a click on one takes it off or puts it back. */
  shown: ReadonlySet<Severity>;
  onToggle: (severity: Severity) => void;
}

/** How many of each, and a switch for each. */
export function SeverityCounts({ counts, shown, onToggle }: SeverityCountsProps) {
  const translate = useTranslate();
  return (
    <Box role="group" aria-label={translate('check.panel.filter')} sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.75 }}>
      {severities.map((severity) => {
        const { tone } = severityLook[severity];
        const on = shown.has(severity);
        return (
          <Box
            key={severity}
            component="button"
            type="button"
            aria-pressed={on}
            onClick={() => onToggle(severity)}
            sx={{ font: 'inherit', fontSize: '0.8125rem', px: 1, py: 0.25, borderRadius: 1, cursor: 'pointer', border: '1px solid', borderColor: on ? tone.text : 'divider', color: on ? tone.text : 'text.secondary', bgcolor: on ? tone.ground : 'transparent', fontVariantNumeric: 'tabular-nums' }}
          >
            {translate(`check.severity.${severity}`)} {counts[severity]}
          </Box>
        );
      })}
    </Box>
  );
}
