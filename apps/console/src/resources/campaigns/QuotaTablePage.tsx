import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Title, useNotify, useRefresh, useTranslate } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import type { CampaignRepresentation, QuotaLine, UnitPage } from '@huibian/contracts';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { UnsavedGuard } from '../../parts/UnsavedGuard';
import { messageOf, ProblemError } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { UnitSearch } from '../cases/editor/UnitsEditor';
import { QuotaGrid } from './QuotaGrid';
import { useQuotaLedger } from './QuotaLedger';
import { quotasOf, rowsOf, withUnits } from './quota-rows';
import { useCampaign } from './use-campaign';

/** 名额 of a planned campaign: one table, saved at once. */
export function QuotaTablePage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const campaign = useCampaign(id);
  const ledger = useQuotaLedger(id);
  const error = campaign.error ?? ledger.error;
  // What is on the screen stays when it could not be read again: somebody is writing in it.
  if (error && (campaign.data === undefined || ledger.data === undefined)) return <ErrorState error={error} onRetry={() => { void campaign.refetch(); void ledger.refetch(); }} />;
  // The table is filled once: rows kept from an earlier visit, saved on the version of today, would undo what was saved in between.
  if (campaign.data === undefined || ledger.data === undefined || !campaign.isFetchedAfterMount || !ledger.isFetchedAfterMount) return <LoadingState rows={8} />;
  return (
    <Box sx={{ maxWidth: 920 }}>
      <Title title={translate('campaigns.quota.allot')} />
      <QuotaForm campaign={campaign.data} lines={ledger.data} />
    </Box>
  );
}

function QuotaForm({ campaign, lines }: { campaign: CampaignRepresentation; lines: readonly QuotaLine[] }) {
  const translate = useTranslate();
  const api = useApi();
  const notify = useNotify();
  const refresh = useRefresh();
  const navigate = useNavigate();
  const { groups } = campaign.settings;
  const [rows, setRows] = useState(() => rowsOf(lines));
  const [pending, setPending] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const saved = useRef(false);
  const [opened] = useState(rows);
  const fixed = campaign.state !== 'planned';

  // A re-read of the campaign must not move the version along under the rows: after a refusal, which tells of the change, the newer one is taken.
  const version = useRef(campaign.version);

  const add = (units: readonly Pick<UnitPage, 'id' | 'shortName'>[]) => setRows((now) => withUnits(now, units));
  const addCities = async () => {
    try {
      add((await api.get<{ items: UnitPage[] }>('/api/units?kind=city&limit=50&sort=order:asc')).items);
    } catch (error) {
      setFailure(messageOf(error));
    }
  };
  const save = async () => {
    setPending(true);
    setFailure(null);
    try {
      await api.put(`/api/campaigns/${campaign.id}/quotas`, { version: version.current, quotas: quotasOf(rows, groups) });
      saved.current = true;
      notify(translate('form.saved'), { type: 'success' });
      refresh();
      void navigate(`/campaigns/${campaign.id}/show`);
    } catch (error) {
      setFailure(messageOf(error));
      const current = error instanceof ProblemError && error.isStale ? Number(error.problem.params['current']) : NaN;
      if (Number.isInteger(current)) version.current = current;
      refresh();
    } finally {
      setPending(false);
    }
  };
  return (
    <Section title={campaign.title} note={translate('campaigns.quota.allot_note')}>
      <UnsavedGuard unsaved={rows !== opened} saved={saved} />
      {fixed && <Alert severity="info" sx={{ mb: 2 }}>{translate('campaigns.quota.fixed')}</Alert>}
      <QuotaGrid rows={rows} groups={groups} disabled={fixed} onChange={setRows} />
      <Box sx={{ display: 'flex', gap: 2, alignItems: 'center', mt: 2, flexWrap: 'wrap' }}>
        <Box sx={{ width: 320 }}><UnitSearch label={translate('campaigns.quota.add_unit')} without={rows.map((row) => row.recommenderId)} onPick={(unit) => add([unit])} /></Box>
        <Button onClick={() => void addCities()} disabled={fixed}>{translate('campaigns.quota.add_cities')}</Button>
      </Box>
      {failure !== null && <Alert severity="error" sx={{ mt: 2 }}>{failure}</Alert>}
      <Box sx={{ display: 'flex', gap: 1.5, mt: 3 }}>
        <Button variant="contained" loading={pending} disabled={fixed} onClick={() => void save()}>{translate('ra.action.save')}</Button>
        <Button color="inherit" component={Link} to={`/campaigns/${campaign.id}/show`}>{translate('ra.action.cancel')}</Button>
      </Box>
    </Section>
  );
}
