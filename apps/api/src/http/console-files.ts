import fs from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Config } from '@huibian/platform';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

/** The built console; the folder is found from here whether this file runs from `src` or from `dist`. */
const builtConsole = path.resolve(__dirname, '..', '..', '..', 'console', 'dist');

const year = 365 * 86_400;

/** Serves the console under /console/. An address inside it that is no file is the console's own: it gets index.html. */
export async function serveConsole(app: NestFastifyApplication, config: Config): Promise<void> {
  const root = config.CONSOLE_DIR ? path.resolve(config.CONSOLE_DIR) : builtConsole;
  if (!fs.existsSync(path.join(root, 'index.html'))) return;
  await app.register(fastifyStatic, { root, serve: false, cacheControl: false, dotfiles: 'ignore' });
  const fastify = app.getHttpAdapter().getInstance();
  fastify.get('/console', (_, reply) => reply.redirect('/console/', 308));
  fastify.get<{ Params: { '*': string } }>('/console/*', (request, reply) => {
    const wanted = request.params['*'];
    const file = path.join(root, path.normalize(`/${wanted}`));
    if (wanted !== '' && isFile(file)) {
      // Names of built assets carry their content's hash.
      const lasting = wanted.startsWith('assets/');
      return reply.header('cache-control', lasting ? `public, max-age=${year}, immutable` : 'no-cache').sendFile(path.relative(root, file));
    }
    if (wanted.startsWith('assets/')) return reply.callNotFound();
    return reply.header('cache-control', 'no-cache').sendFile('index.html');
  });
}

const isFile = (file: string): boolean => fs.statSync(file, { throwIfNoEntry: false })?.isFile() ?? false;
