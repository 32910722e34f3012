import { expect, test } from 'vitest';
import { createLogger, withCorrelation } from './logger.ts';

test('a line carries the correlation id of the work it belongs to, and no secret', async () => {
  const lines: string[] = [];
  const logger = createLogger({ level: 'info', format: 'json', write: (line) => lines.push(line) });
  await withCorrelation('c-1', async () => {
    await Promise.resolve();
    logger.child({ area: 'x' }).info({ password: 'hunter2', user: { token: 'abc' } }, 'signed in');
  });
  logger.info({}, 'outside');
  logger.debug({}, 'too little');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      level: 'info',
      area: 'x',
      correlationId: 'c-1',
      password: '[secret]',
      user: { token: '[secret]' },
      msg: 'signed in',
    },
    { msg: 'outside' },
  ]);
  expect(lines[1]).not.toContain('correlationId');
});

test('the readable form is one line', () => {
  const lines: string[] = [];
  const logger = createLogger({ level: 'info', format: 'text', write: (line) => lines.push(line) });
  logger.warn({ err: new Error('no disk'), topic: 'mail.inbound' }, 'could not write');
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d warn {2}could not write \(no disk\) topic=mail\.inbound\n$/);
});
