import { useQuery } from '@tanstack/react-query';
import type { CheckListsRepresentation } from '@huibian/contracts';
import { checkListsOf, noCheckLists, type CheckLists } from '@huibian/manuscript';
import { useApi } from '../../../providers/use-api';
import { useMay } from '../../../providers/use-session';

/** Lists change by the week, a desk is opened by the hour. */
const freshMs = 10 * 60_000;

/** The office's words, the leaders' posts and the register of units; undefined until they are read, none where they cannot be: the rest is checked all the same. */
export function useCheckLists(): CheckLists | undefined {
  const api = useApi();
  const may = useMay('check_list.read');
  const { data, isError } = useQuery({
    queryKey: ['check-lists'],
    queryFn: async ({ signal }): Promise<CheckLists> => checkListsOf(await api.get<CheckListsRepresentation>('/api/check-lists', signal)),
    enabled: may,
    staleTime: freshMs,
  });
  return !may || isError ? noCheckLists : data;
}
