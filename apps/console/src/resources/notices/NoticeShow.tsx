import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import AddOutlined from '@mui/icons-material/AddOutlined';
import ArticleOutlined from '@mui/icons-material/ArticleOutlined';
import { DateInput, maxLength, required, TextInput, useGetList, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Notice, ObjectionListItem } from '@huibian/contracts';
import { ActionBar } from '../../parts/ActionBar';
import { CaseName } from '../../parts/CaseName';
import { DueDate } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { EmptyState, ErrorState, LoadingState } from '../../parts/Placeholders';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { shanghaiDay } from '../../parts/shanghai-time';
import { StateChip } from '../../parts/StateChip';
import { useCampaign } from '../../parts/use-campaign';
import { useWholeRecord } from '../../parts/use-whole-record';
import { useMay } from '../../providers/use-session';

export function NoticeShow() {
  return (
    <ShowPage whole="entries">
      <Facts />
      <Objections />
      <Listed />
    </ShowPage>
  );
}

const isWebAddress = (address: string) => /^https?:\/\//.test(address);

function Facts() {
  const translate = useTranslate();
  const notice = useWholeRecord<Notice>('entries');
  if (notice === undefined) return null;
  const label = (field: string) => translate(`resources.notices.fields.${field}`);
  const term = translate(`notices.term.${notice.daysAre}`, { days: notice.days });
  const publish = {
    confirm: translate('notices.publish_text', { cases: notice.cases, term }),
    fieldDefaults: { publishedOn: shanghaiDay(new Date()), address: '' },
    fields: (
      <>
        {notice.holidaysKnownUntil !== null && <Alert severity="warning" sx={{ mb: 1 }}>{translate('date.holidays_unknown', { until: notice.holidaysKnownUntil })}</Alert>}
        <DateInput source="publishedOn" label={label('publishedOn')} validate={required()} helperText={translate('notices.published_help')} />
        <TextInput source="address" label={label('address')} validate={maxLength(300)} helperText={translate('notices.address_help')} parse={(typed: string) => typed} format={(kept: string | null) => kept ?? ''} />
      </>
    ),
  };
  return (
    <Section
      title={<Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>{translate('noun.notice')}<StateChip /></Box>}
      actions={<Button size="small" startIcon={<ArticleOutlined />} component={Link} to={`/notices/${notice.id}/text`}>{translate('notices.text')}</Button>}
    >
      <FactGrid
        facts={[
          { label: label('title'), value: notice.title, wide: true },
          { label: label('campaignTitle'), value: notice.campaignTitle, wide: true },
          { label: translate('notices.days'), value: term },
          { label: label('publishedOn'), value: notice.publishedOn },
          { label: label('endsOn'), value: notice.endsOn && <><DueDate due={notice.endsOn} knownUntil={notice.holidaysKnownUntil} settled={notice.state !== 'published'} />{notice.closingTime && ` ${notice.closingTime}`}</> },
          { label: label('cases'), value: notice.cases },
          { label: label('address'), value: notice.address && (isWebAddress(notice.address) ? <MuiLink href={notice.address} target="_blank" rel="noreferrer">{notice.address}</MuiLink> : notice.address), wide: true },
        ]}
      />
      <Box sx={{ mt: 2.5 }}>
        <ActionBar
          except={['edit']}
          settings={{ publish, close: { confirm: translate('notices.close_confirm') } }}
        />
      </Box>
    </Section>
  );
}

function Objections() {
  const translate = useTranslate();
  const notice = useWholeRecord<Notice>('entries');
  const mayRegister = useMay('objection.register');
  const { data, error, isPending, refetch } = useGetList<ObjectionListItem>('objections', { filter: { noticeId: notice?.id }, pagination: { page: 1, perPage: 100 } }, { enabled: notice !== undefined });
  if (notice === undefined) return null;
  const takes = notice.state === 'published' || notice.state === 'closed';
  return (
    <Section
      title={translate('notices.objections')}
      note={takes ? undefined : translate('notices.objections_after')}
      actions={mayRegister && takes && <Button size="small" variant="outlined" startIcon={<AddOutlined />} component={Link} to={`/objections/create?noticeId=${notice.id}`}>{translate('objections.register')}</Button>}
    >
      {isPending && <LoadingState rows={2} />}
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {data?.length === 0 && <EmptyState dense title={translate('notices.no_objections')} />}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {data?.map((one) => (
          <Box component="li" key={one.id} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
            <MuiLink component={Link} to={`/objections/${one.id}/show`} sx={{ width: 140 }}>{one.receiptNumber}</MuiLink>
            <Box sx={{ flex: '1 1 240px', minWidth: 0 }}><CaseName units={one.units} title={one.caseTitle} lines={1} /></Box>
            <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{translate(`objection.form.${one.form}`)}{one.anonymous && ` · ${translate('objections.anonymous')}`} · {one.receivedOn}</Box>
            <StateChip noun="objection" state={one.state} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}

function Listed() {
  const translate = useTranslate();
  const notice = useWholeRecord<Notice>('entries');
  const { fieldName } = useCampaign(notice?.campaignId);
  if (notice === undefined) return null;
  return (
    <Section title={translate('notices.listed', { smart_count: notice.entries.length })} note={translate('notices.order_note')}>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {notice.entries.map((entry) => (
          <Box component="li" key={entry.caseId} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', py: 1, '& + &': { borderTop: 1, borderColor: 'divider' } }}>
            <Box sx={{ flex: '1 1 260px', minWidth: 0 }}><CaseName units={entry.units} title={entry.title} caseId={entry.caseId} lines={1} /></Box>
            <Box sx={{ width: 200, fontSize: '0.8125rem', color: 'text.secondary' }}>{fieldName(entry.fieldKey)}</Box>
            <StateChip noun="case" state={entry.caseState} />
          </Box>
        ))}
      </Box>
    </Section>
  );
}
