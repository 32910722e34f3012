import { randomBytes } from 'node:crypto';

/** The server that `test/servers/minio.sh` starts; unset = tests that need one are skipped and say so. */
const server = process.env['MAILFLEX_TEST_S3'];

export const NO_S3 = 'S3: set MAILFLEX_TEST_S3 (test/servers/minio.sh starts one)';
export const hasS3 = server !== undefined && server !== '';

/** How to reach the server, with a bucket that no other test uses. */
export function freshS3() {
  const { origin, username, password } = new URL(server!);
  return {
    endpoint: origin,
    region: 'us-east-1',
    bucket: `mailflex-test-${randomBytes(6).toString('hex')}`,
    accessKey: username,
    secretKey: password,
  };
}
