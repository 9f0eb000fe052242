export { brokenInvariantsOf, createTestDatabase, type TestDatabase } from './test-database';
export { type BrokenInvariant } from './invariants';
export { startDurablePostgres, type DurablePostgres } from './durable-postgres';
export { TestClock } from './test-clock';
export { MailSink, type CaughtMail } from './mail-sink';
export { browserMayRun, findBrowser, type FoundBrowser } from './find-browser';
export { openBrowser } from './open-browser';
export { findRedis, startRedis, type TestRedis } from './test-redis';
export { startPlatform, type PlatformOptions, type TestPlatform } from './test-platform';
