import { join, resolve } from 'node:path';
import type { BlobStore } from '#core/ports/blob-store.ts';
import type { BlobStoreConfig } from './blob-store.config.ts';
import { createFileBlobStore } from './files.ts';

export { blobStoreConfig } from './blob-store.config.ts';
export type { BlobStoreConfig } from './blob-store.config.ts';

/** The only place that knows where raw mail is kept. `data` is the data directory of this installation. */
export function createBlobStore(config: BlobStoreConfig & { data: string }): BlobStore {
  return createFileBlobStore({
    directory: resolve(config.blobDirectory ?? join(config.data, 'blobs')),
    sync: config.blobSync,
  });
}
