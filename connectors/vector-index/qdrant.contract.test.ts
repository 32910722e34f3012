import { describe, expect, test } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Tx } from '#core/ports/database.ts';
import { freshQdrant, hasQdrant, NO_QDRANT } from '#test/harness/qdrant.ts';
import { createPendingVectors } from './pending-vectors.ts';
import { openQdrantVectorIndex } from './qdrant.ts';
import { vectorIndexContract } from './vector-index.contract.ts';
import { vectorIndexMigrations } from './vector-index.migrations.ts';

describe.skipIf(!hasQdrant)(NO_QDRANT, () => {
  vectorIndexContract('Qdrant', async () => {
    const database = await createTestDatabase(vectorIndexMigrations);
    const server = freshQdrant();
    return { database, create: () => openQdrantVectorIndex({ ...server, database, model: 'test/1', dimensions: 8 }) };
  });

  test('vectors of a process that ended between commit and sending are found by the next one', async () => {
    await using database = await createTestDatabase(vectorIndexMigrations);
    const server = { ...freshQdrant(), database, model: 'test/1', dimensions: 8 };
    const who = { tenantId: newId(), userId: newId() };
    const vector = new Float32Array([0, 1, 0, 0, 0, 0, 0, 0]);
    const points = Array.from({ length: 450 }, () => ({
      id: newId(),
      ...who,
      mailboxId: newId(),
      messageId: newId(),
      vector,
    }));
    const pending = createPendingVectors({ database, model: 'test/1' });
    await inTenant(database, who.tenantId, (tx: Tx<unknown>) => pending.add(tx, points));
    await using index = await openQdrantVectorIndex(server);
    expect(await index.count(who.tenantId)).toBe(450);
    expect(await pending.any()).toBe(false);
    await index.deleteMessages(who.tenantId, [points[0]!.messageId]);
    expect(await index.count(who.tenantId)).toBe(449);
  });
});
