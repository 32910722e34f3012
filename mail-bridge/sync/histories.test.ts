/**
 * Random histories of a server, with every way a pass can be interrupted, through the real sync and the real verbs of both
 * protocols. After each pass that was left alone both sides are equal; each mail is announced exactly once.
 * MAILFLEX_TEST_SEED repeats a run, a failure is shrunk to the shortest history.
 */
import { createHash } from 'node:crypto';
import { array, assert, asyncProperty, boolean, constant, constantFrom, nat, oneof, option, record } from 'fast-check';
import type { Arbitrary } from 'fast-check';
import { expect, test } from 'vitest';
import { nameId } from '#core/name-id.ts';
import { startLocalStore } from '../testing/local-store.ts';
import { createMemoryStore } from '../testing/memory-store.ts';
import { modelIdentity, openModelAccount } from '../testing/model-account.ts';
import type { Interruption } from '../testing/model-account.ts';
import { createModelServer } from '../testing/model-server.ts';
import type { ServerOperation } from '../testing/model-server.ts';
import type { SyncDeps } from './sync-folder.ts';

const SEED = Number(process.env['MAILFLEX_TEST_SEED'] ?? 20_261_121);

interface Pass {
  do: 'pass';
  interruption: Interruption | null;
  meanwhile: { at: number; operation: ServerOperation } | null;
}

const at = nat(12);
const plain = (...names: ServerOperation['do'][]) =>
  constantFrom(...names.map((name) => ({ do: name }) as ServerOperation));
const operation: Arbitrary<ServerOperation> = oneof(
  { weight: 8, arbitrary: plain('append') },
  { weight: 1, arbitrary: record({ do: constant('append-again' as const), at }) },
  { weight: 4, arbitrary: record({ do: constant('expunge' as const), at }) },
  {
    weight: 4,
    arbitrary: record({ do: constant('flag' as const), at, keyword: constantFrom('\\Seen', '\\Flagged', '$work') }),
  },
  { weight: 2, arbitrary: record({ do: constantFrom('move-away' as const, 'move-back' as const), at }) },
  {
    weight: 3,
    arbitrary: plain(
      'rename-away',
      'rename-round',
      'renew',
      'reset-modseq',
      'back-up',
      'restore',
      'forget-changes',
      'restart',
    ),
  },
);
const pass: Arbitrary<Pass> = record({
  do: constant('pass' as const),
  interruption: option(
    record({ at: nat(25), how: constantFrom('killed-before' as const, 'killed-after' as const, 'cut' as const) }),
    { nil: null, freq: 1 },
  ),
  meanwhile: option(record({ at: nat(15), operation }), { nil: null, freq: 1 }),
});
const histories = record({
  condstore: boolean(),
  steps: array(oneof({ weight: 5, arbitrary: operation }, { weight: 2, arbitrary: pass }), {
    maxLength: 60,
    size: 'max',
  }),
});
type History = { condstore: boolean; steps: (ServerOperation | Pass)[] };

async function replay(
  { condstore, steps }: History,
  protocol: 'imap' | 'jmap',
  local: Pick<SyncDeps, 'intake' | 'remoteStore'> & { announced(): readonly string[] },
  identity = modelIdentity(protocol),
): Promise<void> {
  const model = createModelServer({ condstore });
  const account = openModelAccount({ model, protocol, local, ...identity });
  /** bodies that the server had when a pass that nobody disturbed came to its end */
  const owed = new Set<string>();
  const messageIdOf = (body: string) =>
    nameId('message', identity.mailbox.id, createHash('sha256').update(body).digest('hex'));

  async function expectEqual(): Promise<void> {
    const messages = await (await account.store().read()).messages();
    const idOf = (mail: { uid: number; id: string }) => (protocol === 'imap' ? String(mail.uid) : mail.id);
    const there = model.folder().mails.map((mail) => [idOf(mail), mail.keywords.map(lower).sort()] as const);
    const here = [...messages].map(([id, { keywords }]) => [id, keywords.map(lower).sort()] as const);
    expect(new Map(here)).toEqual(new Map(there));
    for (const { body } of model.folder().mails) owed.add(messageIdOf(body));
  }

  for (const step of steps) {
    if (step.do !== 'pass') {
      model.apply(step);
      continue;
    }
    const { interruption, meanwhile } = step;
    await account.pass({
      interruption,
      meanwhile: meanwhile && { at: meanwhile.at, act: () => model.apply(meanwhile.operation) },
    });
    if (!interruption && !meanwhile) await expectEqual();
  }
  await account.pass();
  await expectEqual();
  const announced = local.announced();
  expect(new Set(announced).size).toBe(announced.length);
  for (const id of owed) expect(announced).toContain(id);
}

const lower = (keyword: string) => keyword.toLowerCase().replace(/^\\/, '$');

for (const protocol of ['imap', 'jmap'] as const) {
  test(`5,000 random histories over ${protocol} end with the state of the server and each mail announced once (seed ${SEED})`, async () => {
    await assert(
      asyncProperty(histories, (history) => replay(history, protocol, createMemoryStore())),
      { numRuns: 5000, seed: SEED },
    );
  }, 240_000);
}

test(`200 of them with the real tables and the real intake (seed ${SEED})`, async () => {
  await using local = await startLocalStore();
  for (const protocol of ['imap', 'jmap'] as const) {
    await assert(
      asyncProperty(histories, async (history) => {
        const identity = modelIdentity(protocol);
        await local.add(identity);
        const announced = () => local.announced(identity.account.tenantId);
        await replay(history, protocol, { ...local, announced }, identity);
      }),
      { numRuns: 100, seed: SEED },
    );
  }
}, 240_000);
