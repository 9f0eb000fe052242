import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { ink } from '../theme/palette';

/** The seal: one character, red, with the inner line a seal has. */
export function SealMark({ size = 30 }: { size?: number }) {
  return (
    <Box
      aria-hidden
      sx={{
        width: size, height: size, borderRadius: `${size / 6}px`, bgcolor: ink.seal, color: '#fff', flexShrink: 0, display: 'inline-flex', alignItems: 'center', justifyContent: 'center',
        fontFamily: '"STKaiti","KaiTi","Noto Serif CJK SC",serif', fontSize: size * 0.62, fontWeight: 600, lineHeight: 1, boxShadow: `inset 0 0 0 ${Math.max(1.5, size / 18)}px ${ink.seal}, inset 0 0 0 ${Math.max(2.5, size / 11)}px rgba(255,255,255,.55)`,
      }}
    >
      汇
    </Box>
  );
}

/** The mark with the product's name. */
export function Brand({ size = 28, colour = 'inherit' }: { size?: number; colour?: string }) {
  const translate = useTranslate();
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', gap: 1.25, color: colour }}>
      <SealMark size={size} />
      <Box component="span" sx={{ fontSize: size * 0.62, fontWeight: 600, letterSpacing: '0.08em', whiteSpace: 'nowrap' }}>{translate('app.name')}</Box>
    </Box>
  );
}
