import type { Finding } from '#core/contracts/intent.ts';
import { looksLike } from '#core/text/domains.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { fraudProbability, type WholeMail } from './fraud-model/index.ts';
import { domainOf, hostOf, isFreeMail, isWebLink, sameSite, siteOf } from './hosts.ts';
import { EN } from './lexicon/index.ts';
import type { Reading } from './reading.ts';
import { demandsOf, divertsMoney, offersCallBack, wantsMoney } from './scams.ts';
import { barOf, doubtsOf, isProven, trustOf, type Doubt } from './sender-standing.ts';

/** What the model of frauds adds where it is sure enough (`barOf`) */
const FRAUD_POINTS = 4;
const MAYBE_FRAUD = 0.3;
const HIDDEN_LIMIT = 300;

export interface Safety {
  findings: Finding[];
  /** so many signs that nothing of the mail may become work */
  phishing: boolean;
  /** what the mailbox finds odd about the sender */
  doubts: Doubt[];
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
  const linked = message.links.some(({ href }) => isWebLink(href));
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
    isFreeMail(domainOf(replyTo)) &&
    !isFreeMail(context.sender.domain)
  )
    note(2, 'reply-elsewhere', `answers go to ${domainOf(replyTo)}`);
  else if (replyTo !== '' && authentication.dmarc === 'fail' && !sameSite(domainOf(replyTo), context.sender.domain))
    note(2, 'reply-elsewhere', `answers go to ${domainOf(replyTo)}`);

  // where nothing else is asked, what reads like an order to a program may be the swindle
  const asksBeside = readings.some(({ act }) => act === 'request' || act === 'question');
  const whole = fold(`${message.subject}\n${message.text.authored}`);
  const text =
    spoken.length === 0 || !asksBeside
      ? whole
      : // what somebody planted is no demand of the sender
        readings
          .filter(({ act }) => act !== 'to-assistant')
          .map(({ sentence }) => sentence.low)
          .join('\n');
  const credentials = context.lexicon.credentials.test(text) || EN.credentials.test(text);
  const urgent = context.lexicon.urgency.test(text) || EN.urgency.test(text);
  if (credentials) points += urgent ? 3 : 2;
  const outside = !sameSite(context.sender.domain, domainOf(context.input.user.email));
  const proven = isProven(message);
  const trust = trustOf(context.input);
  const bar = barOf(trust, { proven, outside });
  if (credentials && urgent && outside && (linked || !proven)) points += 1;
  const brand = credentials && outside && impersonates(context);
  if (brand) points += 1;
  const foreignLink = message.links.some(
    ({ href }) => isWebLink(href) && !sameSite(hostOf(href), context.sender.domain),
  );
  if (credentials && foreignLink) points += 1;
  // what the user sends is the user's own affair
  const fraud = context.position === 'author' ? 0 : fraudIn(context, text, whole);
  // an order to a program in it is a sign as well
  const least = spoken.length > 0 && trust === 'none' ? MAYBE_FRAUD : bar.fraud;
  if (fraud >= least) note(FRAUD_POINTS, 'suspicious-demand', 'reads like a fraud as a whole');
  else if (fraud >= MAYBE_FRAUD && !proven && trust === 'none')
    note(2, 'suspicious-demand', 'reads somewhat like a fraud');
  const { standing } = context.input;
  // a proven sender may still be a proven swindler, or hacked: where the mailbox can tell, what no honest mail asks for counts
  const demands =
    proven && standing === undefined
      ? []
      : demandsOf(text, linked).filter(({ grave }) => grave === true || (!proven && trust === 'none'));
  for (const { weight, detail } of demands) note(weight, 'suspicious-demand', detail);
  if (borrowed !== null && lookalike === null && (demands.length > 0 || credentials))
    note(2, 'borrowed-name', borrowed);
  const grave = demands.find((sign) => sign.grave) ?? null;
  const asked = standing !== undefined && context.position !== 'author';
  const doubts = asked
    ? doubtsOf(context.input, trust, {
        diverts: divertsMoney(text),
        callsBack: offersCallBack(text),
        grave,
        credentials,
        money: wantsMoney(text),
        likeFraud: fraud >= barOf('none', { proven, outside }).fraud,
      })
    : [];
  for (const { points: weight, code, detail } of doubts) note(weight, code, detail);
  const phishing =
    points >= bar.points &&
    (doubts.some((doubt) => doubt.points > 0) ||
      credentials ||
      demands.length > 0 ||
      fraud >= MAYBE_FRAUD ||
      lookalike !== null ||
      spoof !== null ||
      authentication.dmarc === 'fail');
  if (phishing)
    findings.push({ code: 'phishing', detail: 'several signs of a mail that pretends to be from somebody else' });
  return { findings, phishing, doubts };
}

/** A swindle may sound like an order to a program itself: where the whole is one plainly, no word of it is left out. */
function fraudIn(context: MailContext, text: string, whole: string): number {
  const fraud = fraudProbability(wholeMail(context, text));
  if (text === whole) return fraud;
  const withAll = fraudProbability(wholeMail(context, whole));
  return withAll >= PLAIN_FRAUD ? Math.max(fraud, withAll) : fraud;
}
const PLAIN_FRAUD = 0.7;

/** What the model of frauds sees; `text` without what was planted for programs. */
const wholeMail = ({ message, sender, input }: MailContext, text: string): WholeMail => ({
  text,
  links: message.links,
  fileNames: message.attachments.map(({ filename }) => filename),
  sender: sender.address.toLowerCase(),
  replyTo: (message.replyTo[0]?.address ?? '').toLowerCase(),
  user: input.user.email.toLowerCase(),
});

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

/** A word of the user's own domain in another one: "acme-payroll.example" and "portal.acme-login.example" are not acme.example. */
function borrowedName(context: MailContext): string | null {
  const own = domainOf(context.input.user.email);
  if (own === '' || isFreeMail(own) || sameSite(context.sender.domain, own)) return null;
  const words = (siteOf(own).split('.')[0] ?? '').split('-').filter((part) => part.length >= BORROWED);
  const hosts = [context.sender.domain, ...context.message.links.slice(0, 20).map(({ href }) => hostOf(href))];
  const foreign = hosts.find((host) => !sameSite(host, own) && words.some((part) => host.includes(part)));
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
