import { useEffect, useState } from 'react';
import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useQuery } from '@tanstack/react-query';
import { useNotify, useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Ranking, Shortlist } from '@huibian/contracts';
import { ActionBar } from '../../parts/ActionBar';
import { Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { UnsavedGuard } from '../../parts/UnsavedGuard';
import { useCampaign } from '../../parts/use-campaign';
import { messageOf, ProblemError } from '../../providers/problem';
import { useApi } from '../../providers/use-api';
import { useMay } from '../../providers/use-session';
import { GroupTable } from './GroupTable';
import { carriedOver, isStaged, nothingStaged } from './staged-changes';
import { groupsOf, stagedBody, standingsOf, type Placements } from './staging';

/** The ranked list with its cut line: chosen case by case, saved as a whole, then proposed as a whole. */
export function ShortlistDesk({ list }: { list: Shortlist }) {
  const translate = useTranslate();
  const api = useApi();
  const notify = useNotify();
  const refresh = useRefresh();
  const { campaign, fieldName } = useCampaign(list.campaignId);
  const [staged, setStaged] = useStaged(list);
  const { placements, caps, contested } = staged;
  const setPlacements = (next: Placements) => setStaged((now) => ({ ...now, placements: next }));
  const [saving, setSaving] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);
  const ranking = useRanking(list.campaignId, campaign?.settings.stages.review === true);
  const editable = list.state === 'staged' && list.allowedActions.some(({ action, refusal }) => action === 'stage' && refusal === undefined);
  const dirty = isStaged(staged, list);

  const save = async () => {
    setSaving(true);
    setFailure(null);
    try {
      await api.put(`/api/shortlists/${list.id}/entries`, stagedBody(list, placements, caps));
      notify(translate('form.saved'), { type: 'success' });
      refresh();
    } catch (error) {
      setFailure(messageOf(error));
      // Somebody else was faster: what they saved comes in beside what stands here, and saving again finds the list as it is.
      if (error instanceof ProblemError && error.status === 409) refresh();
    } finally {
      setSaving(false);
    }
  };
  useSaveKey(dirty, save);

  const drop = () => {
    setStaged(nothingStaged(list));
    // After a refusal the list may have moved on: what is shown must be what is there.
    if (failure !== null) refresh();
    setFailure(null);
  };
  const groups = groupsOf(list.entries);
  const standings = standingsOf(ranking.data);
  return (
    <>
      <UnsavedGuard unsaved={dirty} />
      <Facts list={list} dirty={dirty} noticeMode={campaign?.settings.stages.notice} />
      {ranking.data?.rulesDiffer && <Alert severity="warning" sx={{ mb: 2 }}>{translate('shortlists.rules_differ', { rounds: roundNames(ranking.data, translate('shortlists.round_separator')) })}</Alert>}
      {ranking.error && <Alert severity="warning" sx={{ mb: 2 }}>{messageOf(ranking.error)}</Alert>}
      {dirty && contested.length > 0 && <Alert severity="warning" sx={{ mb: 2 }}>{translate('shortlists.contested', { titles: contested.map((title) => translate('shortlists.contested_title', { title })).join(translate('shortlists.round_separator')) })}</Alert>}
      {editable && <Alert severity="info" sx={{ mb: 2 }}>{translate('shortlists.keys')}</Alert>}
      {groups.map(({ group, entries }) => (
        <GroupTable
          key={group}
          list={list}
          group={group}
          entries={entries}
          placements={placements}
          onPlace={setPlacements}
          cap={caps[group] ?? null}
          onCap={(cap) => setStaged((now) => ({ ...now, caps: { ...now.caps, [group]: cap } }))}
          standings={standings}
          official={ranking.data?.official ?? null}
          rounds={ranking.data?.rounds ?? []}
          fieldName={fieldName}
          editable={editable && !saving}
        />
      ))}
      {(dirty || failure !== null) && <SaveBar failure={failure} saving={saving} onSave={() => void save()} onDrop={drop} />}
    </>
  );
}

