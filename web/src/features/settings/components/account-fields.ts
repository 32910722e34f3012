import type { MailAccount } from '#core/contracts/mail-account.ts';
import type { InputOf } from '../../../app/api.ts';

type Kind = MailAccount['kind'];
type Tls = MailAccount['tls'];

const KINDS: Record<Kind, string> = { imap: 'IMAP', jmap: 'JMAP' };
const TLS: Record<Tls, string> = { implicit: 'TLS', starttls: 'STARTTLS', none: 'Not encrypted' };
const PORTS: Record<Kind, Record<Tls, number>> = {
  imap: { implicit: 993, starttls: 143, none: 143 },
  jmap: { implicit: 443, starttls: 443, none: 80 },
};

export const nameOfKind = (kind: Kind): string => KINDS[kind];
export const nameOfTls = (tls: Tls): string => TLS[tls];
export const defaultPort = (kind: Kind, tls: Tls): number => PORTS[kind][tls];

export const kindChoices = Object.entries(KINDS).map(([value, label]) => ({ value, label }));
/** JMAP is HTTP: there is nothing to upgrade. */
export const tlsChoices = (kind: Kind): { value: string; label: string }[] =>
  Object.entries(TLS)
    .filter(([value]) => kind === 'imap' || value !== 'starttls')
    .map(([value, label]) => ({ value, label }));

/** What the form holds; an empty port stands for the usual one. */
export interface AccountFields {
  kind: Kind;
  host: string;
  port: number | '';
  tls: Tls;
  username: string;
  password: string;
  address: string;
  folders: string[];
  markTasks: boolean;
}

export const emptyFields = (address: string): AccountFields => ({
  kind: 'imap',
  host: '',
  port: '',
  tls: 'implicit',
  username: '',
  password: '',
  address,
  folders: ['INBOX'],
  markTasks: true,
});

/** The change of one field with what follows from it. */
export function withField(fields: AccountFields, changed: Partial<AccountFields>): AccountFields {
  const next = { ...fields, ...changed };
  if (next.kind === 'jmap' && next.tls === 'starttls') next.tls = 'implicit';
  return next;
}

export function serverOf(fields: AccountFields): InputOf<'mail-account.test'> {
  const { kind, host, port, tls, username, password } = fields;
  return { kind, host: host.trim(), ...(port === '' ? {} : { port }), tls, username: username.trim(), password };
}

export function accountOf(fields: AccountFields): InputOf<'mail-account.connect'> {
  const { address, folders, markTasks } = fields;
  return {
    ...serverOf(fields),
    address: address.trim(),
    ...(folders.length === 0 ? {} : { folders }),
    markTasks,
  };
}
