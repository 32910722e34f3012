import type { FastifyInstance } from 'fastify';
import { mayUse } from '#core/contracts/actor.ts';
import type { FileRoute } from '#core/module.ts';
import { notAllowed } from '../actions/actions.errors.ts';
import { actorOf } from './authenticate.ts';

/** Types that a browser may show in place; everything else is saved, whatever the sender called it. */
const SHOWN = new Set(['image/png', 'image/jpeg', 'image/gif', 'image/webp', 'image/avif', 'text/plain']);

/** Files come from senders of mail: never run as part of this site, whatever they contain. */
export function registerFileRoutes(app: FastifyInstance, files: readonly FileRoute[]): void {
  for (const file of files) {
    app.get(`/api/files/${file.path}`, { schema: { tags: ['files'], hide: true } }, async (request, reply) => {
      const actor = actorOf(request);
      if (!mayUse(actor, file.scope)) throw notAllowed({ scope: file.scope });
      const { bytes, contentType, filename } = await file.get(actor, request.params as Record<string, string>);
      const type = contentType.split(';')[0]!.trim().toLowerCase();
      const shown = SHOWN.has(type);
      return reply
        .header('content-security-policy', "default-src 'none'; sandbox")
        .header('cache-control', 'private, max-age=3600')
        .header('content-disposition', disposition(shown ? 'inline' : 'attachment', filename))
        .type(shown ? type : 'application/octet-stream')
        .send(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    });
  }
}

/** RFC 6266 with the extended notation of RFC 8187. */
function disposition(kind: 'inline' | 'attachment', filename: string): string {
  const plain = filename.replace(/[^\w. -]/g, '_').slice(0, 150);
  const extended = encodeURIComponent(filename.toWellFormed().slice(0, 150)).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `${kind}; filename="${plain}"; filename*=UTF-8''${extended}`;
}
