import type { FastifyInstance } from 'fastify';
import { tooBusy } from './http.errors.ts';

/** Requests that are worked on at the same time; each holds at most its body of 1 MB. */
const MOST_IN_FLIGHT = 200;
/** what every 429 says that does not know better */
export const RETRY_AFTER_SECONDS = 2;
/** who asks whether we are well must be told so under load, too */
const ALWAYS_ANSWERED = new Set(['/healthz', '/readyz', '/metrics']);

/** Above the limit requests are refused before anything is read or looked up: 429 with `Retry-After` (RFC 6585, section 4). */
export function refuseOverload(app: FastifyInstance, mostInFlight = MOST_IN_FLIGHT): void {
  let inFlight = 0;
  app.addHook('onRequest', (request, reply, done) => {
    if (ALWAYS_ANSWERED.has(request.url)) return done();
    if (inFlight >= mostInFlight) {
      void reply.header('retry-after', RETRY_AFTER_SECONDS);
      return done(tooBusy());
    }
    inFlight++;
    // also when the caller has gone before the answer
    reply.raw.once('close', () => inFlight--);
    done();
  });
}
