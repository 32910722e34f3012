import { setTimeout as delay } from 'node:timers/promises';
import { QdrantClient } from '@qdrant/js-client-rest';
import { defineError, toErrorBody } from '#core/contracts/errors.ts';
import { afterCommit } from '#core/db/after-commit.ts';
import type { Database } from '#core/ports/database.ts';
import type { Logger } from '#core/ports/logger.ts';
import type { VectorFilter, VectorIndex } from '#core/ports/vector-index.ts';
import { reachEngine } from '../reach-engine.ts';
import { createPendingVectors } from './pending-vectors.ts';

export interface QdrantOptions {
  url: string;
  apiKey?: string | undefined;
  database: Database;
  model: string;
  dimensions: number;
  /** of collection names. Default `mailflex-` */
  prefix?: string;
  logger?: Logger | undefined;
}

export const vectorsNotDeleted = defineError({
  code: 'vector.not_deleted',
  status: 502,
  message: 'The vector index still has vectors of messages that were to be deleted.',
  retryable: true,
});
const busy = defineError({
  code: 'vector.busy',
  status: 503,
  message: 'Another process is writing to the vector index.',
  retryable: true,
});

const VECTOR = 'dense';
const POINTS_AT_ONCE = 200;
/** shorter than the lease of the pending vectors */
const REQUEST_MS = 15_000;
/** A search waits so long for what was committed before it; then it answers without. */
const FRESH_WITHIN_MS = 1_000;
const DELETE_WITHIN_MS = 30_000;
const RETRY_MS = 1_000;

const inField = (key: string, values: readonly string[]) => ({ key, match: { any: [...values] } });
const inTenant = (tenantId: string) => ({ key: 'tenant', match: { value: tenantId } });

/**
 * Vectors in Qdrant, one collection for each embedding model. They are written as rows in the caller's transaction and
 * sent after it, by this process or, when it ends before, by any other.
 */
