import { useEffect } from 'react';
import { useLocation } from 'react-router-dom';

/** What an address calls a row by: `…/show#row_3`. */
export const rowElementId = (number: number): string => `row_${number}`;

/** Brings the row that the address names into sight, once it is there. */
export function useRowInSight(): void {
  const { hash } = useLocation();
  useEffect(() => {
    const row = hash === '' ? null : document.getElementById(hash.slice(1));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'start' });
  }, [hash]);
}
