import type { DateMention } from '../../dates/types.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { appointmentTalkOf } from '../lexicon/appointment-talk.ts';
import { noticesOf } from '../lexicon/notices.ts';
import { isOthersItem } from '../minutes.ts';
import type { Reading } from '../reading.ts';
import { isPromotion } from '../silent-requests.ts';
import { sentenceTitle } from '../title.ts';
import { isFreed } from '../told-requests.ts';
import { limitOf } from '../limits.ts';
import { datesOf, spansOf } from '../when.ts';
import { isHandIn } from './no-goods.ts';
import { saysOutage } from './outages.ts';
import { isByMistake } from './payment-none.ts';
import { peopleOf } from './tasks.ts';
import { remembered } from '../patterns/remembered.ts';

/** "The old one remains valid until December", "the alarm went live the same day": nothing need be done by then. */
const STAYS_VALID = remembered(
  /(?<!\p{L})(?:(?:remains?|stays?|is still) valid|went (?:live|into (?:force|effect))|(?:bleibt|bleiben|ist weiterhin) (?:\S+ ){0,4}gültig|reste(?:nt)? valable|(?:sigue|siguen|continua) (?:siendo )?(?:valid|vigente)[oae]?s?|(?:resta|rimane) valid[oa]|continua valid[oa])(?!\p{L})/u,
);
/** "Our building closes from 11 December to 4 January": shut for so long, no limit. */
const CLOSES_WHILE = remembered(
  /(?<!\p{L})(?:closes?|shuts?(?: down)?|schließ(?:t|en)|ferme(?:nt|ra)?|cierran?|cerraremos|chiud(?:e|ono)) (?:from|von|vom|du|del|dal) [^.!?]{3,40} (?:to|until|till|through|bis|au|al) /u,
);
/** What a link offers is up to the reader. */
const BY_LINK = remembered(/\b(?:link|lien|enlace|liga|bonyeza hapa|clic(?:ca|k) (?:qui|here)|clique (?:aqui|ici))\b/u);
/** "This ticket will close automatically in 5 days" */
const BY_ITSELF = remembered(
  /(?<!\p{L})(?:ticket|case|request|issue|vorgang|anfrage|demande|dossier|caso|solicitud|incidencia|richiesta|chamado|pedido)(?!\p{L})[^.!?]{0,60}(?:automatically|automatisch|automatiquement|automaticamente)/u,
);

