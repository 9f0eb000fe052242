import { useCallback } from 'react';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Title, useGetOne, useTranslate } from 'react-admin';
import { Link, useParams } from 'react-router-dom';
import type { CaseRepresentation } from '@huibian/contracts';
import { EmptyState, ErrorState, LoadingState } from '../../../parts/Placeholders';
import { Section } from '../../../parts/Section';
import { useCampaign } from '../../campaigns/use-campaign';
import { EditorDesk } from './EditorDesk';
import { useOwnDesk } from './use-own-desk';

/** Each case is opened anew: another case in the same window is another desk. */
export function CaseEditor() {
  const { id = '' } = useParams();
  return <EditorDoor key={id} id={id} />;
}

/** The editor's door: reads the case and its campaign, and opens the desk to those who may write. */
function EditorDoor({ id }: { id: string }) {
  const translate = useTranslate();
  const { id: deskId, others } = useOwnDesk(id);
  // The meta sets it apart from the short answers react-admin keeps after a creation.
  const subject = useGetOne<CaseRepresentation>('cases', { id, meta: { whole: true } }, { refetchOnWindowFocus: false });
  const campaignId = subject.data?.campaign.id;
  const campaign = useCampaign(campaignId);
  const { refetch } = subject;
  const reread = useCallback(() => void refetch(), [refetch]);
  if (subject.error && subject.data === undefined) return <ErrorState error={subject.error} onRetry={reread} />;
  if (campaign.error && campaign.data === undefined) return <ErrorState error={campaign.error} onRetry={() => void campaign.refetch()} />;
  // The desk is laid once: what was kept from an earlier visit lacks what has been written elsewhere since.
  if (subject.data === undefined || !subject.isFetchedAfterMount || campaign.data === undefined || others === undefined) return <LoadingState rows={10} />;
  const mayEdit = subject.data.draft !== null && subject.data.allowedActions.some(({ action, refusal }) => action === 'edit' && refusal === undefined);
  return (
    <>
      <Title title={subject.data.title || translate('cases.untitled')} />
      {mayEdit ? (
        <EditorDesk subject={subject.data} campaign={campaign.data} place={{ id: deskId, others }} onSaved={reread} />
      ) : (
        <Section>
          <EmptyState
            title={translate('cases.editor.closed_title')}
            text={translate('cases.editor.closed_text', { state: translate(`case.state.${subject.data.state}`) })}
            action={<Button variant="contained" component={Link} to={`/cases/${id}/show`}>{translate('cases.open_case')}</Button>}
          />
        </Section>
      )}
      <Box sx={{ height: 48 }} />
    </>
  );
}
