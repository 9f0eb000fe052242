import MuiBreadcrumbs from '@mui/material/Breadcrumbs';
import MuiLink from '@mui/material/Link';
import { useGetResourceLabel, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { cards } from '../resources';

interface Crumb {
  label: string;
  to?: string;
}

/** Where this screen hangs: home, group, list. The screen's own name is the title under it. */
export function Breadcrumbs() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const { pathname } = useLocation();
  const [first, second] = pathname.split('/').filter((step) => step !== '');
  if (first === undefined) return null;
  const card = cards.find(({ name }) => name === first);
  const crumbs: Crumb[] = [{ label: translate('app.home'), to: '/' }];
  if (card?.menuGroup !== undefined) crumbs.push({ label: translate(`menu.${card.menuGroup}`) });
  if (card !== undefined && second !== undefined) crumbs.push({ label: labelOf(card.name, 2), to: `/${card.name}` });
  return (
    <MuiBreadcrumbs aria-label={translate('app.breadcrumbs')} sx={{ '& .MuiBreadcrumbs-separator': { mx: 0.75, color: 'text.disabled' } }}>
      {crumbs.map(({ label, to }) =>
        to === undefined ? (
          <span key={label}>{label}</span>
        ) : (
          <MuiLink key={label} component={Link} to={to} color="inherit" underline="hover">{label}</MuiLink>
        ),
      )}
    </MuiBreadcrumbs>
  );
}
