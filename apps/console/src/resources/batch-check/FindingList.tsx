import { useMemo, useState } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import TaskAltOutlined from '@mui/icons-material/TaskAltOutlined';
import { useTranslate } from 'react-admin';
import { useSearchParams } from 'react-router-dom';
import type { BatchCheck, BatchView } from '@huibian/contracts';
import { EmptyState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { ExportButtons } from './ExportButtons';
import { filterOf, queryOf } from './finding-filter';
import { FindingFilters } from './FindingFilters';
import { FindingGroupView } from './FindingGroupView';
import { groupsOf, isChosen, partsOf, standingCount, type FindingFilter, type ListedFinding } from './listed-findings';
import { useFindingWords } from './use-finding-words';

/** More parts than a person goes through at one sitting; the next are a click away. */
const groupsAtOnce = 10;

interface FindingListProps {
  batch: BatchView;
  source: BatchCheck;
  findings: readonly ListedFinding[];
}

/** Every finding under its case, by the choices that the address keeps. */
export function FindingList({ batch, source, findings }: FindingListProps) {
  const translate = useTranslate();
  const [query, setQuery] = useSearchParams();
  const filter = useMemo(() => filterOf(query), [query]);
  const words = useFindingWords(source.document);
  const parts = useMemo(() => partsOf(source.document, source.entries), [source]);
  const groups = useMemo(() => groupsOf(parts, findings, filter), [parts, findings, filter]);
  const [shown, setShown] = useState(groupsAtOnce);
  const choose = (next: FindingFilter) => {
    setQuery(queryOf(next), { replace: true });
    setShown(groupsAtOnce);
  };
  const chosen = findings.filter((finding) => isChosen(finding, filter));
  const standing = standingCount(chosen);
  const isEmpty = findings.length === 0 && groups.length === 0;
  return (
    <Section title={translate('batch_check.findings', { count: standing })} actions={!isEmpty && <ExportButtons batch={batch} parts={parts} findings={chosen} words={words} />}>
      {isEmpty ? <Nothing document={source.document} /> : (
        <>
          <FindingFilters parts={parts} findings={findings} filter={filter} onChange={choose} />
          <Box role="status" aria-live="polite" sx={heard}>{translate('batch_check.heard', { smart_count: standing })}</Box>
          {groups.slice(0, shown).map((group) => <FindingGroupView key={`${group.part.kind} ${group.part.number ?? ''} ${query.toString()}`} batch={batch} group={group} parts={parts} words={words} />)}
          {groups.length === 0 && <Typography variant="body2" color="text.secondary" sx={{ mt: 2 }}>{translate('batch_check.none_chosen')}</Typography>}
          {groups.length > shown && <Button variant="outlined" sx={{ mt: 2 }} onClick={() => setShown(shown + groupsAtOnce)}>{translate('batch_check.more_parts', { smart_count: groups.length - shown })}</Button>}
        </>
      )}
    </Section>
  );
}

/** Clean, or nothing in it yet: two different silences. */
function Nothing({ document: { chapters, rows } }: Pick<BatchCheck, 'document'>) {
  const translate = useTranslate();
  const isWritten = rows.length > 0 || chapters.some(({ cases }) => cases.length > 0);
  return isWritten ? <EmptyState icon={<TaskAltOutlined />} title={translate('check.panel.clean')} text={translate('check.panel.clean_text')} /> : <EmptyState title={translate('batch_check.unwritten')} text={translate('batch_check.unwritten_text')} />;
}

/** For those who hear the page: how many a choice has left. */
const heard = { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)', whiteSpace: 'nowrap' } as const;
