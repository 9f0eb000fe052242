import { useEffect } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { useSession } from '../providers/use-session';

/** Browsers hyphenate, speak and choose glyphs by the page's language; the tab carries the product's name in it. */
export function useDocumentLanguage(): void {
  const [locale, setLocale] = useLocaleState();
  const preferred = useSession()?.locale;
  const translate = useTranslate();
  useEffect(() => {
    document.documentElement.lang = locale === 'en' ? 'en' : 'zh-CN';
    document.title = translate('app.name');
  }, [locale, translate]);
  // A browser where nobody has chosen yet follows the account.
  useEffect(() => {
    if (preferred !== undefined && window.localStorage.getItem('RaStore.locale') === null) setLocale(preferred);
  }, [preferred, setLocale]);
}
