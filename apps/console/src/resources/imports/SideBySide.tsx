import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { useTranslate } from 'react-admin';
import type { ImportReading, ImportReport, ImportSummary } from '@huibian/contracts';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { useApi } from '../../providers/use-api';
import { ContradictionBar } from './ContradictionBar';
import { contradictionMarks } from './contradiction-marks';
import { readingFindings, stepped, steppedContradiction, type ReadingFinding } from './side-by-side';
import { SourceLines } from './SourceLines';
import { UnderstoodBlocks } from './UnderstoodBlocks';

interface SideBySideProps {
  importId: string;
  summary: ImportSummary;
  contradictions: ImportReport['contradictions'];
  /** The case shown; null for the first. */
  shown: number | null;
  onShow: (number: number) => void;
}

/** The source beside what was understood of it, one case at a time. */
export function SideBySide({ importId, summary, contradictions, shown, onShow }: SideBySideProps) {
  const translate = useTranslate();
  const api = useApi();
  const cases = summary.chapters.flatMap((chapter) => chapter.cases);
  const number = shown ?? cases[0]?.number ?? 0;
  const at = cases.findIndex((one) => one.number === number);
  const reading = useQuery({ queryKey: ['imports', 'reading', importId, number], queryFn: ({ signal }) => api.get<ImportReading>(`/api/imports/${importId}/cases/${number}`, signal), staleTime: Infinity });
  const go = (by: 1 | -1) => onShow(cases[at + by]?.number ?? number);
  // Whoever steps by keys stays in the columns, though those of the next case are others.
  const steppedByKey = useRef(false);
  const contradiction = contradictions.findIndex((one) => one.number === number);
  const step = (by: 1 | -1, byKey = false) => {
    const next = contradictions[steppedContradiction(contradictions, number, by)]?.number ?? number;
    steppedByKey.current = byKey && next !== number;
    onShow(next);
  };
  const keyDown = (event: KeyboardEvent) => {
    const key = pressed(event);
    if (!event.shiftKey || key === null) return;
    event.preventDefault();
    step(key === 'n' ? 1 : -1, true);
  };
  return (
    <Section
      title={translate('imports.side.title')}
      note={translate('imports.side.note')}
      actions={
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'center', flexShrink: 0 }}>
          <Button size="small" disabled={at <= 0} onClick={() => go(-1)}>{translate('imports.side.previous_case')}</Button>
          <TextField select size="small" label={translate('imports.side.case')} value={number} onChange={(event) => onShow(Number(event.target.value))} sx={{ width: 260, m: 0 }} slotProps={{ select: { MenuProps: { sx: { maxHeight: 420 } } } }}>
            {cases.map((one) => <MenuItem key={one.number} value={one.number}>{one.number}　{one.units.join('、')}</MenuItem>)}
          </TextField>
          <Button size="small" disabled={at < 0 || at >= cases.length - 1} onClick={() => go(1)}>{translate('imports.side.next_case')}</Button>
        </Box>
      }
      flush
    >
      {reading.error && <Box sx={{ px: 2.5 }}><ErrorState error={reading.error} onRetry={() => void reading.refetch()} /></Box>}
      {reading.isPending && <Box sx={{ px: 2.5 }}><LoadingState rows={8} /></Box>}
      <Box onKeyDown={keyDown}>
        <ContradictionBar contradictions={contradictions} at={contradiction} onStep={step} />
        {reading.data && <Reading key={reading.data.number} reading={reading.data} contradiction={contradictions[contradiction] ?? null} takesFocus={steppedByKey} />}
      </Box>
    </Section>
  );
}

/** The key of a step, or null. With Shift it goes through the contradictions of the volume, without through the findings of the case. */
function pressed({ key, ctrlKey, metaKey, altKey }: KeyboardEvent): 'n' | 'p' | null {
  const letter = key.toLowerCase();
  return !ctrlKey && !metaKey && !altKey && (letter === 'n' || letter === 'p') ? letter : null;
}

interface ReadingProps {
  reading: ImportReading;
  contradiction: ImportReport['contradictions'][number] | null;
  /** Whether the columns take the focus that those of the last case had. */
  takesFocus: { current: boolean };
}