export async function openQdrantVectorIndex(options: QdrantOptions): Promise<VectorIndex & AsyncDisposable> {
  const { url, apiKey, database, model, dimensions, prefix = 'mailflex-', logger } = options;
  const client = new QdrantClient({
    url,
    ...(apiKey ? { apiKey } : {}),
    // the client's own default when the address names no port
    port: Number(new URL(url).port || (url.startsWith('https:') ? 443 : 80)),
    timeout: REQUEST_MS,
    checkCompatibility: false,
  });
  const name = `${prefix}${model.replaceAll(/[^\w.-]/g, '_')}-${dimensions}`;
  const pending = createPendingVectors({ database, model });
  const stop = new AbortController();
  let retry: NodeJS.Timeout | undefined;
  let flushing: Promise<void> | undefined;

  await reachEngine({ env: 'MAILFLEX_QDRANT_URL', address: url }, async () => {
    if (!(await client.collectionExists(name)).exists) {
      await client
        .createCollection(name, { vectors: { [VECTOR]: { size: dimensions, distance: 'Cosine' } } })
        .catch(async (error: unknown) => {
          // another process was faster
          if (!(await client.collectionExists(name)).exists) throw error;
        });
    }
    await client.createPayloadIndex(name, { field_name: 'tenant', field_schema: { type: 'keyword', is_tenant: true } });
    for (const field of ['user', 'mailbox', 'message']) {
      await client.createPayloadIndex(name, { field_name: field, field_schema: 'keyword' });
    }
  });

  async function sendAll(): Promise<void> {
    for (;;) {
      const points = await pending.next(POINTS_AT_ONCE);
      if (points.length === 0 || stop.signal.aborted) return;
      await client.upsert(name, {
        wait: true,
        points: points.map((point) => ({
          id: point.id,
          vector: { [VECTOR]: [...point.vector] },
          payload: {
            tenant: point.tenantId,
            user: point.userId,
            mailbox: point.mailboxId,
            message: point.messageId,
          },
        })),
      });
      await pending.sent(points);
    }
  }
  /** One at a time in this process, by the lease one at a time in all. */
  function flush(): Promise<void> {
    flushing ??= pending
      .leased(sendAll)
      .then(() => {})
      .finally(() => (flushing = undefined));
    return flushing;
  }
  function flushInBackground(): void {
    if (stop.signal.aborted) return;
    flush()
      .then(() => pending.any())
      .then(
        (more) => more && later(),
        (error: unknown) => {
          if (stop.signal.aborted) return;
          logger?.warn({ error: toErrorBody(error) }, 'vectors wait for Qdrant');
          later();
        },
      );
  }
  function later(): void {
    clearTimeout(retry);
    retry = setTimeout(flushInBackground, RETRY_MS).unref();
  }

  async function catchUp(): Promise<void> {
    const until = performance.now() + FRESH_WITHIN_MS;
    try {
      while ((await pending.any()) && performance.now() < until) {
        await flush();
        if (await pending.any()) await delay(10);
      }
    } catch (error) {
      logger?.warn({ error: toErrorBody(error) }, 'vectors wait for Qdrant');
    }
  }

  async function underLease(work: () => Promise<void>): Promise<void> {
    const until = performance.now() + DELETE_WITHIN_MS;
    while (!(await pending.leased(work))) {
      if (performance.now() > until) throw busy();
      await delay(20);
    }
  }
  const countOf = async (must: object[]) => (await client.count(name, { filter: { must }, exact: true })).count;

  // what a process left that ended too early
  flushInBackground();
  return {
    engine: {
      name: 'Qdrant',
      async probe(signal) {
        const headers = apiKey ? { 'api-key': apiKey } : {};
        const path = `collections/${encodeURIComponent(name)}/exists`;
        const answer = await fetch(new URL(path, url.endsWith('/') ? url : `${url}/`), { headers, signal });
        const text = await answer.text();
        if (!answer.ok) throw new Error(`it answers with ${answer.status}`);
        if (!(JSON.parse(text) as { result?: { exists?: boolean } }).result?.exists) {
          throw new Error('its collection is gone');
        }
      },
    },
    async upsert(tx, points) {
      if (points.length === 0) return;
      for (const { vector } of points) {
        if (vector.length !== dimensions) throw new RangeError(`a vector of ${dimensions} dimensions is needed`);
      }
      await pending.add(tx, points);
      afterCommit(tx, flushInBackground);
    },

    async search(vector, filter, limit) {
      if (filter.mailboxIds?.length === 0) return [];
      await catchUp();
      const { points } = await client.query(name, {
        query: [...vector],
        using: VECTOR,
        filter: { must: mustOf(filter) },
        limit,
        with_payload: ['message'],
      });
      return points.map(({ id, score, payload }) => ({
        id: String(id),
        messageId: String(payload?.['message']),
        score,
      }));
    },

    async deleteMessages(tenantId, messageIds) {
      if (messageIds.length === 0) return;
      const must = [inTenant(tenantId), inField('message', messageIds)];
      await underLease(async () => {
        await pending.dropMessages(tenantId, messageIds);
        await client.delete(name, { wait: true, filter: { must } });
        const left = await countOf(must);
        if (left > 0) throw vectorsNotDeleted({ left });
      });
    },

    async count(tenantId, messageIds) {
      await catchUp();
      return countOf([inTenant(tenantId), ...(messageIds ? [inField('message', messageIds)] : [])]);
    },

    async [Symbol.asyncDispose]() {
      stop.abort();
      clearTimeout(retry);
      await flushing?.catch(() => {});
    },
  };
}

function mustOf({ tenantId, userId, mailboxIds }: VectorFilter): object[] {
  return [
    inTenant(tenantId),
    { key: 'user', match: { value: userId } },
    ...(mailboxIds ? [inField('mailbox', mailboxIds)] : []),
  ];
}
