import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import { useRecordContext, useRefresh, useTranslate } from 'react-admin';
import type { ImportView } from '@huibian/contracts';
import { LoadingState } from '../../parts/Placeholders';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { TaskProgress } from '../../parts/TaskProgress';
import { Accounting } from './Accounting';
import { AmbiguousJoins } from './AmbiguousJoins';
import { BesideText } from './BesideText';
import { Contradictions } from './Contradictions';
import { ImportFit } from './ImportFit';
import { ImportHead } from './ImportHead';
import { Problems } from './Problems';
import { SideBySide } from './SideBySide';
import { UnderstoodContents } from './UnderstoodContents';
import { useImportWatch } from './use-import-watch';

/** The report of an import: what was understood, what was not and where, before anything is kept. */
export function ImportShow() {
  return <ShowPage><LoadedImport /></ShowPage>;
}

function LoadedImport() {
  const found = useRecordContext<ImportView>();
  if (found?.problemList === undefined) return <LoadingState rows={8} />;
  return <Report found={found} />;
}

function Report({ found }: { found: ImportView }) {
  const translate = useTranslate();
  const refresh = useRefresh();
  useImportWatch(found);
  const { state, summary, report, problemList, fit } = found;
  const suggestions = state === 'understood' ? (fit?.result?.suggestions ?? []) : [];
  const [putAside, setPutAside] = useState<ReadonlySet<number>>(new Set());
  const chosen = new Set(suggestions.map((one) => one.number).filter((number) => !putAside.has(number)));
  const choose = (wanted: ReadonlySet<number>) => setPutAside(new Set(suggestions.map((one) => one.number).filter((number) => !wanted.has(number))));
  const [shown, setShown] = useState<number | null>(null);
  const side = useRef<HTMLDivElement>(null);
  const compare = (number: number) => {
    setShown(number);
    side.current?.scrollIntoView({ block: 'start' });
  };
  const tracking = suggestions.flatMap((one) => (chosen.has(one.number) ? [{ number: one.number, tracking: one.tracking }] : []));
  return (
    <>
      <ImportHead found={found} tracking={tracking} />
      {state === 'uploaded' && <Section title={translate('imports.reading')}><TaskProgress subjectId={found.id} kind="understand_import" onEnd={refresh} /></Section>}
      {state === 'unreadable' && <Alert severity="error" sx={{ mb: 2 }}>{translate('imports.unreadable')}</Alert>}
      {problemList.length > 0 && <Problems problems={problemList} format={found.format} />}
      {summary !== null && <UnderstoodContents summary={summary} />}
      {summary?.kind === 'compilation' && state === 'understood' && <ImportFit found={found} summary={summary} chosen={chosen} onChoose={choose} />}
      {summary?.kind === 'compilation' && summary.chapters.length > 0 && (
        <Box ref={side} sx={{ scrollMarginTop: 72 }}><SideBySide importId={found.id} summary={summary} contradictions={report?.contradictions ?? []} shown={shown} onShow={setShown} /></Box>
      )}
      {report !== null && (
        <>
          <Accounting report={report} />
          <BesideText report={report} />
          <Contradictions contradictions={report.contradictions} onCompare={compare} />
          <AmbiguousJoins report={report} />
        </>
      )}
    </>
  );
}
