import { useState } from 'react';
import AppBar from '@mui/material/AppBar';
import Avatar from '@mui/material/Avatar';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Divider from '@mui/material/Divider';
import IconButton from '@mui/material/IconButton';
import ListItemIcon from '@mui/material/ListItemIcon';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import Toolbar from '@mui/material/Toolbar';
import Typography from '@mui/material/Typography';
import ExpandMore from '@mui/icons-material/ExpandMore';
import KeyOutlined from '@mui/icons-material/KeyOutlined';
import LogoutOutlined from '@mui/icons-material/LogoutOutlined';
import MenuIcon from '@mui/icons-material/Menu';
import { LoadingIndicator, useLogout, useNotify, useSidebarState, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { messageOf } from '../providers/problem';
import { useSession } from '../providers/use-session';
import { ink } from '../theme/palette';
import { Brand } from './Brand';
import { LocaleSwitch } from './LocaleSwitch';
import { MessageBell } from './MessageBell';

/** The bar above every screen: whose product, which language, who is here. `bare`: nothing to open yet. */
export function ConsoleBar({ bare = false }: { bare?: boolean }) {
  const translate = useTranslate();
  const [open, setOpen] = useSidebarState();
  return (
    <AppBar position="fixed" elevation={0} sx={{ bgcolor: ink.bar, color: ink.barText, zIndex: (theme) => theme.zIndex.drawer + 1 }}>
      <Toolbar variant="dense" disableGutters sx={{ px: 1.5, minHeight: 52, gap: 1 }}>
        {!bare && <IconButton color="inherit" size="small" onClick={() => setOpen(!open)} aria-label={translate(open ? 'ra.action.close_menu' : 'ra.action.open_menu')} sx={{ mr: 0.5 }}>
          <MenuIcon />
        </IconButton>}
        <Box component={Link} to="/" sx={{ color: '#fff', textDecoration: 'none', display: 'inline-flex', borderRadius: 1 }}>
          <Brand />
        </Box>
        <Box sx={{ flex: 1 }} />
        {!bare && <LoadingIndicator sx={{ color: 'inherit', '& .RaLoadingIndicator-loader': { color: 'inherit' } }} />}
        <LocaleSwitch />
        {!bare && <MessageBell />}
        <PersonMenu />
      </Toolbar>
    </AppBar>
  );
}

function PersonMenu() {
  const translate = useTranslate();
  const logout = useLogout();
  const notify = useNotify();
  const leave = () => logout().catch((error: unknown) => notify(translate('sign_in.not_left', { reason: messageOf(error) }), { type: 'error', autoHideDuration: null }));
  const session = useSession();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  if (session === null) return null;
  const { name, username } = session.user;
  return (
    <>
      <Button
        color="inherit"
        size="small"
        onClick={(event) => setAnchor(event.currentTarget)}
        endIcon={<ExpandMore />}
        startIcon={<Avatar sx={{ width: 26, height: 26, fontSize: '0.8125rem', bgcolor: 'rgba(255,255,255,.16)' }}>{name.slice(0, 1)}</Avatar>}
        sx={{ fontWeight: 400, maxWidth: 220 }}
        aria-haspopup="menu"
        title={name}
      >
        <Box component="span" sx={{ overflow: 'hidden', textOverflow: 'ellipsis', display: { xs: 'none', sm: 'inline' } }}>{name}</Box>
      </Button>
      <Menu anchorEl={anchor} open={anchor !== null} onClose={() => setAnchor(null)} onClick={() => setAnchor(null)}>
        <Box sx={{ px: 2, py: 1, maxWidth: 300 }}>
          <Typography variant="subtitle2">{name}</Typography>
          <Typography variant="caption" color="text.secondary" component="div">{username}</Typography>
          {session.grants.map((grant) => (
            <Typography key={`${grant.role}-${grant.unitId ?? ''}`} variant="caption" component="div" sx={{ mt: 0.5 }}>
              {translate(`role.${grant.role}`)}
              {grant.unitName && <Box component="span" sx={{ color: 'text.secondary' }}>　{grant.unitName}</Box>}
            </Typography>
          ))}
        </Box>
        <Divider />
        <MenuItem component={Link} to="/account/password">
          <ListItemIcon><KeyOutlined fontSize="small" /></ListItemIcon>
          {translate('account.change_password')}
        </MenuItem>
        <MenuItem onClick={() => void leave()}>
          <ListItemIcon><LogoutOutlined fontSize="small" /></ListItemIcon>
          {translate('ra.auth.logout')}
        </MenuItem>
      </Menu>
    </>
  );
}
