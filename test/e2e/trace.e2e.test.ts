import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import { freshKafka, hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import {
  eventually,
  signIn,
  startMailflex,
  startRole,
  temporaryFolder,
  type RunningMailflex,
} from '#test/harness/mailflex.ts';
import { startOtlpReceiver, type OtlpReceiver, type ReceivedSpan } from '#test/harness/otlp-receiver.ts';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';

/** The way of a mail that asks for something, from acceptance to effect. */
const WAY = [
  'accept mail.message.received',
  'handle copilot.understand',
  'publish assistant.intent.detected',
  'handle workflows.trigger',
  'execution',
  'effect task.create',
];

test('one mail gives one trace from acceptance to the task, in one process', async () => {
  await using folder = await temporaryFolder();
  await using receiver = await startOtlpReceiver();
  await using server = await startMailflex(folder.path, [], { MAILFLEX_OTEL_URL: receiver.url });
  await deliver(server, 'smtp');
  const way = await wayOf(receiver);
  expect(new Set(way.map(({ instance }) => instance)).size).toBe(1);
});

describe.skipIf(!(hasPostgres && hasKafka))([NO_POSTGRES, NO_KAFKA].join('; '), () => {
  test('and over Kafka, though each role is a process of its own', async () => {
    await using folder = await temporaryFolder();
    await using receiver = await startOtlpReceiver();
    const { brokers, prefix } = freshKafka();
    const env = {
      MAILFLEX_DATABASE_URL: await freshPostgres(),
      MAILFLEX_KAFKA_BROKERS: brokers.join(','),
      MAILFLEX_KAFKA_PREFIX: prefix,
      MAILFLEX_BLOB_DIR: `${folder.path}/blobs`,
      MAILFLEX_OTEL_URL: receiver.url,
      MAILFLEX_LOG_LEVEL: 'warn',
    };
    await using front = await startMailflex(`${folder.path}/front`, ['--roles', 'web,bridge'], env);
    await using _copilot = await startRole(`${folder.path}/copilot`, ['--roles', 'copilot'], env);
    await using _workflows = await startRole(`${folder.path}/workflows`, ['--roles', 'workflows'], env);
    await deliver(front, 'lmtp');
    const way = await wayOf(receiver);
    expect(new Set(way.map(({ instance }) => instance)).size).toBe(3);
  });
});

async function deliver(server: RunningMailflex, protocol: 'smtp' | 'lmtp'): Promise<void> {
  const port = protocol === 'smtp' ? server.smtpPort : server.lmtpPort;
  const transport = createTransport({ host: '127.0.0.1', port, lmtp: protocol === 'lmtp', ignoreTLS: true });
  await transport.sendMail({
    from: 'Daniel Osei <daniel@northquay.example>',
    to: 'me@localhost',
    subject: 'Board meeting',
    text: 'Hi,\n\ncould you send me the quarterly report by Friday?\n\nThanks\nDaniel\n',
  });
  transport.close();
  const { call } = await signIn(server);
  await eventually(
    () => call<{ items: unknown[] }>('task.list', {}),
    ({ items }) => items.length === 1,
    30_000,
  );
}

/** The spans from the effect back to acceptance, oldest first; each is the child of the one before. */
async function wayOf({ spans }: OtlpReceiver): Promise<ReceivedSpan[]> {
  await eventually(
    async () => spans.map(({ name }) => name),
    (names) => WAY.every((name) => names.includes(name)),
    15_000,
  );
  const effect = spans.find(({ name }) => name === 'effect task.create')!;
  const trace = spans.filter(({ traceId }) => traceId === effect.traceId);
  const way: ReceivedSpan[] = [];
  for (let at: ReceivedSpan | undefined = effect; at;) {
    way.unshift(at);
    const parent: string = at.parentSpanId;
    at = trace.find(({ spanId }) => spanId === parent);
  }
  expect(way.map(({ name }) => name)).toEqual(WAY);
  expect(way[0]!.parentSpanId).toBe('');
  expect(way.some(({ error }) => error)).toBe(false);
  // nothing of this mail is in another trace
  const correlationId = way[0]!.attributes['mailflex.correlation_id'];
  const own = spans.filter(({ attributes }) => attributes['mailflex.correlation_id'] === correlationId);
  expect(new Set(own.map(({ traceId }) => traceId))).toEqual(new Set([effect.traceId]));
  return way;
}
