import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Notification, useLogin, useTranslate } from 'react-admin';
import { Brand, SealMark } from '../layout/Brand';
import { LocaleSwitch } from '../layout/LocaleSwitch';
import { useDocumentLanguage } from '../layout/use-document-language';
import { ink } from '../theme/palette';
import { SignInForm } from './SignInForm';

const steps = ['collect', 'select', 'compile'] as const;

/** The door: what this is on the left, the form on the right. */
export function LoginPage() {
  const translate = useTranslate();
  const login = useLogin();
  useDocumentLanguage();
  return (
    <Box sx={{ minHeight: '100vh', display: 'grid', gridTemplateColumns: { xs: '1fr', md: 'minmax(380px, 5fr) 7fr' }, bgcolor: 'background.paper' }}>
      <Box sx={{ display: { xs: 'none', md: 'flex' }, flexDirection: 'column', justifyContent: 'space-between', bgcolor: ink.bar, color: ink.barText, p: 6, position: 'relative', overflow: 'hidden' }}>
        <Brand size={34} colour="#fff" />
        <Box sx={{ position: 'relative', zIndex: 1 }}>
          <Typography component="p" sx={{ fontSize: '1.75rem', lineHeight: 1.55, fontWeight: 600, color: '#fff', whiteSpace: 'pre-line', mb: 5 }}>{translate('app.tagline')}</Typography>
          <Box component="ol" sx={{ m: 0, p: 0, listStyle: 'none' }}>
            {steps.map((step, index) => (
              <Box component="li" key={step} sx={{ display: 'flex', gap: 2, pb: index === steps.length - 1 ? 0 : 2.5, position: 'relative' }}>
                {index < steps.length - 1 && <Box sx={{ position: 'absolute', left: 13, top: 30, bottom: 2, width: '1px', bgcolor: 'rgba(255,255,255,.25)' }} />}
                <Box sx={{ width: 27, height: 27, borderRadius: '50%', border: '1px solid rgba(255,255,255,.4)', fontSize: '0.8125rem', display: 'flex', alignItems: 'center', justifyContent: 'center', flexShrink: 0 }}>{index + 1}</Box>
                <Box>
                  <Box sx={{ fontWeight: 600, color: '#fff' }}>{translate(`sign_in.step_${step}`)}</Box>
                  <Box sx={{ fontSize: '0.875rem', opacity: 0.8 }}>{translate(`sign_in.step_${step}_text`)}</Box>
                </Box>
              </Box>
            ))}
          </Box>
        </Box>
        <Box aria-hidden sx={{ position: 'absolute', right: -70, bottom: -70, opacity: 0.13 }}><SealMark size={300} /></Box>
        <Box />
      </Box>
      <Box sx={{ display: 'flex', flexDirection: 'column', p: { xs: 3, md: 5 } }}>
        <Box sx={{ display: 'flex', alignItems: 'center', color: 'text.secondary' }}>
          <Box sx={{ display: { xs: 'block', md: 'none' }, color: 'text.primary' }}><Brand /></Box>
          <Box sx={{ flex: 1 }} />
          <LocaleSwitch />
        </Box>
        <Box sx={{ m: 'auto', width: '100%', maxWidth: 380, py: 4 }}>
          <Typography variant="h4" component="h1" sx={{ mb: 3 }}>{translate('sign_in.title')}</Typography>
          <SignInForm onSignIn={(credentials) => login(credentials)} />
          <Typography variant="caption" color="text.secondary" component="p" sx={{ mt: 3 }}>{translate('sign_in.help')}</Typography>
        </Box>
      </Box>
      <Notification />
    </Box>
  );
}
