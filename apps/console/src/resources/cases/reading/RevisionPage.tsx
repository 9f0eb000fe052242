import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import Box from '@mui/material/Box';
import { useQuery } from '@tanstack/react-query';
import { Title, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { RevisionRepresentation } from '@huibian/contracts';
import { Moment } from '../../../parts/DueDate';
import { ErrorState, LoadingState } from '../../../parts/Placeholders';
import { useApi } from '../../../providers/use-api';
import { ReadingView } from './ReadingView';

/** One immutable text, as it was submitted. */
export function RevisionPage() {
  const translate = useTranslate();
  const api = useApi();
  const { id = '', revisionId = '' } = useParams();
  const { data, error, refetch } = useQuery({
    queryKey: ['cases', 'revision', id, revisionId],
    queryFn: ({ signal }) => api.get<RevisionRepresentation>(`/api/cases/${id}/revisions/${revisionId}`, signal),
  });
  if (error) return <ErrorState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <LoadingState rows={10} />;
  return (
    <Box sx={{ maxWidth: 980 }}>
      <Title title={`${translate('cases.revision', { sequence: data.sequence })} ${translate(`cases.revision_kind.${data.kind}`)}`} />
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 2, mb: 1.5, flexWrap: 'wrap' }}>
        <Typography variant="body2" color="text.secondary" sx={{ flex: 1 }}>
          {data.createdBy} · <Moment at={data.at} /> · {translate('words.count', { count: data.wordCount })} · {translate('cases.text_hash')} <code>{data.textHash.slice(0, 12)}</code>
        </Typography>
        <Button size="small" variant="outlined" component={Link} to={`/cases/${id}/show`}>{translate('cases.open_case')}</Button>
      </Box>
      <ReadingView text={data.text} units={data.units} />
    </Box>
  );
}
