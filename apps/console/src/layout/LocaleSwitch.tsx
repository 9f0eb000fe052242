import Button from '@mui/material/Button';
import TranslateOutlined from '@mui/icons-material/TranslateOutlined';
import { useLocaleState, useTranslate } from 'react-admin';
import { useQueryClient } from '@tanstack/react-query';
import type { Locale } from '@huibian/contracts';
import { localeChoice } from '../providers/locale-choice';
import { useApi } from '../providers/use-api';
import { useSession } from '../providers/use-session';

/** The other language, in its own words: two languages need no menu. */
export function LocaleSwitch() {
  const [locale, setLocale] = useLocaleState();
  const translate = useTranslate();
  const api = useApi();
  const session = useSession();
  const queries = useQueryClient();
  const choose = async (code: Locale) => {
    setLocale(code);
    if (session === null) localeChoice.choose(code);
    // Mail follows the account's language; a failure to note it is no reason to keep this page in the other one.
    else await api.put('/api/account/locale', { locale: code }).catch(() => undefined);
    // Problems and the like are rendered by the server: read them again in the new language.
    await queries.invalidateQueries();
  };
  const other = locale === 'en' ? ({ code: 'zh', name: '简体中文' } as const) : ({ code: 'en', name: 'English' } as const);
  return (
    <Button
      color="inherit"
      size="small"
      lang={other.code}
      aria-label={`${translate('app.language')}: ${other.name}`}
      startIcon={<TranslateOutlined fontSize="small" />}
      onClick={() => void choose(other.code)}
      sx={{ fontWeight: 400 }}
    >
      {other.name}
    </Button>
  );
}
