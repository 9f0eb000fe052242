import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { CampaignRepresentation } from '@huibian/contracts';
import { ActionBar } from '../../parts/ActionBar';
import { DueDate, Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { FoldedText } from '../../parts/LongText';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { useWholeRecord } from '../../parts/use-whole-record';
import { StateChip } from '../../parts/StateChip';
import { useMay } from '../../providers/use-session';
import { closingInstant } from '../cases/case-due';
import { LateAdmissions } from './LateAdmissions';
import { QuotaLedger } from './QuotaLedger';
import { SettingsFacts } from './SettingsFacts';

/** One call: what it asks, by when, and how the 名额 stand. */
export function CampaignShow() {
  return (
    <ShowPage whole="settings" title={<CampaignTitle />}>
      <Call />
      <Ledger />
      <Late />
      <SettingsFacts />
    </ShowPage>
  );
}

function CampaignTitle() {
  return <>{useWholeRecord<CampaignRepresentation>('settings')?.title}</>;
}

function Ledger() {
  const campaign = useWholeRecord<CampaignRepresentation>('settings');
  const mayRead = useMay('quota.read');
  return campaign !== undefined && mayRead && campaign.settings.stages.recommendation ? <QuotaLedger campaign={campaign} /> : null;
}

function Late() {
  const campaign = useWholeRecord<CampaignRepresentation>('settings');
  const mayRead = useMay('late_admission.read');
  return campaign !== undefined && mayRead && campaign.state !== 'planned' ? <LateAdmissions campaign={campaign} /> : null;
}

function Call() {
  const translate = useTranslate();
  const campaign = useWholeRecord<CampaignRepresentation>('settings');
  if (campaign === undefined) return null;
  const { dates, groups, stages } = campaign.settings;
  const mayEdit = campaign.allowedActions.some(({ action, refusal }) => action === 'edit' && refusal === undefined);
  const label = (field: string) => translate(`resources.campaigns.fields.${field}`);
  const running = campaign.state === 'open';
  return (
    <Section
      title={translate('campaigns.call')}
      actions={
        <Box sx={{ display: 'flex', gap: 1 }}>
          <Button size="small" component={Link} to={`/cases?filter=${encodeURIComponent(JSON.stringify({ campaignId: campaign.id }))}`}>{translate('campaigns.its_cases')}</Button>
          {mayEdit && <Button size="small" variant="outlined" startIcon={<EditOutlined />} component={Link} to={`/campaigns/${campaign.id}`}>{translate('campaign.action.edit')}</Button>}
        </Box>
      }
    >
      <FactGrid
        facts={[
          { label: label('state'), value: <StateChip noun="campaign" /> },
          { label: label('ordinal'), value: campaign.ordinal },
          { label: label('groups'), value: groups.map((group) => translate(`group.${group}`)).join(translate('text.separator')) },
          { label: label('opensOn'), value: dates.opensOn },
          { label: label('submissionEndsOn'), value: <DueDate due={closingInstant(dates.submissionEndsOn, dates.closingTime)} settled={!running} /> },
          stages.recommendation && { label: label('recommendationEndsOn'), value: dates.recommendationEndsOn && <DueDate due={closingInstant(dates.recommendationEndsOn, dates.closingTime)} settled={!running && campaign.state !== 'closed'} /> },
          { label: label('openedAt'), value: campaign.openedAt && <Moment at={campaign.openedAt} /> },
          { label: label('figuresAsOf'), value: dates.figuresAsOf },
          { label: label('correctionDays'), value: translate(`campaigns.days.${dates.correctionDaysAre}`, { smart_count: dates.correctionDays }) },
          { label: label('basis'), value: campaign.basis && <FoldedText text={campaign.basis} limit={300} />, wide: true },
        ]}
      />
      <Box sx={{ mt: 2.5, '&:empty': { mt: 0 } }}><ActionBar noun="campaign" except={['edit', 'grant_quota', 'admit_late', 'admit_late_recommendation']} settings={{ open: { confirm: translate('campaigns.open_text') }, close: { confirm: translate('campaigns.close_text') }, conclude: { confirm: translate('campaigns.conclude_text') }, cancel: { label: translate('campaigns.cancel_call') } }} /></Box>
    </Section>
  );
}
