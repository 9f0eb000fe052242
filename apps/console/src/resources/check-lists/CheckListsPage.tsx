import { useQuery } from '@tanstack/react-query';
import { Title, useTranslate } from 'react-admin';
import type { CheckListsRepresentation } from '@huibian/contracts';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { useApi } from '../../providers/use-api';
import { LeaderPosts } from './LeaderPosts';
import { OfficeWords } from './OfficeWords';

/** 校核词表: what the office keeps for the check of every campaign. */
export function CheckListsPage() {
  const translate = useTranslate();
  const api = useApi();
  const { data, error, refetch } = useQuery({ queryKey: ['check-lists', 'kept'], queryFn: ({ signal }) => api.get<CheckListsRepresentation>('/api/check-lists', signal) });
  return (
    <>
      <Title title={translate('resources.check-lists.name')} />
      {error ? <ErrorState error={error} onRetry={() => void refetch()} /> : data === undefined ? <LoadingState rows={6} /> : (
        <>
          <OfficeWords words={data.words} />
          <LeaderPosts posts={data.posts} />
        </>
      )}
    </>
  );
}
