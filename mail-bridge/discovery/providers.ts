/**
 * Large providers, as they document their own servers (2026-11-21). `domains` are those of addresses, `exchangers` the ends of
 * MX names of domains that such a provider hosts. For everybody else the domain itself is asked.
 */
import type { ConfiguredServer, Login, Tls } from './observations.ts';

interface Provider {
  domains: readonly string[];
  exchangers: readonly string[];
  imap: string;
  smtp: readonly [host: string, port: number, tls: Tls];
  logins: readonly Login[];
}

const PROVIDERS: readonly Provider[] = [
  {
    domains: ['gmail.com', 'googlemail.com'],
    exchangers: ['google.com', 'googlemail.com'],
    imap: 'imap.gmail.com',
    smtp: ['smtp.gmail.com', 465, 'implicit'],
    logins: ['oauth', 'password'],
  },
  {
    domains: ['outlook.com', 'hotmail.com', 'live.com', 'msn.com'],
    exchangers: ['protection.outlook.com', 'olc.protection.outlook.com'],
    imap: 'outlook.office365.com',
    smtp: ['smtp.office365.com', 587, 'starttls'],
    logins: ['oauth'],
  },
  {
    domains: ['icloud.com', 'me.com', 'mac.com'],
    exchangers: ['mail.icloud.com'],
    imap: 'imap.mail.me.com',
    smtp: ['smtp.mail.me.com', 587, 'starttls'],
    logins: ['password'],
  },
  {
    domains: ['yahoo.com', 'yahoo.co.uk', 'yahoo.de', 'yahoo.fr', 'ymail.com', 'rocketmail.com'],
    exchangers: ['yahoodns.net'],
    imap: 'imap.mail.yahoo.com',
    smtp: ['smtp.mail.yahoo.com', 465, 'implicit'],
    logins: ['oauth', 'password'],
  },
  {
    domains: ['fastmail.com', 'fastmail.fm'],
    exchangers: ['messagingengine.com'],
    imap: 'imap.fastmail.com',
    smtp: ['smtp.fastmail.com', 465, 'implicit'],
    logins: ['password'],
  },
  {
    domains: ['gmx.de', 'gmx.net', 'gmx.at', 'gmx.ch'],
    exchangers: ['gmx.net'],
    imap: 'imap.gmx.net',
    smtp: ['mail.gmx.net', 465, 'implicit'],
    logins: ['password'],
  },
  {
    domains: ['web.de'],
    exchangers: ['web.de'],
    imap: 'imap.web.de',
    smtp: ['smtp.web.de', 587, 'starttls'],
    logins: ['password'],
  },
  {
    domains: ['posteo.de', 'posteo.net'],
    exchangers: ['posteo.de'],
    imap: 'posteo.de',
    smtp: ['posteo.de', 465, 'implicit'],
    logins: ['password'],
  },
  {
    domains: ['mailbox.org'],
    exchangers: ['mailbox.org'],
    imap: 'imap.mailbox.org',
    smtp: ['smtp.mailbox.org', 465, 'implicit'],
    logins: ['password'],
  },
];

const endsWith = (name: string, end: string) => name === end || name.endsWith(`.${end}`);

export function providerOfDomain(domain: string): Provider | undefined {
  return PROVIDERS.find(({ domains }) => domains.includes(domain));
}

export function providerOfExchanger(exchanger: string): Provider | undefined {
  return PROVIDERS.find(({ exchangers }) => exchangers.some((end) => endsWith(exchanger, end)));
}

export function serversOf({ imap, smtp, logins }: Provider, address: string): ConfiguredServer[] {
  const [host, port, tls] = smtp;
  return [
    { protocol: 'imap', host: imap, port: 993, tls: 'implicit', username: address, logins },
    { protocol: 'smtp', host, port, tls, username: address, logins },
  ];
}
