import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import type { IngestSource } from '#core/contracts/mail.ts';
import type { Correspondence } from '#core/contracts/sender-standing.ts';
import { inTenant } from '#core/db/in-tenant.ts';
import { mail, startBridge, type TestBridge } from '../testing/start-bridge.ts';
import { nameKeyOf } from './name-key.ts';

const TRUSTED = { MAILFLEX_TRUSTED_AUTHSERV_IDS: 'mx.example.org' };
const PROOF = { 'Authentication-Results': 'mx.example.org; dmarc=pass header.from=weber.example' };
const NORA = { From: 'Nora <nora@example.org>' };
const DANA = { From: 'Dana Weber <dana@weber.example>', To: 'nora@example.org' };

/** A mailbox that takes mails one after the other, a day apart. */
async function mailbox() {
  const bridge = await startBridge(TRUSTED);
  let day = 0;
  return {
    bridge,
    async take(fields: Record<string, string>, source: IngestSource = 'smtp'): Promise<string> {
      day += 1;
      const receivedAt = new Date(Date.UTC(2026, 8, day, 9));
      const raw = mail({ 'Message-ID': `<${day}@mail.example>`, ...fields }, `Mail ${day}`);
      const [accepted] = await bridge.bridge.deliver(bridge.mailbox.id, [raw], source, { receivedAt });
      return accepted!.messageId;
    },
    async known(messageId: string): Promise<Correspondence> {
      const mails = await bridge.bridge.store.get(bridge.actor.tenantId, [messageId]);
      return (await bridge.bridge.correspondents.of(bridge.actor.tenantId, mails)).get(messageId)!;
    },
    [Symbol.asyncDispose]: () => bridge[Symbol.asyncDispose](),
  };
}

/** The mail lies in the folder of an account of that role. */
async function liesIn({ database, actor, mailbox: box }: TestBridge, messageId: string, role: string): Promise<void> {
  const account = newId();
  await inTenant(database, actor.tenantId, async (tx) => {
    await sql`insert into mail_accounts (id, tenant_id, user_id, mailbox_id, kind, host, port, tls, username, secret, folders,
        act_within_hours, mark_tasks, created_at)
      values (${account}, ${actor.tenantId}, ${actor.userId}, ${box.id}, 'imap', ${account}, 993, 'tls', 'nora', '', '[]', 24, false, now())`.execute(
      tx,
    );
    await sql`insert into remote_folder_names values (${account}, ${actor.tenantId}, 'there', 'There', ${role})`.execute(
      tx,
    );
    await sql`insert into message_places (message_id, tenant_id, account_id, folder, keywords)
      values (${messageId}, ${actor.tenantId}, ${account}, 'there', '[]')`.execute(tx);
  });
}

