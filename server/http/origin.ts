/** Who may talk to this server: against DNS rebinding (Host) and requests forged by other sites (Origin, Sec-Fetch-Site). */

export interface Origins {
  /** Whether a request with this Host header is for us. */
  isOwnHost(host: string | undefined): boolean;
  /** Whether a request with these headers may have been sent by one of our own pages, or by no page at all. */
  isOwnPage(headers: { host?: string | undefined; origin?: string | undefined; site?: string | undefined }): boolean;
}

const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

export function isLoopback(host: string): boolean {
  return LOOPBACK.has(host) || host === '::1' || host.startsWith('127.');
}

export function createOrigins({ host, publicUrl }: { host: string; publicUrl: string | undefined }): Origins {
  const publicHost = publicUrl ? new URL(publicUrl).host : undefined;

  function isOwnHost(header: string | undefined): boolean {
    if (header === undefined) return false;
    if (header === publicHost) return true;
    const name = header.replace(/:\d+$/, '').toLowerCase();
    if (isLoopback(host)) return LOOPBACK.has(name);
    return publicHost === undefined || LOOPBACK.has(name);
  }

  return {
    isOwnHost,
    isOwnPage({ host: header, origin, site }) {
      if (site !== undefined && site !== 'same-origin' && site !== 'none') return false;
      if (origin === undefined) return true;
      if (!URL.canParse(origin)) return false;
      const from = new URL(origin).host;
      return from === header || from === publicHost;
    },
  };
}
