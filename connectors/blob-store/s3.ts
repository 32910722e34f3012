import { createHash } from 'node:crypto';
import {
  CreateBucketCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import type { BlobStore } from '#core/ports/blob-store.ts';
import { reachEngine } from '../reach-engine.ts';
import { blobBadName, blobCorrupt, blobNotFound } from './blob-store.errors.ts';

export interface S3Options {
  /** `https://s3.example.org`, without the bucket */
  endpoint: string;
  region: string;
  bucket: string;
  /** unset: where the AWS tools look for them (environment, profile, machine) */
  accessKey?: string | undefined;
  secretKey?: string | undefined;
}

const CONNECT_MS = 5_000;
const REQUEST_MS = 30_000;

/** Objects `<tenant>/ab/<sha256>` in one bucket of any S3 server. The server checks the SHA-256 before it says yes. */
export async function openS3BlobStore(options: S3Options): Promise<BlobStore> {
  const { bucket: Bucket, endpoint, region, accessKey, secretKey } = options;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: REQUEST_MS },
    ...(accessKey ? { credentials: { accessKeyId: accessKey, secretAccessKey: secretKey ?? '' } } : {}),
  });
  const keyOf = (tenantId: string, checksum: string): string => {
    if (!/^[0-9a-f-]{36}$/.test(tenantId) || !/^[0-9a-f]{64}$/.test(checksum)) throw blobBadName({ checksum });
    return `${tenantId}/${checksum.slice(0, 2)}/${checksum}`;
  };

  async function ensureBucket(): Promise<void> {
    try {
      await client.send(new HeadBucketCommand({ Bucket }));
    } catch (error) {
      if (!isStatus(error, 404)) throw error;
      await client.send(new CreateBucketCommand({ Bucket })).catch((problem: unknown) => {
        // another process was faster
        if (!(problem instanceof S3ServiceException && problem.name === 'BucketAlreadyOwnedByYou')) throw problem;
      });
    }
  }
  await reachEngine({ env: 'MAILFLEX_S3_ENDPOINT', address: endpoint }, ensureBucket).catch((error: unknown) => {
    client.destroy();
    throw error;
  });

  return {
    engine: {
      name: 'S3',
      probe: async (signal) => void (await client.send(new HeadBucketCommand({ Bucket }), { abortSignal: signal })),
    },
    async put(tenantId, bytes) {
      const digest = createHash('sha256').update(bytes).digest();
      const checksum = digest.toString('hex');
      await client.send(
        new PutObjectCommand({
          Bucket,
          Key: keyOf(tenantId, checksum),
          Body: bytes,
          ContentLength: bytes.byteLength,
          ContentType: 'application/octet-stream',
          ChecksumSHA256: digest.toString('base64'),
        }),
      );
      return { checksum, size: bytes.byteLength };
    },
    async get(tenantId, checksum) {
      const answer = await client
        .send(new GetObjectCommand({ Bucket, Key: keyOf(tenantId, checksum) }))
        .catch((error: unknown) => {
          throw isStatus(error, 404) ? blobNotFound({ checksum }) : error;
        });
      const bytes = (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
      if (createHash('sha256').update(bytes).digest('hex') !== checksum) throw blobCorrupt({ checksum });
      return bytes;
    },
    async has(tenantId, checksum) {
      try {
        await client.send(new HeadObjectCommand({ Bucket, Key: keyOf(tenantId, checksum) }));
        return true;
      } catch (error) {
        if (isStatus(error, 404)) return false;
        throw error;
      }
    },
    async delete(tenantId, checksum) {
      await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(tenantId, checksum) }));
    },
  };
}

function isStatus(error: unknown, status: number): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === status;
}
