import ipaddr from 'ipaddr.js';

type Range = [ipaddr.IPv4 | ipaddr.IPv6, number];

/** What the operator allows beyond public addresses. */
export interface EgressRules {
  /** host names in lower case, allowed wherever they lead */
  names: ReadonlySet<string>;
  ranges: readonly Range[];
  /** asks the name servers that the operator chose; unset: those of the machine */
  lookup?: (host: string) => Promise<readonly { address: string; family: number }[]>;
}

/** Entries are addresses, CIDR ranges (`10.0.0.0/8`) or host names. */
export function readEgressRules(entries: readonly string[]): EgressRules {
  const names = new Set<string>();
  const ranges: Range[] = [];
  for (const entry of entries) {
    if (ipaddr.isValidCIDR(entry)) ranges.push(ipaddr.parseCIDR(entry));
    else if (ipaddr.isValid(entry)) {
      const address = ipaddr.process(entry);
      ranges.push([address, address.kind() === 'ipv4' ? 32 : 128]);
    } else names.add(entry.toLowerCase());
  }
  return { names, ranges };
}

/**
 * Whether a host that a user gave may be reached at this address. Only global unicast is public: everything that
 * the IANA special-purpose registries list (loopback, private, link-local, shared, documentation, translated …) is not.
 */
export function mayReach(rules: EgressRules, host: string, address: string): boolean {
  if (rules.names.has(host.toLowerCase())) return true;
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() === 'unicast') return true;
  return rules.ranges.some(([range, bits]) => range.kind() === parsed.kind() && parsed.match(range, bits));
}
