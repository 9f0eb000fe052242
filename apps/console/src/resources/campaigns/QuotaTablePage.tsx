import { useRef, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { Title, useNotify, useRefresh, useTranslate } from 'react-admin';
import { Link, useNavigate, useParams } from 'react-router-dom';
import type { CampaignRepresentation, CaseGroup, QuotaLine, UnitPage } from '@huibian/contracts';
import { ErrorState, LoadingState } from '../../parts/Placeholders';
import { Section } from '../../parts/Section';
import { UnsavedGuard } from '../../parts/UnsavedGuard';
import { messageOf } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { UnitSearch } from '../cases/editor/UnitsEditor';
import { QuotaGrid, type QuotaRow } from './QuotaGrid';
import { useQuotaLedger } from './QuotaLedger';
import { useCampaign } from './use-campaign';

/** 名额 of a planned campaign: one table, saved at once. */
export function QuotaTablePage() {
  const translate = useTranslate();
  const { id = '' } = useParams();
  const campaign = useCampaign(id);
  const ledger = useQuotaLedger(id);
  const error = campaign.error ?? ledger.error;
  if (error) return <ErrorState error={error} onRetry={() => { void campaign.refetch(); void ledger.refetch(); }} />;
  if (campaign.data === undefined || ledger.data === undefined) return <LoadingState rows={8} />;
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

  const add = (units: readonly Pick<UnitPage, 'id' | 'shortName'>[]) => setRows([...rows, ...units.filter((unit) => !rows.some((row) => row.recommenderId === unit.id)).map((unit) => ({ recommenderId: unit.id, name: unit.shortName, places: {} }))]);
  const addCities = async () => add((await api.get<{ items: UnitPage[] }>('/api/units?kind=city&limit=50&sort=order:asc')).items);
  const save = async () => {
    setPending(true);
    setFailure(null);
    try {
      await api.put(`/api/campaigns/${campaign.id}/quotas`, { version: campaign.version, quotas: quotasOf(rows, groups) });
      saved.current = true;
      notify(translate('form.saved'), { type: 'success' });
      refresh();
      void navigate(`/campaigns/${campaign.id}/show`);
    } catch (error) {
      setFailure(messageOf(error));
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

function rowsOf(lines: readonly QuotaLine[]): QuotaRow[] {
  const rows = new Map<string, QuotaRow>();
  for (const line of lines) {
    const row = rows.get(line.recommenderId) ?? { recommenderId: line.recommenderId, name: line.recommenderName, places: {} };
    rows.set(line.recommenderId, { ...row, places: { ...row.places, [line.group]: line.original } });
  }
  return [...rows.values()];
}

/** A blank cell is no row: the unit may recommend nothing there. */
const quotasOf = (rows: readonly QuotaRow[], groups: readonly CaseGroup[]) =>
  rows.flatMap(({ recommenderId, places }) => groups.flatMap((group) => (places[group] === undefined ? [] : [{ recommenderId, group, original: places[group] }])));
