import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import List from '@mui/material/List';
import ListItem from '@mui/material/ListItem';
import ListItemButton from '@mui/material/ListItemButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import ListItemText from '@mui/material/ListItemText';
import ListSubheader from '@mui/material/ListSubheader';
import Tooltip from '@mui/material/Tooltip';
import useMediaQuery from '@mui/material/useMediaQuery';
import type { Theme } from '@mui/material/styles';
import HomeOutlined from '@mui/icons-material/HomeOutlined';
import { useGetResourceLabel, useSidebarState, useTranslate } from 'react-admin';
import { Link, useLocation } from 'react-router-dom';
import { useSession } from '../providers/use-session';
import { cards } from '../resources';
import { menuGroups, type ResourceCard } from '../resources/resource-card';
import { ink } from '../theme/palette';

/** The way around, in the order of the work: collect, select, compile; only what the roles here may read. */
export function ConsoleMenu() {
  const translate = useTranslate();
  const labelOf = useGetResourceLabel();
  const session = useSession();
  const [open] = useSidebarState();
  const mine = cards.filter((card) => card.list !== undefined && session?.permissions.includes(card.permission));
  return (
    <Box component="nav" aria-label={translate('app.menu')} sx={{ pt: 1, pb: 4, width: '100%' }}>
      <List dense disablePadding>
        <Entry to="/" label={translate('app.home')} icon={<HomeOutlined />} open={open} exact />
      </List>
      {menuGroups.map((group) => {
        const entries = mine.filter((card) => card.menuGroup === group);
        if (entries.length === 0) return null;
        return (
          <List key={group} dense disablePadding subheader={open ? <GroupName name={translate(`menu.${group}`)} /> : <Box component="li" aria-hidden sx={{ mx: 1.5, my: 1, borderTop: 1, borderColor: 'divider' }} />}>
            {entries.map((card) => <CardEntry key={card.name} card={card} label={labelOf(card.name, 2)} open={open} />)}
          </List>
        );
      })}
    </Box>
  );
}

function GroupName({ name }: { name: string }) {
  return <ListSubheader disableSticky sx={{ bgcolor: 'transparent', lineHeight: 1, pt: 2, pb: 0.75, px: 2.25, fontSize: '0.75rem', color: 'text.secondary', fontWeight: 600 }}>{name}</ListSubheader>;
}

function CardEntry({ card, label, open }: { card: ResourceCard; label: string; open: boolean }) {
  const Icon = card.icon;
  return <Entry to={`/${card.name}`} label={label} icon={<Icon />} open={open} />;
}

interface EntryProps {
  to: string;
  label: string;
  icon: ReactNode;
  open: boolean;
  exact?: boolean;
}

function Entry({ to, label, icon, open, exact = false }: EntryProps) {
  const { pathname } = useLocation();
  const [, setOpen] = useSidebarState();
  const narrow = useMediaQuery<Theme>((theme) => theme.breakpoints.down('sm'));
  const here = exact ? pathname === to : pathname === to || pathname.startsWith(`${to}/`);
  return (
    <ListItem disablePadding>
      <Tooltip title={open ? '' : label} placement="right">
        <ListItemButton
          component={Link}
          to={to}
          selected={here}
          aria-current={here ? 'page' : undefined}
          onClick={() => { if (narrow) setOpen(false); }}
          sx={{
            mx: 1, px: 1.25, py: 0.5, my: '1px', borderRadius: 1, minHeight: 36, color: 'text.secondary',
            '&.Mui-selected': { bgcolor: ink.accentSoft, color: ink.accentDark, fontWeight: 600, '&:hover': { bgcolor: ink.accentSoft }, '& .MuiListItemIcon-root': { color: ink.accent } },
          }}
        >
          <ListItemIcon sx={{ minWidth: open ? 32 : 0, color: 'inherit', '& svg': { fontSize: 20 } }}>{icon}</ListItemIcon>
          {open && <ListItemText primary={label} slotProps={{ primary: { noWrap: true, title: label, sx: { fontSize: '0.875rem', fontWeight: 'inherit', color: here ? 'inherit' : 'text.primary' } } }} />}
        </ListItemButton>
      </Tooltip>
    </ListItem>
  );
}
