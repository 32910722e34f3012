import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { blobStoreContract } from './blob-store.contract.ts';
import { createFileBlobStore } from './files.ts';

blobStoreContract('files', async () => {
  const directory = await mkdtemp(join(tmpdir(), 'mailflex-blobs-'));
  return {
    store: createFileBlobStore({ directory }),
    damage: (tenantId, checksum) => writeFile(join(directory, tenantId, checksum.slice(0, 2), checksum), 'half'),
    dispose: () => rm(directory, { recursive: true, force: true }),
  };
});
