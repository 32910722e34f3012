import { z } from 'zod';
import { defineConfig, setting } from '#core/config.ts';
import type { ConfigOf } from '#core/config.ts';
import {
  DEFAULT_CLIENT_ID,
  DEFAULT_PARAMETERS,
  DEFAULT_SCOPES,
  providerList,
} from './accounts/sign-in/sign-in-settings.ts';

/** A TCP port, 0 = any free one, `off` = do not listen. */
const portOrOff = () =>
  z
    .string()
    .regex(/^(?:off|\d{1,5})$/, "must be a port, 0 for any free one, or 'off'")
    .transform((text) => (text === 'off' ? null : Number(text)))
    .refine((port) => port === null || port <= 65_535, 'must be at most 65535');

export const mailBridgeConfig = defineConfig({
  smtpPort: {
    env: 'MAILFLEX_SMTP_PORT',
    schema: portOrOff(),
    default: '4625',
    doc: 'Port of the SMTP listener for incoming mail (RFC 5321); 0 = any free port, off = none.',
  },
  lmtpPort: {
    env: 'MAILFLEX_LMTP_PORT',
    schema: portOrOff(),
    default: '4624',
    doc: 'Port of the LMTP listener, for a mail server that delivers here (RFC 2033); 0 = any free port, off = none.',
  },
  mailBind: {
    env: 'MAILFLEX_MAIL_BIND',
    schema: setting.text(),
    default: '127.0.0.1',
    doc: 'Address on which SMTP and LMTP listen.',
  },
  mailHostname: {
    env: 'MAILFLEX_MAIL_HOSTNAME',
    schema: setting.optionalText(),
    doc: 'Host name in the greeting and in Received lines; unset = the name of this machine.',
  },
  maxMessageBytes: {
    env: 'MAILFLEX_MAIL_MAX_BYTES',
    schema: setting.integer(1024, 1024 * 1024 * 1024),
    default: String(50 * 1024 * 1024),
    doc: 'Largest message that the listeners take, in bytes.',
  },
  maxRecipients: {
    env: 'MAILFLEX_MAIL_MAX_RECIPIENTS',
    schema: setting.integer(1, 10_000),
    default: '100',
    doc: 'Recipients of one message.',
  },
  maxConnections: {
    env: 'MAILFLEX_MAIL_MAX_CONNECTIONS',
    schema: setting.integer(1, 10_000),
    default: '100',
    doc: 'Connections to each listener at the same time.',
  },
  connectionsPerMinute: {
    env: 'MAILFLEX_MAIL_CONNECTIONS_PER_MINUTE',
    schema: setting.integer(1, 1_000_000),
    default: '3000',
    doc: 'SMTP connections that one address may open in a minute; above it they are answered with 421. Not for LMTP.',
  },
  rspamdUrl: {
    env: 'MAILFLEX_RSPAMD_URL',
    schema: setting.optionalText(),
    doc: 'Address of an rspamd worker (`http://127.0.0.1:11333`) that checks what comes in over SMTP and LMTP. Its results for SPF, DKIM and DMARC count as trusted, what it calls spam is stored as bulk mail, what it rejects is refused. Without an answer mail is taken as it is.',
  },
  maxBytesInFlight: {
    env: 'MAILFLEX_MAIL_MAX_BYTES_IN_FLIGHT',
    schema: setting.integer(1024 * 1024, 64 * 1024 * 1024 * 1024),
    default: String(128 * 1024 * 1024),
    doc: 'Bytes of messages that are being received and stored at the same time, over all connections; above it senders are asked to come back.',
  },
  maxBacklog: {
    env: 'MAILFLEX_MAIL_MAX_BACKLOG',
    schema: setting.integer(100, 100_000_000),
    default: '10000',
    doc: 'Stored mails that may wait to be understood and acted on; above it SMTP and LMTP answer 452, and from half of it on imports and connected mailboxes wait. Not applied to a stage that has stood still for a minute.',
  },
  idleTimeoutSeconds: {
    env: 'MAILFLEX_MAIL_IDLE_SECONDS',
    schema: setting.integer(1, 3600),
    default: '300',
    doc: 'Seconds without a byte after which a connection is closed (RFC 5321 section 4.5.3.2 asks for 300).',
  },
  tlsCertificateFile: {
    env: 'MAILFLEX_MAIL_TLS_CERT',
    schema: setting.optionalText(),
    doc: 'PEM file with the certificate chain; with the key file, STARTTLS is offered.',
  },
  tlsKeyFile: {
    env: 'MAILFLEX_MAIL_TLS_KEY',
    schema: setting.optionalText(),
    doc: 'PEM file with the private key.',
  },
  trustedAuthservIds: {
    env: 'MAILFLEX_TRUSTED_AUTHSERV_IDS',
    schema: setting.list(),
    default: '',
    doc: 'Names under which our own mail servers write Authentication-Results (RFC 8601), comma separated. They must remove such headers from incoming mail.',
  },
  mailboxWaitSeconds: {
    env: 'MAILFLEX_MAILBOX_WAIT_SECONDS',
    schema: setting.integer(1, 30),
    default: '25',
    doc: 'Seconds after which a connected mail server that says nothing is asked for a sign of life.',
  },
  mailboxAnswerSeconds: {
    env: 'MAILFLEX_MAILBOX_ANSWER_SECONDS',
    schema: setting.integer(1, 25),
    default: '15',
    doc: 'Seconds that a connected mail server has for a short answer. With MAILFLEX_MAILBOX_WAIT_SECONDS it says how soon a dead connection is noticed: within a minute at the most.',
  },
  secretKey: {
    env: 'MAILFLEX_SECRET_KEY',
    schema: setting.optionalText(),
    doc: 'Key that encrypts the passwords of connected mail accounts: 32 bytes in base64 or hex. Unset: the file `secret.key` in the data directory, made when it is first needed. Without it the passwords of a backup cannot be read.',
    secret: true,
  },
  allowPrivateHosts: {
    env: 'MAILFLEX_ALLOW_PRIVATE_HOSTS',
    schema: setting.list(),
    default: '',
    doc: 'Loopback and private hosts that users may connect mail accounts on: host names, addresses or CIDR ranges (`mail.home.example,10.0.0.0/8`), comma separated.',
  },
  nameServers: {
    env: 'MAILFLEX_DNS_SERVERS',
    schema: setting.list(),
    default: '',
    doc: 'Name servers (addresses, with or without port) that are asked about the mail hosts of users, comma separated; unset = those of the machine.',
  },
  autoconfigDatabase: {
    env: 'MAILFLEX_AUTOCONFIG_DATABASE',
    schema: setting.url().optional(),
    doc: 'Data base of mail settings that is asked for domains that publish none; the domain is put behind this address (`https://autoconfig.thunderbird.net/v1.1/`). Unset: no third party learns which domains are connected.',
  },
  oauthIssuer: {
    env: 'MAILFLEX_OAUTH_ISSUER',
    schema: setting.url().optional(),
    doc: 'OpenID provider at which people sign in to their mailbox instead of giving a password (`https://accounts.google.com`, `https://login.example.org/realms/mail`); its discovery document tells the rest.',
  },
  oauthClientId: {
    env: 'MAILFLEX_OAUTH_CLIENT_ID',
    schema: setting.text(),
    default: DEFAULT_CLIENT_ID,
    doc: 'Client id that the provider gave Mailflex. Its redirect URI is the public address with `/settings/accounts/signed-in` behind it.',
  },
  oauthClientSecret: {
    env: 'MAILFLEX_OAUTH_CLIENT_SECRET',
    schema: setting.optionalText(),
    doc: 'Client secret; unset for a public client (PKCE is used in any case).',
    secret: true,
  },
  oauthScopes: {
    env: 'MAILFLEX_OAUTH_SCOPES',
    schema: setting.text(),
    default: DEFAULT_SCOPES,
    doc: 'Scopes that are asked for, with spaces between. Google: `openid email https://mail.google.com/`.',
  },
  oauthHosts: {
    env: 'MAILFLEX_OAUTH_HOSTS',
    schema: setting.list(),
    default: '',
    doc: 'Mail hosts that take the tokens of this provider, comma separated (`imap.gmail.com`). Tokens are sent to no other host.',
  },
  oauthName: {
    env: 'MAILFLEX_OAUTH_NAME',
    schema: setting.optionalText(),
    doc: 'Name of the provider on the sign-in button; unset = its host name.',
  },
  oauthParameters: {
    env: 'MAILFLEX_OAUTH_PARAMETERS',
    schema: setting.text(),
    default: DEFAULT_PARAMETERS,
    doc: 'More parameters of the authorization request, as a query string. Google: `access_type=offline&prompt=consent`.',
  },
  oauthProviders: {
    env: 'MAILFLEX_OAUTH_PROVIDERS',
    schema: providerList(),
    default: '[]',
    doc: 'More OpenID providers, as a JSON list of objects: `issuer` and `hosts` (mail hosts that take its tokens), and if wanted `clientId`, `clientSecret`, `scopes`, `name`, `parameters` as in the variables above, and `domains`: mail domains whose people sign in there. Of several for one mail host the one for the domain of the address is taken, else the first without domains.',
    secret: true,
  },
  taskKeyword: {
    env: 'MAILFLEX_TASK_KEYWORD',
    schema: z.string().regex(/^[^\s()<>{}%*"\\\]\p{Cc}]{1,60}$/u, 'must be an IMAP keyword'),
    default: '$MailflexTask',
    doc: 'Keyword that a mail gets on its server when a task was made of it.',
  },
  assistantAddress: {
    env: 'MAILFLEX_ASSISTANT_ADDRESS',
    schema: setting.optionalText(),
    doc: 'Mail address of the copilot (`copilot@example.org`): what its users write to it is answered by mail. Unset: the own address with the tag `+copilot`.',
  },
  assistantMailsPerHour: {
    env: 'MAILFLEX_ASSISTANT_MAILS_PER_HOUR',
    schema: setting.integer(0, 1000),
    default: '30',
    doc: 'Mails that the copilot answers for one user in an hour; 0 = none.',
  },
  assistantTrustedClients: {
    env: 'MAILFLEX_ASSISTANT_TRUSTED_CLIENTS',
    schema: setting.list(),
    default: '',
    doc: 'IP addresses from which the From field of mail to the copilot is believed, because only people who have signed in can send from there, comma separated. All other mail to it needs a DMARC pass from MAILFLEX_TRUSTED_AUTHSERV_IDS.',
  },
  deletedKeepHours: {
    env: 'MAILFLEX_DELETED_KEEP_HOURS',
    schema: setting.integer(0, 24 * 365),
    default: '24',
    doc: 'Hours after which mail that is gone from its server is deleted here for good, bytes included. It leaves lists, search and answers at once; should it come back within these hours, it is back everywhere.',
  },
});
export type MailBridgeConfig = ConfigOf<typeof mailBridgeConfig>;
