/** Copies of what one person writes to another. */
import type { MailAddress } from '#core/contracts/mail.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { FORM_OF_ADDRESS } from './forms-of-address.ts';
import { domainOf, isFreeMail, sameSite } from './hosts.ts';
import { EN } from './lexicon/index.ts';
import type { Reading } from './reading.ts';
import { isGivenName } from './sentence-model/word-kinds.ts';

/**
 * The reader has a copy of what goes to persons, or to a desk where the mail greets one person: their appointments, keys and hours are not his.
 * A copy of what goes to a list ("Room 12 families") is for its members, and he may be one.
 */
export function isCopyOfOthersMail(context: MailContext, readings: readonly Reading[]): boolean {
  if (context.position !== 'cc') return false;
  if (goesOut(context)) return true;
  const greeting = readings.find(({ act }) => act === 'salutation')?.sentence;
  if (greeting !== undefined && callsOne(greeting.text, context)) return true;
  const toAll = greeting !== undefined && callsAll(greeting.low, context);
  if (!toAll && goesToOtherHouse(context) && readings.some(turnsToReader)) return true;
  return context.message.to.every(isPerson) && !toAll;
}

/** A writer's own list may have the reader as its member: "bureau@", "comite@" */
const goesToOtherHouse = ({ message, sender }: MailContext): boolean =>
  message.to.length > 0 && message.to.every(({ address }) => !sameSite(sender.domain, domainOf(address)));

/** "Robin, one for you: …" in a mail to another house: what stands beside it is theirs. */
const turnsToReader = ({ addressed, sentence }: Reading): boolean =>
  sentence.source === 'body' && addressed.named && addressed.addressee === 'user' && addressed.assigned !== true;

/**
 * "Ms Vale (in copy): please …", "Copio a Robin: ¿…?": the reader of a copy is called, and what stands behind in that paragraph is meant for him.
 */
export function calledInCopy(context: MailContext, readings: readonly Reading[]): Reading[] {
  if (context.position !== 'cc') return [...readings];
  let block = -1;
  return readings.map((reading) => {
    const { sentence, addressed } = reading;
    if (sentence.source !== 'body') return reading;
    const called = CALLED_IN_COPY.exec(sentence.text);
    const name = called?.[1] ?? called?.[2];
    const isReader = name !== undefined && wordsOf(name).some((word) => context.ownNames.includes(word));
    if (name !== undefined) block = isReader ? sentence.block : -1;
    if (sentence.block !== block || (addressed.named && !isReader)) return reading;
    const offset = isReader ? called![0].length : addressed.offset;
    const low = isReader ? fold(sentence.text.slice(offset)) : reading.low;
    return { ...reading, low, addressed: { ...addressed, addressee: 'user', named: true, offset } };
  });
}
const CALLED_IN_COPY = new RegExp(
  [
    String.raw`^[^\p{L}]*(?:(?:${FORM_OF_ADDRESS})\.? )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}) ?\((?:[^()]{0,30}[^()\p{L}])?(?:[Cc][Cc](?:['’]?ed)?|[Cc]opy|copied|[Cc]opia|[Kk]opie|[Cc]opie|[Cc]ópia)\)\s*(?:[,:–—-]+\s*|$)`,
    String.raw`^[^\p{L}]*(?:[Cc]opio a|[Cc]opiamos a|[Cc]opying(?: in)?|[Cc]opied|[Ee]n copie|[Ii]n [Kk]opie|[Ee]n copia|[Ii]n copia|[Ee]m cópia|[Jj]e mets en copie|[Mm]etto in copia|CC|Cc) (?:(?:${FORM_OF_ADDRESS})\.? )?(\p{Lu}[\p{L}'’-]+(?: \p{Lu}[\p{L}'’-]+){0,2}) ?: ?`,
  ].join('|'),
  'u',
);

/** From the reader's own house to another one: "Dear Sirs", "boa tarde, pessoal" greet the people there. */
function goesOut({ message, sender, input }: MailContext): boolean {
  const own = domainOf(input.user.email);
  return (
    !isFreeMail(own) &&
    sameSite(sender.domain, own) &&
    message.to.length > 0 &&
    message.to.every(({ address }) => !sameSite(domainOf(address), own))
  );
}

/** "Dear Stuart,", "Guten Tag Frau Kirchgessner," */
function callsOne(text: string, { lexicon, otherNames }: MailContext): boolean {
  if (TITLED.test(text)) return true;
  const words = wordsOf(text);
  return !callsAll(fold(text), { lexicon }) && words.some((word) => isGivenName(word) || otherNames.includes(word));
}
const TITLED = new RegExp(`(?<!\\p{L})(?:${FORM_OF_ADDRESS}|M\\.)\\.? \\p{Lu}`, 'u');

/** "Dear all"; "Madame la Professeure" and "Dear Sir" are one */
function callsAll(low: string, { lexicon }: Pick<MailContext, 'lexicon'>): boolean {
  const called = low.replace(ONE, ' ');
  return lexicon.everyone.test(called) || EN.everyone.test(called);
}
const ONE = /(?<!\p{L})(?:sir|madame?|monsieur|senora?|signora?|senhora?|there)(?!\p{L})/gu;

/** "Nadia Lamrani", "Fam. Kirchgessner"; a list is called after what its members have in common. */
const isPerson = ({ name }: MailAddress): boolean => NAMED.test(name) || wordsOf(name).some(isGivenName);
const NAMED = new RegExp(`^(?:Fam(?:ilie|ily|ille|ilia|iglia)?|${FORM_OF_ADDRESS}|M)\\.? \\p{Lu}`, 'u');

const wordsOf = (text: string): string[] => fold(text).split(/[^\p{L}]+/u);
