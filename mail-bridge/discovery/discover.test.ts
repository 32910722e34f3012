/** Real name server, real TLS, real HTTP, on this machine. */
import type { RequestListener } from 'node:http';
import { createServer as createHttps } from 'node:https';
import { createServer as createTls } from 'node:tls';
import type { AddressInfo, Server } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readEgressRules } from '#core/egress/egress-rules.ts';
import { createAuthority, type Authority, type Certificate } from '#test/harness/certificates.ts';
import { startNameServer, type Records } from '#test/harness/name-server.ts';
import { discover } from './index.ts';
import { createNameServers } from './name-servers.ts';

let authority: Authority;
let certificate: Certificate;
beforeAll(async () => {
  authority = await createAuthority();
  certificate = await authority.issue(['example.test', '*.example.test', 'imap.elsewhere.test']);
});
afterAll(() => authority[Symbol.asyncDispose]());

async function listen(server: Server) {
  const { promise, resolve } = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', resolve);
  await promise;
  return {
    port: (server.address() as AddressInfo).port,
    [Symbol.asyncDispose]: () => {
      server.close();
      if ('closeAllConnections' in server) (server as unknown as { closeAllConnections(): void }).closeAllConnections();
      return Promise.resolve();
    },
  };
}
const https = (listener: RequestListener) => listen(createHttps({ ...certificate }, listener));
const imaps = (greeting = '* OK ready\r\n', other = certificate) =>
  listen(
    createTls({ ...other }, (socket) => {
      socket.on('error', () => undefined).write(greeting);
      socket.once('data', () => socket.write('* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\nb OK\r\n'));
    }),
  );

async function find(
  records: Records,
  { https: web = 1, imaps: mail = 1 }: { https?: number; imaps?: number },
  { allow = ['127.0.0.1'], database = null }: { allow?: string[]; database?: string | null } = {},
) {
  await using server = await startNameServer(records);
  const names = createNameServers([server.address]);
  const rules = { ...readEgressRules(allow), lookup: names.lookup! };
  const ports = { https: web, imaps: mail, imap: 1 };
  const deps = { names, rules, database, ports, hasSignIn: () => false };
  return { ...(await discover(deps, 'nora@example.test')), asked: server.asked };
}
const here = (...hosts: string[]) => Object.fromEntries(hosts.map((host) => [host, '127.0.0.1']));

test('servers that the domain names in DNS are found, and a JMAP server that really answers comes first', async () => {
  await using web = await https((request, response) => {
    if (request.url === '/.well-known/jmap')
      response.writeHead(401, { 'www-authenticate': 'Basic realm="mail"' }).end();
    else response.writeHead(404).end();
  });
  const { candidates } = await find(
    {
      srv: {
        '_jmap._tcp.example.test': [{ target: 'jmap.example.test', port: web.port }],
        '_imaps._tcp.example.test': [{ target: 'imap.example.test', port: 993 }],
        '_submissions._tcp.example.test': [{ target: 'smtp.example.test', port: 465 }],
      },
      a: here('jmap.example.test', 'imap.example.test', 'smtp.example.test'),
    },
    {},
  );
  expect(candidates.map(({ kind, host, port, source }) => ({ kind, host, port, source }))).toEqual([
    { kind: 'jmap', host: 'jmap.example.test', port: web.port, source: 'srv' },
    { kind: 'imap', host: 'imap.example.test', port: 993, source: 'srv' },
  ]);
  expect(candidates[0]!.submission).toEqual({ host: 'smtp.example.test', port: 465, tls: 'implicit' });
});

test('the document of the domain is read, and a site that answers everything with its front page is no JMAP server', async () => {
  await using web = await https((request, response) => {
    if (!request.headers.host?.startsWith('autoconfig.')) response.end('<html>Welcome</html>');
    else
      response.end(`<clientConfig><emailProvider id="example.test"><incomingServer type="imap"><hostname>imap.example.test</hostname>
        <port>993</port><socketType>SSL</socketType><username>%EMAILADDRESS%</username>
        <authentication>password-cleartext</authentication></incomingServer></emailProvider></clientConfig>`);
  });
  const records = { a: here('example.test', 'autoconfig.example.test', 'imap.example.test') };
  const { candidates, dismissed } = await find(records, { https: web.port });
  expect(candidates).toMatchObject([{ kind: 'imap', host: 'imap.example.test', source: 'autoconfig' }]);
  expect(dismissed).toContainEqual({ what: expect.stringContaining('/.well-known/jmap'), code: 'connection.protocol' });
});

test('usual names are tried with TLS only, and one whose certificate is for another name is left out', async () => {
  await using mail = await imaps();
  const good = await find({ a: here('mail.example.test') }, { imaps: mail.port });
  expect(good.candidates).toMatchObject([
    { host: 'mail.example.test', port: mail.port, tls: 'implicit', source: 'guess', logins: ['password'] },
  ]);
  await using other = await imaps(undefined, await authority.issue(['mail.somebody.test']));
  const bad = await find({ a: here('mail.example.test') }, { imaps: other.port });
  expect(bad.candidates).toEqual([]);
  expect(bad.dismissed).toContainEqual({
    what: `mail.example.test:${other.port}`,
    code: 'connection.certificate_name',
  });
});

test('targets and second hops in private networks are refused', async () => {
  const srv = { '_imaps._tcp.example.test': [{ target: 'inside.example.test', port: 993 }] };
  const inside = await find({ srv, a: { 'inside.example.test': '10.0.0.7' } }, {});
  expect(inside.candidates).toEqual([]);
  expect(inside.dismissed).toContainEqual({ what: '_imaps: inside.example.test', code: 'egress.refused' });

  let reached = 0;
  await using secret = await https((_request, response) => {
    reached++;
    response.setHeader('content-type', 'application/json').end('{}');
  });
  await using web = await https((_request, response) => {
    response.writeHead(302, { location: `https://hop.example.test:${secret.port}/` }).end();
  });
  const a = { ...here('example.test'), 'hop.example.test': '10.0.0.8' };
  const hop = await find({ a }, { https: web.port });
  expect(hop.candidates).toEqual([]);
  expect(hop.dismissed).toContainEqual({
    what: expect.stringContaining('/.well-known/jmap'),
    code: 'egress.refused',
  });
  expect(reached).toBe(0);
});

test('no third party is asked unless the operator names one', async () => {
  const asked: string[] = [];
  await using web = await https((request, response) => {
    if (request.url?.startsWith('/v1.1/')) asked.push(request.url);
    response.end(`<clientConfig><emailProvider id="x"><incomingServer type="imap"><hostname>imap.elsewhere.test</hostname>
      <port>993</port><socketType>SSL</socketType><authentication>plain</authentication></incomingServer></emailProvider></clientConfig>`);
  });
  const a = here('db.example.test', 'imap.elsewhere.test');
  const records = { a };
  await find(records, {});
  expect(asked).toEqual([]);
  const database = `https://db.example.test:${web.port}/v1.1/`;
  const { candidates } = await find(records, {}, { database });
  expect(asked).toEqual(['/v1.1/example.test']);
  expect(candidates).toMatchObject([{ host: 'imap.elsewhere.test', source: 'database', foreign: true }]);
});

test('a domain of which nothing is known gives no candidates, and says what was tried', async () => {
  const { candidates, dismissed } = await find({}, {});
  expect(candidates).toEqual([]);
  expect(dismissed.map(({ code }) => code)).toContain('connection.host_not_found');
});
