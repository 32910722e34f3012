import { chmod, mkdir, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { PassThrough } from 'node:stream';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import { toErrorBody } from '#core/contracts/errors.ts';
import { createHttpApp, type HttpDeps } from '../http/app.ts';
import { toPublicError } from '../http/error-map.ts';
import type { App } from '../app-parts.ts';
import { operatorCommands } from './commands.ts';
import { operatorActor } from './operator.ts';

/**
 * The API on a unix domain socket that only the owner of the data directory can open (0600): every request acts as
 * operator, for the user in `x-mailflex-user`. `POST /operator/<command>` answers with JSON lines: `{progress}` …, then
 * `{result}` or `{error}`.
 */
export async function startControlServer(
  path: string,
  app: App,
  deps: Omit<HttpDeps, 'authenticate' | 'https'>,
): Promise<AsyncDisposable> {
  const server = await createHttpApp({
    ...deps,
    https: false,
    authenticate: async (request) => {
      const address = request.headers['x-mailflex-user'];
      return operatorActor(app, typeof address === 'string' ? address : undefined);
    },
  });
  registerCommands(server, app);
  if (process.platform !== 'win32') {
    // with databases elsewhere nobody else makes the data directory
    await mkdir(dirname(path), { recursive: true, mode: 0o700 });
    await rm(path, { force: true });
  }
  await server.listen({ path });
  if (process.platform !== 'win32') await chmod(path, 0o600);
  return {
    async [Symbol.asyncDispose]() {
      await server.close();
      if (process.platform !== 'win32') await rm(path, { force: true });
    },
  };
}

function registerCommands(server: FastifyInstance, app: App): void {
  for (const [name, command] of Object.entries(operatorCommands)) {
    server.post(`/operator/${name}`, { schema: { hide: true, body: z.unknown() } }, async (request, reply) => {
      const gone = new AbortController();
      request.raw.socket.once('close', () => gone.abort());
      const lines = new PassThrough();
      const say = (line: object) => {
        if (!lines.writableEnded) lines.write(`${JSON.stringify(line)}\n`);
      };
      const progress = (line: object) => say({ progress: line });
      void command({ app, progress, signal: gone.signal }, request.body).then(
        (result) => {
          say({ result: result ?? null });
          lines.end();
        },
        (error: unknown) => {
          const known = error instanceof z.ZodError || error instanceof Error;
          say({ error: known ? toErrorBody(error) : toPublicError(error, request.id).toBody() });
          lines.end();
        },
      );
      return reply.type('application/x-ndjson').send(lines);
    });
  }
}
