import { connect, createServer, type AddressInfo } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { expect, test } from 'vitest';
import { newId } from '#core/contracts/ids.ts';
import { createAuthority } from '#test/harness/certificates.ts';
import { startNameServer } from '#test/harness/name-server.ts';
import { startBridge } from '../testing/start-bridge.ts';

const server = { kind: 'imap', host: '127.0.0.1', tls: 'none', username: 'alice', password: 'very secret' };

/** A listener that says what it is told to every connection. */
async function listening(greeting: string) {
  const listener = createServer((socket) => socket.on('error', () => undefined).write(greeting));
  const up = Promise.withResolvers<void>();
  listener.listen(0, '127.0.0.1', up.resolve);
  await up.promise;
  return {
    port: (listener.address() as AddressInfo).port,
    async [Symbol.asyncDispose]() {
      const closed = Promise.withResolvers<void>();
      listener.close(() => closed.resolve());
      listener.unref();
      await Promise.race([closed.promise, Promise.resolve()]);
    },
  };
}

test('a private host is refused before anything is sent, unless the operator allows it', async () => {
  await using bridge = await startBridge();
  let connections = 0;
  const listener = createServer((socket) => {
    connections++;
    socket.destroy();
  });
  await new Promise<void>((resolve) => {
    listener.listen(0, '127.0.0.1', resolve);
  });
  const { port } = listener.address() as AddressInfo;
  for (const host of ['127.0.0.1', 'localhost', '::1', '169.254.169.254'])
    for (const kind of ['imap', 'jmap'])
      expect(await bridge.call('mail-account.test', { ...server, kind, host, port })).toMatchObject({
        ok: false,
        reason: { code: 'egress.refused' },
      });
  await expect(
    bridge.call('mail-account.connect', { ...server, port, address: 'nora@example.org' }),
  ).rejects.toMatchObject({ code: 'egress.refused' });
  expect(connections).toBe(0);
  listener.close();
});

test('what is wrong with a server is told in a stable code', async () => {
  await using bridge = await startBridge({ MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.0/8' });
  const codeFor = async (input: object) =>
    ((await bridge.call('mail-account.test', { ...server, ...input })) as { reason: { code: string } }).reason.code;
  await using plain = await listening('* OK hello\r\n');
  await using closed = await listening('');
  const { port } = closed;
  await closed[Symbol.asyncDispose]();
  expect(await codeFor({ port })).toBe('connection.refused');
  expect(await codeFor({ port: plain.port, tls: 'implicit' })).toBe('connection.tls_failed');
  expect(await codeFor({ port: plain.port, kind: 'jmap', tls: 'implicit' })).toBe('connection.tls_failed');
  expect(await codeFor({ host: 'no-such-host.invalid' })).toBe('connection.host_not_found');
  connect(plain.port, '127.0.0.1').destroy();
});

test('an account of somebody else is neither seen nor removed nor synced', async () => {
  await using bridge = await startBridge();
  const other = { ...bridge.actor, id: newId(), userId: newId() };
  expect(await bridge.call('mail-account.list', {}, other)).toEqual({ items: [] });
  for (const action of ['mail-account.remove', 'mail-account.sync-now'])
    await expect(bridge.call(action, { id: newId() }, other)).rejects.toMatchObject({ code: 'mail_account.not_found' });
});

test('what is wrong with a certificate is told, with its names, its end and its fingerprint', async () => {
  await using authority = await createAuthority();
  await using names = await startNameServer({ a: { 'mail.example.test': '127.0.0.1' } });
  await using bridge = await startBridge({
    MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
    MAILFLEX_DNS_SERVERS: names.address,
  });
  const cases = {
    'connection.certificate_name': await authority.issue(['other.example.test']),
    'connection.certificate_expired': await authority.issue(['mail.example.test'], { days: -1 }),
    'connection.certificate_untrusted': await authority.issue(['mail.example.test'], { selfSigned: true }),
    'connection.not_imap': await authority.issue(['mail.example.test']),
  };
  for (const [code, certificate] of Object.entries(cases)) {
    const listener = createTlsServer({ ...certificate }, (socket) =>
      socket.on('error', () => undefined).end('HTTP/1.1 400 Bad Request\r\n\r\n'),
    );
    listener.on('tlsClientError', () => undefined);
    const up = Promise.withResolvers<void>();
    listener.listen(0, '127.0.0.1', up.resolve);
    await up.promise;
    const place = {
      ...server,
      host: 'mail.example.test',
      port: (listener.address() as AddressInfo).port,
      tls: 'implicit',
    };
    for (const kind of code === 'connection.not_imap' ? ['imap'] : ['imap', 'jmap']) {
      const tested = (await bridge.call('mail-account.test', { ...place, kind })) as { reason: Reason };
      expect([kind, tested.reason.code]).toEqual([kind, code]);
      if (!code.includes('certificate')) continue;
      const { certificate: shown } = tested.reason.details;
      expect(shown.sha256).toMatch(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/);
      expect(shown.names).toEqual([code.endsWith('_name') ? 'other.example.test' : 'mail.example.test']);
    }
    listener.close();
  }
});

interface Reason {
  code: string;
  details: { certificate: { names: string[]; sha256: string } };
}
