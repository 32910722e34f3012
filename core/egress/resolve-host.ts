import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { egressRefused, hostNotFound } from './egress.errors.ts';
import { mayReach, type EgressRules } from './egress-rules.ts';

export interface ResolvedHost {
  address: string;
  family: 4 | 6;
}

/**
 * The addresses to connect to, judged after resolution: connect to one of these and to nothing resolved later, so that a
 * name cannot lead elsewhere between the judgement and the connection. Throws `egress.refused`, `connection.host_not_found`.
 */
export async function resolveHost(rules: EgressRules, host: string): Promise<ResolvedHost[]> {
  const name = host.replace(/^\[|\]$/g, '');
  const found = isIP(name)
    ? [{ address: name, family: isIP(name) }]
    : await (rules.lookup?.(name) ?? lookup(name, { all: true })).catch((error: unknown) => {
        throw hostNotFound({ host }, error);
      });
  const allowed = found.filter(({ address }) => mayReach(rules, name, address));
  if (allowed.length === 0) throw egressRefused({ host });
  return allowed.map(({ address, family }) => ({ address, family: family === 6 ? 6 : 4 }));
}
