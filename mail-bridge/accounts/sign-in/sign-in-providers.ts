/** Several providers in one installation: who signs in where, and whose tokens are whose. */
import type { SignInProvider } from './sign-in-provider.ts';

export interface SignInProviders {
  /** Where people with this address sign in for this mail host. `address`: null = not known */
  choose(host: string, address: string | null): SignInProvider | undefined;
  /** The provider that gave tokens; those from before there were several name none and belong to that of their host. */
  givenBy(id: string | undefined, host: string): SignInProvider | undefined;
  byId(id: string): SignInProvider | undefined;
  /** Providers that people with this address sign in to, for whatever mail host; in the order in which one is chosen. */
  openTo(address: string): SignInProvider[];
}

export function createSignInProviders(providers: readonly SignInProvider[]): SignInProviders {
  const byId = (id: string) => providers.find((one) => one.id === id);
  return {
    choose: (host, address) => chooseProvider(providers, host, address),
    givenBy: (id, host) => (id === undefined ? chooseProvider(providers, host, null) : byId(id)),
    byId,
    openTo(address) {
      const of = (kind: Audience) => providers.filter(({ domains }) => audienceOf(domains, address) === kind);
      return [...of('its domain'), ...of('everybody')];
    },
  };
}

/**
 * Of those that serve the host: the first that names the domain of the address, else the first that is for everybody. One that is
 * for other domains is never taken, so two realms may share a mail server. Without an address any that serves the host.
 */
export function chooseProvider<P extends Pick<SignInProvider, 'serves' | 'domains'>>(
  providers: readonly P[],
  host: string,
  address: string | null,
): P | undefined {
  const serving = providers.filter((provider) => provider.serves(host));
  if (address === null) return serving.find(({ domains }) => domains.length === 0) ?? serving[0];
  const of = (kind: Audience) => serving.find(({ domains }) => audienceOf(domains, address) === kind);
  return of('its domain') ?? of('everybody');
}

type Audience = 'its domain' | 'everybody' | 'others';

function audienceOf(domains: readonly string[], address: string): Audience {
  if (domains.length === 0) return 'everybody';
  return domains.includes(address.slice(address.lastIndexOf('@') + 1).toLowerCase()) ? 'its domain' : 'others';
}
