import type { MailAccount } from '#core/contracts/mail-account.ts';
import type { InputOf, OutputOf } from '../../../app/api.ts';

type Kind = MailAccount['kind'];
type Tls = MailAccount['tls'];
export type Candidate = OutputOf<'mail-account.discover'>['candidates'][number];
type Folder = OutputOf<'mail-account.test'>['folders'][number];

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

/** How far back mail is acted on when an account is connected, in hours. */
export const windowChoices = [
  { value: '0', label: 'Only what comes from now on' },
  { value: '24', label: 'The last 24 hours' },
  { value: '168', label: 'The last 7 days' },
  { value: '720', label: 'The last 30 days' },
];

/** What the form holds; an empty port stands for the usual one. */
export interface AccountFields {
  address: string;
  kind: Kind;
  host: string;
  port: number | '';
  tls: Tls;
  username: string;
  password: string;
  /** in place of the password, after signing in at the provider */
  signInId: string | null;
  /** name of the provider where that was */
  signedInAt: string | null;
  folders: string[];
  /** null: all */
  writeFolders: string[] | null;
  actWithinHours: string;
  markTasks: boolean;
  submission: Candidate['submission'];
}

export const emptyFields = (address: string): AccountFields => ({
  address,
  kind: 'imap',
  host: '',
  port: '',
  tls: 'implicit',
  username: '',
  password: '',
  signInId: null,
  signedInAt: null,
  folders: ['INBOX'],
  writeFolders: null,
  actWithinHours: '24',
  markTasks: true,
  submission: null,
});

/** The change of one field with what follows from it. */
export function withField(fields: AccountFields, changed: Partial<AccountFields>): AccountFields {
  const next = { ...fields, ...changed };
  if (next.kind === 'jmap' && next.tls === 'starttls') next.tls = 'implicit';
  return next;
}

export const withCandidate = (fields: AccountFields, candidate: Candidate): AccountFields => ({
  ...fields,
  kind: candidate.kind,
  host: candidate.host,
  port: candidate.port,
  tls: candidate.tls,
  username: candidate.usernames[0] ?? fields.address,
  submission: candidate.submission,
});

export const isChosen = ({ kind, host, port }: AccountFields, candidate: Candidate): boolean =>
  kind === candidate.kind && host === candidate.host && port === candidate.port;

/** The name of a folder in requests: the inbox is called differently on every server. */
export const pathOf = ({ path, role }: Folder): string => (role === 'inbox' ? 'INBOX' : path);

export const isComplete = ({ host, username, password, signInId }: AccountFields): boolean =>
  host.trim() !== '' && username.trim() !== '' && (password !== '' || signInId !== null);

export function serverOf(fields: AccountFields): InputOf<'mail-account.test'> {
  const { kind, host, port, tls, username, password, signInId } = fields;
  return {
    kind,
    host: host.trim(),
    ...(port === '' ? {} : { port }),
    tls,
    username: username.trim(),
    ...(signInId === null ? { password } : { signInId }),
  };
}

export function accountOf(fields: AccountFields): InputOf<'mail-account.connect'> {
  const { address, folders, writeFolders, actWithinHours, markTasks } = fields;
  return {
    ...serverOf(fields),
    address: address.trim(),
    ...(folders.length === 0 ? {} : { folders }),
    writeFolders,
    actWithinHours: Number(actWithinHours),
    markTasks,
  };
}
