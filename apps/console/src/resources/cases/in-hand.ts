import type { CaseRepresentation } from '@huibian/contracts';

/** With its units, who write on it: there is a draft beside what was submitted. */
export const isInHand = ({ state }: Pick<CaseRepresentation, 'state'>): boolean => state === 'drafting' || state === 'returned';
