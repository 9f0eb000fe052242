import net from 'node:net';

/**
 * A port nobody listens on right now.
 * @returns {Promise<number>}
 */
export function freePort(host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const server = net.createServer();
    server.unref();
    server.on('error', reject);
    server.listen(0, host, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/**
 * Why nobody can listen there: an error code such as EADDRINUSE or EACCES, or null when the port is free.
 * @param {number} port
 * @param {string} host
 * @returns {Promise<string | null>}
 */
export function portObstacle(port, host) {
  return new Promise((resolve) => {
    const server = net.createServer();
    server.on('error', (/** @type {NodeJS.ErrnoException} */ error) => resolve(error.code ?? error.message));
    server.listen(port, host, () => server.close(() => resolve(null)));
  });
}
