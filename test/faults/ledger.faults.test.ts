import { describe, expect, test } from 'vitest';
import { hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import { temporaryFolder } from '#test/harness/mailflex.ts';
import { hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { hasRedis, NO_REDIS } from '#test/harness/redis.ts';
import { embeddedHub, largeHub, type Member } from './hub.ts';
import { NOTHING_LOST } from './ledger.ts';
import { ledgerStory, type LedgerSet } from './ledger-story.ts';
import { KILLS, LARGE_SHARE, MAILS, SEED, TIMEOUT_MS } from './settings.ts';

const shareOf = (total: number) => Math.ceil(total * LARGE_SHARE);
const large: LedgerSet = { size: 'large', seed: SEED, kills: shareOf(KILLS), mails: shareOf(MAILS) };
const embedded: LedgerSet = { size: 'embedded', seed: SEED, kills: KILLS - large.kills, mails: MAILS - large.mails };

async function proveNothingIsLost(set: LedgerSet, hub: (folder: string) => Promise<Member[]>): Promise<void> {
  await using folder = await temporaryFolder();
  const result = await ledgerStory(folder.path, await hub(folder.path), set);
  process.stdout.write(`${JSON.stringify(result)}\n`);
  const { verdict, kills } = result;
  expect(verdict).toMatchObject({ ...NOTHING_LOST, acknowledged: set.mails });
  expect(verdict.asking).toBeGreaterThan(set.mails / 4);
  expect(kills).toBeGreaterThanOrEqual(set.kills);
  expect(verdict.inDoubt).toBeLessThanOrEqual(kills);
  expect(result.notPassed).toEqual([]);
}

test(
  `embedded: of ${embedded.mails} acknowledged mails and ${embedded.kills} kills nothing is lost or done twice (seed ${SEED})`,
  () => proveNothingIsLost(embedded, async (folder) => embeddedHub(folder)),
  TIMEOUT_MS,
);

describe.skipIf(!(hasPostgres && hasKafka && hasRedis))([NO_POSTGRES, NO_KAFKA, NO_REDIS].join('; '), () => {
  test(
    `large: of ${large.mails} acknowledged mails and ${large.kills} kills of any role nothing is lost or done twice (seed ${SEED})`,
    () => proveNothingIsLost(large, largeHub),
    TIMEOUT_MS,
  );
});
