import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import { freshKafka, hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import { eventually, signIn, startMailflex, startRole, temporaryFolder } from '#test/harness/mailflex.ts';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { freshQdrant, hasQdrant, NO_QDRANT } from '#test/harness/qdrant.ts';
import { hasRedis, NO_REDIS, testRedis } from '#test/harness/redis.ts';
import { freshS3, hasS3, NO_S3 } from '#test/harness/s3.ts';

const MAILS = 20;

interface Tasks {
  items: { id: string; title: string }[];
}

const HOPS = ['accept', 'understand', 'intent', 'index', 'workflow', 'effect'];

interface Operations {
  hops: { hop: string; count: number }[];
  processes: { roles: string[] }[];
}

describe.skipIf(!(hasPostgres && hasKafka && hasRedis && hasS3 && hasQdrant))(
  [NO_POSTGRES, NO_KAFKA, NO_REDIS, NO_S3, NO_QDRANT].join('; '),
  () => {
    test('with each role in a process of its own, each mail becomes one task, though copies of copilot and workflows are killed', async () => {
      await using folder = await temporaryFolder();
      const { brokers, prefix } = freshKafka();
      const s3 = freshS3();
      const env = {
        MAILFLEX_DATABASE_URL: await freshPostgres(),
        MAILFLEX_KAFKA_BROKERS: brokers.join(','),
        MAILFLEX_KAFKA_PREFIX: prefix,
        MAILFLEX_REDIS_URL: testRedis(),
        MAILFLEX_QDRANT_URL: freshQdrant().url,
        MAILFLEX_S3_ENDPOINT: s3.endpoint,
        MAILFLEX_S3_BUCKET: s3.bucket,
        MAILFLEX_S3_ACCESS_KEY: s3.accessKey,
        MAILFLEX_S3_SECRET_KEY: s3.secretKey,
        MAILFLEX_LOG_LEVEL: 'warn',
      };
      const role = (name: string, copy: string) => startRole(`${folder.path}/${copy}`, ['--roles', name], env);
      await using front = await startMailflex(`${folder.path}/front`, ['--roles', 'web,bridge'], env);
      const copies = await Promise.all([
        role('copilot', 'copilot-1'),
        role('copilot', 'copilot-2'),
        role('workflows', 'workflows-1'),
        role('workflows', 'workflows-2'),
        role('rag', 'rag'),
      ]);
      await using _copies = stopAll(copies);
      const { call } = await signIn(front);
      expect(await call('system.status')).toMatchObject({
        engines: { database: 'PostgreSQL', events: 'Apache Kafka', jobs: 'Redis', blobs: 'S3', vectors: 'Qdrant' },
      });

      const transport = createTransport({ host: '127.0.0.1', port: front.smtpPort, ignoreTLS: true, pool: true });
      const send = (n: number) =>
        transport.sendMail({
          from: 'Daniel Osei <daniel@northquay.example>',
          to: 'me@localhost',
          subject: `Board meeting ${n}`,
          text: `Hi,\n\ncould you send me the report number ${n} by Friday?\n\nThanks\nDaniel\n`,
        });
      await Promise.all(Array.from({ length: MAILS / 2 }, (_, n) => send(n)));
      const tasks = () => call<Tasks>('task.list', { limit: 200 });
      await eventually(tasks, ({ items }) => items.length > 0, 30_000);
      copies[0].child.kill('SIGKILL');
      copies[2].child.kill('SIGKILL');
      await Promise.all(Array.from({ length: MAILS / 2 }, (_, n) => send(MAILS / 2 + n)));
      transport.close();

      const { items } = await eventually(tasks, (answer) => answer.items.length >= MAILS, 60_000);
      const numbers = items.map(({ title }) => Number(/report number (\d+)/i.exec(title)?.[1]));
      expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: MAILS }, (_, n) => n));
      const found = await eventually(
        () => call<{ items: unknown[] }>('search.mail', { query: 'the report number 7' }),
        (answer) => answer.items.length > 0,
        20_000,
      );
      expect(found.items.length).toBeGreaterThan(0);

      // the page of one process shows what all of them did; the killed ones are still remembered
      const { processes } = await eventually(
        () => call<Operations>('system.get-operations'),
        ({ hops }) => HOPS.every((hop) => hops.some((one) => one.hop === hop && one.count > 0)),
        20_000,
      );
      expect(new Set(processes.flatMap(({ roles }) => roles))).toEqual(
        new Set(['bridge', 'copilot', 'rag', 'web', 'workflows']),
      );
    });
  },
);

function stopAll(processes: readonly AsyncDisposable[]): AsyncDisposable {
  return {
    async [Symbol.asyncDispose]() {
      await Promise.all(processes.map((one) => one[Symbol.asyncDispose]()));
    },
  };
}
