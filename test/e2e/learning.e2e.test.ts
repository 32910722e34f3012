import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import type { Task } from '#core/contracts/groupware.ts';
import type { Effect } from '#core/contracts/hub.ts';
import type { MessageUnderstanding } from '#core/contracts/intent.ts';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import { eventually, runMailflex, signIn, startMailflex, temporaryFolder } from '../harness/mailflex.ts';

const WITHIN = 20_000;

describe('a sender whose tasks are taken back', () => {
  test('twice makes no third, the page says why, and again makes one when the rule is revoked', async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailflex(folder.path);
    const { call } = await signIn(server);
    const smtp = createTransport({ host: '127.0.0.1', port: server.smtpPort, ignoreTLS: true });

    const understood = async (messageId: string): Promise<MessageUnderstanding | undefined> =>
      (await call<{ items: MessageUnderstanding[] }>('assistant.get-understandings', { messageIds: [messageId] }))
        .items[0];

    /** Delivers a request and waits until it is understood and every consumer is done with it. */
    async function deliver(what: string): Promise<MessageUnderstanding> {
      await smtp.sendMail({
        from: 'Daniel Osei <daniel@northquay.example>',
        to: 'me@localhost',
        subject: `The ${what}`,
        text: `Hi,\n\ncould you send me the ${what} by Friday?\n\nThanks\nDaniel\n`,
      });
      const { items } = await eventually(
        () => call<{ items: ThreadSummary[] }>('mail.list-threads', {}),
        (list) => list.items.some((thread) => thread.subject === `The ${what}`),
        WITHIN,
      );
      const { id } = items.find((thread) => thread.subject === `The ${what}`)!.latest;
      const understanding = await eventually(
        () => understood(id),
        (found) => found !== undefined,
        WITHIN,
      );
      await eventually(
        () => call<{ pending: Record<string, number> }>('system.status'),
        ({ pending }) => Object.values(pending).every((count) => count === 0),
        WITHIN,
      );
      return understanding!;
    }

    async function effectsOf(messageId: string): Promise<Effect[]> {
      const { items } = await call<{ items: Effect[] }>('activity.list-effects', { messageId });
      return items.filter(({ action }) => action === 'task.create');
    }
    const tasks = async () => (await call<{ items: Task[] }>('task.list', { status: 'all' })).items;

    for (const what of ['report', 'price list']) {
      const { messageId } = await deliver(what);
      const [made] = await eventually(
        () => effectsOf(messageId),
        (effects) => effects.length > 0,
        WITHIN,
      );
      await call('activity.undo', { effectIds: [made!.id] });
    }
    expect(await tasks()).toEqual([]);

    const third = await deliver('floor plan');
    const reason = 'You took back or refused tasks of 2 mails from daniel@northquay.example';
    expect(third.intents).toMatchObject([{ type: 'task', memory: { effect: 'muted', reason } }]);
    expect(await effectsOf(third.messageId)).toEqual([]);
    expect(await tasks()).toEqual([]);

    const { items: rules } = await call<{ items: { id: string; reason: string }[] }>('assistant.list-learned');
    expect(rules).toMatchObject([{ id: third.intents[0]!.memory!.rule, reason }]);
    const dryRun = await call<{ removed: { title: string }[] }>('assistant.replay-dry-run', {});
    expect(dryRun).toMatchObject({ messages: 3, added: [], changed: [] });
    expect(dryRun.removed).toHaveLength(2);

    await call('assistant.revoke-learned', { id: rules[0]!.id });
    const fourth = await deliver('contract');
    expect(fourth.intents[0]!.memory).toBeUndefined();
    const [task] = await eventually(tasks, (list) => list.length === 1, WITHIN);
    expect(task!.title).toMatch(/contract/i);

    await call('task.complete', { id: task!.id });
    const printed = await eventually(
      () => runMailflex(['accuracy', '--json', '--data', folder.path]),
      ({ stdout }) => stdout.includes('"accepted":1'),
      WITHIN,
    );
    expect(JSON.parse(printed.stdout)).toMatchObject({
      items: [{ type: 'task', shown: 3, muted: 1, accepted: 1, undone: 2, precision: { value: 0.333, n: 3 } }],
    });
    const table = await runMailflex(['accuracy', '--data', folder.path]);
    expect(table.stdout).toMatch(/^task +3 +1 +0 +2 .* 33 % \(6-79 %, n=3\) +not known$/m);
  });
});
