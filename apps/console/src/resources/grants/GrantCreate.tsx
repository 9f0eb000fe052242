import Alert from '@mui/material/Alert';
import { AutocompleteInput, FormDataConsumer, ReferenceInput, required, SelectInput, useTranslate } from 'react-admin';
import type { Unit, User } from '@huibian/contracts';
import { roles, unitRoles, type Role } from '@huibian/workflow';
import { CreatePage } from '../../parts/RecordPage';

const searched = (q: string) => ({ q });
const needsUnit = (role: unknown) => unitRoles.some((one) => one === role);

interface GrantEntry {
  userId?: string;
  role?: Role;
  unitId?: string | null;
}

const newGrant = ({ userId, role, unitId }: GrantEntry) => ({ userId, role, unitId: needsUnit(role) ? (unitId ?? null) : null });

/** A role for a person; roles of a unit name the unit. */
export function GrantCreate() {
  const translate = useTranslate();
  return (
    <CreatePage transform={newGrant} redirect="list" maxWidth={560}>
      <Alert severity="info" sx={{ mb: 2, width: '100%' }}>{translate('grants.officers_exclusive')}</Alert>
      <ReferenceInput source="userId" reference="users">
        <AutocompleteInput optionText={(user: User) => translate('text.aside', { text: user.name, aside: user.username })} filterToQuery={searched} validate={required()} helperText={false} />
      </ReferenceInput>
      <SelectInput source="role" choices={roles.map((id) => ({ id, name: `role.${id}` }))} validate={required()} helperText={false} fullWidth />
      <FormDataConsumer<GrantEntry>>
        {({ formData }) =>
          needsUnit(formData.role) && (
            <ReferenceInput source="unitId" reference="units" sort={{ field: 'order', order: 'ASC' }}>
              <AutocompleteInput optionText={(unit: Unit) => unit.name} filterToQuery={searched} validate={required()} helperText="grants.unit_help" />
            </ReferenceInput>
          )
        }
      </FormDataConsumer>
    </CreatePage>
  );
}
