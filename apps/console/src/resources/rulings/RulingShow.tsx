import Alert from '@mui/material/Alert';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useRefresh, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { selectionResults, type Ruling } from '@huibian/contracts';
import { ActionBar } from '../../parts/ActionBar';
import { CaseName } from '../../parts/CaseName';
import { ConfirmButton } from '../../parts/Confirm';
import { Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useWholeRecord } from '../../parts/use-whole-record';
import { useApi } from '../../providers/use-api';
import { useMay } from '../../providers/use-session';

export function RulingShow() {
  return (
    <ShowPage whole="decisions">
      <Paper />
      <Decided />
    </ShowPage>
  );
}

function Paper() {
  const translate = useTranslate();
  const ruling = useWholeRecord<Ruling>('decisions');
  if (ruling === undefined) return null;
  const label = (field: string) => translate(`resources.rulings.fields.${field}`);
  const told = (result: string) => ruling.decisions.filter((one) => one.result === result && one.caseState !== 'held').length;
  const held = ruling.decisions.filter((one) => one.caseState === 'held').length;
  const announce = translate('rulings.announce_confirm', { best: told('best_practice'), out: told('not_selected'), reserve: told('reserve') }) + (held > 0 ? translate('rulings.announce_held', { held }) : '');
  return (
    <Section title={<Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>{translate('rulings.paper')}<StateChip /></Box>}>
      <FactGrid
        facts={[
          { label: label('title'), value: ruling.title, wide: true },
          { label: label('form'), value: translate(`ruling.form.${ruling.form}`) },
          { label: label('number'), value: ruling.number },
          { label: label('decidedOn'), value: ruling.decidedOn },
          { label: label('decidedBy'), value: ruling.decidedBy },
          { label: label('announcedAt'), value: ruling.announcedAt && <Moment at={ruling.announcedAt} /> },
          { label: translate('rulings.scan'), value: ruling.scan && <MuiLink href={`/api/rulings/${ruling.id}/scan`} download>{ruling.scan.name}</MuiLink> },
          { label: translate('rulings.of_list'), value: <MuiLink component={Link} to={`/shortlists/${ruling.shortlistId}/show`}>{ruling.campaignTitle}</MuiLink>, wide: true },
        ]}
      />
      <Box sx={{ mt: 2.5, '&:empty': { mt: 0 } }}><ActionBar settings={{ announce: { confirm: announce } }} /></Box>
    </Section>
  );
}

function Decided() {
  const translate = useTranslate();
  const ruling = useWholeRecord<Ruling>('decisions');
  if (ruling === undefined) return null;
  return (
    <Section title={translate('rulings.decisions')} note={ruling.state === 'recorded' ? translate('rulings.nobody_told') : undefined}>
      {ruling.state === 'revoked' && <Alert severity="info" sx={{ mb: 2 }}>{translate('rulings.revoked_text')}</Alert>}
      {selectionResults.map((result) => {
        const cases = ruling.decisions.filter((one) => one.result === result);
        if (cases.length === 0) return null;
        return (
          <Box key={result} sx={{ mb: 2.5 }}>
            <Typography variant="subtitle2" component="h3">{translate('rulings.result_count', { result: translate(`result.${result}`), count: cases.length })}</Typography>
            <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
              {cases.map((one) => (
                <Box component="li" key={one.caseId} sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center', py: 1, borderTop: 1, borderColor: 'divider' }}>
                  <Box sx={{ flex: '1 1 260px', minWidth: 0 }}><CaseName units={one.units} title={one.title} caseId={one.caseId} lines={1} /></Box>
                  <StateChip noun="case" state={one.caseState} />
                  {ruling.state === 'announced' && result === 'best_practice' && (one.caseState === 'ruled' || one.caseState === 'on_notice') && <LateAnnouncement rulingId={ruling.id} caseId={one.caseId} title={one.title} />}
                </Box>
              ))}
            </Box>
          </Box>
        );
      })}
    </Section>
  );
}

/** For a case that was on hold when everybody else was told. */
function LateAnnouncement({ rulingId, caseId, title }: { rulingId: string; caseId: string; title: string }) {
  const translate = useTranslate();
  const api = useApi();
  const refresh = useRefresh();
  const may = useMay('ruling.announce');
  if (!may) return null;
  const announce = async () => {
    await api.post(`/api/rulings/${rulingId}/cases/${caseId}/announcement`, {});
    refresh();
  };
  return <ConfirmButton size="small" label={translate('rulings.announce_late')} text={translate('rulings.announce_late_text', { title })} onConfirm={announce} />;
}
