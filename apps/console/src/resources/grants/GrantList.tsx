import { BooleanInput, DataTable, SearchInput, SelectInput, useDataProvider, useNotify, useRecordContext, useRefresh, useTranslate } from 'react-admin';
import type { HeldGrant } from '@huibian/contracts';
import { roles } from '@huibian/workflow';
import { ConfirmButton } from '../../parts/Confirm';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import type { ConsoleDataProvider } from '../../providers/data.provider';

/** Who holds which power, for which unit, since when and from whom. */
export function GrantList() {
  const translate = useTranslate();
  const filters = [
    <SearchInput key="q" source="q" alwaysOn placeholder={translate('grants.search')} />,
    <SelectInput key="role" source="role" alwaysOn choices={roles.map((id) => ({ id, name: `role.${id}` }))} />,
    <BooleanInput key="revoked" source="revoked" label="grants.with_revoked" alwaysOn />,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'grantedAt', order: 'DESC' }} emptyText={translate('grants.officers_exclusive')}>
      <DataTable rowClick={false} bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="userName"><EllipsisText source="userName" maxWidth={160} /></DataTable.Col>
        <DataTable.Col source="role"><RoleName /></DataTable.Col>
        <DataTable.Col source="unitName" disableSort><EllipsisText source="unitName" maxWidth={240} /></DataTable.Col>
        <DataTable.Col source="grantedAt"><Moment source="grantedAt" /></DataTable.Col>
        <DataTable.Col source="grantedBy" disableSort><EllipsisText source="grantedBy" maxWidth={140} /></DataTable.Col>
        <DataTable.Col label="" align="right"><Revocation /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}

function RoleName() {
  const translate = useTranslate();
  const grant = useRecordContext<HeldGrant>();
  return grant === undefined ? null : <span>{translate(`role.${grant.role}`)}</span>;
}

function Revocation() {
  const translate = useTranslate();
  const grant = useRecordContext<HeldGrant>();
  const provider = useDataProvider<ConsoleDataProvider>();
  const refresh = useRefresh();
  const notify = useNotify();
  if (grant === undefined) return null;
  if (grant.revokedAt !== null) return <span>{translate('grants.revoked_on')} <Moment at={grant.revokedAt} /></span>;
  const revoke = async () => {
    await provider.act('grants', grant.id, 'revocation', {});
    notify('grants.revoked', { type: 'success' });
    refresh();
  };
  return <ConfirmButton grave size="small" variant="text" label={translate('grants.revoke')} text={translate('grants.revoke_confirm')} onConfirm={revoke} />;
}
