import { existsSync } from 'node:fs';
import { join } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { FastifyInstance } from 'fastify';
import { noSuchRoute } from './http.errors.ts';

const NOT_BUILT = `<!doctype html><html lang="en"><meta charset="utf-8"><title>Mailflex</title>
<h1>Mailflex is running, but its web pages are not built</h1>
<p>Run <code>npm run build</code> in the folder of Mailflex, then reload this page.</p></html>`;

/** The built web app; every path that is not a file is a page of the app. */
export async function registerWebApp(app: FastifyInstance, folder: string): Promise<void> {
  const built = existsSync(join(folder, 'index.html'));
  if (built) {
    await app.register(fastifyStatic, {
      root: folder,
      index: false,
      wildcard: true,
      cacheControl: false,
      setHeaders: (reply, path) =>
        void reply.header(
          'cache-control',
          path.includes(join('dist', 'assets')) ? 'public, max-age=31536000, immutable' : 'no-cache',
        ),
    });
    app.get('/', { schema: { hide: true } }, (_request, reply) => reply.sendFile('index.html'));
  }
  app.setNotFoundHandler((request, reply) => {
    const page = request.method === 'GET' && (request.headers.accept ?? '').includes('text/html');
    if (!page || request.url.startsWith('/api/')) throw noSuchRoute({ path: request.url.split('?')[0] });
    if (built) return reply.sendFile('index.html');
    return reply.code(503).type('text/html; charset=utf-8').send(NOT_BUILT);
  });
}
