import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import { eventually, runMailflex, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { freshPostgres, hasPostgres, NO_POSTGRES } from '#test/harness/postgres.ts';

describe.skipIf(!hasPostgres)(NO_POSTGRES, () => {
  test('with a PostgreSQL server, a delivered mail becomes one task, and it is still there after a restart', async () => {
    await using folder = await temporaryFolder();
    const env = { MAILFLEX_DATABASE_URL: await freshPostgres() };
    {
      await using server = await startMailflex(folder.path, [], env);
      const { call } = await signIn(server);
      await createTransport({ host: '127.0.0.1', port: server.smtpPort, ignoreTLS: true }).sendMail({
        from: 'Daniel Osei <daniel@northquay.example>',
        to: 'me@localhost',
        subject: 'Board meeting',
        text: 'Hi,\n\ncould you send me the report by Friday? The board meets next week.\n\nThanks\nDaniel\n',
      });
      const tasks = await eventually(
        () => call<{ items: { title: string }[] }>('task.list'),
        ({ items }) => items.length > 0,
        15_000,
      );
      expect(tasks.items.map((task) => task.title)).toEqual([expect.stringMatching(/report/i)]);
    }
    await using again = await startMailflex(folder.path, [], env);
    const { call } = await signIn(again);
    expect(await call('task.list')).toMatchObject({ items: [{ title: expect.stringMatching(/report/i) as string }] });
    expect(await call('system.status')).toMatchObject({ engines: { database: 'PostgreSQL' } });
  });

  test('a PostgreSQL server that does not answer is named at the start, which ends at once', async () => {
    await using folder = await temporaryFolder();
    const { status, stderr } = await runMailflex(['start', '--data', folder.path], {
      env: { MAILFLEX_DATABASE_URL: 'postgres://mailflex@127.0.0.1:9/mailflex' },
    });
    expect(status).not.toBe(0);
    expect(stderr).toContain('MAILFLEX_DATABASE_URL');
    expect(stderr).not.toContain('    at ');
  });
});
