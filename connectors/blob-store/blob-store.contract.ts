import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import type { BlobStore } from '#core/ports/blob-store.ts';

const text = (value: string) => new TextEncoder().encode(value);

/** What every blob store does. `damage` changes stored bytes behind the store's back, where that is possible. */
export function blobStoreContract(
  name: string,
  open: () => Promise<{
    store: BlobStore;
    damage?: (tenantId: string, checksum: string) => Promise<void>;
    dispose: () => Promise<void>;
  }>,
): void {
  describe(`blob store: ${name}`, () => {
    const tenant = newId();

    it('gives back the bytes that were put, by their SHA-256', async () => {
      const { store, dispose } = await open();
      const bytes = crypto.getRandomValues(new Uint8Array(50_000));
      const { checksum, size } = await store.put(tenant, bytes);
      expect(checksum).toBe(createHash('sha256').update(bytes).digest('hex'));
      expect(size).toBe(50_000);
      expect(Buffer.compare(await store.get(tenant, checksum), bytes)).toBe(0);
      expect(await store.has(tenant, checksum)).toBe(true);
      await dispose();
    });

    it('keeps the bytes of tenants apart', async () => {
      const { store, dispose } = await open();
      const { checksum } = await store.put(tenant, text('mine'));
      const other = newId();
      expect(await store.has(other, checksum)).toBe(false);
      await expect(store.get(other, checksum)).rejects.toMatchObject({ code: 'blob.not_found' });
      await dispose();
    });

    it('takes the same bytes from many senders at once', async () => {
      const { store, dispose } = await open();
      const puts = Array.from({ length: 40 }, (_, index) => store.put(tenant, text(`mail ${index % 4}`)));
      const names = new Set((await Promise.all(puts)).map((put) => put.checksum));
      expect(names.size).toBe(4);
      for (const checksum of names) expect(await store.has(tenant, checksum)).toBe(true);
      await dispose();
    });

    it('stores an empty blob', async () => {
      const { store, dispose } = await open();
      const { checksum, size } = await store.put(tenant, new Uint8Array());
      expect(size).toBe(0);
      expect((await store.get(tenant, checksum)).byteLength).toBe(0);
      await dispose();
    });

    it('forgets what was deleted, and deleting twice is harmless', async () => {
      const { store, dispose } = await open();
      const { checksum } = await store.put(tenant, text('gone soon'));
      await store.delete(tenant, checksum);
      await store.delete(tenant, checksum);
      await expect(store.get(tenant, checksum)).rejects.toMatchObject({ code: 'blob.not_found' });
      expect((await store.put(tenant, text('gone soon'))).checksum).toBe(checksum);
      await dispose();
    });

    it('refuses names that are no checksum, such as paths', async () => {
      const { store, dispose } = await open();
      await expect(store.get(tenant, '../../etc/passwd')).rejects.toMatchObject({ code: 'blob.bad_name' });
      await expect(store.put('../x', text('a'))).rejects.toMatchObject({ code: 'blob.bad_name' });
      await dispose();
    });

    it('notices bytes that were damaged on disk', async () => {
      const { store, damage, dispose } = await open();
      const { checksum } = await store.put(tenant, text('whole'));
      if (damage) {
        await damage(tenant, checksum);
        await expect(store.get(tenant, checksum)).rejects.toMatchObject({ code: 'blob.corrupt' });
      }
      await dispose();
    });
  });
}
