/** Mail of the user's that came back: by reports in the form of RFC 3464, and by those that gateways write in words of their own. */
import type { MailContext } from '../context.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { fold } from '../fold.ts';
import { isSurelyPlanted } from '../weigh.ts';
import type { Reading } from '../reading.ts';
import { remembered } from '../patterns/remembered.ts';

const DELIVERY_FAILED =
  /delivery to (?:\S+ ){1,5}failed|could not be delivered|not delivered|undeliver|delivery (?:has )?failed|delivery failure|address not found|mailbox (?:is )?full|user unknown|no such user|recipient (?:address )?rejected|wasn't delivered|was not delivered|(?:wasn't|weren't|was not|were not|not been) able to deliver|unable to deliver|couldn't be delivered|could not deliver|nicht (?:an (?:\S+ ){1,5})?zugestellt|(?:fehler bei|fehlschlag) der (?:nachrichten|mail|e-mail-)?(?:zustellung|übermittlung)|unzustellbar|nicht (?:ausgeliefert|zustellen|ausliefern)|nicht möglich, [^.]{0,60}(?:auszuliefern|zuzustellen)|(?:pas pu|pas reussi a|impossible de) (?:la |le |vous )?(?:remettre|livrer|distribuer|delivrer)|n'(?:a|ont) pas (?:pu etre|ete) (?:remis|livre|distribue|delivre|achemine)|non remis|no se pudo entregar|no se ha podido entregar|no se ha entregado|no se entrego|no (?:ha sido|fue|pudo ser|ha podido ser) entregad[oa]|(?:message|e-?mail|mail|nachricht|courriel|mensaje|correo|messaggio|mensagem)(?: \S+){0,14} (?:(?:was|has been) (?:rejected|refused|returned|quarantined)|(?:wurde|ist) (?:\S+ ){0,3}(?:abgelehnt|abgewiesen|zurückgewiesen)|(?:a ete|est) (?:rejete|refuse|bloque|retourne)e?|(?:fue|ha sido) (?:rechazad|devuelt|bloquead)[oa]|e stat[oa] (?:rifiutat|respint|bloccat)[oa]|foi (?:rejeitad|recusad|devolvid|bloquead)[oa])|(?:has been|was) blocked|too (?:large|big) to (?:send|deliver)|nicht erreichbar|echec de (?:la )?(?:remise|distribution|livraison)|no se (?:encontro|puede entregar)|no entregado|desist\p{L}+ de entregar|nao (?:foi )?(?:entregue|pode ser entregue)|(?:nao foi possivel|impossivel|nao (?:pudemos|conseguimos|pode)) entregar|(?:impossibile|non (?:e stato|e) possibile) (?:consegnare|recapitare)|(?:non (?:e stato|ha potuto essere)) (?:consegnato|recapitato)|non recapitat|mancata consegna|(?:adresse|empfänger)[^.]{0,40} nicht (?:erreicht|gefunden)|address(?:es)? (?:could not|couldn't|cannot|can't) be (?:reached|found)|(?:adresse|destinataire)[^.]{0,40}(?:introuvable|pas pu etre (?:joint|trouve))|(?:direccion|destinatario)[^.]{0,40} no (?:existe|se (?:pudo|ha podido) (?:encontrar|localizar))/u;

/** "Your message could not be delivered because it is larger than …": gateways write reports without the form of one (RFC 3464). */
export const isPlainReport = ({ automated, message }: MailContext): boolean =>
  automated &&
  [PLAIN_REPORT, FOLLOWING_BACK, KEPT_BACK].some((words) =>
    words.test(fold(message.text.body.slice(0, HEAD)).replace(/\s+/gu, ' ')),
  );
/** The words for what the gateway did with it; "your mail" and "the message sent from …" are the reader's. */
const OWN_MAIL = String.raw`(?:your|ihre|deine|votre|ton|su|tu|la sua|il suo|a sua) (?:\p{L}+ )?(?:message|e-?mail|mail|nachricht|courriel|mensaje|correo|messaggio|mensagem)`;
const FOLLOWING =
  '(?:the following (?:message|e-?mail|mail)|(?:die )?folgende (?:nachricht|e-?mail|mail)|le (?:message|courriel) suivant|el siguiente (?:mensaje|correo)|il seguente messaggio|a seguinte mensagem)';
