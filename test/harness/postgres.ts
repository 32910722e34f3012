import { randomBytes } from 'node:crypto';
import { Client } from 'pg';

/** The server that `test/servers/postgres.sh` starts; unset = tests that need one are skipped and say so. */
const server = process.env['MAILFLEX_TEST_POSTGRES'];

export const NO_POSTGRES = 'PostgreSQL: set MAILFLEX_TEST_POSTGRES (test/servers/postgres.sh starts one)';
export const hasPostgres = server !== undefined && server !== '';

/** The address of a new, empty database on the test server. */
export async function freshPostgres(): Promise<string> {
  const name = `mailflex_test_${randomBytes(6).toString('hex')}`;
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(`create database ${name}`);
  await client.end();
  return Object.assign(new URL(server!), { pathname: `/${name}` }).href;
}
