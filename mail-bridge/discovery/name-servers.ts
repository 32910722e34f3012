import { Resolver } from 'node:dns/promises';
import type { EgressRules } from '#core/egress/egress-rules.ts';
import { SERVICES, type Service, type SrvRecord } from './observations.ts';

const TIMEOUT_MS = 2500;
const TRIES = 2;
/** of one answer: whoever runs the domain decides how long it is */
const MAX_RECORDS = 10;

export interface NameServers {
  srv(domain: string): Promise<Partial<Record<Service, readonly SrvRecord[]>>>;
  /** mail exchangers, the preferred first */
  mx(domain: string): Promise<string[]>;
  /** set where the operator has named the servers to ask */
  lookup?: NonNullable<EgressRules['lookup']>;
}

/** `servers`: addresses with or without port; none = those of the machine. What is not there or cannot be asked is empty. */
export function createNameServers(servers: readonly string[]): NameServers {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  if (servers.length > 0) resolver.setServers(servers);
  const none = () => [];
  return {
    async srv(domain) {
      const found = await Promise.all(
        SERVICES.map(async (service) => {
          const records = await resolver.resolveSrv(`${service}._tcp.${domain}`).catch(none);
          return [service, records.slice(0, MAX_RECORDS).map((record) => ({ ...record, name: hostOf(record.name) }))];
        }),
      );
      return Object.fromEntries(found) as Partial<Record<Service, SrvRecord[]>>;
    },
    async mx(domain) {
      const records = await resolver.resolveMx(domain).catch(none);
      return records
        .slice(0, MAX_RECORDS)
        .toSorted((a, b) => a.priority - b.priority)
        .map(({ exchange }) => hostOf(exchange));
    },
    ...(servers.length === 0 ? {} : { lookup: (host) => addressesOf(resolver, host) }),
  };
}

async function addressesOf(resolver: Resolver, host: string): Promise<{ address: string; family: number }[]> {
  const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)]);
  const found = [
    ...(four.status === 'fulfilled' ? four.value : []).map((address) => ({ address, family: 4 })),
    ...(six.status === 'fulfilled' ? six.value : []).map((address) => ({ address, family: 6 })),
  ];
  if (found.length === 0 && four.status === 'rejected') throw four.reason;
  return found;
}

const hostOf = (name: string) => name.toLowerCase().replace(/\.$/, '');
