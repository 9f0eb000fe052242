import type { ReactNode } from 'react';
import Box from '@mui/material/Box';
import { useTranslate } from 'react-admin';

export interface Fact {
  label: ReactNode;
  value: ReactNode;
  /** Takes the whole row: long texts. */
  wide?: boolean;
}

/** Labels and values in as many columns as fit. An empty value shows a dash, never a hole. */
export function FactGrid({ facts, columnWidth = 240 }: { facts: readonly (Fact | null | false)[]; columnWidth?: number }) {
  const translate = useTranslate();
  return (
    <Box component="dl" sx={{ m: 0, display: 'grid', gridTemplateColumns: `repeat(auto-fill, minmax(${columnWidth}px, 1fr))`, columnGap: 4, rowGap: 1.75 }}>
      {facts.filter(isFact).map((fact, index) => (
        <Box key={index} sx={{ minWidth: 0, ...(fact.wide ? { gridColumn: '1 / -1' } : {}) }}>
          <Box component="dt" sx={{ color: 'text.secondary', fontSize: '0.8125rem', lineHeight: 1.6 }}>{fact.label}</Box>
          <Box component="dd" sx={{ m: 0, overflowWrap: 'anywhere', lineHeight: 1.7 }}>{isBlank(fact.value) ? translate('text.none') : fact.value}</Box>
        </Box>
      ))}
    </Box>
  );
}

const isFact = (fact: Fact | null | false): fact is Fact => fact !== null && fact !== false;
const isBlank = (value: ReactNode) => value === null || value === undefined || value === '' || value === false;
