import type { DateMention } from '../../dates/types.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { appointmentTalkOf } from '../lexicon/appointment-talk.ts';
import { noticesOf } from '../lexicon/notices.ts';
import { isOthersItem } from '../minutes.ts';
import type { Reading } from '../reading.ts';
import { isPromotion } from '../silent-requests.ts';
import { sentenceTitle } from '../title.ts';
import { isFreed } from '../told-requests.ts';
import { limitOf } from '../limits.ts';
import { datesOf, spansOf } from '../when.ts';
import { mayWait } from './may-wait.ts';
import { tellsClosing } from './meeting-ways.ts';
import { isHandIn, mayBeHandedInUntil } from './no-goods.ts';
import { isKeptUntil, isLender } from './lent-books.ts';
import { saysOutage } from './outages.ts';
import { isOffWork, opensThen, shutsFor } from './opening-hours.ts';
import { isByMistake } from './payment-none.ts';
import { askedBefore } from './no-work.ts';
import { peopleOf } from './tasks.ts';
import { remembered } from '../patterns/remembered.ts';

/** "The old one remains valid until December", "the alarm went live the same day": nothing need be done by then. */
const STAYS_VALID = remembered(
  /(?<!\p{L})(?:(?:remains?|stays?|is still) valid|went (?:live|into (?:force|effect))|(?:bleibt|bleiben|ist weiterhin) (?:\S+ ){0,4}gültig|reste(?:nt)? valable|(?:sigue|siguen|continua) (?:siendo )?(?:valid|vigente)[oae]?s?|(?:resta|rimane) valid[oa]|continua valid[oa])(?!\p{L})/u,
);
/** "The debit card ending 0093 expires at the end of May": the bank sends the next one by itself. */
const CARD_EXPIRES = remembered(
  /(?<!\p{L})(?:(?:debit|credit|bank|payment|visa|mastercard) cards?(?: (?!not)\S+){0,10}? (?:expires?|will expire|runs? out)|card (?:ending|number)(?: (?!not)\S+){0,6}? (?:expires?|will expire|runs? out)|(?:debit|kredit|giro|bank|ec-?|visa-?|zahlungs)(?:karte|card)(?: (?!nicht)\S+){0,10}? (?:läuft|laufen)(?: \S+){1,8} ab|cartes? (?:bancaire|bleue|visa|mastercard|de (?:credit|debit|paiement))(?: (?!pas)\S+){0,10}? (?:expire(?:nt|ra)?|arrive(?:ra)? a (?:expiration|echeance))|tarjetas? (?:bancaria|visa|mastercard|terminada|de (?:credito|debito))(?: (?!no)\S+){0,10}? (?:caduca[nr]?a?|vence|expira)|carta (?:di (?:credito|debito)|prepagata|bancomat)(?: (?!non)\S+){0,10}? (?:scade|scadra)|cartao (?:multibanco|de (?:credito|debito))(?: (?!nao)\S+){0,10}? (?:expira|caduca|vence))(?!\p{L})/u,
);
/** "It works for 10 minutes", "vence en 15 minutos": a code that is of use at once or never */
const SOON_OVER =
  /(?<!\p{L})(?:expires?|valid|works?|läuft|gültig|expire|valable|vence|caduca|expira|valido|scade|valid[oa])(?: \S+){0,4} (?:\d{1,2}|five|ten|fifteen|thirty|zehn|fünf|dix|quinze|diez|cinco|dieci|dez) ?(?:min|minutes?|minuten|minutos?|minuti|dakika)(?!\p{L})/u;
