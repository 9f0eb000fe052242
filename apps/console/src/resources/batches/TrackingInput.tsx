import type { KeyboardEvent } from 'react';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import AddOutlined from '@mui/icons-material/AddOutlined';
import RemoveOutlined from '@mui/icons-material/RemoveOutlined';
import { useTranslate } from 'react-admin';
import { settableTracking, stepTracking, trackingBounds, trackingText } from './tracking.rules';

interface TrackingInputProps {
  number: number;
  value: number;
  changed: boolean;
  disabled: boolean;
  onChange: (tracking: number) => void;
}

const keySteps: Readonly<Record<string, number>> = { ArrowUp: 1, ArrowRight: 1, ArrowDown: -1, ArrowLeft: -1 };

/** 字距 of one entry: a spin button of 0.05 pt, by mouse or by the arrow keys; Delete sets it back. */
export function TrackingInput({ number, value, changed, disabled, onChange }: TrackingInputProps) {
  const translate = useTranslate();
  const label = translate('batches.tracking_of', { number });
  const keyDown = (event: KeyboardEvent) => {
    const steps = keySteps[event.key];
    if (steps !== undefined) onChange(stepTracking(value, steps));
    else if (event.key === 'Home') onChange(trackingBounds.min);
    else if (event.key === 'End') onChange(trackingBounds.max);
    else if (event.key === 'Delete' || event.key === '0') onChange(settableTracking(0));
    else return;
    event.preventDefault();
  };
  if (disabled) return <Box component="span" sx={{ fontVariantNumeric: 'tabular-nums' }}>{trackingText(value)}</Box>;
  return (
    <Box sx={{ display: 'inline-flex', alignItems: 'center', border: 1, borderColor: changed ? 'warning.main' : 'divider', borderRadius: 1 }}>
      <IconButton size="small" tabIndex={-1} aria-label={translate('batches.tracking_less', { number })} disabled={value <= trackingBounds.min} onClick={() => onChange(stepTracking(value, -1))} sx={{ p: 0.375 }}>
        <RemoveOutlined sx={{ fontSize: 16 }} />
      </IconButton>
      <Box
        role="spinbutton"
        tabIndex={0}
        aria-label={label}
        aria-valuenow={value}
        aria-valuemin={trackingBounds.min}
        aria-valuemax={trackingBounds.max}
        aria-valuetext={translate('batches.tracking_points', { value: trackingText(value) })}
        onKeyDown={keyDown}
        sx={{ width: 44, textAlign: 'center', fontVariantNumeric: 'tabular-nums', fontSize: '0.8125rem', lineHeight: '24px', color: value === 0 ? 'text.secondary' : 'text.primary', fontWeight: changed ? 600 : 400, '&:focus-visible': { outline: 2, outlineColor: 'primary.main', outlineOffset: 1 } }}
      >
        {trackingText(value)}
      </Box>
      <IconButton size="small" tabIndex={-1} aria-label={translate('batches.tracking_more', { number })} disabled={value >= trackingBounds.max} onClick={() => onChange(stepTracking(value, 1))} sx={{ p: 0.375 }}>
        <AddOutlined sx={{ fontSize: 16 }} />
      </IconButton>
    </Box>
  );
}
