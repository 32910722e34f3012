import { z } from 'zod';
import { defineConfig, setting, type ConfigOf } from '#core/config.ts';

export const blobStoreConfig = defineConfig({
  blobDirectory: {
    env: 'MAILFLEX_BLOB_DIR',
    schema: z.string().min(1).optional(),
    doc: 'Directory of raw mail; unset = `blobs` below the data directory.',
  },
  blobSync: {
    env: 'MAILFLEX_BLOB_SYNC',
    schema: setting.boolean(),
    default: 'true',
    doc: 'Whether raw mail is forced to disk before it is acknowledged; false only where losing mail does not matter.',
  },
  s3Endpoint: {
    env: 'MAILFLEX_S3_ENDPOINT',
    schema: z.url({ protocol: /^https?$/, error: 'must be an http:// or https:// address' }).optional(),
    doc: 'S3 server that keeps raw mail instead of a directory.',
  },
  s3Bucket: {
    env: 'MAILFLEX_S3_BUCKET',
    schema: z.string().regex(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/, 'must be the name of an S3 bucket'),
    default: 'mailflex',
    doc: 'Bucket on that server; it is made when it is missing. With a bucket for each tenant at most 26 characters.',
  },
  s3BucketPerTenant: {
    env: 'MAILFLEX_S3_BUCKET_PER_TENANT',
    schema: setting.boolean(),
    default: 'false',
    doc: 'Whether each tenant has a bucket of its own, `<bucket>-<tenant id>`. To be decided before the first mail: what is stored is not moved.',
  },
  s3Region: {
    env: 'MAILFLEX_S3_REGION',
    schema: setting.text(),
    default: 'us-east-1',
    doc: 'Region of the bucket.',
  },
  s3AccessKey: {
    env: 'MAILFLEX_S3_ACCESS_KEY',
    schema: setting.optionalText(),
    doc: 'Access key; unset = found where AWS tools look for it.',
  },
  s3SecretKey: {
    env: 'MAILFLEX_S3_SECRET_KEY',
    schema: setting.optionalText(),
    doc: 'Secret key.',
    secret: true,
  },
});
export type BlobStoreConfig = ConfigOf<typeof blobStoreConfig>;
