import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import type { Database, Tx } from '#core/ports/database.ts';
import type { VectorIndex, VectorPoint } from '#core/ports/vector-index.ts';

export interface VectorIndexSubject {
  database: Database;
  /** over 8 dimensions */
  create(): VectorIndex | Promise<VectorIndex>;
}

/** What every vector index must do. */
export function vectorIndexContract(name: string, open: () => Promise<VectorIndexSubject>): void {
  describe(`vector index contract: ${name}`, () => {
    let subject: VectorIndexSubject;
    beforeAll(async () => {
      subject = await open();
    });
    afterAll(() => subject.database[Symbol.asyncDispose]());

    const owner = () => ({ tenantId: newId(), userId: newId() });
    const point = (
      who: { tenantId: string; userId: string },
      axis: number,
      rest: Partial<VectorPoint> = {},
    ): VectorPoint => ({
      id: newId(),
      ...who,
      mailboxId: newId(),
      messageId: newId(),
      vector: unit(axis),
      ...rest,
    });
    const write = (index: VectorIndex, points: VectorPoint[]) =>
      inTenant(subject.database, points[0]!.tenantId, (tx: Tx<unknown>) => index.upsert(tx, points));

    test('the nearest come first, at most so many', async () => {
      const index = await subject.create();
      const who = owner();
      const points = [point(who, 0), point(who, 1), point(who, 2)];
      await write(index, points);
      const near = new Float32Array([0.9, Math.sqrt(1 - 0.81), 0, 0, 0, 0, 0, 0]);
      const hits = await index.search(near, who, 2);
      expect(hits.map((hit) => hit.id)).toEqual([points[0]!.id, points[1]!.id]);
      expect(hits[0]!.score).toBeCloseTo(0.9);
      expect(hits[0]!.messageId).toBe(points[0]!.messageId);
    });

    test('what is written after a search is found by the next, and the same id is replaced', async () => {
      const index = await subject.create();
      const who = owner();
      expect(await index.search(unit(0), who, 5)).toEqual([]);
      const first = point(who, 0);
      await write(index, [first]);
      expect(await index.search(unit(0), who, 5)).toHaveLength(1);
      await write(index, [{ ...first, vector: unit(3) }]);
      const hits = await index.search(unit(3), who, 5);
      expect(hits).toHaveLength(1);
      expect(hits[0]!.score).toBeCloseTo(1);
      expect(await index.count(who.tenantId)).toBe(1);
    });

    test('nothing of a transaction that was rolled back is found', async () => {
      const index = await subject.create();
      const who = owner();
      await index.search(unit(0), who, 1);
      const failing = inTenant(subject.database, who.tenantId, async (tx: Tx<unknown>) => {
        await index.upsert(tx, [point(who, 0)]);
        throw new Error('rolled back');
      });
      await expect(failing).rejects.toThrow('rolled back');
      expect(await index.search(unit(0), who, 5)).toEqual([]);
    });

    test('deleted messages are gone on the next search, in every process', async () => {
      const index = await subject.create();
      const other = await subject.create();
      const who = owner();
      const points = [point(who, 0), point(who, 1)];
      await write(index, points);
      await other.search(unit(0), who, 5);
      await index.deleteMessages(who.tenantId, [points[0]!.messageId]);
      for (const reader of [index, other]) {
        expect((await reader.search(unit(0), who, 5)).map((hit) => hit.id)).toEqual([points[1]!.id]);
      }
      expect(await index.count(who.tenantId, [points[0]!.messageId])).toBe(0);
      expect(await index.count(who.tenantId)).toBe(1);
    });

    test('other users, other tenants and other mailboxes are not searched', async () => {
      const index = await subject.create();
      const who = owner();
      const colleague = { tenantId: who.tenantId, userId: newId() };
      const mailboxId = newId();
      const mine = point(who, 0, { mailboxId });
      await write(index, [mine, point(who, 0), point(colleague, 0)]);
      await write(index, [point({ tenantId: newId(), userId: who.userId }, 0)]);
      expect(await index.search(unit(0), who, 10)).toHaveLength(2);
      expect(await index.search(unit(0), { ...who, mailboxIds: [mailboxId] }, 10)).toMatchObject([{ id: mine.id }]);
      expect(await index.search(unit(0), { ...who, mailboxIds: [] }, 10)).toEqual([]);
    });
  });
}

function unit(axis: number): Float32Array {
  const vector = new Float32Array(8);
  vector[axis] = 1;
  return vector;
}