const REPORTED_MAIL = String.raw`(?:(?:your|ihre|deine|votre|ton|su|tu|la sua|il suo|a sua) (?:\p{L}+ )?(?:message|e-?mail|mail|nachricht|courriel|mensaje|correo|messaggio|mensagem)|(?:the (?:message|e-?mail|mail) (?:sent |you sent )?from|die (?:nachricht|e-?mail|mail) von|le (?:message|courriel|mail) (?:envoye )?(?:de|depuis)|el (?:mensaje|correo) (?:enviado )?(?:de|desde|por)|il messaggio (?:inviato )?da|a mensagem (?:enviada )?(?:de|por))(?= \S+@))`;
const NOT_PASSED = String.raw`(?:could not be delivered|(?:was|has) not (?:been )?delivered|(?:was|has been) (?:rejected|refused|blocked|returned)|(?:konnte|wurde) (?:\S+ ){0,8}nicht zugestellt|wurde (?:\S+ ){0,4}(?:abgelehnt|abgewiesen|zurückgewiesen|blockiert)|n'a pas (?:pu etre|ete) (?:remise?|delivree?|distribuee?)|a ete (?:rejete|refuse|bloque)e?|no (?:se )?(?:pudo|ha podido|ha sido|fue) (?:ser )?entregad?[oar]|(?:fue|ha sido) (?:rechazad|devuelt|bloquead)[oa]|non (?:e stato|ha potuto essere) (?:recapitato|consegnato)|e stato (?:rifiutato|respinto|bloccato)|nao (?:foi|pode ser) entregue|foi (?:rejeitad|recusad|bloquead|devolvid)[oa])`;
const PLAIN_REPORT = remembered(
  new RegExp(
    String.raw`(?<!\p{L})${REPORTED_MAIL}(?: (?!(?:and|that|which|und|die|et|qui|que|y|e|che|i|we)(?!\p{L}))[^\s;!?]*[^\s.;!?]){0,16}? ${NOT_PASSED}(?!\p{L})`,
    'u',
  ),
);

/** "Die folgende Nachricht konnte nicht zugestellt werden", as a report opens that names the mail below */
const FOLLOWING_BACK = remembered(
  new RegExp(
    String.raw`(?:^|[.,!:] ?)${FOLLOWING}(?: (?!(?:and|that|which|und|die|et|qui|que|y|e|che|i|we)(?!\p{L}))[^\s;!?]*[^\s.;!?]){0,10}? ${NOT_PASSED}(?!\p{L})`,
    'u',
  ),
);

/** "The gateway has not delivered the following message" */
const KEPT_BACK = remembered(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:gateway|filter|mail ?server|mail system|passerelle|pasarela|servidor de correo|filtro|server di posta|servidor de e-?mail)(?: [^\s.;!?]+){0,8} (?:(?:has|have) not (?:delivered|accepted)|did not (?:deliver|accept)|could not deliver|(?:has )?(?:rejected|refused|blocked)|(?:hat|konnte) (?:\S+ ){1,6}(?:nicht (?:zugestellt|zustellen|angenommen)|abgelehnt|abgewiesen|blockiert)|n'a pas (?:remis|transmis|distribue|accepte|pu remettre)|a (?:rejete|refuse|bloque)|no (?:ha (?:entregado|aceptado)|entrego|pudo entregar)|ha (?:rechazado|bloqueado|rifiutato|bloccato)|non ha (?:consegnato|accettato)|nao entregou|(?:rejeitou|bloqueou)) ?(?:${FOLLOWING}|${OWN_MAIL})|(?:gateway|filter|mailserver)(?: [^\s.;!?]+){0,8} hat (?:${FOLLOWING}|${OWN_MAIL})(?: [^\s;!?]+){0,8} (?:nicht zugestellt|abgelehnt|abgewiesen|blockiert))(?!\p{L})`,
    'u',
  ),
);

