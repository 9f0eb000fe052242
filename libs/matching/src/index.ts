export * from './conflict-world';
export * from './conflicts';
export * from './assignment-problem';
export * from './assign';
export type { PathStep, Relation } from './affiliation';
