import { useCallback } from 'react';
import { useLocale } from 'react-admin';
import { renderMessage } from '@huibian/contracts';
import type { Refusal } from '@huibian/workflow';
import { isLocale } from './i18n.provider';

/** Renders a refusal (`code`, `params`) in the reader's language. */
export function useRefusalText(): (refusal: Refusal) => string {
  const locale = useLocale();
  return useCallback((refusal) => renderMessage(isLocale(locale) ? locale : 'zh', refusal.code, refusal.params ?? {}), [locale]);
}
