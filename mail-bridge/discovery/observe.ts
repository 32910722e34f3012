/** Looks at a mail domain from all sides at once. Nothing is signed in to, and no password is near. */
import { toErrorBody } from '#core/contracts/errors.ts';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { resolveHost } from '#core/egress/resolve-host.ts';
import { protocolError } from '../backends/backend.errors.ts';
import { createGuardedAgent, fetchGuarded } from '../backends/guarded-http.ts';
import { greet } from '../backends/imap/greeting.ts';
import { isHostName, readAutoconfig } from './autoconfig.ts';
import type { NameServers } from './name-servers.ts';
import type { ConfiguredServer, Dismissed, Login, Observations, SrvRecord, Tls } from './observations.ts';
import { providerOfDomain, providerOfExchanger } from './providers.ts';

/** for each thing that is asked; somebody waits */
const ASK_MS = 5000;
const MAX_DOCUMENT = 65_536;

export interface ObserveDeps {
  names: NameServers;
  rules: EgressRules;
  /** of a data base such as Thunderbird's, to which the domain is appended; null: no third party is asked */
  database: string | null;
  /** where the usual services are; others only in tests */
  ports?: { https: number; imaps: number; imap: number };
}

export async function observe(
  { names, rules, database, ports = { https: 443, imaps: 993, imap: 143 } }: ObserveDeps,
  address: string,
): Promise<{ seen: Observations; dismissed: Dismissed[] }> {
  const domain = address.slice(address.lastIndexOf('@') + 1);
  const dismissed: Dismissed[] = [];
  const agent = createGuardedAgent(rules, ASK_MS);
  /** undefined: it did not help, and `dismissed` says why */
  const attempt = async <T>(what: string, ask: () => Promise<T>): Promise<T | undefined> => {
    try {
      return await ask();
    } catch (error) {
      dismissed.push({ what, code: toErrorBody(error).code });
      return undefined;
    }
  };
  const get = (url: string, headers: Record<string, string>) =>
    fetchGuarded({ agent, rules, url: new URL(url), init: { headers }, scheme: 'https', ms: ASK_MS });
  const at = (host: string) => (ports.https === 443 ? host : `${host}:${ports.https}`);

  async function jmapAt(host: string, port: number, from: 'srv' | 'well-known') {
    const response = await get(`https://${host}:${port}/.well-known/jmap`, { accept: 'application/json' });
    await response.body?.cancel();
    const challenge = response.headers.get('www-authenticate') ?? '';
    const schemes = ['basic', 'bearer'].filter((scheme) => new RegExp(`\\b${scheme}\\b`, 'i').test(challenge));
    const json = /^application\/(?:\w+\+)?json\b/.test(response.headers.get('content-type') ?? '');
    // a site that answers everything with its front page is no JMAP server, nor is one that wants a password for everything
    if (response.status !== 401 && !(response.ok && json)) throw protocolError({ status: response.status });
    return { host, port, from, schemes };
  }

  async function documentAt(url: string): Promise<ConfiguredServer[]> {
    const response = await get(url, { accept: 'text/xml, application/xml' });
    if (!response.ok) throw protocolError({ status: response.status });
    let text = '';
    const decoder = new TextDecoder();
    for await (const chunk of response.body ?? []) {
      text += decoder.decode(chunk as Uint8Array, { stream: true });
      if (text.length > MAX_DOCUMENT) throw protocolError({ detail: 'the document is too long' });
    }
    const servers = readAutoconfig(text, address);
    if (servers.length === 0) throw protocolError({ detail: 'no document with settings for IMAP' });
    return servers;
  }

  /** Hosts that may not be reached are told and left out, before anybody types a password for them. */
  async function reachable(what: string, host: string): Promise<boolean> {
    if (host === '' || host === '.') return false;
    return (await attempt(`${what}: ${host}`, () => resolveHost(rules, host))) !== undefined;
  }
  const reachableServers = async <T extends { host: string }>(what: string, servers: readonly T[]): Promise<T[]> => {
    const kept = await Promise.all(servers.map(({ host }) => reachable(what, host)));
    return servers.filter((_, index) => kept[index]);
  };

  async function documents(): Promise<Observations['configured']> {
    const query = `?emailaddress=${encodeURIComponent(address)}`;
    const own = [
      `https://${at(`autoconfig.${domain}`)}/mail/config-v1.1.xml${query}`,
      `https://${at(domain)}/.well-known/autoconfig/mail/config-v1.1.xml${query}`,
    ];
    const [first, second, foreign] = await Promise.all([
      ...own.map((url) => attempt(new URL(url).href.split('?')[0]!, () => documentAt(url))),
      database === null ? undefined : attempt(database, () => documentAt(`${database}${domain}`)),
    ]);
    const chosen = first ?? second;
    return [
      ...(chosen ? [{ from: 'autoconfig' as const, servers: await reachableServers('autoconfig', chosen) }] : []),
      ...(foreign ? [{ from: 'database' as const, servers: await reachableServers('data base', foreign) }] : []),
    ];
  }

  async function greetedAt(host: string, port: number, tls: Tls) {
    const { capabilities } = await greet({ host, port, tls }, rules, ASK_MS);
    const logins: Login[] = capabilities.includes('LOGINDISABLED') ? [] : ['password'];
    if (capabilities.includes('AUTH=XOAUTH2') || capabilities.includes('AUTH=OAUTHBEARER')) logins.unshift('oauth');
    return { host, port, tls, logins };
  }

  /** The names that people give their servers, and the exchanger, which often is the same machine. Only with TLS. */
  async function guesses(mx: readonly string[]): Promise<Observations['greeted']> {
    const hosts = [`imap.${domain}`, `mail.${domain}`, ...mx.slice(0, 1)].filter((host) => isHostName(host));
    const tried = await Promise.all(
      [...new Set(hosts)].map(
        async (host) =>
          (await attempt(`${host}:${ports.imaps}`, () => greetedAt(host, ports.imaps, 'implicit'))) ??
          (await attempt(`${host}:${ports.imap}`, () => greetedAt(host, ports.imap, 'starttls'))),
      ),
    );
    return tried.filter((found) => found !== undefined);
  }

  try {
    const [found, mx, configured, here] = await Promise.all([
      names.srv(domain),
      names.mx(domain),
      documents(),
      attempt(`https://${at(domain)}/.well-known/jmap`, () => jmapAt(domain, ports.https, 'well-known')),
    ]);
    const services = await Promise.all(
      Object.entries(found).map(async ([service, records]) => {
        const kept = await Promise.all(records.map(({ name }: SrvRecord) => reachable(service, name)));
        return [service, records.filter((_, index) => kept[index])] as const;
      }),
    );
    const srv: Observations['srv'] = Object.fromEntries(services);
    const named = await Promise.all(
      (srv._jmap ?? []).map(({ name, port }) =>
        attempt(`https://${name}:${port}/.well-known/jmap`, () => jmapAt(name, port, 'srv')),
      ),
    );
    const jmap = [...named, here].filter((server) => server !== undefined);
    const known =
      srv._imaps?.length || srv._imap?.length || configured.length > 0 || jmap.length > 0 || providerOfDomain(domain);
    const greeted = known || mx.some(providerOfExchanger) ? [] : await guesses(mx);
    return { seen: { address, srv, jmap, mx, configured, greeted }, dismissed };
  } finally {
    await agent.destroy();
  }
}