describe('what the mailbox knows of a sender', () => {
  test('is nothing at the first mail, and grows with what came before each mail', async () => {
    await using box = await mailbox();
    const first = await box.take({ ...DANA, ...PROOF });
    const second = await box.take(DANA);
    const third = await box.take({ ...DANA, ...PROOF });
    expect(await box.known(first)).toEqual({
      writtenTo: false,
      continues: false,
      earlierMails: 0,
      earlierProven: 0,
      knownSince: null,
      newReplyTo: false,
      namesake: null,
      resembles: null,
    });
    expect(await box.known(second)).toMatchObject({ earlierMails: 1, earlierProven: 1 });
    expect(await box.known(third)).toMatchObject({
      earlierMails: 2,
      earlierProven: 1,
      knownSince: '2026-09-01T09:00:00.000Z',
    });
  });

  test('knows whom the user wrote to before, and which mail of the user is answered', async () => {
    await using box = await mailbox();
    const before = await box.take(DANA);
    await box.take({ ...NORA, To: 'dana@weber.example', 'Message-ID': '<ours@example.org>' }, 'own');
    const answer = await box.take({ ...DANA, 'In-Reply-To': '<ours@example.org>' });
    const fresh = await box.take({ ...DANA, References: '<guessed@example.org>' });
    const other = await box.take({ From: 'eve@else.example', References: '<ours@example.org>' });
    expect(await box.known(before)).toMatchObject({ writtenTo: false });
    expect(await box.known(answer)).toMatchObject({ writtenTo: true, continues: true });
    expect(await box.known(fresh)).toMatchObject({ writtenTo: true, continues: false });
    // it knows our Message-ID, but is not whom we wrote to
    expect(await box.known(other)).toMatchObject({ writtenTo: false, continues: false });
  });

  test.each<[string, IngestSource, Record<string, string>, string | null, boolean]>([
    ['a mail from outside that only says it is from the user', 'smtp', {}, null, false],
    ['one on a server, in the inbox', 'imap', {}, 'inbox', false],
    ['one on a server, among the sent mail', 'imap', {}, 'sent', true],
    ['one of the past, among the sent mail', 'history', {}, 'sent', true],
    ['one of an archive', 'import', {}, null, true],
    ['one of an archive that came over the network', 'import', { Received: 'from evil by mx' }, null, false],
  ])('%s', async (_, source, fields, role, counts) => {
    await using box = await mailbox();
    const sent = await box.take({ ...fields, ...NORA, To: 'Dana Weber <dana@weber.example>' }, source);
    if (role !== null) await liesIn(box.bridge, sent, role);
    expect(await box.known(await box.take(DANA))).toMatchObject({ writtenTo: counts });
    const namesake = counts ? { name: 'Dana Weber', address: 'dana@weber.example' } : null;
    expect(await box.known(await box.take({ From: '"Weber, Dana" <dw@else.example>' }))).toMatchObject({ namesake });
    expect(await box.known(await box.take({ From: 'dana@webber.example' }))).toMatchObject({
      resembles: counts ? 'weber.example' : null,
    });
  });

  test('knows a name by the signature of whom the user answered, and only from an address that is new', async () => {
    await using box = await mailbox();
    await box.take(DANA);
    await box.take({ ...NORA, To: 'dana@weber.example' }, 'own');
    const elsewhere = { From: 'Dana Weber <dana.weber@private.example>' };
    const first = await box.take(elsewhere);
    expect(await box.known(first)).toMatchObject({ namesake: { address: 'dana@weber.example', name: 'Dana Weber' } });
    expect(await box.known(await box.take(elsewhere))).toMatchObject({ namesake: null });
    // a colleague of hers with the same name is of the same house
    const house = await box.take({ From: 'Dana Weber <office@weber.example>' });
    expect(await box.known(house)).toMatchObject({ namesake: null });
  });

  test('knows domains that can be mistaken for one that the user writes to', async () => {
    await using box = await mailbox();
    await box.take({ ...NORA, To: 'info@weberbau.example, sam@googlemail.com' }, 'own');
    for (const [from, resembles] of [
      ['dana@weber-bau.example', 'weberbau.example'],
      ['dana@weberbau.test', 'weberbau.example'],
      ['dana@mail.weberbau.example', null],
      ['dana@weberbaustoffe.example', null],
      ['dana@webrebau.example', null],
      ['dana@gmail.com', null],
    ] as const)
      expect(await box.known(await box.take({ From: from })), from).toMatchObject({ resembles });
  });

  test('an address for answers is new until the sender or the user has used it', async () => {
    await using box = await mailbox();
    const elsewhere = { ...DANA, 'Reply-To': 'dana@desk.example' };
    const first = await box.take(elsewhere);
    const again = await box.take(elsewhere);
    const home = await box.take({ ...DANA, 'Reply-To': 'team@mail.weber.example' });
    expect(await box.known(first)).toMatchObject({ newReplyTo: true });
    expect(await box.known(again)).toMatchObject({ newReplyTo: false });
    expect(await box.known(home)).toMatchObject({ newReplyTo: false });
    await box.take({ ...NORA, To: 'dana@third.example' }, 'own');
    expect(await box.known(await box.take({ ...DANA, 'Reply-To': 'dana@third.example' }))).toMatchObject({
      newReplyTo: false,
    });
  });

  test('goes with the mail it rests on, and is nobody else’s', async () => {
    await using box = await mailbox();
    const sent = await box.take({ ...NORA, To: 'dana@weber.example' }, 'own');
    const answer = await box.take(DANA);
    const mails = await box.bridge.bridge.store.get(box.bridge.actor.tenantId, [answer]);
    const correspondents = box.bridge.bridge.correspondents;
    const foreign = await correspondents.of(newId(), mails);
    expect(foreign.get(answer)).toMatchObject({ writtenTo: false, earlierMails: 0 });
    const colleague = await correspondents.of(box.bridge.actor.tenantId, [{ ...mails[0]!, userId: newId() }]);
    expect(colleague.get(answer)).toMatchObject({ writtenTo: false });
    await box.bridge.call('mail.delete', { messageIds: [sent] });
    expect(await box.known(answer)).toMatchObject({ writtenTo: false });
  });
});

test.each([
  ['Dana Weber', 'dana weber'],
  ['WEBER, Dana', 'dana weber'],
  ['Zoë Müller-Lüdenscheid', 'ludenscheid muller zoe'],
  ['Dana', ''],
  ['', ''],
  ['Support 1', ''],
  ['dana@weber.example Weber', ''],
])('the key of the name "%s"', (name, key) => {
  expect(nameKeyOf(name)).toBe(key);
});
