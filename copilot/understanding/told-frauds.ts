/** Mail that tells of frauds: warnings of banks and IT desks, reports of a quarantine, newsletters. It holds their words and does nobody harm. */
import type { MailContext } from './context.ts';
import { domainOf, hostOf, isWebLink, sameSite } from './hosts.ts';
import { remembered } from './patterns/remembered.ts';
import { PHONE_NUMBER } from './patterns/phone-number.ts';
import type { Reading } from './reading.ts';

/** Matched against folded text. */
const TELLS = remembered(
  new RegExp(
    String.raw`(?<!\p{L})(?:` +
      [
        // en
        String.raw`(?:fake|bogus|fraudulent|phishing|scam|spoofed) (?:sms|texts?|e-?mails?|messages?|calls?|callers?|letters?|websites?|links?)|(?:pretend\p{L}*|claim\p{L}*) to be (?:us|from us|our|your bank)|in our name|never (?:ask|tell|send|call|request)s?(?!\p{L})|fraudsters?|scammers?|swindlers?|scams?|fraud (?:alert|warning)s?|prompt injections?|an? (?:e-?mail|text|message|caller) (?:saying|that says|claiming|asking)|if an? (?:e-?mail|text|message|caller) (?:says|asks|claims)|quarantined?|phishing (?:test|simulation|training|report)s?|(?:phishing|scam|fraud)[- ](?:radar|watch|bulletin|round-?up|news)|(?:e-?mails?|texts?|messages?) to (?:delete|bin|ignore)`,
        // de
        String.raw`gefälschten? (?:sms|e-?mails?|nachrichten|anrufe|briefe)|betrüger\p{L}*|betrugs\p{L}+|(?:neue|fiese|miese|perfide) maschen?|(?:e-?mails?|sms|nachrichten?),? (?:die|in denen|mit denen|in der) (?:\S+ ){0,4}(?:fordern|behaupten|verlangen|versteckt|verlangt|fordert|behauptet)|in unserem namen|(?:phishing|betrugs?)-?(?:radar|warn\p{L}+|melder|ticker)|falsche[rs]? (?:sparkasse|volksbank|bank|polizist\p{L}*|polizei|enkel\p{L}*|paketdienst\p{L}*|handwerker|ki-\p{L}+|support\p{L}*|techniker)|(?:fragen|bitten|schicken|fordern|verlangen) (?:\S+ ){0,4}(?:nie|niemals)(?!\p{L})|quarantäne\p{L}*`,
        // fr
        String.raw`faux (?:sms|e-?mails?|courriels?|messages?|conseillers?)|escrocs?|arnaques?|(?:si )?un (?:mail|message|courriel|sms) (?:qui )?(?:vous )?(?:dit|demande|annonce|pretend)|hameconnage|cyber(?:veille|malveillan\p{L}+|escroquer\p{L}+|arnaques?)|(?:e-?mails?|courriels?|messages?|sms) a (?:supprimer|jeter|signaler|ne pas ouvrir)|en notre nom|ne (?:vous )?(?:demand|reclam|envo|appel)\p{L}+ jamais|quarantaine`,
        // es
        String.raw`(?:sms|correos|mensajes|llamadas) (?:fals[oa]s|fraudulent[oa]s)|estafador\p{L}*|estafas?|timos?|timadores|ciberestafas?|(?:correos?|mensajes?|sms) (?:para|a) (?:borrar|eliminar)|(?:si )?un (?:correo|mensaje|sms) (?:que )?(?:le |te )?(?:dice|pide|anuncia)|en nuestro nombre|nunca (?:le |te |les |os )?(?:ped|pid|solicit|llam|envi)\p{L}+|cuarentena|suplantan`,
        // it, pt
        String.raw`truff\p{L}+|(?:sms|messaggi|e-?mail) falsi|a nostro nome|non (?:chied|invi)\p{L}+ mai|quarantena|burl(?:a|ao|oes)|golpistas?|mensagens falsas|em nosso nome|nunca (?:lhe )?(?:ped|solicit|envi)\p{L}+|quarentena`,
      ].join('|') +
      String.raw`)(?!\p{L})`,
    'u',
  ),
);

/**
 * Only what leaves the reader nothing to fall for counts: nothing is asked (but in a newsletter, of which nothing becomes work), no link leads elsewhere, no number is given to
 * call, nothing is attached.
 * A fraud that warns of frauds wants one of these. What it would take to be phishing stays phishing: only the alarm is spared.
 */
export function tellsOfFrauds(
  { message, sender, newsletter }: MailContext,
  text: string,
  readings: readonly Reading[],
): boolean {
  if (!TELLS.test(text) || message.attachments.length > 0 || PHONE.test(text)) return false;
  const answers = domainOf(message.replyTo[0]?.address ?? '');
  if (answers !== '' && !sameSite(answers, sender.domain)) return false;
  return (
    // "forward it and delete it": advice to all subscribers
    (newsletter || !readings.some(({ act }) => act === 'request' || act === 'question' || act === 'to-assistant')) &&
    message.links.every(({ href }) => !isWebLink(href) || sameSite(hostOf(href), sender.domain))
  );
}

const PHONE = new RegExp(PHONE_NUMBER, 'u');

/** Folded text without what it cites: "Urgent: verify your account" in an honest mail is the word of others. What is to be clicked is no citation. */
export const withoutCitations = (text: string): string => text.replace(CITED, ' ');
const CITED = new RegExp(
  `(?<!(?:${[
    'click',
    'press',
    'tap',
    'select',
    'choose',
    'button',
    'link',
    'open',
    'hit',
    'klick\\p{L}*',
    'drück\\p{L}*',
    'tipp\\p{L}*',
    'wähl\\p{L}*',
    'auf',
    'schaltfläche',
    'button',
    'knopf',
    'cliqu\\p{L}*',
    'appuy\\p{L}*',
    'sur',
    'bouton',
    'lien',
    'clic',
    'puls\\p{L}*',
    'presion\\p{L}*',
    'en',
    'boton',
    'enlace',
    'su',
    'pulsante',
    'clicc\\p{L}*',
    'em',
    'botao',
    'bonyeza',
  ].join('|')}):? ?)(?:"[^"\\n]{3,120}"|“[^”\\n]{3,120}”|„[^“”\\n]{3,120}[“”]|[«‹] ?[^»›\\n]{3,120} ?[»›])`,
  'gu',
);