/** "Our weekend is from Friday, 9 October to Sunday, 11 October", "von Freitag bis Sonntag": from when to when something is, no limit */
const STRETCH =
  /(?<!\p{L})(?:von|vom) (?:[^.;!?:]{0,24}tag|[^.;!?:]{0,12}\d{1,2}\.)(?!\p{L})[^.;!?:]{0,24} bis (?!spätestens|einschließlich)/gu;
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
/** "Hasta el 30 de junio en todas nuestras tiendas": how long something is on offer */
const OFFERED_UNTIL = remembered(
  /^[^\p{L}]*(?:(?:only|just|nur|noch|solo|seulement|uniquement|apenas) )?(?:until|till|through|bis|jusqu'au|hasta|fino al|ate)(?: [^\s.;!?]+){1,8} (?:in (?:all )?(?:of )?our (?:stores|shops|branches)|in (?:allen )?unseren (?:filialen|märkten|shops|läden)|dans (?:tous )?nos (?:magasins|boutiques)|en (?:todas )?nuestras (?:tiendas|sucursales)|in tutti i nostri (?:negozi|punti vendita)|em todas as nossas lojas)/u,
);

const IS_THERE = remembered(
  /(?<!\p{L})(?:(?:we're|we are|i'm|i am) (?:\p{L}+ )?(?:here|there|in|around|staying|home|at home) (?:\p{L}+ )?(?:until|till)|(?:we|i) (?:leave|stay|are staying) (?:\p{L}+ )?(?:until|till)|(?:wir sind|ich bin|wir bleiben|ich bleibe)(?: noch)? bis (?:\S+ ){1,3}(?:da|hier|dort|vor ort)|(?:nous sommes|on est|je suis|nous restons|on reste|je reste) (?:\p{L}+ )?(?:la |ici )?jusqu|(?:estamos|estoy|estaremos|estare|nos quedamos|me quedo) (?:\p{L}+ )?hasta|(?:siamo|sono|restiamo|resto|rimaniamo) (?:qui |li )?fino a|(?:estamos|estou|ficamos|fico) (?:ca |aqui )?ate)(?!\p{L})/u,
);
/** "Orders placed by noon on Thursday will go out before we close" */
const ORDERS_UNTIL = remembered(
  /(?<!\p{L})(?:(?:orders?|applications?|requests?|claims?|entries|bookings?) (?:placed|received|submitted|made|sent) (?:\p{L}+ )?(?:by|before|until)|(?:applications?|entries|nominations?|registrations?|enrolments?|submissions?|bookings|sign-?ups?|voting|polls|surveys?|modules?|questionnaires?|ballots?)(?: (?:for|to|of) (?:\S+ ){1,5}| )(?:will )?closes? (?:at|on|by)|(?:anmeldung(?:en)?|bewerbung(?:en)?|einreichung(?:en)?) (?:\S+ ){0,4}schließ(?:t|en)|inscriptions (?:\S+ ){0,4}(?:ferment|se terminent|cloturent)|(?:inscripciones|solicitudes) (?:\S+ ){0,4}(?:cierran|se cierran)|(?:bestellungen|aufträge|anträge|anmeldungen),? (?:die )?(?:\S+ )?(?:bis|vor)(?: \S+){1,8} (?:eingehen|eingegangen|eintreffen|vorliegen)|(?:commandes|demandes|inscriptions) (?:passees|recues|deposees|effectuees) (?:avant|jusqu|d'ici)|(?:pedidos|solicitudes|inscripciones) (?:recibid|realizad|hech|presentad)[oa]s (?:antes|hasta)|(?:ordini|richieste|domande|iscrizioni) (?:ricevut|pervenut|effettuat|inoltrat)[ie] (?:entro|prima)|(?:encomendas|pedidos) (?:recebid|feit|efetuad)[oa]s (?:ate|antes))(?!\p{L})/u,
);

/** "Applications that reach us after 31 May are rejected": beside the limit itself only what follows from missing it */
const TOO_LATE = remembered(
  /(?<!\p{L})(?:(?:received|submitted|arriving|placed|sent|lodged|made)? ?after (?:\S+ ){1,10}(?:rejected|refused|(?:not|longer) (?:be )?(?:accepted|considered|processed))|nach (?:dem )?(?:\S+ ){1,8}(?:eingehende[nrs]?|eingereichte[nrs]?|gestellte[nrs]?|abgegebene[nrs]?|eintreffende[nrs]?) (?:\S+ ){1,6}(?:abgelehnt|nicht (?:mehr )?(?:berücksichtigt|angenommen|bearbeitet))|(?:apres|passe) (?:\S+ ){1,10}(?:rejete|refuse|(?:plus|pas) (?:\S+ )?(?:accepte|pris|traite|etudie))\p{L}*|(?:despues del?|con posterioridad al?|pasado el) (?:\S+ ){1,12}(?:rechazad|no (?:se |sera |seran )?(?:admit|acept|tendra|atend))\p{L}*|(?:dopo il|oltre il) (?:\S+ ){1,10}(?:respint|rifiutat|non (?:saranno |verranno )?(?:accettat|considerat))\p{L}*|(?:apos|depois d[eo]) (?:\S+ ){1,10}(?:rejeitad|recusad|nao (?:serao )?(?:aceit|considerad))\p{L}*)/u,
);

/** "Muss es bis Freitag der Leitung sagen": the writer's own duty; of the reader German says "Du musst" */
const OWN_DUTY =
  /^[^\p{L}]*(?:ich )?muss (?:es|das|dem|ihm|ihr|ihnen|denen|mich|mir|meine[rmn]?|meinem|noch|halt|ja|nur|leider|selber|selbst)(?!\p{L})(?!.*\?)/u;

/** "We should be done by 4.30": when it ends */
const DONE_BY = remembered(
  /(?<!\p{L})(?:(?:we|it|this|that|everything|i)(?:'ll| will| should| ought to| 'd| would)? (?:all )?be (?:done|finished|over|through|out|home|back) (?:by|before)|(?:wir|ich) (?:sind|bin|sollten|werden|dürften) (?:\S+ )?(?:bis |gegen |vor )(?:\S+ ){1,3}(?:fertig|durch|zurück|daheim)|(?:on|nous) (?:devrait|devrions|aura|aurons|sera|serons) (?:\S+ )?(?:fini|termine|rentres?)|(?:terminamos|acabamos|terminaremos|acabaremos|estaremos de vuelta) antes de|(?:finiamo|finiremo|terminiamo) (?:entro|prima)|(?:acabamos|terminamos) ate)(?!\p{L})/u,
);

/** "Our demand of 9 November (limit 20 November) is void" */
const IS_VOID = remembered(
  /(?<!\p{L})(?:(?:is|are) (?:now |therefore |hereby )?(?:void|moot|obsolete|withdrawn|cancelled)|(?:is|are) no longer (?:applicable|valid|required)|(?:ist|sind) (?:\S+ )?(?:gegenstandslos|hinfällig|überholt|vom tisch)|(?:est|sont) (?:\S+ )?(?:sans objet|caduque?s?|annulee?s?|nulle? et non avenue?)|(?:queda|quedan|es|son) (?:\S+ )?(?:sin efecto|anulad[oa]s?|sin validez)|(?:e|sono) (?:\S+ )?(?:superat[oaie]|annullat[oaie]|privo di oggetto)|(?:fica|ficam) sem efeito)(?!\p{L})/u,
);

/** "No hurry, we decide nothing before April", "on décide pas avant avril": when something begins at the earliest */
const NOT_BEFORE = remembered(
  /^(?!.*(?<!\p{L})(?:by|until|bis|spätestens|au plus tard|jusqu|d'ici|hasta|a mas tardar|entro|ate)(?!\p{L})).*(?<!\p{L})(?:(?:i|we|they|he|she|it)(?: \S+){0,2}(?:n't| not| nothing)(?: \S+){0,4} before|(?:wir|ich|sie|er|es|man)(?: \S+){0,6} (?:nicht|nichts|erst nicht) vor|(?:on|je|nous|il|elle|ils|elles|ca)(?: \S+){0,4} (?:pas|rien)(?: \S+){0,3} avant|no(?: \p{L}+){1,4} (?:hasta|antes de)|non(?: \p{L}+){1,4} prima (?:di|del\p{L}*)|nao(?: \p{L}+){1,4} antes d[eoa])(?!\p{L})/u,
);

/** "Places not paid for by 3 March will be given away", "nicht abgeholte Karten gehen am 5. zurück": what is lost to whoever misses it */
const FORFEITS = remembered(
  /(?<!\p{L})(?:(?:not|un)[ -]?(?:paid(?: for)?|claimed|collected|confirmed|returned|picked up|taken up|renewed|signed|settled|registered|booked) (?:by|before) [^.;?!]{3,40} (?:will|shall) (?:\p{L}+ )?be (?!due|overdue|late)\p{L}+|bis [^.;?!]{3,40} nicht (?:bezahlte|abgeholte|bestätigte|verlängerte|eingelöste|zurückgegebene)[rsn]?|non (?:paye|regle|retire|confirme|renouvele|reclame)e?s? (?:avant|au|d'ici) [^.;?!]{3,40} (?:sera|seront)|(?:que )?no (?:se )?(?:pagad|abonad|retirad|confirmad|renovad|recogid)[oa]s? (?:antes de|para) [^.;?!]{3,40} (?:se|sera|seran|quedara|quedaran)|non (?:pagat|ritirat|confermat|rinnovat)[oaie] entro [^.;?!]{3,40} (?:sara|saranno|verra|verranno)|nao (?:pag|retirad|confirmad|renovad)[oa]s? ate [^.;?!]{3,40} (?:sera|serao))(?!\p{L})/u,
);

/** "We are booked out until April and cannot quote": until when a firm takes nothing on */
const BOOKED_OUT = remembered(
  /(?<!\p{L})(?:(?:fully booked|booked (?:up|out|solid)|out of capacity) (?:[^\s;!?]+ ){0,4}(?:until|till|through|to|into)|(?:bis|auf) (?:[^\s;!?]+ ){1,6}(?:ausgebucht|ausgelastet|voll belegt|ausverkauft)|(?:ausgebucht|ausgelastet|voll belegt) (?:[^\s;!?]+ ){0,3}bis|(?:(?:sommes|suis|est|sont|affichons) (?:deja )?(?:complete?s?|plein)) (?:[^\s;!?]+ ){0,3}jusqu|(?:agenda|cupos?|turnos?|estamos) (?:[^\s;!?]+ ){0,3}(?:complet[oa]s?|llen[oa]s?|al tope) (?:[^\s;!?]+ ){0,3}hasta|(?:al completo|pien[oi]|prenotat[io]) (?:[^\s;!?]+ ){0,3}fino a|(?:lotad[oa]s?|agenda cheia) (?:[^\s;!?]+ ){0,3}ate)(?!\p{L})/u,
);

/** A cut-off that holds for the reader without anybody asking something of the reader. */
export function deadlineRule({ context, readings }: RuleInput): Candidate[] {
  if (context.newsletter) return [];
  const found: Candidate[] = [];
  for (const [i, reading] of readings.entries()) {
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
    if (isPromotion(low) || (found.length > 0 && TOO_LATE.test(low))) continue;
    // whoever only gets a copy has no limit to keep
    if (context.position === 'cc' && !reading.addressed.named) continue;
    // the subject of what is handed on is the limit of whom it was written to
    if (sentence.source === 'subject' && (context.reply || context.forwarding || found.length > 0)) continue;
    // "Bis Donnerstag!" says goodbye
    if (/^(?:bis|until|till|a|hasta el) \S+[.!]*$/u.test(low.trim())) continue;
    if (
      lexicon.absence.test(low) ||
      (noticesOf(lexicon.language).closed.test(low) && !ORDERS_UNTIL.test(low)) ||
      /close the (?:loop|circle)/u.test(low) ||
      (saysOutage(reading) && !mayBeHandedInUntil(low)) ||
      isByMistake(reading) ||
      IS_VOID.test(low) ||
      askedBefore(readings, i) ||
      (BOOKED_OUT.test(low) && !ORDERS_UNTIL.test(low)) ||
      NOT_BEFORE.test(low) ||
      DONE_BY.test(low) ||
      OWN_DUTY.test(low) ||
      STAYS_VALID.test(low) ||
      CARD_EXPIRES.test(low) ||
      (context.automated && SOON_OVER.test(low)) ||
      CLOSES_WHILE.test(low) ||
      BY_ITSELF.test(low) ||
      BY_LINK.test(low) ||
      IS_THERE.test(low) ||
      isOffWork(low) ||
      shutsFor(low) ||
      opensThen(low) ||
      OFFERED_UNTIL.test(low) ||
      mayWait(low) ||
      // "any day this week, we close at 4.30"
      (limitOf(sentence.text, datesOf(context, sentence, lexicon), lexicon)?.explicit !== true && tellsClosing(low)) ||
      (act === 'statement' && isFreed(low))
    )
      continue;
    const cutoff =
      lexicon.cutoff.test(low.replace(STRETCH, ' ')) ||
      ORDERS_UNTIL.test(low) ||
      isHandIn(reading) ||
      mayBeHandedInUntil(low) ||
      FORFEITS.test(low) ||
      (isLender(context) && isKeptUntil(low));
    const obligation = lexicon.obligation.test(low);
    const everyone = context.position === 'to' && act === 'statement' && EVERYBODY_MUST.test(low);
    const wanted = everyone || ((obligation || !cutoff || BIDS.test(low)) && isWantedHere(context, reading));
    if ((!cutoff && !obligation && !wanted) || isOthersItem(context, sentence.text)) continue;
    if (appointmentTalkOf(lexicon.language).elsewhere.test(low)) continue;
    const mentions = withoutRhythm(datesOf(context, sentence, lexicon));
    const limit = limitOf(sentence.text, mentions, lexicon);
    // "we cannot change the term of payment; nor do we deliver on Sundays": what is so every week limits nothing
    if (limit?.explicit !== true && mentions.every(({ kind }) => kind === 'recurrence') && DENIES.test(low)) continue;
    if (everyone && limit?.explicit !== true) continue;
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
  return found.length > 1 ? withoutExpiry(withoutSubject(found, readings), readings) : found;
}

/** "This year's licences expire on 31 December. Applications for the next close on 13 November": the second is what the reader has to keep. */
function withoutExpiry(found: readonly Candidate[], readings: RuleInput['readings']): Candidate[] {
  const lowOf = ({ sentences }: Candidate): string =>
    readings.find(({ sentence }) => sentence.index === sentences[0])?.low ?? '';
  const limits = found.filter((one) => ORDERS_UNTIL.test(lowOf(one)));
  return found.filter(
    (one) =>
      !EXPIRES.test(lowOf(one)) ||
      !limits.some((limit) => limit !== one && (limit.intent.due ?? '') < (one.intent.due ?? '')),
  );
}
const EXPIRES =
  /(?<!\p{L})(?:expires?|run out|lapse|läuft|laufen|expire(?:nt)?|caducan?|vencen?|scad(?:e|ono)|expiram?)(?!\p{L})/u;

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
  (BIDS.test(low) || (TO_WRITER.test(low) && (!CAME.test(low) || MUST.test(low))));
/** "Sírvase presentarlo antes del viernes", "tunakuomba ulete nakala": orders of letters, by their opening */
const BIDS =
  /^[^\p{L}]*(?:por favor,? |hivyo,? |kwa hiyo,? )?(?:sirvan?se \p{L}+|(?:le|les) (?:rogamos|ruego|agradeceremos|agradecere) (?:que )?\p{L}+|se (?:le|les) (?:ruega|solicita|pide|requiere) \p{L}+|(?:tunakuomba|ninakuomba|nakuomba|unaombwa|tunaomba) u\p{L}{3,}|voglia \p{L}+(?:re|rla|rlo|rci|rmi)|queira \p{L}+(?:ar|er|ir)(?:-\p{L}+)?)(?!\p{L})/u;

/** "The samples were on my desk this morning": nothing is wanted any more. */
const CAME = remembered(
  /(?<!\p{L})(?:was|were|came|went|arrived|landed|got|has (?:been|come|arrived)|have (?:been|come|arrived)|war|waren|lag|lagen|kam|kamen|etait|etaient|(?:est|sont) (?:\p{L}+ )?(?:arrive|parvenu)\p{L}*|estaba|estaban|llego|llegaron|era|erano|(?:e|sono) arrivat[oaie]|estava|estavam|chegou|chegaram)(?!\p{L})/u,
);
/** "Everybody has to set up the app by Friday", "alle müssen bis Freitag …": also this reader */
const EVERYBODY_MUST = remembered(
  /^[^\p{L}]*(?:(?:everybody|everyone|each of (?:you|us)|all of you|you all|all (?:staff|members|employees|colleagues|parents|residents|tenants|drivers|volunteers)) (?:has|have|needs?|must|is (?:asked|required)|are (?:asked|required))(?: to)? (?!been|had|the|an?|no|our|my)\p{L}{3,}|(?:alle|jeder|jede|ihr alle|alle (?:mitarbeite\p{L}+|mitglieder|kolleg\p{L}+|eltern|bewohner\p{L}*)) (?:muss|müssen|müsst|hat|haben) (?:\S+ ){0,14}(?:\p{L}+en)(?:[.,;!]|$| oder| sonst)|(?:chacun(?: d'entre vous)?|tout le monde|vous devez tous|tous les (?:salaries|membres|collegues|parents|habitants)) (?:doit|doivent|est tenu de|sont tenus de)? ?\p{L}+(?:er|ir|re)(?!\p{L})|(?:todos|todo el mundo|cada uno|cada una|todos los (?:empleados|socios|companeros|vecinos|padres)) (?:debe\p{L}*|tiene\p{L}* que|ha\p{L}* de) \p{L}+r(?:se|lo|la)?(?!\p{L})|tutti (?:devono|dovete|dobbiamo) \p{L}+re(?!\p{L})|todos (?:devem|temos de|tem de) \p{L}+r(?!\p{L}))/u,
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

const DENIES =
  /(?<!\p{L})(?:not|cannot|never|neither|nor|n't|nicht|nie|kein\p{L}*|weder|ne|jamais|ni|no|nunca|tampoco|non|mai|nemmeno|neanche|nao|nem)(?!\p{L})|n't(?!\p{L})/u;

const ONLY_HOW_OFTEN =
  /^(?:(?:the|die|der|das|le|la|el|il|o|a) )?(?:annual|yearly|monthly|weekly|daily|quarterly|(?:jähr|monat|wöchent|täg|vierteljähr)lich\p{L}*|annue\p{L}+|mensue\p{L}+|hebdomadaires?|trimestrie\p{L}+|anual(?:es)?|mensual(?:es)?|semanal(?:es)?|annuale|mensile|settimanale|mensal)$/u;
/** "Monthly returns close on 15 April" */
const withoutRhythm = (mentions: readonly DateMention[]): DateMention[] => {
  const days = mentions.filter(({ kind }) => kind !== 'recurrence');
  // "The annual check is due": how often, and no day
  return days.length > 0 ? days : mentions.filter(({ text }) => !ONLY_HOW_OFTEN.test(fold(text)));
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
