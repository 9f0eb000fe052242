import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import CheckCircle from '@mui/icons-material/CheckCircle';
import RadioButtonUnchecked from '@mui/icons-material/RadioButtonUnchecked';
import { useTranslate } from 'react-admin';
import type { Permission, SetupStep } from '@huibian/contracts';
import { Link } from 'react-router-dom';
import { Section } from '../parts/Section';
import { useSession } from '../providers/use-session';

interface Way {
  permission: Permission;
  to: string;
  label: string;
}

const openAccount: Way = { permission: 'user.edit', to: '/users/create', label: 'setup.go.office' };
const grantRole: Way = { permission: 'grant.edit', to: '/grants/create', label: 'setup.go.grant' };

/** Where each step is done, by those who may. The first officer is made on the server's own command line. */
const ways: Readonly<Record<SetupStep['key'], readonly Way[]>> = {
  security_admin: [],
  auditor: [openAccount, grantRole],
  office: [openAccount, grantRole],
  units: [{ permission: 'unit.edit', to: '/units', label: 'setup.go.units' }, openAccount, grantRole],
  campaign: [{ permission: 'campaign.create', to: '/campaigns/create', label: 'setup.go.campaign' }],
};

/** What a fresh installation needs before its first campaign; gone when that is open. */
export function SetupCard({ steps }: { steps: readonly SetupStep[] }) {
  const translate = useTranslate();
  const session = useSession();
  const next = steps.find(({ done }) => !done)?.key;
  return (
    <Box sx={{ mb: 2, maxWidth: 900 }}>
      <Section title={translate('setup.title')} flush>
        <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
          {steps.map(({ key, done }) => (
            <Box component="li" key={key} sx={{ display: 'flex', gap: 1.5, px: 2.5, py: 1.5, '& + &': { borderTop: 1, borderColor: 'divider' }, bgcolor: key === next ? 'action.hover' : undefined }}>
              {done ? <CheckCircle color="success" fontSize="small" titleAccess={translate('setup.done')} sx={{ mt: 0.25 }} /> : <RadioButtonUnchecked fontSize="small" titleAccess={translate('setup.open')} sx={{ mt: 0.25, color: 'text.disabled' }} />}
              <Box sx={{ flex: 1, minWidth: 0 }}>
                <Typography variant="subtitle2" component="h3" color={done ? 'text.secondary' : 'text.primary'}>{translate(`setup.${key}`)}</Typography>
                {!done && <Typography variant="body2" color="text.secondary" sx={{ overflowWrap: 'anywhere' }}>{translate(`setup.${key}_text`)}</Typography>}
                {!done && (
                  <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1, mt: 0.75, '&:empty': { display: 'none' } }}>
                    {ways[key].filter(({ permission }) => session?.permissions.includes(permission)).map(({ to, label }) => (
                      <Button key={to} size="small" variant="outlined" component={Link} to={to}>{translate(label)}</Button>
                    ))}
                  </Box>
                )}
              </Box>
            </Box>
          ))}
        </Box>
      </Section>
    </Box>
  );
}
