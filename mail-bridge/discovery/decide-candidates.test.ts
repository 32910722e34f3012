import { expect, test } from 'vitest';
import { readAutoconfig } from './autoconfig.ts';
import { decideCandidates } from './decide-candidates.ts';
import type { Observations } from './observations.ts';

const seen = (more: Partial<Observations>): Observations => ({
  address: 'nora@example.test',
  srv: {},
  jmap: [],
  mx: [],
  configured: [],
  greeted: [],
  ...more,
});
const decide = (more: Partial<Observations>, signIn: string[] = []) =>
  decideCandidates(seen(more), (host) => signIn.includes(host));
const record = (name: string, more: object = {}) => ({ name, port: 993, priority: 0, weight: 0, ...more });

test('a JMAP server comes before IMAP, TLS from the start before an upgrade, and each server once', () => {
  const found = decide({
    srv: { _imap: [record('imap.example.test', { port: 143 })], _imaps: [record('imap.example.test')] },
    jmap: [{ host: 'jmap.example.test', port: 443, from: 'srv', schemes: ['basic'] }],
    greeted: [{ host: 'imap.example.test', port: 993, tls: 'implicit', logins: ['password'] }],
  });
  expect(found.map(({ kind, host, port, tls }) => `${kind} ${host}:${port} ${tls}`)).toEqual([
    'jmap jmap.example.test:443 implicit',
    'imap imap.example.test:993 implicit',
    'imap imap.example.test:143 starttls',
  ]);
  expect(found[1]!.usernames).toEqual(['nora@example.test', 'nora']);
});

test('records are taken by priority, then weight, and "no such service" is believed', () => {
  const records = [
    record('third.example.test', { priority: 20 }),
    record('second.example.test', { priority: 10, weight: 1 }),
    record('first.example.test', { priority: 10, weight: 5 }),
  ];
  expect(decide({ srv: { _imaps: records } }).map(({ host }) => host)).toEqual([
    'first.example.test',
    'second.example.test',
    'third.example.test',
  ]);
  expect(decide({ srv: { _imaps: [record('', { port: 0 })] } })).toEqual([]);
});

test('a host outside of the domain is marked, so that a person looks before the password goes there', () => {
  const [own, other] = decide({
    srv: { _imaps: [record('imap.example.test'), record('imap.elsewhere.test', { priority: 5 })] },
  });
  expect([own!.foreign, other!.foreign]).toEqual([false, true]);
});

test('a server that only takes tokens comes last unless the operator has set up sign-in for it', () => {
  const jmap = [{ host: 'api.example.test', port: 443, from: 'srv', schemes: ['bearer'] }] as const;
  const srv = { _imaps: [record('imap.example.test')] };
  const without = decide({ jmap, srv });
  expect(without.map(({ host, logins }) => [host, logins])).toEqual([
    ['imap.example.test', ['password']],
    ['api.example.test', []],
  ]);
  const [first] = decide({ jmap, srv }, ['api.example.test']);
  expect(first).toMatchObject({ host: 'api.example.test', logins: ['oauth'] });
});

test('a domain that a large provider hosts is told by where its mail goes', () => {
  const [found] = decide({ mx: ['aspmx.l.google.com'] });
  expect(found).toMatchObject({ host: 'imap.gmail.com', port: 993, source: 'mx', foreign: true });
  expect(found!.submission).toEqual({ host: 'smtp.gmail.com', port: 465, tls: 'implicit' });
  expect(decide({ mx: ['mx.notgoogle.com'] })).toEqual([]);
});

test('a document for mail programs is read, without servers that would take the password in the clear', () => {
  const document = `<?xml version="1.0"?><clientConfig version="1.1"><emailProvider id="example.test">
    <domain>example.test</domain>
    <incomingServer type="pop3"><hostname>pop.example.test</hostname><port>995</port><socketType>SSL</socketType>
      <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></incomingServer>
    <incomingServer type="imap"><hostname>plain.example.test</hostname><port>143</port><socketType>plain</socketType>
      <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></incomingServer>
    <incomingServer type="imap"><hostname>imap.%EMAILDOMAIN%</hostname><port>993</port><socketType>SSL</socketType>
      <username>%EMAILLOCALPART%</username><authentication>OAuth2</authentication>
      <authentication>password-cleartext</authentication></incomingServer>
    <outgoingServer type="smtp"><hostname>smtp.example.test</hostname><port>587</port><socketType>STARTTLS</socketType>
      <username>%EMAILADDRESS%</username><authentication>password-cleartext</authentication></outgoingServer>
  </emailProvider></clientConfig>`;
  const servers = readAutoconfig(document, 'nora@example.test');
  expect(servers.map(({ protocol, host }) => `${protocol} ${host}`)).toEqual([
    'imap imap.example.test',
    'smtp smtp.example.test',
  ]);
  const [found] = decide({ configured: [{ from: 'autoconfig', servers }] });
  expect(found).toMatchObject({
    host: 'imap.example.test',
    usernames: ['nora', 'nora@example.test'],
    logins: ['password'],
    submission: { host: 'smtp.example.test', port: 587, tls: 'starttls' },
  });
  for (const other of ['', '<html><body>Welcome</body></html>', '{"a":1}', '<emailProvider><incomingServer/>'])
    expect(readAutoconfig(other, 'nora@example.test')).toEqual([]);
});
