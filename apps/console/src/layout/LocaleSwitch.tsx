import Button from '@mui/material/Button';
import TranslateOutlined from '@mui/icons-material/TranslateOutlined';
import { useLocaleState, useTranslate } from 'react-admin';

/** The other language, in its own words: two languages need no menu. */
export function LocaleSwitch() {
  const [locale, setLocale] = useLocaleState();
  const translate = useTranslate();
  const other = locale === 'en' ? { code: 'zh', name: '简体中文' } : { code: 'en', name: 'English' };
  return (
    <Button
      color="inherit"
      size="small"
      lang={other.code}
      aria-label={`${translate('app.language')}: ${other.name}`}
      startIcon={<TranslateOutlined fontSize="small" />}
      onClick={() => setLocale(other.code)}
      sx={{ fontWeight: 400 }}
    >
      {other.name}
    </Button>
  );
}
