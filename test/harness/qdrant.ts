import { randomBytes } from 'node:crypto';

/** A Qdrant server, or the stand-in that `test/servers/qdrant.sh` starts; unset = tests that need one are skipped. */
const server = process.env['MAILFLEX_TEST_QDRANT'];

export const NO_QDRANT = 'Qdrant: set MAILFLEX_TEST_QDRANT (test/servers/qdrant.sh starts a stand-in)';
export const hasQdrant = server !== undefined && server !== '';

/** Where the server is, and a start of collection names that no other test uses. */
export function freshQdrant(): { url: string; prefix: string } {
  return { url: server!, prefix: `test-${randomBytes(6).toString('hex')}-` };
}
