import { constants } from 'node:zlib';
import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import { CONFIG, type Config } from '@forum/kernel';
import { type DynamicModule, type INestApplication, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { Assets } from '../assets/assets.js';
import { PublicCache } from '../cache/public-cache.js';
import { AnswerInterceptor } from './answer.interceptor.js';
import { ErrorFilter } from './error.filter.js';
import { keepableBody } from './keepable-body.js';
import { readableUrl } from './readable-url.js';
import { trustedProxies } from './trusted-proxies.js';
import { ViewerHook } from './viewer.hook.js';

const MAX_BODY_BYTES = 1_048_576;

/** Builds the web process around its module: hooks, security headers, error answers. It does not listen yet. */
export async function createWeb(
  module: Type | DynamicModule,
  config: Config,
): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: trustedProxies(config.trustProxy),
    bodyLimit: MAX_BODY_BYTES,
    rewriteUrl: ({ url = '/' }) => readableUrl(url),
    // As long as the longest line of a request that Node takes: a long name of nothing is not found, like a short one.
    routerOptions: { maxParamLength: 16_384, ignoreTrailingSlash: true, ignoreDuplicateSlashes: true },
    forceCloseConnections: true,
  });
  const app = await NestFactory.create<NestFastifyApplication>(module, adapter, {
    abortOnError: false,
    logger: config.logLevel === 'silent' ? false : ['error', 'warn', 'fatal'],
  });
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  answerFromMemoryFirst(app, fastify);
  await registerPlugins(app);
  registerHooks(app, fastify);
  app.useGlobalInterceptors(app.get(AnswerInterceptor));
  app.useGlobalFilters(app.get(ErrorFilter));
  app.get(Assets).serve(fastify);
  await app.init();
  await fastify.ready();
  return app;
}

/** Before every other hook: a page that everyone may share costs one stamp, no session, no rendering. */
function answerFromMemoryFirst(app: INestApplication, fastify: FastifyInstance): void {
  const cache = app.get(PublicCache);
  fastify.addHook('onRequest', async (request, reply) => {
    if (await cache.answer(request, reply)) return reply;
  });
}

async function registerPlugins(app: NestFastifyApplication): Promise<void> {
  const config = app.get<Config>(CONFIG);
  await app.register(cookie as never);
  await app.register(helmet as never, securityHeaders(config.baseUrl.startsWith('https:')) as never);
  await app.register(
    compress as never,
    {
      encodings: ['br', 'gzip'],
      threshold: 1_024,
      // Node's default for Brotli is its slowest: a hundred times the processor time for a tenth fewer bytes.
      brotliOptions: { params: { [constants.BROTLI_PARAM_QUALITY]: 4 } },
      zlibOptions: { level: 6 },
    } as never,
  );
}

/** Strict: no script (the live bar's own file is let in where it is, `answer.interceptor.ts`), no style but ours, nothing from another origin, no frame around us. */
function securityHeaders(https: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        styleSrc: ["'self'"],
        // The themes' patterns are masks written in the stylesheet itself.
        imgSrc: ["'self'", 'data:'],
        frameSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    // `no-referrer` would make browsers send `Origin: null` on our own forms.
    referrerPolicy: { policy: 'same-origin' as const },
    // Names below ours may be somebody else's to run.
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    crossOriginEmbedderPolicy: false,
    xFrameOptions: { action: 'deny' as const },
  };
}

function registerHooks(app: INestApplication, fastify: FastifyInstance): void {
  const viewers = app.get(ViewerHook);
  fastify.addHook('onRequest', (request, reply) => viewers.identify(request, reply));
  fastify.addHook('preHandler', async (request) => {
    request.body = keepableBody(request.body);
    viewers.refuseForgery(request);
  });
}
