/** Hosts of addresses and links, and which of them belong together. */
export { isFreeMail } from '#core/text/domains.ts';

export const domainOf = (address: string): string => (address.split('@')[1] ?? '').toLowerCase();

/** '' where the link has none. */
export function hostOf(href: string): string {
  try {
    return new URL(href).hostname.toLowerCase();
  } catch {
    return '';
  }
}

export const isWebLink = (href: string): boolean => /^https?:/iu.test(href);

/** The last two labels of a host: "mail.acme.example" and "acme.example" are one site. */
export const siteOf = (host: string): string => host.split('.').slice(-2).join('.');

export const sameSite = (one: string, other: string): boolean =>
  one !== '' && (siteOf(one) === siteOf(other) || one.endsWith(`.${other}`));
