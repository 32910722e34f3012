import { expect, test } from 'vitest';
import { createLogger, withWork } from './logger.ts';

test('a line carries the ids of the work it belongs to - correlation, trace, tenant -, and no secret', async () => {
  const lines: string[] = [];
  const logger = createLogger({ level: 'info', format: 'json', write: (line) => lines.push(line) });
  await withWork({ correlationId: '6F1A0B52-0000-4000-8000-000000000001', tenantId: 't-1' }, async () => {
    await Promise.resolve();
    logger.child({ area: 'x' }).info({ password: 'hunter2', user: { token: 'abc' } }, 'signed in');
  });
  logger.info({}, 'outside');
  logger.debug({}, 'too little');
  expect(lines.map((line) => JSON.parse(line))).toMatchObject([
    {
      level: 'info',
      area: 'x',
      correlationId: '6F1A0B52-0000-4000-8000-000000000001',
      traceId: '6f1a0b52000040008000000000000001',
      tenantId: 't-1',
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
