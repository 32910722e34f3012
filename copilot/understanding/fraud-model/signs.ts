/** How a mail is addressed: where it comes from, where it leads to, by which names these go. */
import { domainOf, hostOf, isFreeMail, isWebLink, siteOf } from '../hosts.ts';
import type { WholeMail } from './whole-mail.ts';

const RISKY_FILE = /\.(?:zip|rar|7z|iso|img|exe|js|vbs|scr|html?|xlsm|docm|lnk)$/iu;

/** `web`: hosts of the links; `text`: folded. */
export function* signsOf(mail: WholeMail, web: readonly string[], text: string): Generator<string> {
  const domain = domainOf(mail.sender);
  const from = siteOf(domain);
  yield web.length === 0 ? 'no link' : web.some((host) => siteOf(host) !== from) ? 'link elsewhere' : 'link home';
  if (isFreeMail(domain)) yield 'free mail';
  if (from !== '' && from === siteOf(domainOf(mail.user))) yield 'own house';
  if (mail.replyTo !== '' && siteOf(domainOf(mail.replyTo)) !== from) yield 'answers elsewhere';
  if (mail.fileNames.length > 0) yield 'file';
  if (mail.fileNames.some((name) => RISKY_FILE.test(name))) yield 'risky file';
  for (const token of ['ibantoken', 'moneytoken', 'phonetoken']) if (text.includes(token)) yield token;
}

/** "the treasurer" writes from the reader's own house, from a house, or from where everybody may have a mailbox */
export function whereFrom({ sender, user }: WholeMail): 'own' | 'free' | 'elsewhere' {
  const domain = domainOf(sender);
  if (siteOf(domain) === siteOf(domainOf(user))) return 'own';
  return isFreeMail(domain) ? 'free' : 'elsewhere';
}

/** "office.of.the.director": what the address is made of before the @ */
export const mailboxPartsOf = (address: string): string[] => address.split('@')[0]?.match(/[\p{L}\d]+/gu) ?? [];

export const hostsOf = ({ links }: WholeMail): string[] =>
  links
    .filter(({ href }) => isWebLink(href))
    .map(({ href }) => hostOf(href))
    .filter((host) => host !== '');

/** "billing-desk.acme.example": what a host is made of, but for its last label */
export const partsOf = (host: string): string[] => host.split(/[.-]/u).slice(0, -1);

export const nameWordsOf = (name: string): string[] => name.match(/\p{L}{3,}/gu) ?? [];
