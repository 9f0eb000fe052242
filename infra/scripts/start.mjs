/**
 * `npm start`: installs, builds, starts PostgreSQL, migrates, seeds, runs api and worker, and stops all of it again.
 * Everything up to the installation uses Node's own modules only.
 */
import { refuseOldNode } from './start/node-version.mjs';

refuseOldNode();
const { startInstallation } = await import('./start/installation.mjs');
await startInstallation();
