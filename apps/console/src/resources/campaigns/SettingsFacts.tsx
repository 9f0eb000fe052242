import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import { useTranslate } from 'react-admin';
import type { CampaignRepresentation, CampaignSettings } from '@huibian/contracts';
import { checkRules, chineseNumeral } from '@huibian/manuscript';
import { FactGrid } from '../../parts/FactGrid';
import { Section } from '../../parts/Section';
import { useWholeRecord } from '../../parts/use-whole-record';

/** What the call is made of, as everybody it calls may read it. */
export function SettingsFacts() {
  const translate = useTranslate();
  const campaign = useWholeRecord<CampaignRepresentation>('settings');
  if (campaign === undefined) return null;
  const { settings } = campaign;
  return (
    <Box sx={{ columns: { lg: 2 }, columnGap: 2, '& > *': { breakInside: 'avoid' } }}>
      <Section title={translate('campaigns.part.fields')}><Numbered items={settings.fields.map(({ name }) => name)} /></Section>
      <Section title={translate('campaigns.part.text')}><TextFrame settings={settings} /></Section>
      <Section title={translate('campaigns.part.check')}><RulesOff off={settings.check?.off ?? []} /></Section>
      <Section title={translate('campaigns.part.stages')}><Stages settings={settings} /></Section>
      {settings.stages.review && <Section title={translate('campaigns.part.review')} flush><Criteria settings={settings} /></Section>}
      <Section title={translate('campaigns.part.screening')}><Numbered items={settings.screeningReasons.map(({ text }) => text)} /></Section>
    </Box>
  );
}

function Numbered({ items }: { items: readonly ReactNode[] }) {
  return <Box component="ol" sx={{ m: 0, pl: 3, '& li': { py: 0.25 } }}>{items.map((item, index) => <li key={index}>{item}</li>)}</Box>;
}

/** Which rules of the check the call does without; those it names that no longer exist are not spoken of. */
function RulesOff({ off }: { off: readonly string[] }) {
  const translate = useTranslate();
  const names = checkRules.filter(({ id }) => off.includes(id)).map(({ id }) => translate(`check.${id}.name`));
  return (
    <>
      <Box sx={{ mb: names.length > 0 ? 1 : 0 }}>{translate('campaigns.check.standing', { on: checkRules.length - names.length, all: checkRules.length })}</Box>
      {names.length > 0 && <FactGrid columnWidth={150} facts={[{ label: translate('campaigns.check.off'), value: names.join(translate('text.separator')), wide: true }]} />}
    </>
  );
}

function TextFrame({ settings }: { settings: CampaignSettings }) {
  const translate = useTranslate();
  const { lengths, sections } = settings;
  const range = lengths.textMin === null && lengths.textMax === null ? translate('campaigns.no_limit') : `${lengths.textMin ?? 0}–${lengths.textMax ?? '∞'}`;
  return (
    <>
      <Box component="ul" sx={{ m: 0, mb: 2, p: 0, listStyle: 'none', '& li': { py: 0.25 } }}>
        {sections.map((section, index) => (
          <li key={section.key}>
            {chineseNumeral(index + 1)}、{section.heading}
            <Box component="span" sx={{ ml: 1, color: 'text.secondary', fontSize: '0.8125rem' }}>{translate(`campaigns.form.${section.form}`)}{section.wordsMax !== null && ` · ≤ ${translate('words.count', { count: section.wordsMax })}`}</Box>
          </li>
        ))}
      </Box>
      <FactGrid
        columnWidth={150}
        facts={[
          { label: translate('campaigns.length.text'), value: range },
          { label: translate('campaigns.length.summary'), value: `≤ ${lengths.summaryMax}` },
          { label: translate('campaigns.length.title'), value: `≤ ${lengths.titleMax}` },
        ]}
      />
    </>
  );
}

function Stages({ settings }: { settings: CampaignSettings }) {
  const translate = useTranslate();
  const { stages, notice } = settings;
  const onOff = (on: boolean) => translate(on ? 'campaigns.on' : 'campaigns.off');
  return (
    <FactGrid
      columnWidth={150}
      facts={[
        { label: translate('campaigns.stage.recommendation'), value: onOff(stages.recommendation) },
        { label: translate('campaigns.stage.review'), value: onOff(stages.review) },
        { label: translate('campaigns.stage.notice'), value: translate(`campaigns.notice.${stages.notice}`) },
        stages.notice !== 'none' && { label: translate('campaigns.notice_form'), value: translate(`campaigns.notice_form.${notice.form}`) },
        stages.notice !== 'none' && { label: translate('campaigns.notice_days'), value: translate(`campaigns.days.${notice.daysAre}`, { smart_count: notice.days }) },
        stages.notice !== 'none' && { label: translate('campaigns.letter'), value: translate(`campaigns.letter.${notice.letterCountsBy}`) },
      ]}
    />
  );
}

function Criteria({ settings }: { settings: CampaignSettings }) {
  const translate = useTranslate();
  const { review } = settings;
  return (
    <>
      <Table size="small">
        <TableHead>
          <TableRow>
            <TableCell>{translate('campaigns.criterion')}</TableCell>
            <TableCell align="right">{translate('campaigns.weight')}</TableCell>
            <TableCell align="right">{translate('campaigns.full_marks')}</TableCell>
          </TableRow>
        </TableHead>
        <TableBody>
          {review.criteria.map((criterion) => (
            <TableRow key={criterion.key}>
              <TableCell>{criterion.name}<Box sx={{ color: 'text.secondary', fontSize: '0.8125rem' }}>{criterion.description}</Box></TableCell>
              <TableCell align="right">{criterion.weight}%</TableCell>
              <TableCell align="right">{criterion.max}</TableCell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <Box sx={{ px: 2.5, py: 2 }}>
        <FactGrid
          columnWidth={150}
          facts={[
            { label: translate('campaigns.aggregation'), value: translate(`campaigns.aggregation.${review.aggregation}`) },
            { label: translate('campaigns.experts_per_case'), value: review.expertsPerCase },
            { label: translate('campaigns.cases_per_expert'), value: review.casesPerExpertMax },
            { label: translate('campaigns.same_city'), value: translate(review.sameCityIsConflict ? 'campaigns.on' : 'campaigns.off') },
            { label: translate('campaigns.post_window'), value: review.postWindowYears },
            { label: translate('campaigns.opinion_required'), value: translate(review.opinionRequired ? 'campaigns.on' : 'campaigns.off') },
          ]}
        />
      </Box>
    </>
  );
}
