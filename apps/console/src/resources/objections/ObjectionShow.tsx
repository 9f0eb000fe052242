import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { AutocompleteInput, DateInput, ReferenceInput, required, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { Objection } from '@huibian/contracts';
import { ActionBar } from '../../parts/ActionBar';
import { CaseName } from '../../parts/CaseName';
import { DueDate } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { FoldedText } from '../../parts/LongText';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { StateChip } from '../../parts/StateChip';
import { useWholeRecord } from '../../parts/use-whole-record';

export function ObjectionShow() {
  return (
    <ShowPage whole="content">
      <Received />
      <Answered />
    </ShowPage>
  );
}

const searched = (q: string) => ({ q });

function Received() {
  const translate = useTranslate();
  const objection = useWholeRecord<Objection>('content');
  if (objection === undefined) return null;
  const label = (field: string) => translate(`resources.objections.fields.${field}`);
  const investigate = {
    confirm: translate('objections.investigate_text'),
    fields: (
      <>
        <ReferenceInput source="unitId" reference="units" sort={{ field: 'order', order: 'ASC' }}>
          <AutocompleteInput label={translate('objections.investigator')} optionText="name" filterToQuery={searched} validate={required()} helperText={false} />
        </ReferenceInput>
        <DateInput source="dueOn" label={translate('objections.due')} validate={required()} helperText={false} />
      </>
    ),
  };
  return (
    <Section title={<Box sx={{ display: 'flex', gap: 1.5, alignItems: 'center' }}>{objection.receiptNumber}<StateChip /></Box>} note={translate('objections.secret')}>
      <FactGrid
        facts={[
          { label: translate('noun.case'), value: <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1.5, alignItems: 'center' }}><CaseName units={objection.units} title={objection.caseTitle} caseId={objection.caseId} /><StateChip noun="case" state={objection.caseState} /></Box>, wide: true },
          { label: label('form'), value: translate(`objection.form.${objection.form}`) },
          { label: label('receivedOn'), value: objection.receivedOn },
          { label: label('postmarkedOn'), value: objection.postmarkedOn },
          { label: translate('objections.objector'), value: objection.anonymous ? translate('objections.anonymous') : objection.objector?.name },
          !objection.anonymous && { label: translate('objections.contact'), value: objection.objector?.contact },
          { label: translate('noun.notice'), value: <MuiLink component={Link} to={`/notices/${objection.noticeId}/show`}>{translate('objections.to_notice')}</MuiLink> },
          { label: translate('objections.scan'), value: objection.scan && <MuiLink href={`/api/objections/${objection.id}/scan`} download>{objection.scan.name}</MuiLink> },
          { label: label('content'), value: <FoldedText text={objection.content} limit={600} />, wide: true },
        ]}
      />
      <Box sx={{ mt: 2.5 }}>
        <ActionBar settings={{ accept: { confirm: translate('objections.accept_confirm') }, investigate, uphold: { confirm: translate('objections.uphold_text') }, dismiss: { confirm: translate('objections.dismiss_text') } }} />
      </Box>
    </Section>
  );
}

function Answered() {
  const translate = useTranslate();
  const objection = useWholeRecord<Objection>('content');
  if (objection === undefined || (objection.investigation === null && objection.answer === null)) return null;
  const { investigation, answer } = objection;
  return (
    <Section title={translate('objections.handling')}>
      <FactGrid
        facts={[
          investigation !== null && { label: translate('objections.investigator'), value: investigation.unitName },
          investigation !== null && { label: translate('objections.due'), value: <DueDate due={investigation.dueOn} settled={objection.state !== 'accepted'} /> },
          answer !== null && { label: translate('objections.answer'), value: <FoldedText text={answer} limit={600} />, wide: true },
        ]}
      />
    </Section>
  );
}
