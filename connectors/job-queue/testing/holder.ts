import { createDatabase } from '#connectors/database/index.ts';
import { createEmbeddedPool, SCHEMA } from '../embedded-pool.ts';
import { createBullmqJobQueue } from '../bullmq.ts';
import type { EmbeddedDatabase } from '#connectors/database/embedded/handle.ts';

/** Run by `restart.test.ts` as a process of its own: takes a job and holds it until it is killed. */
const database = (await createDatabase(
  { data: process.argv[2]!, databaseUrl: undefined },
  { migrations: [] },
)) as EmbeddedDatabase;
const queue = await createBullmqJobQueue({ pool: createEmbeddedPool(database), schema: SCHEMA, lockMs: 900 });
await queue.work({
  name: 'test.held',
  async handle() {
    process.send!('holding');
    await new Promise(() => {});
  },
});
await queue.add({ name: 'test.held', id: 'held', data: 'held' });
