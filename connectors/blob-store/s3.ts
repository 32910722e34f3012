import { createHash } from 'node:crypto';
import {
  AbortMultipartUploadCommand,
  CompleteMultipartUploadCommand,
  CreateBucketCommand,
  CreateMultipartUploadCommand,
  DeleteObjectCommand,
  GetObjectCommand,
  HeadBucketCommand,
  HeadObjectCommand,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
  UploadPartCommand,
  type CompletedPart,
} from '@aws-sdk/client-s3';
import type { BlobStore } from '#core/ports/blob-store.ts';
import { reachEngine } from '../reach-engine.ts';
import { blobBadName, blobCorrupt, blobNotFound } from './blob-store.errors.ts';

export interface S3Options {
  /** `https://s3.example.org`, without the bucket */
  endpoint: string;
  region: string;
  bucket: string;
  /** `<bucket>-<tenant>` instead of one for all. Default false */
  bucketPerTenant?: boolean;
  /** unset: where the AWS tools look for them (environment, profile, machine) */
  accessKey?: string | undefined;
  secretKey?: string | undefined;
}

const CONNECT_MS = 5_000;
const REQUEST_MS = 30_000;
const TYPE = 'application/octet-stream';

/** From this size on a blob is sent in parts, each tried again by itself. S3 takes parts of 5 MiB and more. */
const WHOLE_BYTES = 16 * 1024 * 1024;
const PART_BYTES = 8 * 1024 * 1024;
const PARTS_AT_ONCE = 3;

interface Place {
  Bucket: string;
  Key: string;
}

/**
 * Objects in any S3 server: `<tenant>/ab/<sha256>` in one bucket, or `ab/<sha256>` in a bucket for each tenant. The server
 * checks the SHA-256 of what it gets before it says yes.
 */
export async function openS3BlobStore(options: S3Options): Promise<BlobStore> {
  const { bucket, bucketPerTenant = false, endpoint, region, accessKey, secretKey } = options;
  const client = new S3Client({
    endpoint,
    region,
    forcePathStyle: true,
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
    requestHandler: { connectionTimeout: CONNECT_MS, requestTimeout: REQUEST_MS },
    ...(accessKey ? { credentials: { accessKeyId: accessKey, secretAccessKey: secretKey ?? '' } } : {}),
  });
  /** buckets that are known to be there, or are being made */
  const buckets = new Map<string, Promise<void>>();

  function placeOf(tenantId: string, checksum: string): Place {
    if (!/^[0-9a-f-]{36}$/.test(tenantId) || !/^[0-9a-f]{64}$/.test(checksum)) throw blobBadName({ checksum });
    const name = `${checksum.slice(0, 2)}/${checksum}`;
    if (bucketPerTenant) return { Bucket: `${bucket}-${tenantId}`, Key: name };
    return { Bucket: bucket, Key: `${tenantId}/${name}` };
  }

  async function makeBucket(Bucket: string): Promise<void> {
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
  function ensureBucket(Bucket: string): Promise<void> {
    const known = buckets.get(Bucket);
    if (known) return known;
    const making = makeBucket(Bucket);
    buckets.set(Bucket, making);
    making.catch(() => buckets.delete(Bucket));
    return making;
  }
  // the bucket without tenant is made in any case: it shows that the server can be used
  await reachEngine({ env: 'MAILFLEX_S3_ENDPOINT', address: endpoint }, () => ensureBucket(bucket)).catch(
    (error: unknown) => {
      client.destroy();
      throw error;
    },
  );

  async function putWhole(place: Place, bytes: Uint8Array, digest: Buffer): Promise<void> {
    await client.send(
      new PutObjectCommand({
        ...place,
        Body: bytes,
        ContentLength: bytes.byteLength,
        ContentType: TYPE,
        ChecksumSHA256: digest.toString('base64'),
      }),
    );
  }

  /** The object appears when all parts are there, or not at all. */
  async function putInParts(place: Place, bytes: Uint8Array): Promise<void> {
    const { UploadId } = await client.send(
      new CreateMultipartUploadCommand({ ...place, ContentType: TYPE, ChecksumAlgorithm: 'SHA256' }),
    );
    const count = Math.ceil(bytes.byteLength / PART_BYTES);
    const parts: CompletedPart[] = [];
    async function sendEvery(from: number): Promise<void> {
      for (let index = from; index < count; index += PARTS_AT_ONCE) {
        const Body = bytes.subarray(index * PART_BYTES, (index + 1) * PART_BYTES);
        const ChecksumSHA256 = createHash('sha256').update(Body).digest('base64');
        const PartNumber = index + 1;
        const { ETag } = await client.send(
          new UploadPartCommand({
            ...place,
            UploadId,
            PartNumber,
            Body,
            ContentLength: Body.byteLength,
            ChecksumSHA256,
          }),
        );
        parts[index] = { PartNumber, ETag, ChecksumSHA256 };
      }
    }
    try {
      await Promise.all(Array.from({ length: PARTS_AT_ONCE }, (_, from) => sendEvery(from)));
      await client.send(new CompleteMultipartUploadCommand({ ...place, UploadId, MultipartUpload: { Parts: parts } }));
    } catch (error) {
      // otherwise the parts would be kept, and paid for, without ever being an object
      await client.send(new AbortMultipartUploadCommand({ ...place, UploadId })).catch(() => {});
      throw error;
    }
  }

  return {
    engine: {
      name: 'S3',
      probe: async (signal) =>
        void (await client.send(new HeadBucketCommand({ Bucket: bucket }), { abortSignal: signal })),
    },
    async put(tenantId, bytes) {
      const digest = createHash('sha256').update(bytes).digest();
      const checksum = digest.toString('hex');
      const place = placeOf(tenantId, checksum);
      await ensureBucket(place.Bucket);
      if (bytes.byteLength < WHOLE_BYTES) await putWhole(place, bytes, digest);
      else await putInParts(place, bytes);
      return { checksum, size: bytes.byteLength };
    },
    async get(tenantId, checksum) {
      const answer = await client.send(new GetObjectCommand(placeOf(tenantId, checksum))).catch((error: unknown) => {
        throw isStatus(error, 404) ? blobNotFound({ checksum }) : error;
      });
      const bytes = (await answer.Body?.transformToByteArray()) ?? new Uint8Array();
      if (createHash('sha256').update(bytes).digest('hex') !== checksum) throw blobCorrupt({ checksum });
      return bytes;
    },
    async has(tenantId, checksum) {
      try {
        await client.send(new HeadObjectCommand(placeOf(tenantId, checksum)));
        return true;
      } catch (error) {
        if (isStatus(error, 404)) return false;
        throw error;
      }
    },
    async delete(tenantId, checksum) {
      await client.send(new DeleteObjectCommand(placeOf(tenantId, checksum))).catch((error: unknown) => {
        // the tenant has no bucket (any more)
        if (!isStatus(error, 404)) throw error;
      });
    },
  };
}

function isStatus(error: unknown, status: number): boolean {
  return error instanceof S3ServiceException && error.$metadata.httpStatusCode === status;
}
