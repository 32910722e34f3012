import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { createTestDatabase } from '../testing.ts';

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

test('the engine keeps nothing of the answers it has given', async () => {
  await using database = await createTestDatabase([]);
  // many short values: a parsed answer is many small strings
  const ask = async (times: number) => {
    for (let n = 0; n < times; n++)
      await sql`select n::text || 'x' as value from generate_series(1, 200) n`.execute(database.kysely);
  };
  await ask(50);
  collect();
  const before = process.memoryUsage().heapUsed;
  await ask(300);
  collect();
  // 60,000 values of 56 bytes and more, if they were kept
  expect(process.memoryUsage().heapUsed - before).toBeLessThan(1_500_000);
});
