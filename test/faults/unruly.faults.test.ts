import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { createTestDatabase } from '#connectors/database/testing.ts';
import { createOutboxEventLog } from '#connectors/event-log/outbox-table.ts';
import type { CalendarEvent, Task } from '#core/contracts/groupware.ts';
import { startTestApp } from '#server/testing.ts';
import { allMigrations } from '#server/migrations.ts';
import { generateMails, seededRandom } from '#test/harness/generated-mail.ts';
import { allPages, eventually } from '#test/harness/mailflex.ts';
import { LONG, SEED, TIMEOUT_MS } from './settings.ts';
import { shuffled, unrulyLog } from './unruly-log.ts';

const MAILS = LONG ? 2_000 : 120;
const APPOINTMENTS = LONG ? 200 : 12;
const PATIENCE_MS = 240_000;
const DAY_MS = 86_400_000;

/** An invitation, or with a sequence what it was changed to: an hour later each time. */
function invitation(index: number, sequence: number): Buffer {
  const day = new Date(Date.now() + 10 * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '');
  const at = (hour: number) => `${day}T${String(hour).padStart(2, '0')}0000Z`;
  const calendar = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Faults//EN',
    'METHOD:REQUEST',
    'BEGIN:VEVENT',
    `UID:appointment-${SEED}-${index}@load.example`,
    `SEQUENCE:${sequence}`,
    `DTSTAMP:${day}T000000Z`,
    `DTSTART:${at(10 + sequence)}`,
    `DTEND:${at(11 + sequence)}`,
    `SUMMARY:Site meeting ${index}`,
    'ORGANIZER:mailto:ines.falk@load.example',
    'ATTENDEE:mailto:me@localhost',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  const head = [
    'From: Ines Falk <ines.falk@load.example>',
    'To: me@localhost',
    `Subject: Site meeting ${index}`,
    `Date: ${new Date().toUTCString().replace('GMT', '+0000')}`,
    `Message-ID: <appointment-${SEED}-${index}-${sequence}@load.example>`,
    'MIME-Version: 1.0',
    'Content-Type: text/calendar; method=REQUEST; charset=utf-8',
  ];
  return Buffer.from([...head, '', ...calendar, ''].join('\r\n'));
}

test(
  `deliveries twice, out of order and by two routes, and handlers that throw at random: everything happens once (seed ${SEED})`,
  async () => {
    const random = seededRandom(SEED);
    await using database = await createTestDatabase(allMigrations);
    await using log = createOutboxEventLog({ database, retryBaseMs: 20 });
    const { eventLog, seen } = unrulyLog(log, random);
    await using hub = await startTestApp({}, { database, eventLog });
    const { app } = hub;
    const owner = (await app.identity.users.owner())!;
    const mailbox = (await app.mailBridge.findMailbox(owner.email))!;
    const cookie = await hub.signIn();
    const call = async <Output>(action: string, input: object): Promise<Output> => {
      const { status, body } = await hub.send('POST', `/api/actions/${action}`, input, { cookie });
      expect(status, JSON.stringify(body)).toBe(200);
      return body.output as Output;
    };

    const mails = generateMails(MAILS, { seed: SEED, to: owner.email, date: new Date(), bodyCharacters: 300 });
    const updates = Array.from({ length: APPOINTMENTS }, (_, index) => [
      invitation(index, 0),
      invitation(index, 1),
      invitation(index, 2),
    ]).flat();
    // each comes twice, by two routes
    const raws = [...mails.map(({ raw }) => Buffer.from(raw)), ...updates];
    const arriving = shuffled(
      [...raws, ...raws].map((raw, index) => ({ raw, first: index < raws.length })),
      random,
    );
    for (let from = 0; from < arriving.length; from += 20) {
      const part = arriving.slice(from, from + 20);
      await Promise.all(
        [true, false].map((first) =>
          app.mailBridge.deliver(
            mailbox.id,
            part.filter((one) => one.first === first).map(({ raw }) => raw),
            first ? 'smtp' : 'lmtp',
          ),
        ),
      );
      if (random() < 0.3) await delay(random() * 30);
    }

    // what was unlucky five times is given again until it has luck
    for (let again = 1; again > 0;) {
      await app.idle(AbortSignal.timeout(PATIENCE_MS));
      again = (await call<{ count: number }>('dead-letter.replay', {})).count;
    }
    const asking = mails.filter(({ asks }) => asks).length;
    const tasks = await allPages<Task>((page) => call('task.list', { status: 'all', limit: 200, ...page }));
    const ofMail = tasks.filter(({ title }) => !title.includes('Site meeting'));
    expect(new Set(ofMail.map(({ provenance }) => provenance?.messageId)).size).toBe(asking);
    expect(ofMail).toHaveLength(asking);

    const { items } = await eventually(
      () =>
        call<{ items: CalendarEvent[] }>('event.list', {
          from: new Date().toISOString(),
          to: new Date(Date.now() + 20 * DAY_MS).toISOString(),
        }),
      (answer) => answer.items.length >= APPOINTMENTS,
      PATIENCE_MS,
    );
    // one entry each, in its last version, whichever came first
    expect(items.map(({ title }) => title).toSorted((a, b) => a.localeCompare(b))).toEqual(
      updates
        .filter((_, index) => index % 3 === 0)
        .map((_, index) => `Site meeting ${index}`)
        .toSorted((a, b) => a.localeCompare(b)),
    );
    expect(new Set(items.map(({ sequence, start }) => `${sequence} ${new Date(start).getUTCHours()}`))).toEqual(
      new Set(['2 12']),
    );
    process.stdout.write(`${JSON.stringify({ seed: SEED, mails: arriving.length, ...seen })}\n`);
    expect(Math.min(seen.repeated, seen.thrown.before, seen.thrown.after)).toBeGreaterThan(0);
  },
  TIMEOUT_MS,
);
