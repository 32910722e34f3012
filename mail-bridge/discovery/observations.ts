/** What was seen about a mail domain; what to make of it is decided in `decide-candidates.ts`. */

export type Tls = 'implicit' | 'starttls';

/** RFC 6186 and RFC 8314 (IMAP, submission), RFC 8620 section 2.2 (JMAP) */
export const SERVICES = ['_jmap', '_imaps', '_imap', '_submissions', '_submission'] as const;
export type Service = (typeof SERVICES)[number];

export interface SrvRecord {
  name: string;
  port: number;
  priority: number;
  weight: number;
}

/** A server out of an autoconfig document, placeholders filled in. */
export interface ConfiguredServer {
  protocol: 'imap' | 'smtp';
  host: string;
  port: number;
  tls: Tls;
  username: string;
  /** in the order of preference of the document */
  logins: readonly Login[];
}
export type Login = 'password' | 'oauth';

export interface Observations {
  address: string;
  srv: Partial<Record<Service, readonly SrvRecord[]>>;
  /** servers that answered as JMAP does, and the schemes of their challenge in lower case; none known: empty */
  jmap: readonly { host: string; port: number; from: 'srv' | 'well-known'; schemes: readonly string[] }[];
  /** mail exchangers, the preferred first */
  mx: readonly string[];
  /** by whom the document was given: the domain itself, or the data base that the operator named */
  configured: readonly { from: 'autoconfig' | 'database'; servers: readonly ConfiguredServer[] }[];
  /** usual names that greeted as IMAP servers with a valid certificate */
  greeted: readonly { host: string; port: number; tls: Tls; logins: readonly Login[] }[];
}

/** Why something that was looked at did not help; `code` is that of an error. */
export interface Dismissed {
  what: string;
  code: string;
}