/** "We are here until Sunday": how long somebody stays */
const IS_THERE = remembered(
  /(?<!\p{L})(?:(?:we're|we are|i'm|i am) (?:\p{L}+ )?(?:here|there|in|around|staying|home|at home) (?:\p{L}+ )?(?:until|till)|(?:we|i) (?:leave|stay|are staying) (?:\p{L}+ )?(?:until|till)|(?:wir sind|ich bin|wir bleiben|ich bleibe)(?: noch)? bis (?:\S+ ){1,3}(?:da|hier|dort|vor ort)|(?:nous sommes|on est|je suis|nous restons|on reste|je reste) (?:\p{L}+ )?(?:la |ici )?jusqu|(?:estamos|estoy|estaremos|estare|nos quedamos|me quedo) (?:\p{L}+ )?hasta|(?:siamo|sono|restiamo|resto|rimaniamo) (?:qui |li )?fino a|(?:estamos|estou|ficamos|fico) (?:ca |aqui )?ate)(?!\p{L})/u,
);
/** "Orders placed by noon on Thursday will go out before we close" */
const ORDERS_UNTIL = remembered(
  /(?<!\p{L})(?:(?:orders?|applications?|requests?|claims?|entries|bookings?) (?:placed|received|submitted|made|sent) (?:\p{L}+ )?(?:by|before|until)|(?:bestellungen|aufträge|anträge|anmeldungen),? (?:die )?(?:\S+ )?(?:bis|vor)(?: \S+){1,8} (?:eingehen|eingegangen|eintreffen|vorliegen)|(?:commandes|demandes|inscriptions) (?:passees|recues|deposees|effectuees) (?:avant|jusqu|d'ici)|(?:pedidos|solicitudes|inscripciones) (?:recibid|realizad|hech|presentad)[oa]s (?:antes|hasta)|(?:ordini|richieste|domande|iscrizioni) (?:ricevut|pervenut|effettuat|inoltrat)[ie] (?:entro|prima)|(?:encomendas|pedidos) (?:recebid|feit|efetuad)[oa]s (?:ate|antes))(?!\p{L})/u,
);

/** A cut-off that holds for the reader without anybody asking something of the reader. */
export function deadlineRule({ context, readings }: RuleInput): Candidate[] {
  if (context.newsletter) return [];
  const found: Candidate[] = [];
  for (const reading of readings) {
    const { lexicon, low, act, sentence } = reading;
    if (
      !isLive(reading) ||
      reading.unmeant ||
      act === 'hypothetical' ||
      act === 'question' ||
      act === 'done' ||
      act === 'negated'
    )
      continue;
    if (reading.addressed.addressee === 'other' && (reading.addressed.named || act === 'request' || act === 'promise'))
      continue;
    if (isPromotion(low)) continue;
    // whoever only gets a copy has no limit to keep
    if (context.position === 'cc' && !reading.addressed.named) continue;
    if (sentence.source === 'subject' && (context.reply || found.length > 0)) continue;
    // "Bis Donnerstag!" says goodbye
    if (/^(?:bis|until|till|a|hasta el) \S+[.!]*$/u.test(low.trim())) continue;
    if (
      lexicon.absence.test(low) ||
      (noticesOf(lexicon.language).closed.test(low) && !ORDERS_UNTIL.test(low)) ||
      /close the (?:loop|circle)/u.test(low) ||
      saysOutage(reading) ||
      isByMistake(reading) ||
      STAYS_VALID.test(low) ||
      CLOSES_WHILE.test(low) ||
      BY_ITSELF.test(low) ||
      BY_LINK.test(low) ||
      IS_THERE.test(low) ||
      (act === 'statement' && isFreed(low))
    )
      continue;
    const cutoff = lexicon.cutoff.test(low) || ORDERS_UNTIL.test(low) || isHandIn(reading);
    const obligation = lexicon.obligation.test(low);
    const wanted = (obligation || !cutoff) && isWantedHere(context, reading);
    if ((!cutoff && !obligation && !wanted) || isOthersItem(context, sentence.text)) continue;
    if (appointmentTalkOf(lexicon.language).elsewhere.test(low)) continue;
    const mentions = withoutRhythm(datesOf(context, sentence, lexicon));
    const limit = limitOf(sentence.text, mentions, lexicon);
    if (!cutoff && !(obligation && limit?.explicit === true) && !(wanted && limit !== null)) continue;
    const value = limit?.value ?? lastSpan(spansOf(mentions));
    if (value === null || isFarOff(context.now, value)) continue;
    found.push({
      intent: {
        type: wanted ? 'task' : 'deadline',
        title: sentenceTitle(sentence.text),
        evidence: sentence.text.slice(reading.addressed.offset),
        due: value,
        ...(wanted ? peopleOf(context) : {}),
      },
      score: cutoff ? 0.82 : 0.7,
      triage: REPLY_WANTED.test(low) ? 'reply' : 'action',
      sentences: [sentence.index],
    });
  }
  return found.length > 1 ? withoutSubject(found, readings) : found;
}

/** "Valid until October 2028": nothing to be done about it this year. */
const isFarOff = (now: string, value: string): boolean =>
  Date.parse(value.slice(0, 10)) - Date.parse(now.slice(0, 10)) > 400 * 86_400_000;

/** "The plan should be on my desk by Friday", written to one person: what is to come is wanted of this reader. */
const isWantedHere = (context: MailContext, { low, act, addressed }: Reading): boolean =>
  context.position === 'to' &&
  !context.toMany &&
  !context.automated &&
  act === 'statement' &&
  addressed.addressee === 'user' &&
  TO_WRITER.test(low) &&
  (!CAME.test(low) || MUST.test(low));

/** "The samples were on my desk this morning": nothing is wanted any more. */
const CAME = remembered(
  /(?<!\p{L})(?:was|were|came|went|arrived|landed|got|has (?:been|come|arrived)|have (?:been|come|arrived)|war|waren|lag|lagen|kam|kamen|etait|etaient|(?:est|sont) (?:\p{L}+ )?(?:arrive|parvenu)\p{L}*|estaba|estaban|llego|llegaron|era|erano|(?:e|sono) arrivat[oaie]|estava|estavam|chegou|chegaram)(?!\p{L})/u,
);
const MUST =
  /(?<!\p{L})(?:should|must|needs?|ought|soll\p{L}*|muss|müss\p{L}*|doit|doivent|devr\p{L}+|debe\p{L}*|deberi\p{L}+|dev[eo]\p{L}*|dovr\p{L}+)(?!\p{L})/u;

const TO_WRITER = remembered(
  /(?<!\p{L})(?:(?:reach|with|to|get to|sent? to|arrive with|come to) (?:us|me)|(?:reach|be with|arrive at|be in) (?:this|our) (?:office|desk|department|secretariat|registry)|on my desk|in my (?:hands|inbox)|(?:we|i) (?:must|ought to|need to|have to|should) have|(?:uns|mir) (?:\S+ ){0,10}(?:vorliegen|vorgelegt|zugehen|zugestellt|geschickt|geliefert|sein)|(?:bei|auf|zu) (?:mir|uns|meinem|meinen) (?:\S+ ){0,4}(?:sein|liegen|ankommen|eingehen)|auf meinem (?:schreib)?tisch|sur mon bureau|(?:nous|me) (?:parvenir|etre (?:remis|rendu|transmis|adresse|envoye)\p{L}*)|entre (?:mes|nos) mains|chez (?:moi|nous)|llegarnos|llegarme|(?:en|sobre) mi (?:escritorio|mesa|despacho)|en (?:mis|nuestras) manos|(?:enviarnos|entregarnos|hacernos llegar)|sulla mia scrivania|na minha mesa|nas minhas maos|arrivarci|farci avere|chegar (?:a mim|ate nos)|mezani kwangu|kutufikia)(?!\p{L})/u,
);

/** "RSVP by 6 October", "um Rückmeldung bis Freitag wird gebeten": an answer is all that is wanted. */
const REPLY_WANTED = remembered(
  /(?<!\p{L})(?:rsvps?|replies|responses|rückmeldung(?:en)?|zusagen?|antwort(?:en)?|u\. ?a\. ?w\. ?g|reponses?|respuestas?|(?:ruega|agradece) (?:la |su )?confirma\p{L}+|rispost[ae])(?!\p{L})/u,
);

/** "Monthly returns close on 15 April" */
const withoutRhythm = (mentions: readonly DateMention[]): DateMention[] => {
  const days = mentions.filter(({ kind }) => kind !== 'recurrence');
  return days.length > 0 ? days : [...mentions];
};

const lastSpan = (spans: readonly { start: string; end?: string }[]): string | null =>
  spans[0]?.end ?? spans[0]?.start ?? null;

function withoutSubject(found: readonly Candidate[], readings: RuleInput['readings']): Candidate[] {
  const subject = new Set(
    readings.filter(({ sentence }) => sentence.source === 'subject').map(({ sentence }) => sentence.index),
  );
  const body = found.filter(({ sentences }) => !subject.has(sentences[0] ?? -1));
  return body.length > 0 ? body : [...found];
}
