import { useEffect, useRef } from 'react';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useTranslate } from 'react-admin';
import type { Criterion } from '@huibian/contracts';

interface MarkInputProps {
  criterion: Criterion;
  /** Its place, which is also the key that jumps to it. */
  order: number;
  value: string;
  error: string | undefined;
  inputRef: (element: HTMLInputElement | null) => void;
  onChange: (mark: string) => void;
  onEnter: () => void;
}

const typing = (target: EventTarget | null) => target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));

/** One criterion and its mark: 0 to full marks, at most two decimals. Wide digits and points of Chinese input are read as well. */
export function MarkInput({ criterion, order, value, error, inputRef, onChange, onEnter }: MarkInputProps) {
  const translate = useTranslate();
  const own = useRef<HTMLInputElement | null>(null);
  useEffect(() => {
    const jump = (event: globalThis.KeyboardEvent) => {
      if (event.key !== String(order) || event.ctrlKey || event.altKey || event.metaKey || typing(event.target)) return;
      event.preventDefault();
      own.current?.focus();
      own.current?.select();
    };
    window.addEventListener('keydown', jump);
    return () => window.removeEventListener('keydown', jump);
  }, [order]);
  return (
    <Box sx={{ display: 'flex', gap: 1.5, alignItems: 'flex-start', py: 1, borderTop: order === 1 ? 0 : 1, borderColor: 'divider' }}>
      <Box sx={{ flex: 1, minWidth: 0 }}>
        <Box component="label" htmlFor={`mark-${criterion.key}`} sx={{ fontWeight: 600 }}>{criterion.name}</Box>
        <Box component="span" sx={{ ml: 1, fontSize: '0.8125rem', color: 'text.secondary' }}>{translate('assignments.weight', { weight: criterion.weight })}</Box>
        <Box sx={{ fontSize: '0.8125rem', color: 'text.secondary' }}>{criterion.description}</Box>
        {error !== undefined && <Box id={`mark-${criterion.key}-error`} role="alert" sx={{ fontSize: '0.8125rem', color: 'error.main' }}>{error}</Box>}
      </Box>
      <TextField
        id={`mark-${criterion.key}`}
        value={value}
        error={error !== undefined}
        onChange={(event) => onChange(halfWidth(event.target.value))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.ctrlKey || event.metaKey) return;
          event.preventDefault();
          onEnter();
        }}
        inputRef={(element: HTMLInputElement | null) => { own.current = element; inputRef(element); }}
        slotProps={{
          htmlInput: { inputMode: 'decimal', maxLength: 7, autoComplete: 'off', 'aria-describedby': error === undefined ? undefined : `mark-${criterion.key}-error`, style: { textAlign: 'right' } },
          input: { endAdornment: <Box component="span" sx={{ ml: 0.5, color: 'text.secondary', whiteSpace: 'nowrap' }}>/ {criterion.max}</Box> },
        }}
        sx={{ width: 128, flexShrink: 0, m: 0 }}
      />
    </Box>
  );
}

/** A minus stays: taken off unseen, −1 would count as 1. */
const halfWidth = (typed: string) => typed.replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)).replace(/[．。]/g, '.').replace(/[－−]/g, '-').replace(/[^\d.-]/g, '');
