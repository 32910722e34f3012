import cookiePlugin from '@fastify/cookie';
import helmet from '@fastify/helmet';
import swagger from '@fastify/swagger';
import fastify, { type FastifyInstance } from 'fastify';
import { jsonSchemaTransform, serializerCompiler, validatorCompiler } from 'fastify-type-provider-zod';
import { newId } from '#core/contracts/ids.ts';
import type { FileRoute } from '#core/module.ts';
import type { ActionRunner } from '#core/ports/action-runner.ts';
import type { Logger } from '#core/ports/logger.ts';
import { withWork } from '../logger.ts';
import { registerActionRoutes } from './action.routes.ts';
import type { Authenticator } from './authenticate.ts';
import { toPublicError } from './error-map.ts';
import { registerFileRoutes } from './file.routes.ts';
import { refuseOverload, RETRY_AFTER_SECONDS } from './overload.ts';

const BODY_LIMIT = 1_048_576;

export interface HttpDeps {
  authenticate: Authenticator;
  runner: ActionRunner;
  files: readonly FileRoute[];
  logger: Logger;
  version: string;
  https: boolean;
}

/** The API by itself: actions, files, OpenAPI. Served to browsers over TCP and to the command line over the control socket. */
export async function createHttpApp(deps: HttpDeps): Promise<FastifyInstance> {
  const app = fastify({
    logger: false,
    bodyLimit: BODY_LIMIT,
    genReqId: () => newId(),
    forceCloseConnections: 'idle',
    requestTimeout: 60_000,
    routerOptions: { maxParamLength: 300 },
  });
  app.setValidatorCompiler(validatorCompiler);
  app.setSerializerCompiler(serializerCompiler);
  app.decorateRequest('actor', null);
  app.decorateRequest('correlationId', '');

  refuseOverload(app);
  await app.register(cookiePlugin);
  await app.register(helmet, securityHeaders(deps.https));
  app.addHook('onRequest', (request, _reply, done) => {
    request.correlationId = request.id;
    withWork({ correlationId: request.id }, done);
  });
  app.addHook('onRequest', async (request, reply) => {
    if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
    request.actor = await deps.authenticate(request);
  });
  app.addHook('onResponse', async (request, reply) => {
    const fields = { method: request.method, route: request.routeOptions.url ?? null, status: reply.statusCode };
    deps.logger.debug({ ...fields, ms: Math.round(reply.elapsedTime), correlationId: request.id }, 'answered');
  });
  app.setErrorHandler(async (error, request, reply) => {
    const failure = toPublicError(error, request.id);
    if (failure.status === 429 && !reply.hasHeader('retry-after'))
      void reply.header('retry-after', RETRY_AFTER_SECONDS);
    if (failure.status >= 500) deps.logger.error({ err: error, correlationId: request.id }, 'a request failed');
    return reply
      .code(failure.status)
      .type('application/json; charset=utf-8')
      .serializer(JSON.stringify)
      .send({ error: failure.toBody() });
  });

  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: 'Mailflex', version: deps.version, description: 'Actions of the hub; see README.' },
      components: { securitySchemes: { token: { type: 'http', scheme: 'bearer' } } },
    },
    transform: jsonSchemaTransform,
  });
  registerActionRoutes(app, deps.runner);
  registerFileRoutes(app, deps.files);
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
  return app;
}

/** Frames show mail from `srcdoc`; styles are set by the component library at run time; scripts are only our own files. */
function securityHeaders(https: boolean) {
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'", "'unsafe-inline'"],
        // `https:` only matters inside the frames of mail, which inherit this policy and narrow it with their own until the
        // reader asks for remote images; the pages themselves render no image from content.
        imgSrc: ["'self'", 'data:', 'blob:', 'https:'],
        fontSrc: ["'self'", 'data:'],
        connectSrc: ["'self'"],
        frameSrc: ["'self'", 'blob:'],
        manifestSrc: ["'self'"],
        workerSrc: ["'self'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
      },
    },
    referrerPolicy: { policy: 'no-referrer' as const },
    crossOriginEmbedderPolicy: false,
    strictTransportSecurity: https ? { maxAge: 31_536_000 } : false,
    xFrameOptions: { action: 'deny' as const },
  };
}
