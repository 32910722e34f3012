import { expect, test } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { newId } from '../contracts/ids.ts';
import { asSystem, inTenant } from './in-tenant.ts';
import { claimEvents, pruneHandledEvents } from './inbox.ts';

test('an event is claimed once per group and tenant, and again only after a rollback', async () => {
  await using database = await createTestDatabase([]);
  const [tenant, other, first, second] = [newId(), newId(), newId(), newId()];
  const claim = (who: string, group: string, ids: string[]) =>
    inTenant(database, who, (tx) => claimEvents(tx, group, ids));

  await expect(
    inTenant(database, tenant, async (tx) => {
      expect(await claimEvents(tx, 'a', [first])).toEqual(new Set([first]));
      throw new Error('the effects failed');
    }),
  ).rejects.toThrow('the effects failed');
  expect(await claim(tenant, 'a', [first, first])).toEqual(new Set([first]));
  expect(await claim(tenant, 'a', [first, second])).toEqual(new Set([second]));
  expect(await claim(tenant, 'b', [first])).toEqual(new Set([first]));
  expect(await claim(other, 'a', [first])).toEqual(new Set([first]));
  expect(await asSystem(database, (tx) => claimEvents(tx, 'a', [first]))).toEqual(new Set([first]));
  expect(await asSystem(database, (tx) => claimEvents(tx, 'a', [first]))).toEqual(new Set());

  expect(await pruneHandledEvents(database, new Date(Date.now() + 60_000))).toBe(5);
  expect(await claim(tenant, 'a', [first])).toEqual(new Set([first]));
});
