import { describe, expect, test, vi } from 'vitest';
import { openPostgresDatabase } from '#connectors/database/postgres.ts';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { openLiveFeed } from './shared-live-feed.ts';

describe.skipIf(!hasPostgres)(NO_POSTGRES, () => {
  test('a page hears once of a change made in its own process and of one made in another', async () => {
    const url = await freshPostgres();
    await using hereDatabase = await openPostgresDatabase({ url });
    await using thereDatabase = await openPostgresDatabase({ url });
    await using here = await openLiveFeed({ database: hereDatabase });
    await using there = await openLiveFeed({ database: thereDatabase });
    const heard: string[] = [];
    here.subscribe((tenant, user, notice) => heard.push(`${tenant} ${user} ${notice.kind} ${notice.id}`));
    here.publish('t', 'ada', { kind: 'mail', id: 'own' });
    there.publish('t', 'ada', { kind: 'task', id: 'foreign' });
    await vi.waitFor(() => expect(heard).toHaveLength(2), 10_000);
    there.publish('t', 'bob', { kind: 'task', id: 'last' });
    await vi.waitFor(() => expect(heard).toContain('t bob task last'), 10_000);
    expect(heard).toEqual(['t ada mail own', 't ada task foreign', 't bob task last']);
  });
});