/** The two columns of one case. A click on either side shows where it stands on the other; n and p go through the findings. */
function Reading({ reading, contradiction, takesFocus }: ReadingProps) {
  const translate = useTranslate();
  const findings = readingFindings(reading);
  const [chosen, setChosen] = useState<{ finding: number | null; line: number | null; block: number | null }>({ finding: null, line: null, block: null });
  const columns = useRef<HTMLDivElement>(null);
  const marks = useMemo(() => contradiction && contradictionMarks(contradiction.contents, contradiction.body), [contradiction]);
  useEffect(() => {
    if (takesFocus.current) columns.current?.querySelector<HTMLElement>('[role="region"]')?.focus({ preventScroll: true });
    takesFocus.current = false;
  }, [takesFocus]);
  const show = (line: number | null, block: number | null, finding: number | null = null) => {
    setChosen({ finding, line, block });
    scrollTo(columns.current, `[data-line="${line}"]`);
    scrollTo(columns.current, `[data-block="${block}"]`);
  };
  const step = (by: 1 | -1) => {
    const next = stepped(findings, chosen.finding, by);
    const found = next === null ? undefined : findings[next];
    if (found) show(found.line, found.block ?? blockBefore(reading, found.line), next);
  };
  const keyDown = (event: KeyboardEvent) => {
    const key = pressed(event);
    if (event.shiftKey || key === null) return;
    event.preventDefault();
    step(key === 'n' ? 1 : -1);
  };
  const pickLine = (line: number) => show(line, reading.lines.find((one) => one.line === line)?.block ?? blockBefore(reading, line));
  const pickBlock = (block: number) => show(reading.blocks[block]?.pieces[0]?.line ?? null, block);
  const column = { flex: '1 1 0', minWidth: 0, maxHeight: 560, overflow: 'auto', position: 'relative', p: 1.5, fontSize: '0.875rem', lineHeight: 1.75, '&:focus-visible': { outline: '2px solid', outlineColor: 'primary.main', outlineOffset: '-2px' } } as const;
  return (
    <Box onKeyDown={keyDown}>
      <FindingBar findings={findings} at={chosen.finding} onStep={step} />
      <Box ref={columns} sx={{ display: 'flex', flexDirection: { xs: 'column', md: 'row' }, borderTop: 1, borderColor: 'divider' }}>
        <Box sx={{ ...column, borderRight: { md: 1 }, borderColor: { md: 'divider' } }} role="region" tabIndex={0} aria-label={translate('imports.side.source')}>
          <Box component="h3" sx={columnHead}>{translate('imports.side.source')}</Box>
          <SourceLines reading={reading} line={chosen.line} marks={marks} onPick={pickLine} />
        </Box>
        <Box sx={column} role="region" tabIndex={0} aria-label={translate('imports.side.understood')}>
          <Box component="h3" sx={columnHead}>{translate('imports.side.understood')}</Box>
          <UnderstoodBlocks reading={reading} block={chosen.block} marks={marks} onPick={pickBlock} />
        </Box>
      </Box>
    </Box>
  );
}

const columnHead = { m: 0, mb: 1, fontSize: '0.8125rem', fontWeight: 600, color: 'text.secondary' } as const;

function FindingBar({ findings, at, onStep }: { findings: readonly ReadingFinding[]; at: number | null; onStep: (by: 1 | -1) => void }) {
  const translate = useTranslate();
  const joined = findings.filter((one) => one.kind === 'joined').length;
  const none = findings.length === 0;
  return (
    <Box sx={{ display: 'flex', alignItems: 'center', gap: 1, flexWrap: 'wrap', px: 2.5, py: 1, fontSize: '0.875rem' }}>
      <Box role="status" sx={{ flex: 1, minWidth: 200 }}>
        {none ? translate('imports.side.no_findings') : `${translate('imports.side.joined_count', { smart_count: joined })} · ${translate('imports.side.dropped_count', { smart_count: findings.length - joined })}`}
        {at !== null && <Box component="span" sx={{ ml: 1.5, color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>{translate('imports.side.at', { at: at + 1, of: findings.length })}</Box>}
      </Box>
      <Button size="small" disabled={none} onClick={() => onStep(-1)}>{translate('imports.side.previous')}</Button>
      <Button size="small" disabled={none} onClick={() => onStep(1)}>{translate('imports.side.next')}</Button>
    </Box>
  );
}

/** What was left out stands between two blocks: the one before shows where. */
function blockBefore({ lines }: ImportReading, line: number): number | null {
  return lines.findLast((one) => one.line <= line && one.block !== null)?.block ?? null;
}

/** Inside its own column: the page stays where it is. */
function scrollTo(columns: HTMLElement | null, selector: string): void {
  const found = columns?.querySelector<HTMLElement>(selector);
  const column = found?.closest<HTMLElement>('[role="region"]');
  if (!found || !column) return;
  column.scrollTop = found.offsetTop - column.clientHeight / 3;
}
