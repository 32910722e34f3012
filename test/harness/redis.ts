/** The server that `test/servers/redis.sh` starts; unset = tests that need one are skipped and say so. */
const server = process.env['MAILFLEX_TEST_REDIS'];

export const NO_REDIS = 'Redis: set MAILFLEX_TEST_REDIS (test/servers/redis.sh starts one)';
export const hasRedis = server !== undefined && server !== '';

/** The address of a database on the test server. Names in it have to differ from test to test. */
export function testRedis(): string {
  return server!;
}
