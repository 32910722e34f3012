/** From what was seen to what to try, in which order, and why: pure. */
import type { ConfiguredServer, Login, Observations, Service, SrvRecord, Tls } from './observations.ts';
import { providerOfDomain, providerOfExchanger, serversOf } from './providers.ts';

export interface Submission {
  host: string;
  port: number;
  tls: Tls;
}

export type CandidateSource = 'srv' | 'well-known' | 'provider' | 'autoconfig' | 'database' | 'mx' | 'guess';

export interface Candidate {
  kind: 'imap' | 'jmap';
  host: string;
  port: number;
  tls: Tls;
  /** the likeliest first (RFC 6186 section 4: the whole address, then its local part) */
  usernames: readonly string[];
  /** ways to sign in that can work, the preferred first; `oauth` only where the operator has set it up for this host */
  logins: readonly Login[];
  source: CandidateSource;
  /** why this is thought to be the server, for people */
  reason: string;
  /** outside of the domain of the address: to be looked at before a password goes there (RFC 6186 section 6) */
  foreign: boolean;
  submission: Submission | null;
}

type Found = Omit<Candidate, 'foreign' | 'submission' | 'usernames'> & { username?: string };

const PASSWORD: readonly Login[] = ['password'];
const MAX_CANDIDATES = 8;

/** `hasSignIn`: whether the operator has set up sign-in at the provider of this host. */
export function decideCandidates(seen: Observations, hasSignIn: (host: string) => boolean): Candidate[] {
  const { address } = seen;
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const local = address.slice(0, address.lastIndexOf('@'));
  const submission = findSubmission(seen, domain);
  const taken = new Set<string>();
  const candidates: Candidate[] = [];
  for (const { username, ...found } of [
    ...foundByJmap(seen),
    ...foundBySrv(seen),
    ...foundByProvider(domain, address),
    ...foundByDocument(seen),
    ...foundByExchanger(seen),
    ...seen.greeted.map(greetedBy),
  ]) {
    const key = `${found.kind} ${found.host} ${found.port}`;
    if (taken.has(key)) continue;
    taken.add(key);
    const signIn = hasSignIn(found.host);
    const logins = found.logins.filter((login) => login === 'password' || signIn);
    // what a server does not tell, the operator does
    if (signIn && !logins.includes('oauth')) logins.push('oauth');
    const usernames = [...new Set([username ?? address, address, local])];
    candidates.push({ ...found, usernames, logins, foreign: !isWithin(found.host, domain), submission });
  }
  // those that nobody can sign in to from here stay in sight, last
  return candidates
    .toSorted((a, b) => Number(a.logins.length === 0) - Number(b.logins.length === 0))
    .slice(0, MAX_CANDIDATES);
}

function foundByJmap({ jmap, address }: Observations): Found[] {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  return jmap.map(({ host, port, from, schemes }) => ({
    kind: 'jmap',
    host,
    port,
    tls: 'implicit',
    logins: [
      ...(schemes.length === 0 || schemes.includes('basic') ? PASSWORD : []),
      ...(schemes.includes('bearer') ? (['oauth'] as const) : []),
    ],
    source: from,
    reason:
      from === 'srv' ? `${domain} names ${host} as its JMAP server (_jmap._tcp).` : `${host} answers as a JMAP server.`,
  }));
}

function foundBySrv({ srv, address }: Observations): Found[] {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const of = (service: Service, tls: Tls) =>
    inOrder(srv[service]).map(({ name, port }): Found => ({
      kind: 'imap',
      host: name,
      port,
      tls,
      logins: PASSWORD,
      source: 'srv',
      reason: `${domain} names ${name} as its mail server (${service}._tcp).`,
    }));
  // TLS from the first byte is preferred to an upgrade (RFC 8314 section 5.1)
  return [...of('_imaps', 'implicit'), ...of('_imap', 'starttls')];
}

function foundByProvider(domain: string, address: string): Found[] {
  const provider = providerOfDomain(domain);
  if (!provider) return [];
  return imapOf(serversOf(provider, address), 'provider', `${domain} is a provider that Mailflex knows.`);
}

function foundByExchanger({ mx, address }: Observations): Found[] {
  const exchanger = mx.find(providerOfExchanger);
  if (!exchanger) return [];
  return imapOf(
    serversOf(providerOfExchanger(exchanger)!, address),
    'mx',
    `Mail for this domain goes to ${exchanger}.`,
  );
}

function foundByDocument({ configured }: Observations): Found[] {
  const reasons = {
    autoconfig: 'The domain publishes these settings for mail programs.',
    database: 'The data base of mail settings that the operator chose says so.',
  };
  return configured.flatMap(({ from, servers }) => imapOf(servers, from, reasons[from]));
}

function imapOf(servers: readonly ConfiguredServer[], source: CandidateSource, reason: string): Found[] {
  return servers
    .filter(({ protocol }) => protocol === 'imap')
    .map(({ host, port, tls, username, logins }) => ({
      kind: 'imap',
      host,
      port,
      tls,
      username,
      logins,
      source,
      reason,
    }));
}

function greetedBy({ host, port, tls, logins }: Observations['greeted'][number]): Found {
  return { kind: 'imap', host, port, tls, logins, source: 'guess', reason: `${host} answers as a mail server.` };
}

function findSubmission({ srv, configured, mx, address }: Observations, domain: string): Submission | null {
  for (const [service, tls] of [
    ['_submissions', 'implicit'],
    ['_submission', 'starttls'],
  ] as const) {
    const [first] = inOrder(srv[service]);
    if (first) return { host: first.name, port: first.port, tls };
  }
  const provider = providerOfDomain(domain) ?? mx.map(providerOfExchanger).find(Boolean);
  const known = providerOfDomain(domain) ? serversOf(provider!, address) : [];
  const hosted = provider ? serversOf(provider, address) : [];
  const smtp = [...known, ...configured.flatMap(({ servers }) => servers), ...hosted].find(
    ({ protocol }) => protocol === 'smtp',
  );
  return smtp ? { host: smtp.host, port: smtp.port, tls: smtp.tls } : null;
}

/**
 * RFC 2782: lower priority first, heavier first within one (a person looks at the list, so there is no drawing of lots). A
 * single record with the target `.` says that there is no such service.
 */
function inOrder(records: readonly SrvRecord[] = []): SrvRecord[] {
  return records
    .filter(({ name, port }) => name !== '' && name !== '.' && port > 0)
    .toSorted((a, b) => a.priority - b.priority || b.weight - a.weight);
}

const isWithin = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);
