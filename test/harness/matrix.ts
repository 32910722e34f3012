import { randomBytes } from 'node:crypto';

/** The homeserver that `test/servers/matrix.sh` starts; unset = tests that need one are skipped and say so. */
const server = process.env['MAILFLEX_TEST_MATRIX'];

export const NO_MATRIX = 'Matrix: set MAILFLEX_TEST_MATRIX (test/servers/matrix.sh starts a Synapse)';
export const hasMatrix = server !== undefined && server !== '';

export interface MatrixUser {
  homeserver: string;
  userId: string;
  accessToken: string;
  /** a request of the client-server API as this user; throws what the server says when it refuses */
  ask<Answer>(method: string, path: string, body?: unknown): Promise<Answer>;
}

/** A new user of the test server (Matrix client-server API, section 5.6). */
export async function freshMatrixUser(): Promise<MatrixUser> {
  const made = await ask<{ user_id: string; access_token: string }>('POST', 'v3/register', null, {
    username: `test-${randomBytes(6).toString('hex')}`,
    password: randomBytes(12).toString('hex'),
    auth: { type: 'm.login.dummy' },
  });
  return {
    homeserver: server!,
    userId: made.user_id,
    accessToken: made.access_token,
    ask: (method, path, body) => ask(method, path, made.access_token, body),
  };
}

async function ask<Answer>(method: string, path: string, token: string | null, body?: unknown): Promise<Answer> {
  const response = await fetch(`${server}/_matrix/client/${path}`, {
    method,
    headers: { 'content-type': 'application/json', ...(token ? { authorization: `Bearer ${token}` } : {}) },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
  const answer = (await response.json()) as Answer & { errcode?: string; error?: string };
  if (!response.ok) throw new Error(`${response.status} ${answer.errcode}: ${answer.error}`);
  return answer;
}