/** What is chosen on the screen; where the list was saved meanwhile, here or by somebody else, what is not saved yet stays. */
function useStaged(list: Shortlist) {
  const [staged, setStaged] = useState(() => nothingStaged(list));
  if (staged.base.version !== list.version) setStaged(carriedOver(staged, list));
  return [staged, setStaged] as const;
}

/** The rounds a list rests on, oldest first. */
const roundNames = ({ rounds }: Ranking, separator: string) => rounds.map(({ name }) => name).reverse().join(separator);

/** The ranking beside the list, where the campaign has a review. */
function useRanking(campaignId: string, enabled: boolean) {
  const api = useApi();
  return useQuery({
    queryKey: ['rankings', campaignId],
    enabled,
    queryFn: ({ signal }) => api.get<Ranking>(`/api/rankings?campaignId=${campaignId}`, signal).catch((error: unknown) => {
      // No round was ever opened: there is no ranking, and that is no fault.
      if (error instanceof ProblemError && error.problem.status === 404) return null;
      throw error;
    }),
  });
}

/** Ctrl+S saves. */
function useSaveKey(dirty: boolean, save: () => Promise<void>) {
  useEffect(() => {
    if (!dirty) return undefined;
    const onKey = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 's' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      void save();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  });
}

function SaveBar({ failure, saving, onSave, onDrop }: { failure: string | null; saving: boolean; onSave: () => void; onDrop: () => void }) {
  const translate = useTranslate();
  return (
    <Box role="region" aria-label={translate('shortlists.unsaved')} sx={{ position: 'sticky', bottom: 0, zIndex: 3, display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', px: 2.5, py: 1.5, bgcolor: 'background.paper', border: 1, borderColor: 'primary.main', borderRadius: 1 }}>
      <Box sx={{ flex: 1, minWidth: 200 }}>{failure === null ? translate('shortlists.unsaved') : <Box role="alert" sx={{ color: 'error.main' }}>{failure}</Box>}</Box>
      <Button color="inherit" disabled={saving} onClick={onDrop}>{translate('shortlists.drop')}</Button>
      <Button variant="contained" loading={saving} onClick={onSave}>{translate('ra.action.save')}</Button>
    </Box>
  );
}

function Facts({ list, dirty, noticeMode }: { list: Shortlist; dirty: boolean; noticeMode: string | undefined }) {
  const translate = useTranslate();
  const mayRule = useMay('ruling.record');
  const mayNotice = useMay('notice.create');
  const label = (field: string) => translate(`resources.shortlists.fields.${field}`);
  const proposed = list.state !== 'staged';
  return (
    <Section title={<Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>{translate('noun.shortlist')}<StateChip /></Box>}>
      <FactGrid
        columnWidth={140}
        facts={[
          { label: label('campaignTitle'), value: list.campaignTitle, wide: true },
          { label: label('bestPractice'), value: list.bestPractice },
          { label: label('reserve'), value: list.reserve },
          { label: label('notSelected'), value: list.notSelected },
          { label: label('open'), value: list.open },
          { label: label('createdAt'), value: <Moment at={list.createdAt} /> },
        ]}
      />
      <Box sx={{ mt: 2.5 }}>
        {dirty ? <Box sx={{ color: 'text.secondary' }}>{translate('shortlists.save_first')}</Box> : <ActionBar except={['stage', 'substitute', 'settle']} settings={{ propose: { confirm: translate('shortlists.propose_confirm') } }} />}
      </Box>
      {proposed && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.25, mt: 1.5 }}>
          {mayNotice && noticeMode !== undefined && noticeMode !== 'none' && <Button variant="outlined" component={Link} to={`/notices/create?shortlistId=${list.id}`}>{translate('shortlists.to_notice')}</Button>}
          {mayRule && <Button variant="outlined" component={Link} to={`/rulings/create?shortlistId=${list.id}`}>{translate('shortlists.to_ruling')}</Button>}
        </Box>
      )}
    </Section>
  );
}
