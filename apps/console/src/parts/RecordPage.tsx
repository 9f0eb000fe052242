import { useRef, useState, type ReactElement, type ReactNode, type RefObject } from 'react';
import Box from '@mui/material/Box';
import { Create, Edit, Show, SimpleForm, useEditContext, useNotify, useRedirect, useResourceContext, useShowContext, useTranslate, type RaRecord, type TransformData } from 'react-admin';
import { messageOf, ProblemError } from '../providers/problem';
import { FormBar } from './FormBar';
import { ErrorState, LoadingState } from './Placeholders';
import { isGone } from './read-failure';
import { FormGuard } from './UnsavedGuard';
import { useLeaveGone } from './use-leave-gone';
import { useStaleMerge, type SaveAttempt } from './use-stale-merge';
import { useWholeRecord } from './use-whole-record';

interface ShowPageProps {
  children: ReactNode;
  /** A second column: state, due dates, timeline. It goes below on narrow screens. */
  aside?: ReactElement;
  title?: ReactElement | string;
  /** A field that only the whole record has: grey lines stand here until it is read. */
  whole?: string;
}

/** One subject to be read. Put `Section`s into it, the `ActionBar` first. */
export function ShowPage({ children, aside, title, whole = 'id' }: ShowPageProps) {
  const leaveGone = useLeaveGone();
  return (
    <Show component="div" actions={false} queryOptions={{ onError: (error) => void leaveGone(error) }} {...(title === undefined ? {} : { title })} sx={{ '& .RaShow-main': { display: 'block' } }}>
      <OnceWhole field={whole}>{aside === undefined ? children : <TwoColumns main={children} aside={aside} />}</OnceWhole>
    </Show>
  );
}

/** A page that waits says so: nothing at all looks like nothing there. */
function OnceWhole({ field, children }: { field: string; children: ReactNode }) {
  const { error, refetch } = useShowContext();
  const whole = useWholeRecord<Record<string, unknown>>(field) !== undefined;
  // What could not be read again stays on the page, with everything typed into it.
  return (
    <>
      {error && !isGone(error) && <ErrorState error={error} onRetry={() => void refetch()} />}
      {whole ? children : !error && <LoadingState rows={8} />}
    </>
  );
}

/** Main column and a narrow one beside it; under it where something else stands at the side (`--two-columns`). */
export function TwoColumns({ main, aside }: { main: ReactNode; aside: ReactNode }) {
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'var(--two-columns, minmax(0, 1fr) 340px)' }, gap: 2, alignItems: 'start' }}>
      <Box sx={{ minWidth: 0 }}>{main}</Box>
      {/* As tall as the text, so that what is in it can stay in sight. */}
      <Box sx={{ minWidth: 0, alignSelf: 'stretch' }}>{aside}</Box>
    </Box>
  );
}

interface FormPageProps {
  children: ReactNode;
  /** Only what the API takes: `(data) => ({ name: data.name })`. */
  transform?: TransformData;
  redirect?: 'list' | 'show' | 'edit' | false;
  title?: ReactElement | string;
  defaultValues?: object;
  maxWidth?: number;
  /** Called instead of the usual notification and redirect. */
  onSaved?: (record: RaRecord) => void;
  /** Written to another address than `/api/<resource>[/<id>]`. */
  path?: string;
}

/** One subject to be changed. Refusals land at their field; a stale view opens the merge. */
export function EditPage({ children, transform, redirect = 'show', title, maxWidth = 760, onSaved, path }: FormPageProps) {
  const resource = useResourceContext() ?? '';
  const notify = useNotify();
  const go = useRedirect();
  const translate = useTranslate();
  const done = useRef(false);
  const saved = (record: RaRecord) => {
    done.current = true;
    if (onSaved) return onSaved(record);
    notify(translate('form.saved'), { type: 'success' });
    go(redirect, resource, record.id, record);
  };
  // A re-read of the record must not move the version along under a form: the save carries the one its fields were filled from.
  const opened = useRef<RaRecord | null>(null);
  const pinned: TransformData = async (data: unknown, options: unknown) => {
    const body: unknown = transform === undefined ? data : await (transform as (data: unknown, options: unknown) => unknown)(data, options);
    const version = opened.current?.['version'] as number | undefined;
    return { ...(body as object), ...(version === undefined ? {} : { version }) };
  };
  const [round, setRound] = useState(0);
  const merge = useStaleMerge(resource, saved, () => setRound(round + 1));
  const onError = (error: unknown, attempt: unknown) => {
    if (merge.catchStale(error, { ...(attempt as SaveAttempt), ...(opened.current === null ? {} : { previousData: opened.current }) })) return;
    if (!(error instanceof ProblemError && error.fieldErrors)) notify(messageOf(error), { type: 'error' });
  };
  const leaveGone = useLeaveGone();
  const unread = (error: unknown) => {
    if (leaveGone(error)) return;
    notify(messageOf(error), { type: 'error' });
    if (opened.current === null) go('list', resource);
  };
  return (
    <>
      <Edit mutationMode="pessimistic" queryOptions={{ onError: unread }} mutationOptions={{ onSuccess: saved, onError, ...(path === undefined ? {} : { meta: { path } }) }} actions={false} {...formOptions(pinned, title)} sx={cardWidth(maxWidth)}>
        <OpenedForm key={round} saved={done} onOpen={(record) => (opened.current = record)}>{children}</OpenedForm>
      </Edit>
      {merge.dialog}
    </>
  );
}

/** Filled once, from the record as it is when it has been read; only taking the other's version fills it anew. */
function OpenedForm({ saved, onOpen, children }: { saved: RefObject<boolean>; onOpen: (record: RaRecord) => void; children: ReactNode }) {
  const { record, isFetching } = useEditContext<RaRecord>();
  const filled = useRef<RaRecord | null>(null);
  if (filled.current === null && record !== undefined && !isFetching) {
    filled.current = record;
    onOpen(record);
  }
  if (filled.current === null) return <LoadingState />;
  return <SimpleForm record={filled.current} toolbar={<FormBar />}>{children}<FormGuard saved={saved} /></SimpleForm>;
}

/** A new subject. */
export function CreatePage({ children, transform, redirect = 'show', title, defaultValues, maxWidth = 760, onSaved }: FormPageProps) {
  const resource = useResourceContext() ?? '';
  const notify = useNotify();
  const go = useRedirect();
  const translate = useTranslate();
  const done = useRef(false);
  const saved = (record: RaRecord) => {
    done.current = true;
    if (onSaved) return onSaved(record);
    notify(translate('ra.notification.created'), { type: 'success' });
    go(redirect, resource, record.id, record);
  };
  const onError = (error: unknown) => {
    if (!(error instanceof ProblemError && error.fieldErrors)) notify(messageOf(error), { type: 'error' });
  };
  return (
    <Create mutationOptions={{ onSuccess: saved, onError }} actions={false} {...formOptions(transform, title)} sx={cardWidth(maxWidth)}>
      <SimpleForm toolbar={<FormBar always />} {...(defaultValues ? { defaultValues } : {})}>{children}<FormGuard saved={done} /></SimpleForm>
    </Create>
  );
}

/** Lines of a form are read, not scanned: the card ends where they do. */
const cardWidth = (maxWidth: number) => ({ '& .RaEdit-card, & .RaCreate-card': { maxWidth, flex: '1 1 auto' } });

function formOptions(transform: TransformData | undefined, title: ReactElement | string | undefined) {
  return { ...(transform ? { transform } : {}), ...(title === undefined ? {} : { title }) };
}
