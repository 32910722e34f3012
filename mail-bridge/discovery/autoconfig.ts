/** The autoconfiguration format of Thunderbird (`config-v1.1.xml`): servers in the order of the document. */
import { DomUtils, parseDocument } from 'htmlparser2';
import type { ConfiguredServer, Login, Tls } from './observations.ts';

type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];
const isTag = (node: Element['children'][number]): node is Element => 'attribs' in node;

const MAX_SERVERS = 10;
const SOCKETS: Record<string, Tls> = { SSL: 'implicit', STARTTLS: 'starttls' };
const LOGINS: Record<string, Login> = { 'password-cleartext': 'password', plain: 'password', OAuth2: 'oauth' };

/** Servers without TLS, other protocols and authentication that we do not have are left out. Anything that is no such document: none. */
export function readAutoconfig(xml: string, address: string): ConfiguredServer[] {
  const root = parseDocument(xml, { xmlMode: true });
  const [local = '', domain = ''] = address.split('@');
  const fill = (text: string) =>
    text
      .replaceAll('%EMAILADDRESS%', address)
      .replaceAll('%EMAILLOCALPART%', local)
      .replaceAll('%EMAILDOMAIN%', domain)
      .trim();
  const read = (server: Element): ConfiguredServer[] => {
    const all = (name: string) =>
      server.children.flatMap((child) =>
        isTag(child) && child.name === name ? fill(DomUtils.textContent(child)) : [],
      );
    const protocol = server.attribs['type'];
    const host = all('hostname')[0]?.toLowerCase() ?? '';
    const port = Number(all('port')[0]);
    const tls = SOCKETS[all('socketType')[0] ?? ''];
    const logins = all('authentication').flatMap((name) => LOGINS[name] ?? []);
    if ((protocol !== 'imap' && protocol !== 'smtp') || !isHostName(host) || !isPort(port) || !tls || !logins.length)
      return [];
    return [{ protocol, host, port, tls, username: all('username')[0] || address, logins: [...new Set(logins)] }];
  };
  return DomUtils.getElementsByTagName('emailProvider', root, true, 1)
    .flatMap((provider) => provider.children.filter(isTag))
    .filter(({ name }) => name === 'incomingServer' || name === 'outgoingServer')
    .slice(0, MAX_SERVERS)
    .flatMap(read);
}

export const isHostName = (text: string): boolean =>
  text.length <= 253 && /^(?!-)[a-z0-9_-]+(\.[a-z0-9_-]+)*$/i.test(text);
const isPort = (port: number) => Number.isInteger(port) && port > 0 && port <= 65_535;
