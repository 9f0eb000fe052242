export * from './exact-value';
export * from './weighted-score';
export * from './aggregate';
export * from './rank';
