import { DataTable, SearchInput, SelectInput, useTranslate } from 'react-admin';
import { roles } from '@huibian/workflow';
import { userStates } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { ListPage, NothingMatches } from '../../parts/ListPage';
import { EllipsisText } from '../../parts/LongText';
import { RoleNames } from './RoleNames';
import { UserState } from './UserState';

/** Accounts: who can sign in, in which roles, and when they last did. */
export function UserList() {
  const translate = useTranslate();
  const filters = [
    <SearchInput key="q" source="q" alwaysOn placeholder={translate('users.search')} />,
    <SelectInput key="role" source="role" label="resources.users.fields.roles" alwaysOn choices={roles.map((id) => ({ id, name: `role.${id}` }))} />,
    <SelectInput key="state" source="state" label="resources.users.fields.state" alwaysOn choices={userStates.map((id) => ({ id, name: `users.${id}` }))} />,
  ];
  return (
    <ListPage filters={filters} sort={{ field: 'username', order: 'ASC' }} emptyText={translate('users.help')}>
      <DataTable rowClick="show" bulkActionButtons={false} empty={<NothingMatches />}>
        <DataTable.Col source="name" />
        <DataTable.Col source="username" />
        <DataTable.Col source="roles" disableSort><RoleNames /></DataTable.Col>
        <DataTable.Col source="unitName" disableSort><EllipsisText source="unitName" maxWidth={220} /></DataTable.Col>
        <DataTable.Col source="lastSignedInAt"><Moment source="lastSignedInAt" /></DataTable.Col>
        <DataTable.Col source="state" disableSort><UserState /></DataTable.Col>
      </DataTable>
    </ListPage>
  );
}
