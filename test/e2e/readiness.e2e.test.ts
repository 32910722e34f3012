import { describe, expect, test } from 'vitest';
import { startFaultProxy, type Fault } from '#test/harness/fault-proxy.ts';
import { freshKafka, hasKafka, NO_KAFKA } from '#test/harness/kafka.ts';
import { eventually, startRole, temporaryFolder, type RunningRole } from '#test/harness/mailflex.ts';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';
import { freshQdrant, hasQdrant, NO_QDRANT } from '#test/harness/qdrant.ts';
import { hasRedis, NO_REDIS, testRedis } from '#test/harness/redis.ts';
import { freshS3, hasS3, NO_S3 } from '#test/harness/s3.ts';
import { startBroker } from '#test/harness/own-broker.ts';

/** the promise: known within 5 s of the loss */
const KNOWN_MS = 5_000;
const BACK_MS = 20_000;
const WORKS_MS = 20_000;

interface Report {
  ok: boolean;
  phase: string;
  roles: string[];
  engines: { name: string; carries: string; needed: boolean; state: string; since: string; reason: string | null }[];
}

describe.skipIf(!(hasPostgres && hasKafka && hasRedis && hasS3 && hasQdrant))(
  [NO_POSTGRES, NO_KAFKA, NO_REDIS, NO_S3, NO_QDRANT].join('; '),
  () => {
    test(
      'a role is not ready within 5 s of losing an engine it needs, dead or silent, says which and why, and is ready again after',
      { timeout: 240_000 },
      async () => {
        await using stack = new AsyncDisposableStack();
        const folder = stack.use(await temporaryFolder());
        const behind = async (address: string) => {
          const url = new URL(address);
          const proxy = stack.use(await startFaultProxy({ host: url.hostname, port: Number(url.port) }));
          url.host = `127.0.0.1:${proxy.port}`;
          return { url: url.href.replace(/\/$/, ''), become: (fault: Fault) => proxy.become(fault) };
        };
        const s3 = freshS3();
        const links = {
          PostgreSQL: await behind(await freshPostgres()),
          Redis: await behind(testRedis()),
          S3: await behind(s3.endpoint),
          Qdrant: await behind(freshQdrant().url),
        };
        // a broker tells clients its own address, past any proxy: this one is frozen and thawed
        const broker = stack.use(await startBroker(`${folder.path}/kafka`));
        const env = {
          MAILFLEX_DATABASE_URL: links.PostgreSQL.url,
          MAILFLEX_REDIS_URL: links.Redis.url,
          MAILFLEX_S3_ENDPOINT: links.S3.url,
          MAILFLEX_S3_BUCKET: s3.bucket,
          MAILFLEX_S3_ACCESS_KEY: s3.accessKey,
          MAILFLEX_S3_SECRET_KEY: s3.secretKey,
          MAILFLEX_QDRANT_URL: links.Qdrant.url,
          MAILFLEX_KAFKA_BROKERS: broker.address,
          MAILFLEX_KAFKA_PREFIX: freshKafka().prefix,
          MAILFLEX_LOG_LEVEL: 'error',
          MAILFLEX_SMTP_PORT: '0',
          MAILFLEX_LMTP_PORT: '0',
        };
        const rag = stack.use(await startRole(`${folder.path}/rag`, ['--roles', 'rag'], env));
        const bridge = stack.use(await startRole(`${folder.path}/bridge`, ['--roles', 'bridge'], env));
        expect((await ready(rag)).engines.map(({ name, state, needed }) => [name, state, needed])).toEqual([
          ['PostgreSQL', 'up', true],
          ['Apache Kafka', 'up', true],
          ['Redis', 'up', true],
          ['S3', 'up', true],
          ['Qdrant', 'up', true],
        ]);

        async function lose(name: string, take: () => void, giveBack: () => void): Promise<void> {
          take();
          const lost = await eventually(
            () => readiness(rag),
            ({ body }) => !body.ok,
            KNOWN_MS,
          );
          expect(lost.status).toBe(503);
          const engine = lost.body.engines.find((one) => one.name === name)!;
          expect(engine).toMatchObject({ state: 'down', needed: true, reason: expect.stringMatching(/\w/) as string });
          expect(Date.now() - Date.parse(engine.since)).toBeLessThan(KNOWN_MS);
          expect((await fetch(`${rag.health}/healthz`)).status).toBe(200);
          const needed = name === 'PostgreSQL' || name === 'S3';
          await eventually(
            () => readiness(bridge),
            ({ body }) => body.engines.some((one) => one.name === name && one.state === 'down') && body.ok === !needed,
            KNOWN_MS,
          );
          giveBack();
          await eventually(
            () => readiness(rag),
            ({ body }) => body.ok,
            BACK_MS,
          );
          // and it works: no dead connection from before is waited for
          await eventually(
            async () => (await fetch(`${rag.health}/metrics`)).text(),
            (metrics) => /mailflex_consumer_lag\{.*rag\.index/.test(metrics) && /mailflex_queue_jobs\{/.test(metrics),
            WORKS_MS,
          );
        }
        for (const [name, { become }] of Object.entries(links)) {
          for (const state of ['refused', 'half-open'] as const) {
            await lose(
              name,
              () => become(state),
              () => become('none'),
            );
          }
        }
        await lose('Apache Kafka', broker.freeze, broker.thaw);
        expect((await ready(bridge)).ok).toBe(true);
      },
    );
  },
);

async function readiness(process: RunningRole): Promise<{ status: number; body: Report }> {
  const answer = await fetch(`${process.health}/readyz`).catch((error: unknown) => {
    throw new Error(`the process is gone:\n${process.log()}`, { cause: error });
  });
  return { status: answer.status, body: (await answer.json()) as Report };
}

async function ready(process: RunningRole): Promise<Report> {
  const { body } = await eventually(
    () => readiness(process),
    ({ status }) => status === 200,
    BACK_MS,
  );
  return body;
}
