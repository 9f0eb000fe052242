import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { bytesOfMegabytes } from '@huibian/contracts';
import { CLOCK, refused, type Clock, type Config } from '@huibian/platform';
import type { LogLevel } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { v7 } from 'uuid';
import { AppModule } from './app.module';
import { serveConsole } from './http/console-files';
import { jsonLimitBytes, uploadLimits } from './http/limits';
import { isTooDeep } from './http/nesting.rules';
import { isHttps } from './http/session-cookie';

export interface AppOverrides {
  /** Tests bring their own time. */
  clock?: Clock;
  logLevels?: LogLevel[];
}

/** The api, ready to listen: `await (await createApp(config)).listen(config.PORT, config.HOST)`. */
export async function createApp(config: Config, overrides: AppOverrides = {}): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: proxies(config.TRUST_PROXY),
    bodyLimit: jsonLimitBytes,
    genReqId: () => v7(),
    // A page that listens for progress would hold the end of the process otherwise.
    forceCloseConnections: true,
    routerOptions: { ignoreTrailingSlash: false },
  });
  const app = await NestFactory.create<NestFastifyApplication>(AppModule.forRoot(config, overrides.clock), adapter, {
    logger: overrides.logLevels ?? ['error', 'warn'],
    abortOnError: false,
  });
  const clock = app.get<Clock>(CLOCK);
  const fastify = adapter.getInstance();
  fastify.decorateRequest('receivedAt');
  fastify.decorateRequest('openSession', null);
  fastify.addHook('onRequest', (request, reply, done) => {
    request.receivedAt = clock.now();
    void reply.header('x-correlation-id', request.id);
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    done();
  });
  fastify.addHook('preValidation', (request, _, done) => done(isTooDeep(request.body) ? refused(400, 'http.body_unreadable') : undefined));
  await app.register(cookie);
  await app.register(helmet, securityHeaders(config));
  await app.register(compress, { global: true, threshold: 1024 });
  await app.register(multipart, { limits: { ...uploadLimits, fileSize: bytesOfMegabytes(config.UPLOAD_MAX_MB) } });
  await serveConsole(app, config);
  await app.init();
  await fastify.ready();
  return app;
}

function proxies(setting: string): string[] | false {
  const listed = setting.split(',').map((one) => one.trim()).filter(Boolean);
  return listed.length > 0 ? listed : false;
}

/** Over plain http helmet's defaults would lock an intranet out: HSTS and upgrade-insecure-requests go with https only. */
function securityHeaders(config: Config) {
  const https = isHttps(config);
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        // The console's styles are written by its framework at run time.
        styleSrc: ["'self'", "'unsafe-inline'"],
        imgSrc: ["'self'", 'data:', 'blob:'],
        fontSrc: ["'self'", 'data:'],
        frameSrc: ["'self'", 'blob:'],
        objectSrc: ["'none'"],
        baseUri: ["'self'"],
        formAction: ["'self'"],
        frameAncestors: ["'self'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 15_552_000 } : false,
    crossOriginOpenerPolicy: https ? { policy: 'same-origin' as const } : false,
    originAgentCluster: https,
    referrerPolicy: { policy: 'same-origin' as const },
    xFrameOptions: { action: 'sameorigin' as const },
  };
}
