import type { EgressRules } from '#core/egress/egress-rules.ts';
import { decideCandidates, type Candidate } from './decide-candidates.ts';
import type { NameServers } from './name-servers.ts';
import type { Dismissed } from './observations.ts';
import { observe, type ObserveDeps } from './observe.ts';

export interface Discovery {
  candidates: Candidate[];
  dismissed: Dismissed[];
}

export interface DiscoverDeps extends ObserveDeps {
  names: NameServers;
  rules: EgressRules;
  hasSignIn(host: string): boolean;
}

/** Which servers may hold the mail of this address, the likeliest first. `address` is in lower case. */
export async function discover(deps: DiscoverDeps, address: string): Promise<Discovery> {
  const { seen, dismissed } = await observe(deps, address);
  return { candidates: decideCandidates(seen, deps.hasSignIn), dismissed };
}
