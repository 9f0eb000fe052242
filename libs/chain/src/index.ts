export * from './canonical-json';
export * from './history-row';
export * from './personal-digest';
export * from './history-seal';
export * from './history-export';
export * from './verify-export';
export type { VerificationNote, VerificationProblem, VerificationReport } from './verification-report';
