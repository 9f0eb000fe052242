import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import EditOutlined from '@mui/icons-material/EditOutlined';
import { useRecordContext, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import type { User } from '@huibian/contracts';
import { Moment } from '../../parts/DueDate';
import { FactGrid } from '../../parts/FactGrid';
import { EmptyState } from '../../parts/Placeholders';
import { ShowPage } from '../../parts/RecordPage';
import { Section } from '../../parts/Section';
import { useMay } from '../../providers/use-session';
import { AccountActs } from './AccountActs';
import { UserState } from './UserState';

export function UserShow() {
  return (
    <ShowPage>
      <Account />
      <HeldRoles />
    </ShowPage>
  );
}

function Account() {
  const translate = useTranslate();
  const user = useRecordContext<User>();
  const mayEdit = useMay('user.edit');
  if (user === undefined) return null;
  const label = (field: string) => translate(`resources.users.fields.${field}`);
  return (
    <Section
      title={translate('users.account')}
      actions={mayEdit && <Button size="small" startIcon={<EditOutlined />} component={Link} to={`/users/${user.id}`}>{translate('ra.action.edit')}</Button>}
    >
      <FactGrid
        facts={[
          { label: label('name'), value: user.name },
          { label: label('username'), value: user.username },
          { label: label('state'), value: <UserState /> },
          { label: label('phone'), value: user.phone },
          { label: label('email'), value: user.email },
          { label: label('lastSignedInAt'), value: user.lastSignedInAt ? <Moment source="lastSignedInAt" /> : translate('users.never') },
          { label: label('createdAt'), value: <Moment source="createdAt" /> },
        ]}
      />
      {mayEdit && <Box sx={{ mt: 2.5 }}><AccountActs user={user} /></Box>}
    </Section>
  );
}

function HeldRoles() {
  const translate = useTranslate();
  const user = useRecordContext<User>();
  const mayGrant = useMay('grant.edit');
  if (user === undefined) return null;
  return (
    <Section
      title={translate('users.held_grants')}
      note={translate('users.help')}
      actions={mayGrant && <Button size="small" variant="contained" component={Link} to="/grants/create" state={{ record: { userId: user.id } }}>{translate('ra.action.create_item', { item: translate('resources.grants.name', { smart_count: 1 }) })}</Button>}
    >
      {user.grants.length === 0 ? (
        <EmptyState dense title={translate('users.no_grants')} />
      ) : (
        <Box component="ul" sx={{ m: 0, pl: 2.5 }}>
          {user.grants.map((grant) => (
            <li key={grant.id}>
              {translate(`role.${grant.role}`)}
              {grant.unitName && <Box component="span" sx={{ color: 'text.secondary' }}>　{grant.unitName}</Box>}
            </li>
          ))}
        </Box>
      )}
    </Section>
  );
}
