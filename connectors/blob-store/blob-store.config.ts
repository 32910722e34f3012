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
});
export type BlobStoreConfig = ConfigOf<typeof blobStoreConfig>;
