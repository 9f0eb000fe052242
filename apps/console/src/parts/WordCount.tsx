import { useMemo } from 'react';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';
import { countWords } from '@huibian/manuscript';

interface WordCountProps {
  /** The text counted, as Word counts 字数; or the count itself. */
  text?: string;
  count?: number;
  min?: number | null;
  max?: number | null;
}

/** 字数 while typing, against the campaign's limits. It warns; whether it blocks is the campaign's business. */
export function WordCount({ text, count, min, max }: WordCountProps) {
  const translate = useTranslate();
  const counted = useMemo(() => count ?? countWords(text ?? '').withPunctuation, [count, text]);
  const missing = typeof min === 'number' && counted < min ? min - counted : 0;
  const over = typeof max === 'number' && counted > max ? counted - max : 0;
  const measure =
    typeof min === 'number' && typeof max === 'number'
      ? translate('words.of_range', { count: counted, min, max })
      : typeof max === 'number'
        ? translate('words.of_max', { count: counted, max })
        : translate('words.count', { count: counted });
  return (
    <Box component="span" aria-live="polite" sx={{ fontSize: '0.8125rem', color: 'text.secondary', fontVariantNumeric: 'tabular-nums' }}>
      {measure}
      {missing > 0 && <Box component="span" sx={{ ml: 1, color: 'warning.main' }}>{translate('words.too_few', { missing })}</Box>}
      {over > 0 && <Box component="span" sx={{ ml: 1, color: 'error.main' }}>{translate('words.too_many', { over })}</Box>}
    </Box>
  );
}