/** The user's own mail came back. */
export function bounceRule({ context, readings }: Omit<RuleInput, 'hire'>): Candidate[] {
  const { message, lexicon } = context;
  if (message.automatic.kind !== 'delivery-report' && !isPlainReport(context)) return [];
  const text = message.text.body;
  // the server goes on trying
  const head = fold(`${message.subject} ${text.slice(0, HEAD)}`);
  if (DELAYED.test(head) || (SUCCEEDED.test(head) && !DELIVERY_FAILED.test(head))) return [];
  const planted = plantedIn(readings);
  const own = [context.sender.address, context.input.user.email];
  const failed = failedAddress(
    own.reduce((rest, address) => (address === '' ? rest : rest.replaceAll(address, '')), text),
    planted,
  );
  return [
    {
      intent: {
        type: 'note',
        title: lexicon.titles.bounced(failed),
        evidence:
          upTo(plantedIn(readings.filter(isSurelyPlanted)), failureIn(text, failed)) ||
          (context.message.subject === '' ? text.slice(0, 120) : context.message.subject),
      },
      score: 0.85,
      triage: 'fyi',
      sentences: [],
    },
  ];
}

/**
 * From the line on that says that something failed: what else a report carries is not the server's. Where no line says so, whatever somebody
 * planted is not the address that failed.
 */
