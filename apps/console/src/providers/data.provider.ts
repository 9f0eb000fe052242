import type { DataProvider, GetListParams, GetListResult, Identifier, RaRecord } from 'ra-core';
import type { Page } from '@huibian/contracts';
import type { ApiClient } from './api-client';
import { listKey, type CursorBook } from './cursor-book';
import { listQuery, withoutServerFields } from './list-query';
import { ProblemError } from './problem';

/** What an act sends beside its name: the version seen, a reason where one is asked for, and the act's own fields. */
export interface ActBody {
  version?: number;
  reason?: string;
  [field: string]: unknown;
}

/** What `meta` of a list tells the pagination. `restarted`: the page asked for has no cursor here, page 1 was read instead. */
export interface ListMeta {
  estimate: number;
  restarted: boolean;
}

export interface ConsoleDataProvider extends DataProvider {
  /** `POST /api/<resource>/<id>/<actNoun>`: one act of the workflow. Repeating it after a lost answer does nothing twice. */
  act<T = RaRecord>(resource: string, id: Identifier, actNoun: string, body: ActBody): Promise<T>;
}

/** Query option of a screen: `meta.path` reads or writes another path than `/api/<resource>[/<id>]`. */
function pathOf(resource: string, id?: Identifier, meta?: { path?: string }): string {
  if (meta?.path !== undefined) return meta.path;
  return id === undefined ? `/api/${resource}` : `/api/${resource}/${encodeURIComponent(String(id))}`;
}

/** React-admin's provider over the API's conventions: keyset lists, versions in the body, acts as nouns. */
export function createDataProvider(api: ApiClient, cursors: CursorBook): ConsoleDataProvider {
  const getList = async (resource: string, params: GetListParams): Promise<GetListResult> => {
    const page = params.pagination?.page ?? 1;
    const perPage = params.pagination?.perPage ?? 25;
    const path = pathOf(resource, undefined, params.meta as { path?: string } | undefined);
    const key = listKey(path, params.filter, params.sort, perPage);
    const cursor = cursors.cursorFor(key, page);
    const restarted = cursor === undefined;
    const query = listQuery({ after: cursor ?? null, limit: perPage, filter: params.filter, ...(params.sort ? { sort: params.sort } : {}) });
    const answer = await api.get<Page<RaRecord>>(`${path}?${query}`, params.signal);
    cursors.remember(key, restarted ? 1 : page, answer.next);
    const meta: ListMeta = { estimate: answer.estimate, restarted };
    return {
      data: answer.items.map(withId),
      pageInfo: { hasNextPage: answer.next !== null, hasPreviousPage: !restarted && page > 1 },
      meta,
    };
  };

  const getOne = async (resource: string, id: Identifier, meta?: { path?: string }, signal?: AbortSignal) =>
    api.get<RaRecord>(pathOf(resource, id, meta), signal);

  const provider = {
    supportAbortSignal: true,
    getList,
    getOne: async (resource: string, params: { id: Identifier; meta?: { path?: string }; signal?: AbortSignal }) => ({
      data: await getOne(resource, params.id, params.meta, params.signal),
    }),
    getMany: async (resource: string, params: { ids: Identifier[]; signal?: AbortSignal }) => {
      if (listedByIds.has(resource)) {
        const query = listQuery({ after: null, limit: 100, filter: { ids: params.ids.join(',') } });
        return { data: (await api.get<Page<RaRecord>>(`/api/${resource}?${query}`, params.signal)).items };
      }
      return { data: (await Promise.all(params.ids.map((id) => getOne(resource, id, undefined, params.signal).catch(ignoreMissing)))).filter(isRecord) };
    },
    getManyReference: async (resource: string, params: GetListParams & { target: string; id: Identifier }) =>
      getList(resource, { ...params, filter: { ...(params.filter as object), [params.target]: params.id } }),
    create: async (resource: string, params: { data: object; meta?: { path?: string } }) => ({
      data: await api.post<RaRecord>(pathOf(resource, undefined, params.meta), params.data),
    }),
    update: async (resource: string, params: { id: Identifier; data: RaRecord; previousData?: RaRecord; meta?: { path?: string } }) => {
      const version = (params.data['version'] ?? params.previousData?.['version']) as number | undefined;
      const body = { ...withoutServerFields(params.data), ...(version === undefined ? {} : { version }) };
      const answer = await api.put<RaRecord | undefined>(pathOf(resource, params.id, params.meta), body);
      return { data: answer ?? { ...params.previousData, ...params.data, id: params.id } };
    },
    updateMany: async () => Promise.reject(new Error('A change of many at once is an act of its own.')),
    delete: async (resource: string, params: { id: Identifier; previousData?: RaRecord; meta?: { path?: string } }) => {
      const version = params.previousData?.['version'] as number | undefined;
      await api.delete(pathOf(resource, params.id, params.meta), version === undefined ? undefined : { version });
      return { data: params.previousData ?? { id: params.id } };
    },
    deleteMany: async () => Promise.reject(new Error('A removal of many at once is an act of its own.')),
    act: async (resource: string, id: Identifier, actNoun: string, body: ActBody) =>
      api.post(`${pathOf(resource, id)}/${actNoun}`, body),
  };
  return provider as unknown as ConsoleDataProvider;
}

/** Resources whose list takes `ids`, so that the names of many references come in one request. */
const listedByIds = new Set(['units']);

/** Regions are known by their code; react-admin wants an id. */
function withId(record: RaRecord): RaRecord {
  return record.id === undefined && typeof record['code'] === 'string' ? { ...record, id: record['code'] } : record;
}

function ignoreMissing(error: unknown): null {
  if (error instanceof ProblemError && error.status === 404) return null;
  throw error;
}

const isRecord = (record: RaRecord | null): record is RaRecord => record !== null;
