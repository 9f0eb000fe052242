import Button from '@mui/material/Button';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { UnitPage } from '@huibian/contracts';
import { FactGrid } from '../../parts/FactGrid';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { useMay } from '../../providers/use-session';
import { RecommenderName, UnitKindName } from './UnitList';

export function UnitShow() {
  return <ShowPage><UnitFacts /></ShowPage>;
}

function UnitFacts() {
  const translate = useTranslate();
  const unit = useRecordContext<UnitPage>();
  const mayEdit = useMay('unit.edit');
  if (unit === undefined) return null;
  const label = (field: string) => translate(`resources.units.fields.${field}`);
  return (
    <>
      <Section
        title={translate('units.facts')}
        actions={mayEdit && <Button size="small" startIcon={<EditOutlined />} component={Link} to={`/units/${unit.id}`}>{translate('ra.action.edit')}</Button>}
      >
        <FactGrid
          facts={[
            { label: label('name'), value: unit.name },
            { label: label('shortName'), value: unit.shortName },
            { label: label('kind'), value: <UnitKindName /> },
            { label: label('regionName'), value: unit.regionName },
            { label: label('cityName'), value: unit.cityName },
            { label: label('superiorName'), value: unit.superiorName },
            { label: label('recommenderName'), value: <RecommenderName /> },
            { label: label('formerNames'), value: unit.formerNames.map(({ name, until }) => translate('text.aside', { text: name, aside: translate('units.until', { until }) })).join('\n'), wide: true },
          ]}
        />
      </Section>
      {unit.contacts.length > 0 && (
        <Section title={translate('units.contacts')}>
          <FactGrid facts={unit.contacts.map(({ part, name, phone }) => ({ label: translate(`units.part.${part}`), value: `${name}　${phone}` }))} />
        </Section>
      )}
    </>
  );
}
