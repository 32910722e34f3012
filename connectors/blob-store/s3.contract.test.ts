import { createHash } from 'node:crypto';
import { HeadObjectCommand, ListMultipartUploadsCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { describe, expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import { freshS3, hasS3, NO_S3 } from '#test/harness/s3.ts';
import { blobStoreContract } from './blob-store.contract.ts';
import { openS3BlobStore } from './s3.ts';

describe.skipIf(!hasS3)(NO_S3, () => {
  blobStoreContract('S3', async () => {
    const server = freshS3();
    return {
      store: await openS3BlobStore(server),
      async damage(tenantId, checksum) {
        await client(server).send(
          new PutObjectCommand({
            Bucket: server.bucket,
            Key: `${tenantId}/${checksum.slice(0, 2)}/${checksum}`,
            Body: 'half',
          }),
        );
      },
      dispose: () => Promise.resolve(),
    };
  });

  blobStoreContract('S3, a bucket for each tenant', async () => {
    const server = freshTenantS3();
    return {
      store: await openS3BlobStore(server),
      async damage(tenantId, checksum) {
        await client(server).send(
          new PutObjectCommand({
            Bucket: `${server.bucket}-${tenantId}`,
            Key: `${checksum.slice(0, 2)}/${checksum}`,
            Body: 'half',
          }),
        );
      },
      dispose: () => Promise.resolve(),
    };
  });

  test('a large mail goes in parts and is whole when read back; no upload is left open', async () => {
    const server = freshS3();
    const store = await openS3BlobStore(server);
    const tenant = newId();
    const bytes = new Uint8Array(20 * 1024 * 1024 + 1);
    for (let at = 0; at < bytes.length; at += 65_536) crypto.getRandomValues(bytes.subarray(at, at + 65_536));
    const { checksum } = await store.put(tenant, bytes);
    expect(Buffer.compare(await store.get(tenant, checksum), bytes)).toBe(0);
    const head = await client(server).send(
      new HeadObjectCommand({ Bucket: server.bucket, Key: `${tenant}/${checksum.slice(0, 2)}/${checksum}` }),
    );
    // the tag of an object made of parts ends with their number
    expect(head.ETag).toMatch(/-3"$/);
    expect(
      (await client(server).send(new ListMultipartUploadsCommand({ Bucket: server.bucket }))).Uploads ?? [],
    ).toEqual([]);
  });

  test('the server refuses bytes that were damaged on their way', async () => {
    const server = freshS3();
    await openS3BlobStore(server);
    const ChecksumSHA256 = createHash('sha256').update('whole').digest('base64');
    const damaged = new PutObjectCommand({ Bucket: server.bucket, Key: 'a', Body: 'hole', ChecksumSHA256 });
    await expect(client(server).send(damaged)).rejects.toThrow(/checksum|digest/i);
  });

  test('two processes that start at once share the bucket, and a wrong key is refused at the start', async () => {
    const server = freshS3();
    const [one, two] = await Promise.all([openS3BlobStore(server), openS3BlobStore(server)]);
    const tenant = newId();
    const { checksum } = await one.put(tenant, new TextEncoder().encode('shared'));
    expect(await two.has(tenant, checksum)).toBe(true);
    await expect(openS3BlobStore({ ...server, secretKey: 'wrong' })).rejects.toMatchObject({
      code: 'engine.unreachable',
      message: expect.stringContaining('MAILFLEX_S3_ENDPOINT') as string,
    });
  });
});

/** short enough for the tenant behind it */
function freshTenantS3() {
  const server = freshS3();
  return { ...server, bucket: `t-${server.bucket.slice(-12)}`, bucketPerTenant: true };
}

function client(server: ReturnType<typeof freshS3>): S3Client {
  const { endpoint, region, accessKey: accessKeyId, secretKey: secretAccessKey } = server;
  return new S3Client({ endpoint, region, forcePathStyle: true, credentials: { accessKeyId, secretAccessKey } });
}
