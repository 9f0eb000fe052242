import type { ReactElement, ReactNode } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Chip from '@mui/material/Chip';
import { CreateButton, List, TopToolbar, useGetResourceLabel, useListContext, useResourceContext, useResourceDefinition, useTranslate, type SortPayload } from 'react-admin';
import { EmptyState, ErrorState } from './Placeholders';
import { KeysetPagination } from './KeysetPagination';

interface ListPageProps {
  children: ReactNode;
  /** Inputs of react-admin; give those that are always there `alwaysOn`. */
  filters?: ReactElement[];
  filterDefaultValues?: object;
  /** Always applied and not shown. */
  filter?: object;
  sort?: SortPayload;
  perPage?: number;
  /** Buttons of the list, right of the filters; the create button comes by itself where the role may create. */
  actions?: ReactNode;
  /** What to do when the list is empty. */
  emptyText?: string;
  emptyAction?: ReactNode;
  title?: string;
}

/** A list as every list of the console is: filters on top, keyset pages below, and honest empty and error states. */
export function ListPage({ children, actions, emptyText, emptyAction, perPage = 25, title, filters, filterDefaultValues, filter, sort }: ListPageProps) {
  const { hasCreate } = useResourceDefinition();
  const toolbar = actions !== undefined || hasCreate === true;
  return (
    <List
      exporter={false}
      perPage={perPage}
      pagination={<KeysetPagination />}
      empty={<EmptyList text={emptyText} action={emptyAction ?? (hasCreate === true && <CreateButton variant="contained" />)} />}
      error={<ListError />}
      // The list itself says what went wrong; a notification on top would say it twice.
      // The meta keeps react-admin from taking a list's short items for the whole records that pages read.
      queryOptions={{ onError: () => undefined, meta: { list: true } }}
      actions={toolbar ? <TopToolbar>{actions}{hasCreate === true && <CreateButton variant="contained" />}</TopToolbar> : false}
      {...(title === undefined ? {} : { title })}
      {...(filters ? { filters } : {})}
      {...(filterDefaultValues ? { filterDefaultValues } : {})}
      {...(filter ? { filter } : {})}
      {...(sort ? { sort } : {})}
    >
      <WaitsOnly />
      {children}
    </List>
  );
}

/** The list came from a card of the first screen: which, and the way to the whole list. */
function WaitsOnly() {
  const translate = useTranslate();
  const { filterValues, displayedFilters, setFilters } = useListContext();
  const { waits, ...others } = filterValues as Record<string, unknown>;
  if (typeof waits !== 'string') return null;
  return (
    <Box sx={{ px: 2, py: 1.25 }}>
      <Chip color="primary" variant="outlined" label={translate('home.waits_only', { name: translate(`home.${waits}`, { _: translate(`home.card.${waits}`) }) })} onDelete={() => setFilters(others, displayedFilters)} />
    </Box>
  );
}

function EmptyList({ text, action }: { text?: string; action?: ReactNode }) {
  const translate = useTranslate();
  const name = useResourceName();
  return <EmptyState title={translate('empty.title', { name })} text={text} action={action} />;
}

/** For `empty` of a table: the filters found nothing. */
export function NothingMatches() {
  const translate = useTranslate();
  const name = useResourceName();
  const { setFilters, filterValues } = useListContext();
  const filtered = Object.keys(filterValues).length > 0;
  return (
    <EmptyState
      dense
      title={translate(filtered ? 'empty.filtered' : 'empty.title', { name })}
      action={filtered && <Button size="small" variant="outlined" onClick={() => setFilters({}, {})}>{translate('empty.clear_filters')}</Button>}
    />
  );
}

function ListError() {
  const { error, refetch } = useListContext();
  return <Box sx={{ px: 2 }}><ErrorState error={error} onRetry={() => void refetch()} /></Box>;
}

/** As it stands inside a sentence. */
function useResourceName(): string {
  return useGetResourceLabel()(useResourceContext() ?? '', 2).toLowerCase();
}
