export * from './document/batch-document.schema';
export * from './document/compiled-files.schema';
export * from './http/page.schema';
export * from './http/problem.schema';
export * from './http/allowed-action.schema';
export * from './permissions';
export * from './jobs';
export * from './messages';
