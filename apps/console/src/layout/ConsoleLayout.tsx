import { Suspense, type ReactNode } from 'react';
import Box from '@mui/material/Box';
import { Sidebar, SkipNavigationButton, TitlePortal } from 'react-admin';
import { useLocation } from 'react-router-dom';
import { ChangePasswordPage } from '../account/ChangePasswordPage';
import { SignInDialog } from '../account/SignInDialog';
import { LoadingState } from '../parts/Placeholders';
import { useSession } from '../providers/use-session';
import { ink } from '../theme/palette';
import { Breadcrumbs } from './Breadcrumbs';
import { ConsoleBar } from './ConsoleBar';
import { ConsoleMenu } from './ConsoleMenu';
import { CrashGuard } from './CrashGuard';
import { useDocumentLanguage } from './use-document-language';

/** The frame of every screen behind the sign-in. A first password is chosen before anything else is shown. */
export function ConsoleLayout({ children }: { children?: ReactNode }) {
  const session = useSession();
  const { pathname } = useLocation();
  useDocumentLanguage();
  const forced = session?.user.mustChangePassword === true;
  return (
    <Box sx={{ minHeight: '100vh', bgcolor: 'background.default' }}>
      <SkipNavigationButton />
      <ConsoleBar bare={forced} />
      <Box sx={{ display: 'flex', pt: '52px' }}>
        {!forced && (
          <Sidebar appBarAlwaysOn sx={sidebarStyle}>
            <ConsoleMenu />
          </Sidebar>
        )}
        <Box component="main" id="main-content" sx={{ flex: 1, minWidth: 0, px: { xs: 2, md: 3.5 }, pt: 2, pb: 6, maxWidth: 1520, mx: forced ? 'auto' : 0 }}>
          {forced ? (
            <ChangePasswordPage forced />
          ) : (
            <>
              <Breadcrumbs />
              <TitlePortal variant="h5" component="h1" sx={{ mt: 0.5, mb: 1.5, display: pathname === '/' ? 'none' : 'block', whiteSpace: 'normal', overflowWrap: 'anywhere' }} />
              <CrashGuard place={pathname}>
                <Suspense fallback={<LoadingState rows={8} />}>{children}</Suspense>
              </CrashGuard>
            </>
          )}
        </Box>
      </Box>
      <SignInDialog />
    </Box>
  );
}

const sidebarStyle = {
  height: 'calc(100vh - 52px)',
  position: { sm: 'sticky' },
  top: 52,
  bgcolor: 'background.paper',
  borderRight: `1px solid ${ink.line}`,
  '& .RaSidebar-fixed': { position: 'static', height: 'calc(100vh - 52px)', overflowY: 'auto', width: '100%' },
  '& .MuiPaper-root': { backgroundColor: ink.paper },
} as const;
