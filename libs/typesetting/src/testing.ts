/** Invented batches for tests and benches of other projects. */
export { demoCase, demoCompilation, demoRow, demoTable } from './demo-document.factory';
