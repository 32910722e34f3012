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
  return context.message.to.every(isPerson) && !(greeting !== undefined && callsAll(greeting.low, context));
}

/**
 * A copy of what a house writes to its own list ("Room 12 families" at the school): what it asks of all is asked of a reader outside that house.
 * "Reception" and "Dear team" are people of the house.
 */
export function isOfList(context: MailContext, readings: readonly Reading[]): boolean {
  const { position, message, sender, input } = context;
  const [to, ...more] = message.to;
  if (position !== 'cc' || to === undefined || more.length > 0 || message.cc.length !== 1) return false;
  if (isFreeMail(sender.domain) || !sameSite(domainOf(to.address), sender.domain)) return false;
  if (sameSite(domainOf(input.user.email), sender.domain) || isCopyOfOthersMail(context, readings)) return false;
  const opening = readings.find(({ sentence }) => sentence.source === 'body')?.sentence.low ?? '';
  return !OF_THE_HOUSE.test(`${fold(to.name)} ${fold(to.address.split('@')[0] ?? '')} ${opening}`);
}
const OF_THE_HOUSE =
  /(?<!\p{L})(?:reception|front-?desk|desk|info|office|support|services?|help|team|staff|kitchen|bookings?|reservations?|accounts?|billing|sales|orders?|warehouse|stores|colleagues?|crew|empfang|rezeption|büro|buero|buchhaltung|lager|küche|verwaltung|kolleg\p{L}*|mitarbeiter\p{L}*|accueil|bureau|secretariat|comptabilite|equipe|collegues|personnel|recepcion|oficina|deposito|almacen|administracion|contabilidad|atendimento|equipo|companer[oa]s|personal|ufficio|segreteria|magazzino|colleghi|squadra|recepcao|secretaria|colegas|pessoal|mapokezi|ofisi)(?!\p{L})/u;

/** Nobody is called by name. */
export const isOfAll = ({ addressed }: Reading): boolean => addressed.addressee === 'other' && !addressed.named;

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
