/** Whom a mail pretends to be from, by its addresses and links. */
import type { Finding } from '#core/contracts/intent.ts';
import { isDisguise, looksLike } from '#core/text/domains.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { domainOf, hostOf, isFreeMail, isWebLink, sameSite, siteOf } from './hosts.ts';

/** Something that speaks for an attack; what is no news to the reader has no finding. */
export interface Mark {
  points: number;
  finding?: Finding;
  /** alone not worth a reader's time */
  weak?: true;
}

export interface Pretence {
  marks: Mark[];
  lookalike: boolean;
  /** it plainly pretends, whatever it is after */
  spoofs: boolean;
}

export function pretenceIn(context: MailContext): Pretence {
  const { message } = context;
  const { dmarc, spf, dkim } = message.authentication;
  const marks: Mark[] = [];
  const note = (points: number, code: string, detail: string) => marks.push({ points, finding: { code, detail } });
  const unproven = dmarc === 'fail' && spf === 'fail' && dkim !== 'pass';
  if (unproven && message.links.some(({ href }) => isWebLink(href))) marks.push({ points: 2 });
  if (dmarc === 'fail') note(2, 'unauthenticated-sender', 'DMARC fails for the domain of the sender');
  else if (spf === 'fail' && dkim !== 'pass')
    note(1, 'unauthenticated-sender', 'SPF and DKIM do not confirm the sender');
  const spoof = displayNameSpoof(context);
  if (spoof !== null) note(2, 'display-name-spoof', spoof);
  const lookalike = lookalikeDomain(context) ?? misspeltName(context);
  if (lookalike !== null) note(3, 'lookalike-domain', lookalike);
  const mismatch = message.links.find((link) => labelMismatch(link));
  if (mismatch !== undefined)
    note(2, 'link-mismatch', `"${mismatch.label.slice(0, 80)}" leads to ${hostOf(mismatch.href)}`);
  const odd = message.links.find(({ href }) =>
    /^https?:\/\/(?:\d{1,3}(?:\.\d{1,3}){3}|[^/]*xn--|[^/@]*@)/iu.test(href),
  );
  if (odd !== undefined) note(1, 'odd-link', hostOf(odd.href));
  const elsewhere = answersGoElsewhere(context);
  if (elsewhere !== null) note(2, 'reply-elsewhere', elsewhere);
  return { marks, lookalike: lookalike !== null, spoofs: lookalike !== null || spoof !== null || dmarc === 'fail' };
}

/** To a free mailbox although the sender has a house of his own, or anywhere else from a sender who is not who he says. */
function answersGoElsewhere({ message, sender }: MailContext): string | null {
  const domain = domainOf(message.replyTo[0]?.address ?? '');
  if (domain === '' || domain === sender.domain) return null;
  const toFreeMail = isFreeMail(domain) && !isFreeMail(sender.domain);
  const ofForged = message.authentication.dmarc === 'fail' && !sameSite(domain, sender.domain);
  return toFreeMail || ofForged ? `answers go to ${domain}` : null;
}

/** The name shows an address or a domain that is not the sender's. */
function displayNameSpoof(context: MailContext): string | null {
  const { name, domain } = context.sender;
  const shown = /[\w.+-]+@([\w-]+(?:\.[\w-]+)+)/u.exec(name)?.[1]?.toLowerCase();
  if (shown !== undefined && !sameSite(shown, domain)) return `the name shows ${shown}, the address is of ${domain}`;
  const own = domainOf(context.input.user.email);
  if (own !== '' && domain !== own && fold(name) === fold(context.input.user.name) && name !== '')
    return `the name of the user, the address is of ${domain}`;
  return null;
}

/** Almost the user's own domain, or one that a link of the mail shows, but not quite. */
function lookalikeDomain(context: MailContext): string | null {
  const { domain } = context.sender;
  const own = domainOf(context.input.user.email);
  if (domain === '' || own === '') return null;
  if (domain.startsWith('xn--') || domain.includes('.xn--')) return `${domain} hides other letters`;
  if (sameSite(domain, own)) return null;
  if (`.${domain}.`.includes(`.${own}.`)) return `${domain} begins like ${own}`;
  if (looksLike(siteOf(domain).split('.')[0] ?? '', siteOf(own).split('.')[0] ?? ''))
    return `${domain} looks like ${own}`;
  return null;
}

/** "Envases Curicó" at envasescurlco.example: the name that is shown, in letters that only look like it. */
function misspeltName({ sender }: MailContext): string | null {
  if (isFreeMail(sender.domain)) return null;
  const label = (siteOf(sender.domain).split('.')[0] ?? '').replaceAll('-', '');
  const words = fold(sender.name)
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '');
  return words.some((_, from) =>
    words.some((_word, to) => to >= from && isDisguise(words.slice(from, to + 1).join(''), label)),
  )
    ? `${sender.domain} is not quite called like ${sender.name}`
    : null;
}

/** A word of the user's own domain in another one: "acme-payroll.example" and "portal.acme-login.example" are not acme.example. */
export function borrowedName(context: MailContext): string | null {
  const own = domainOf(context.input.user.email);
  if (own === '' || isFreeMail(own) || sameSite(context.sender.domain, own)) return null;
  const words = (siteOf(own).split('.')[0] ?? '').split('-').filter((part) => part.length >= BORROWED);
  const hosts = [context.sender.domain, ...context.message.links.slice(0, 20).map(({ href }) => hostOf(href))];
  // a reader at example.org has no part in the ending of bank.example
  const foreign = hosts.find(
    (host) => !sameSite(host, own) && words.some((part) => host.slice(0, host.lastIndexOf('.')).includes(part)),
  );
  return foreign === undefined ? null : `${foreign} is not ${own}`;
}
const BORROWED = 5;

/** The label is itself a web address, of another site than the target. */
function labelMismatch({ href, label }: { href: string; label: string }): boolean {
  const shown = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#]|$)/iu.exec(label.trim())?.[1]?.toLowerCase();
  const host = hostOf(href);
  return shown !== undefined && host !== '' && !sameSite(shown, host);
}

/** Speaks for a bank, a shop or an IT desk, from a domain that does not carry that name. */
export function impersonates(context: MailContext): boolean {
  const words = fold(context.sender.name)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(
      (word) =>
        word.length > 3 &&
        !/^(?:team|support|service|services|security|account|customer|help|desk|helpdesk|admin|mail|info|notification|center|centre|kundenservice|sicherheit|servicio|cliente|client|equipe|bank)$/u.test(
          word,
        ),
    );
  return words.length === 0 || !words.some((word) => context.sender.domain.replace(/-/gu, '').includes(word));
}
