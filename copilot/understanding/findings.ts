import type { Finding } from '#core/contracts/intent.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { EN } from './lexicon/index.ts';
import type { Reading } from './reading.ts';
import { demandsOf } from './scams.ts';

const PHISHING_POINTS = 4;
const HIDDEN_LIMIT = 300;

export interface Safety {
  findings: Finding[];
  /** so many signs that nothing of the mail may become work */
  phishing: boolean;
}

/** What is suspicious about the mail. Findings are shown; phishing yields no intent. */
export function assess(context: MailContext, readings: readonly Reading[]): Safety {
  const findings: Finding[] = [];
  const { message } = context;
  for (const { trick, text } of message.hidden.slice(0, 5))
    findings.push({ code: 'hidden-text', detail: `${trick}: ${text.replace(/\s+/gu, ' ').slice(0, HIDDEN_LIMIT)}` });
  const spoken = readings.filter(({ act }) => act === 'to-assistant');
  const hidden = message.hidden.find(({ text }) => EN.toAssistant.test(fold(text)));
  const instruction = spoken[0]?.sentence.text ?? hidden?.text;
  if (instruction !== undefined)
    findings.push({
      code: 'instructions-to-assistant',
      detail: instruction.replace(/\s+/gu, ' ').slice(0, HIDDEN_LIMIT),
    });

  let points = 0;
  const note = (weight: number, code: string, detail: string): void => {
    points += weight;
    findings.push({ code, detail });
  };
  const { authentication } = message;
  const linked = message.links.some(({ href }) => /^https?:/iu.test(href));
  const unproven = authentication.dmarc === 'fail' && authentication.spf === 'fail' && authentication.dkim !== 'pass';
  if (unproven && linked) points += 2;
  if (authentication.dmarc === 'fail') note(2, 'unauthenticated-sender', 'DMARC fails for the domain of the sender');
  else if (authentication.spf === 'fail' && authentication.dkim !== 'pass')
    note(1, 'unauthenticated-sender', 'SPF and DKIM do not confirm the sender');
  const spoof = displayNameSpoof(context);
  if (spoof !== null) note(2, 'display-name-spoof', spoof);
  const lookalike = lookalikeDomain(context);
  if (lookalike !== null) note(3, 'lookalike-domain', lookalike);
  const borrowed = borrowedName(context);
  const mismatch = message.links.find((link) => labelMismatch(link));
  if (mismatch !== undefined)
    note(2, 'link-mismatch', `"${mismatch.label.slice(0, 80)}" leads to ${hostOf(mismatch.href)}`);
  const odd = message.links.find(({ href }) =>
    /^https?:\/\/(?:\d{1,3}(?:\.\d{1,3}){3}|[^/]*xn--|[^/@]*@)/iu.test(href),
  );
  if (odd !== undefined) note(1, 'odd-link', hostOf(odd.href));
  const replyTo = message.replyTo[0]?.address ?? '';
  if (
    replyTo !== '' &&
    domainOf(replyTo) !== context.sender.domain &&
    FREE_MAIL.test(domainOf(replyTo)) &&
    !FREE_MAIL.test(context.sender.domain)
  )
    note(2, 'reply-elsewhere', `answers go to ${domainOf(replyTo)}`);
  else if (replyTo !== '' && authentication.dmarc === 'fail' && !sameSite(domainOf(replyTo), context.sender.domain))
    note(2, 'reply-elsewhere', `answers go to ${domainOf(replyTo)}`);

  const text =
    spoken.length === 0
      ? fold(`${message.subject}\n${message.text.authored}`)
      : // what somebody planted is no demand of the sender
        readings
          .filter(({ act }) => act !== 'to-assistant')
          .map(({ sentence }) => sentence.low)
          .join('\n');
  const credentials = context.lexicon.credentials.test(text) || EN.credentials.test(text);
  const urgent = context.lexicon.urgency.test(text) || EN.urgency.test(text);
  if (credentials) points += urgent ? 3 : 2;
  if (SCAM_GOODS.test(text) && SCAM_WAY.test(text)) points += 4;
  const outside = !sameSite(context.sender.domain, domainOf(context.input.user.email));
  const proven = authentication.trusted && authentication.dmarc === 'pass';
  if (credentials && urgent && outside && (linked || !proven)) points += 1;
  const brand = credentials && outside && impersonates(context);
  if (brand) points += 1;
  const foreignLink = message.links.some(
    ({ href }) => /^https?:/iu.test(href) && !sameSite(hostOf(href), context.sender.domain),
  );
  if (credentials && foreignLink) points += 1;
  const demands = proven ? [] : demandsOf(text, linked);
  for (const { weight, detail } of demands) note(weight, 'suspicious-demand', detail);
  if (borrowed !== null && lookalike === null && (demands.length > 0 || credentials))
    note(2, 'borrowed-name', borrowed);
  const phishing =
    points >= PHISHING_POINTS &&
    (credentials ||
      demands.length > 0 ||
      SCAM_GOODS.test(text) ||
      lookalike !== null ||
      spoof !== null ||
      authentication.dmarc === 'fail');
  if (phishing)
    findings.push({ code: 'phishing', detail: 'several signs of a mail that pretends to be from somebody else' });
  return { findings, phishing };
}