function failedAddress(text: string, planted: readonly string[]): string {
  const at = DELIVERY_FAILED.exec(fold(text))?.index;
  const told =
    at === undefined
      ? planted.reduce((rest, words) => rest.replaceAll(words, ''), text)
      : text.slice(text.lastIndexOf('\n', at) + 1);
  // the sentence that says so, a line that opens with an address, a field of the report: prose in between is anybody's
  const end = told.indexOf('\n', at === undefined ? 0 : SAYING);
  const line = end < 0 ? told : told.slice(0, end);
  return (
    (
      ADDRESS.exec(line) ??
      OPENING_ADDRESS.exec(told) ??
      FIELD.exec(told) ??
      ADDRESS.exec(at === undefined ? told : '')
    )?.[1] ?? ''
  );
}
/** So far into the line that says it a wrapped one goes on */
const SAYING = 80;
const ADDRESS = /([\w.+-]+@[\w.-]+\.\w+)/u;
const OPENING_ADDRESS = /^(?:[\s<"'•*-]*|[ \t]*(?:\S+ ){1,3}[<(])([\w.+-]+@[\w.-]+\.\w+)[>)"']?(?=[\s:,.;]|$)/mu;
const FIELD = /^[\p{L} -]{2,30}: *(?:rfc822; *)?<?([\w.+-]+@[\w.-]+\.\w+)/mu;

const plantedIn = (readings: readonly Reading[]): string[] =>
  readings.filter(({ act }) => act === 'to-assistant').map(({ sentence }) => sentence.text);

/** What somebody planted is no reason of a server: what stands before it. */
const upTo = (planted: readonly string[], told: string | null): string =>
  (told ?? '').slice(0, Math.min(...planted.map((words) => told?.indexOf(words) ?? -1).filter((at) => at >= 0))).trim();

const HEAD = 600;
/** Nothing came back: it has arrived, or was handed on to a server that sends no word of it. */
const SUCCEEDED =
  /(?<!\p{L})(?:success\p{L}*|has been (?:delivered|relayed)|was (?:delivered|relayed)|erfolgreich|wurde (?:\S+ ){0,6}(?:zugestellt|ausgeliefert|übermittelt)|(?:a|ont) ete (?:bien )?(?:remis|livre|distribue)e?s? (?:a|aux?)|(?:ha sido|fue) (?:entregado|transmitido) (?:al?|en)|e stato (?:consegnato|recapitato) (?:a|al|ai)|foi entregue|(?:bien )?(?:remis|livre|transmis) avec succes|entregad[oa] (?:correctamente|con exito)|con successo|com sucesso|delivery to [^.\n]{0,60} is complete|zustellung an [^.\n]{0,60} (?:ist|wurde) abgeschlossen|(?:remise|distribution) (?:a|aux) [^.\n]{0,60} est terminee|(?:se completo|se ha completado) la entrega|entrega a [^.\n]{0,60} (?:se ha completado|esta completa|foi concluida|esta concluida)|recapito a[^.\n]{0,60} (?:e )?(?:stato )?completato)(?!\p{L})/u;
const DELAYED =
  /(?<!\p{L})(?:delayed|delay notification|still (?:trying|being retried)|will (?:keep|continue) (?:trying|to (?:try|retry))|verzögert|verspätet|weiterhin versucht|retardee?|differee?|demorad[ao]|retrasad[ao]|in ritardo|atrasad[ao])(?!\p{L})/u;
/** What the report may say of one address before it names it */
const REPORT = 420;

/** Where it says that something failed: in a sentence rather than in a heading. Lines of reports are wrapped anywhere. */
function saidAt(text: string): number | undefined {
  const low = fold(text).replaceAll(/(?<=\S)\n(?=\S)/gu, ' ');
  const found = [...low.matchAll(new RegExp(DELIVERY_FAILED, 'gu'))].map(({ index }) => index);
  return found.find((at) => isSentence(text, text.lastIndexOf('\n\n', at) + 1)) ?? found[0];
}

const isSentence = (text: string, start: number): boolean =>
  /^\s*(?:[^\s\n]+[ \n]){5}/u.test(text.slice(start, start + REPORT));
/** "said: 550 5.1.1 User unknown" (RFC 5321, 4.2; RFC 3463) */
const SMTP_REPLY = /(?<!\d)5\d\d[ -]|(?<![\d.])5\.\d\.\d/u;
const WHY =
  /(?<!\p{L})(?:full|not (?:be )?found|wasn.t found|unknown|does ?n.t exist|too (?:large|big)|exceeds?|rejected|blocked|voll|nicht gefunden|unbekannt|existiert nicht|zu groß|pleine?|introuvable|depasse|n'existe pas|trop volumineux|llen[oa]|no (?:se encontro|existe)|demasiado grande|pien[ao]|non (?:trovato|esiste)|cheia|nao (?:existe|encontrad[oa]))(?!\p{L})/u;

/** To the end of the short paragraph right below that says why: "The mailbox is full", "552 5.3.4 Message size exceeds …" */
function reasonEnd(text: string, end: number): number {
  if (end < 0) return end;
  const next = text.indexOf('\n\n', end + 2);
  const below = text.slice(end, next < 0 ? text.length : next);
  const says = WHY.test(fold(below)) || SMTP_REPLY.test(below);
  return says && below.length <= SHORT_REASON ? end + below.length : end;
}
const SHORT_REASON = 260;

/** The paragraph that says so; with the lines up to the address and the reason, if they follow soon. */
function failureIn(text: string, failed: string): string | null {
  const at = saidAt(text);
  if (at === undefined) return null;
  const start = text.lastIndexOf('\n\n', at) + 1;
  const address = failed === '' ? -1 : text.indexOf(failed, at);
  // the next paragraph belongs to it if it holds the address; what somebody put in between does not
  const own = text.indexOf('\n\n', at);
  const next = own < 0 ? -1 : text.indexOf('\n\n', own + 2);
  const near = address > at && address - start < REPORT && (next < 0 || address < next);
  if (!near && address > at) {
    const paragraph = text.lastIndexOf('\n\n', address) + 1;
    const last = text.indexOf('\n\n', address);
    const told = text.slice(paragraph, Math.min(last < 0 ? text.length : last, paragraph + REPORT)).trim();
    if (!isSentence(text, start) || SMTP_REPLY.test(told) || WHY.test(fold(told))) return told;
  }
  // "couldn't be delivered." and, right below, why
  const why = !near && next >= 0 && WHY.test(fold(text.slice(own, next)));
  const end = reasonEnd(text, near ? text.indexOf('\n\n', address) : why ? next : own);
  return text.slice(start, Math.min(end < 0 ? text.length : end, start + 2 * REPORT)).trim();
}
