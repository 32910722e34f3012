import { join, resolve } from 'node:path';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { BlobStoreConfig } from './blob-store.config.ts';
import { createFileBlobStore } from './files.ts';

export { blobStoreConfig } from './blob-store.config.ts';
export type { BlobStoreConfig } from './blob-store.config.ts';

/** The only place that knows where raw mail is kept. `data` is the data directory of this installation. */
export async function createBlobStore(config: BlobStoreConfig & { data: string }): Promise<BlobStore> {
  if (config.s3Endpoint) {
    const { openS3BlobStore } = await import('./s3.ts');
    return openS3BlobStore({
      endpoint: config.s3Endpoint,
      bucket: config.s3Bucket,
      bucketPerTenant: config.s3BucketPerTenant,
      region: config.s3Region,
      accessKey: config.s3AccessKey,
      secretKey: config.s3SecretKey,
    });
  }
  return createFileBlobStore({
    directory: resolve(config.blobDirectory ?? join(config.data, 'blobs')),
    sync: config.blobSync,
  });
}
