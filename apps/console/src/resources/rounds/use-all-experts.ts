import { useQuery } from '@tanstack/react-query';
import type { Page } from '@huibian/contracts';
import { useApi } from '../../providers/use-api';
import type { ApiClient } from '../../providers/api-client';

export interface ListedExpert {
  id: string;
  name: string;
  employer: string;
  unitName: string | null;
  fieldKeys: string[];
  openAssignments: number;
  scoredAssignments: number;
  hasAccount: boolean;
}

const pagesMax = 20;

async function everyExpert(api: ApiClient, signal: AbortSignal): Promise<ListedExpert[]> {
  const experts: ListedExpert[] = [];
  let after = '';
  for (let page = 0; page < pagesMax; page += 1) {
    const answer = await api.get<Page<ListedExpert>>(`/api/experts?limit=100${after === '' ? '' : `&after=${encodeURIComponent(after)}`}`, signal);
    experts.push(...answer.items);
    if (answer.next === null) break;
    after = answer.next;
  }
  return experts;
}

/** The whole panel by name: a proposal speaks of experts by id, and loads are compared across all of them. */
export function useAllExperts(enabled = true) {
  const api = useApi();
  return useQuery({ queryKey: ['experts', 'all'], queryFn: ({ signal }) => everyExpert(api, signal), enabled });
}
