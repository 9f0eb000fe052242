import { useLocale, useTranslate } from 'react-admin';
import { chineseNumeral } from '@huibian/manuscript';

/** 一校, 二校…; in English by number. */
export function useProofName(): (sequence: number) => string {
  const translate = useTranslate();
  const locale = useLocale();
  return (sequence) => translate('proofs.name', { sequence: locale === 'en' ? String(sequence) : chineseNumeral(sequence) });
}
