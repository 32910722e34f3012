import { expect, test } from 'vitest';
import type { ThreadSummary } from '#core/contracts/mail.ts';
import type { Task } from '#core/contracts/groupware.ts';
import { generateMails } from '#test/harness/generated-mail.ts';
import { allPages, eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { offerMail } from '#test/harness/offer-mail.ts';

const OVERLOAD_MS = 6000;

test('under more mail than it can work off it refuses some with 4xx, loses none of what it took, and is itself again', async () => {
  await using folder = await temporaryFolder();
  await using server = await startMailflex(folder.path, [], {
    MAILFLEX_MAIL_MAX_BACKLOG: '150',
    MAILFLEX_MAIL_MAX_CONNECTIONS: '8',
    MAILFLEX_LOG_LEVEL: 'warn',
  });
  const { call, cookie } = await signIn(server);
  const mails = generateMails(30_000, { seed: 3, to: 'me@localhost', date: new Date() });
  let at = 0;
  const offered = await offerMail({
    ports: { smtp: server.smtpPort, lmtp: server.lmtpPort },
    to: 'me@localhost',
    next: () => mails[at++ % mails.length]!.raw,
    sessions: 20,
    perSecond: Infinity,
    until: AbortSignal.timeout(OVERLOAD_MS),
  });
  const answers = JSON.stringify(offered.refused);
  expect(offered.refused[452], answers).toBeGreaterThan(0);
  expect(offered.refused[421], answers).toBeGreaterThan(0);
  expect(
    Object.keys(offered.refused).filter((code) => Number(code) >= 500),
    answers,
  ).toEqual([]);

  const crowd = await Promise.all(
    Array.from({ length: 600 }, () =>
      fetch(`${server.origin}/api/actions/mail.list-threads`, {
        method: 'POST',
        body: '{"limit":50}',
        headers: { 'content-type': 'application/json', 'x-mailflex-csrf': '1', cookie },
      }).then(async (reply) => {
        await reply.arrayBuffer();
        return { status: reply.status, retryAfter: reply.headers.get('retry-after') };
      }),
    ),
  );
  const busy = crowd.filter(({ status }) => status === 429);
  expect(new Set(crowd.map(({ status }) => status))).toEqual(new Set([200, 429]));
  expect(busy.every(({ retryAfter }) => Number(retryAfter) > 0)).toBe(true);

  const pending = async () => Object.values((await call<{ pending: Record<string, number> }>('system.status')).pending);
  await eventually(pending, (groups) => groups.every((count) => count === 0), 60_000);
  const threads = await allPages<ThreadSummary>((cursor) => call('mail.list-threads', { limit: 200, ...cursor }));
  const stored = new Set(threads.flatMap(({ messageIds }) => messageIds));
  expect(offered.acknowledged.length).toBeGreaterThan(100);
  expect(offered.acknowledged.filter((id) => !stored.has(id))).toEqual([]);

  const before = (await allPages<Task>((cursor) => call('task.list', { limit: 200, ...cursor }))).length;
  const [probe] = generateMails(1, { seed: 4, to: 'me@localhost', date: new Date() });
  const offerProbe = () => {
    const once = [probe!.raw];
    return offerMail({
      ports: { smtp: server.smtpPort, lmtp: server.lmtpPort },
      to: 'me@localhost',
      next: () => once.shift() ?? null,
      sessions: 1,
      perSecond: 1000,
      until: AbortSignal.timeout(10_000),
    });
  };
  await eventually(offerProbe, ({ acknowledged }) => acknowledged.length === 1, 60_000);
  await eventually(
    () => allPages<Task>((cursor) => call('task.list', { limit: 200, ...cursor })),
    (tasks) => tasks.length === before + 1,
    10_000,
  );
});
