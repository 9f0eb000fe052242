export * from './decode-text';
export * from './understanding';
export * from './understand';
export * from './compilation';
export * from './experience-table';
export * from './unit-tier';