/** Gift cards whose codes are to be sent on: in every language the same trick. */
const SCAM_GOODS =
  /gift ?cards?|geschenkkarte|gutscheinkarte|guthabenkarte|cartes? cadeaux?|tarjetas? (?:de )?regalo|cartoes? presente|carte regalo|google play|itunes|steam/u;
const SCAM_WAY =
  /\bcodes?\b|scratch|photos? of|confidential|between us|quiet|vertraulich|rubbel|fotos?|confidentiel|entre nous|gratte|confidencial|entre nosotros|codigos?|riservat/u;

const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|gmx|web|aol|icloud|proton(?:mail)?|mail|yandex|zoho)\.[a-z.]+$/u;

const domainOf = (address: string): string => (address.split('@')[1] ?? '').toLowerCase();

function hostOf(href: string): string {
  try {
    return new URL(href).hostname.toLowerCase();
  } catch {
    return '';
  }
}

const site = (host: string): string => host.split('.').slice(-2).join('.');
const sameSite = (one: string, other: string): boolean =>
  one !== '' && (site(one) === site(other) || one.endsWith(`.${other}`));

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
  const one = skeleton(site(domain).split('.')[0] ?? '');
  const other = skeleton(site(own).split('.')[0] ?? '');
  if (other.length >= 5 && (one === other || (Math.abs(one.length - other.length) <= 1 && distance(one, other) === 1)))
    return `${domain} looks like ${own}`;
  return null;
}

/** A word of the user's own domain in another one: "acme-payroll.example" and "portal.acme-login.example" are not acme.example. */
function borrowedName(context: MailContext): string | null {
  const own = domainOf(context.input.user.email);
  if (own === '' || FREE_MAIL.test(own) || sameSite(context.sender.domain, own)) return null;
  const words = (site(own).split('.')[0] ?? '').split('-').filter((part) => part.length >= BORROWED);
  const hosts = [context.sender.domain, ...context.message.links.slice(0, 20).map(({ href }) => hostOf(href))];
  const foreign = hosts.find((host) => !sameSite(host, own) && words.some((part) => host.includes(part)));
  return foreign === undefined ? null : `${foreign} is not ${own}`;
}
const BORROWED = 5;

/** Letters that look alike are the same letter. */
const skeleton = (label: string): string =>
  label
    .replace(/rn/gu, 'm')
    .replace(/vv/gu, 'w')
    .replace(/[0]/gu, 'o')
    .replace(/[1i|]/gu, 'l')
    .replace(/5/gu, 's')
    .replace(/-/gu, '');

function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1)
      row.push(
        Math.min(
          (previous[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      );
    previous = row;
  }
  return previous[other.length] ?? 0;
}

/** The label is itself a web address, of another site than the target. */
function labelMismatch({ href, label }: { href: string; label: string }): boolean {
  const shown = /^(?:https?:\/\/)?((?:[\w-]+\.)+[a-z]{2,})(?:[/:?#]|$)/iu.exec(label.trim())?.[1]?.toLowerCase();
  const host = hostOf(href);
  return shown !== undefined && host !== '' && !sameSite(shown, host);
}

/** Speaks for a bank, a shop or an IT desk, from a domain that does not carry that name. */
function impersonates(context: MailContext): boolean {
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
