import type { Candidate, RuleInput } from '../candidate.ts';
import { isCopyOfOthersMail } from '../copied.ts';
import { isLive } from '../candidate.ts';
import { fold } from '../fold.ts';
import { noticesOf } from '../lexicon/notices.ts';
import type { Reading } from '../reading.ts';
import { isForTheFile } from '../silent-requests.ts';
import { sentenceTitle } from '../title.ts';
import { datesOf, hasTime, spansOf } from '../when.ts';
import { isAwayAndCannot, offersPost } from './meeting-phrases.ts';
import { isAsUsual } from './meeting-ways.ts';
import { tellsOnly } from './no-work.ts';
import { namesNewCode, tellsCodeOfLock, tellsWhereNewCodeIs } from './codes-of-locks.ts';
import { opensThen, shutsFor } from './opening-hours.ts';
import { isOutage, isWorksTime, saysOutage } from './outages.ts';
import { isDearer } from './payment-spared.ts';
import { peopleOf } from './tasks.ts';
import { remembered } from '../patterns/remembered.ts';

const SPECIFIC = /\d|@|\p{Lu}\p{Ll}+/u;
/** "No need to come round again: the relay has been replaced": what need not be done is nothing to keep. */
const SPARED = remembered(
  /^[^\p{L}]*(?:inutile (?:donc )?de?|pas (?:la peine|besoin) de?|no need to|(?:there's|there is) no need|you (?:don'?t|no longer) need to|(?:sie|du|ihr) (?:brauch\p{L}*|müss\p{L}*) (?:\S+ ){0,6}(?:nicht|kein\p{L}*)|nicht nötig|no hace falta|no es necesario|non (?:serve|occorre|c'e bisogno)|nao (?:e preciso|precisa)|hakuna haja)(?!\p{L})/u,
);

/** "Use the code SAVE10 at the checkout" */
const AT_CHECKOUT = remembered(
  /(?<!\p{L})(?:at (?:the )?checkout|an der kasse|im warenkorb|(?:au|lors du) paiement|al (?:pagar|finalizar)|alla cassa|no checkout)(?!\p{L})/u,
);
/** "Customer number 30871" under a complaint: by what the reader finds whoever writes; "your customer number is" is told to be kept */
const WRITERS_NUMBER =
  /^[^\p{L}]*(?:(?:my|our|meine?|unsere?|mon|notre|mi|nuestro|il mio|o meu|meu) )?(?:(?:customer|client|account|contract|policy) (?:number|no\.?|id)|(?:kunden|vertrags|versicherungs)(?:nummer|-?nr\.?)|(?:numero|n°|no\.?) (?:de |di )?(?:client|contrat|cliente|contrato|contratto)) ?[:.]? ?(?:is |ist |lautet |est (?:le )?|es (?:el )?|e (?:il |o )?)?[\p{L}\d./-]*\d[\p{L}\d./ -]*[.]?$/u;
/** "Horario de atención: lunes a viernes de 8 a 5" */
const EVERY_WEEK = remembered(
  /(?<!\p{L})(?:hours|\p{L}*zeiten|horaires?|horarios?|orari(?:o)?|saa za (?:kazi|ofisi)|open|geöffnet|ouvert|abierto|aperto|aberto)(?!\p{L})[^.;!?\d]{0,40}(?<!\p{L})(?:mon|mo|lun|seg|jumatatu)\p{L}*\.? ?(?:to|through|bis|a|au|al|-|–|hadi) ?(?:fri|fr|thu|do|sat|sa|ven|jeu|sam|vie|jue|sab|sex|sun|so|dim|dom|sun|ijumaa)\p{L}*/u,
);
/** "Her address is …", "son numéro est le …" */
const OF_THIRD = remembered(
  /^[^\p{L}]*(?:(?:her|his|their) (?:\p{L}+ )?(?:address|e-?mail|number|phone|mobile|extension)|(?:seine|ihre|deren) (?:\p{L}+ )?(?:adresse|nummer|mailadresse|telefonnummer|handynummer)|(?:son|leur) (?:adresse|numero|mail|e-?mail|portable)|su (?:correo|direccion|numero|telefono|movil)|(?:il suo|la sua|o seu|a sua) (?:numero|indirizzo|mail|e-?mail|morada))(?!\p{L})/u,
);
/** "Use the cost code 4410", said to whom the mail is for */
const ORDERS_USE = remembered(
  /^[^\p{L}]*(?:(?:please|bitte|por favor) )?(?:use|quote|charge|book|put|nimm|nutze|verwende|buche?|nehmen sie|utilise[rz]?|mets|mettez|imputez?|usa|use|utiliza|carga|imputa|metti)(?!\p{L})/u,
);

/** Information worth keeping: codes, new addresses, absences, decisions. Rather too few than too many. */
export function noteRule({ context, readings }: RuleInput): Candidate[] {
  if (context.newsletter || context.position === 'author' || context.message.calendars.length > 0) return [];
  const found: Candidate[] = [];
  const copied = isCopyOfOthersMail(context, readings);
  for (const [i, reading] of readings.entries()) {
    if (!isLive(reading) || reading.sentence.source === 'subject') continue;
    if (copied && reading.addressed.addressee === 'other') continue;
    const pointedOut = reading.act === 'request' && tellsOnly(reading.low);
    if ((reading.act === 'request' && !pointedOut) || reading.act === 'question' || reading.act === 'hypothetical')
      continue;
    const { lexicon, low, sentence, condition } = reading;
    if (TOLD_LATER.test(low)) continue;
    if (SPARED.test(low) || AT_CHECKOUT.test(low) || offersPost(low)) continue;
    // an automatic answer tells everybody when the desk is there
    if (context.sentByItself && EVERY_WEEK.test(low)) continue;
    if (!context.automated && WRITERS_NUMBER.test(low)) continue;
    // "Send it to Elise. Her address is …" belongs to what is asked, and is no longer among what is left to read; of what others are to do nothing is kept
    if (OF_THIRD.test(low) && sentence.index > 0 && readings[i - 1]?.sentence.index !== sentence.index - 1) continue;
    if (context.position === 'cc' && !reading.addressed.named && ORDERS_USE.test(low)) continue;
    const { caution, closed, ban, fact } = noticesOf(lexicon.language);
    const bans = isBan(reading, ban);
    // "Wifi: …" may have been taken for the name of somebody
    const told = FIGURE_OR_KEY.test(sentence.low) && fact.test(sentence.low) && !OF_MONEY_OR_OFFERS.test(sentence.low);
    // "just so you know, I'll order it on Monday" is only talk
    const said = pointedOut || (caution.test(low) && reading.act !== 'promise');
    const code = context.automated && ONE_TIME_CODE.test(low);
    const filed = context.automated && IN_YOUR_POSTBOX.test(low);
    const changed = context.automated && told && namesNewCode(low);
    const dearer = isDearer(low);
    const recoded = isCodeNow(readings, i);
    const ofLock = tellsCodeOfLock(low) || tellsWhereNewCodeIs(low);
    const renumbered = (NEW_NUMBER.test(low) && OF_PHONE.test(sentence.text)) || NEW_HOST.test(low) || recoded;
    const keep =
      (lexicon.keepWorthy.test(low) && !lexicon.need.test(low) && !LACKS.test(low)) ||
      said ||
      bans ||
      told ||
      code ||
      filed ||
      changed ||
      renumbered ||
      ofLock ||
      dearer ||
      DETOUR.test(low);
    // "we reopen on Monday if the council gives the go-ahead": nothing is decided yet
    const decision = lexicon.decision.test(condition === null ? low : low.replace(fold(condition), ' '));
    const off = saysOutage(reading) || isWorksTime(context, readings, i);
    const result = RESULT.test(low) && !UNWELL.test(low);
    const spans = spansOf(datesOf(context, sentence, lexicon));
    // of what programs tell everybody only that something will be off, and when; and what was found about the reader
    if (
      context.automated &&
      !result &&
      !code &&
      !filed &&
      !changed &&
      !(off && spans.some(({ start }) => hasTime(start)))
    )
      continue;
    const absence =
      spans.length > 0 &&
      (lexicon.absence.test(low) || closed.test(low) || opensThen(low) || shutsFor(low) || isAwayAndCannot(low) || off);
    if ((!keep && !absence && !decision && !result) || isForTheFile(low) || NEW_NEIGHBOURS.test(low)) continue;
    // "I'm off and won't be reading these" of a mailbox that answers by itself
    if (context.sentByItself && !context.automated && absence && (OWN_ABSENCE.test(low) || COMES_BACK.test(low)))
      continue;
    if (!said && !told && !absence && TAKEN_ON.test(low)) continue;
    // "Please be advised that water will be shut off on Monday" is no mere courtesy
    if (reading.act === 'courtesy' && !(absence && off) && (!keep || !/\d/u.test(low))) continue;
    const text = sentence.text.slice(reading.addressed.offset);
    if (
      (text.length < 15 && !renumbered) ||
      (!absence && !bans && !told && !renumbered && !ofLock && !result && !SPECIFIC.test(text.slice(1)))
    )
      continue;
    // "Closed on Monday. From Tuesday we are here again as usual": what is closed tells it already
    if (absence && found.length > 0 && isAsUsual(low) && !closed.test(low)) continue;
    const [span] = spans;
    // the sentence before says only that there is a new one, and perhaps from when on
    const announced =
      recoded && found.at(-1)?.sentences[0] === readings[i - 1]?.sentence.index ? found.pop() : undefined;
    const from = announced?.intent.start;
    found.push({
      intent: {
        type: 'note',
        title: sentenceTitle(text),
        evidence: text,
        ...(span === undefined || (!absence && !keep)
          ? from === undefined
            ? {}
            : { start: from }
          : { start: span.start, ...(span.end === undefined ? {} : { end: span.end }) }),
        ...peopleOf(context),
      },
      score: absence ? 0.7 : keep ? 0.66 : 0.55,
      triage: 'fyi',
      sentences: [...(announced?.sentences ?? []), sentence.index],
    });
  }
  return withoutReasonOfOutage(withoutAnnounced(found)).slice(0, 2);
}

/** "The utility replaces the transformer. The school will be without power on the 15th": why it is off is no news of its own */
function withoutReasonOfOutage(found: readonly Candidate[]): Candidate[] {
  const [first, second] = found;
  if (first === undefined || second === undefined) return [...found];
  const isReason =
    first.intent.start === undefined &&
    second.intent.start !== undefined &&
    REPLACES.test(fold(first.intent.evidence)) &&
    isOutage(fold(second.intent.evidence));
  return isReason ? found.slice(1) : [...found];
}
const REPLACES =
  /(?<!\p{L})(?:replac(?:e|es|ing)|ersetzt|ersetzen|tauscht|tauschen|remplac\p{L}+|sustituy\p{L}+|reemplaz\p{L}+|sostitui\p{L}+|substitu\p{L}+)(?!\p{L})/u;

/** "If it is you, I'll tell you where the key is": nothing to keep yet */
const TOLD_LATER = remembered(
  /^[^\p{L}]*(?:if|in case|falls|wenn|si|au cas|en caso|se|caso)(?!\p{L})[^.;!?]{3,60}(?:(?:i|we)(?:'ll| will) (?:\S+ ){0,2}(?:tell|send|give|let you know|show)|(?:sag|schick|geb|zeig|verrat)e?n? (?:ich|wir) (?:dir|ihnen|euch)|(?:je|on) (?:te|vous) (?:dir|donner|enverr|montrer)\p{L}+|(?:te|le|les|os) (?:dire|dare|digo|paso|mandare|cuento)|(?:ti|vi|le) (?:dico|diro|mando|mandero)|(?:te|lhe) (?:digo|direi|mando))(?!\p{L})/u,
);

/** "The code changes on Monday. The new one is 7043": the day and the code of one change */
function withoutAnnounced(found: readonly Candidate[]): Candidate[] {
  const [first, second, ...rest] = found;
  if (first === undefined || second === undefined) return [...found];
  const [announced, told] = [fold(first.intent.evidence), fold(second.intent.evidence)];
  if (!CODE_CHANGES.test(announced) || namesNewCode(announced) || !(namesNewCode(told) || NEW_ONE.test(told)))
    return [...found];
  const start = second.intent.start ?? first.intent.start;
  return [
    {
      ...second,
      intent: { ...second.intent, ...(start === undefined ? {} : { start }) },
      sentences: [...first.sentences, ...second.sentences],
    },
    ...rest,
  ];
}
const CODE_CHANGES = remembered(
  /(?<!\p{L})(?:(?:code|pin|password|passcode|combination)(?: \S+){0,5} (?:changes|is changing|will change|will be changed|is being changed)|(?:\p{L}*code|pin|\p{L}*passwort|kennwort|kombination)(?: \S+){0,5} (?:ändert sich|wechselt|wird (?:\S+ ){0,5}(?:geändert|gewechselt))|(?:code|digicode|mot de passe)(?: \S+){0,5} (?:change|changera|sera (?:change|modifie))|(?:codigo|clave|contrasena|pin|senha)(?: \S+){0,5} (?:cambia|cambiara|se cambiara|muda|mudara|sera alterad[oa])|(?:codice|password|pin)(?: \S+){0,5} (?:cambia|cambiera|verra cambiat[oa]))(?!\p{L})/u,
);
/** "Der neue lautet 4471": of the code just named */
const NEW_ONE = remembered(
  /(?<!\p{L})(?:the new (?:one )?(?:is|will be)|de[rn] neue (?:ist|lautet)|le nouveau (?:est|sera)|(?:el nuevo|la nueva|il nuovo|la nuova|o novo|a nova) (?:es|sera|e)):? \S*\d/u,
);

/** "The new people at number 9 keep bees": no number is new */
const NEW_NEIGHBOURS =
  /(?<!\p{L})new (?:people|neighbou?rs?|couple|family|tenants?|owners?|folks?|lot|lady|man|woman) (?:at|in|from|of) (?:number|no\.?|nr\.?|house|flat) ?\d/u;

/** "Your code is 482913", "usa este código para confirmar tu correo: 771 204": asked for a moment ago, and of use at once */
const ONE_TIME_CODE = remembered(
  /(?<!\p{L})(?:(?:(?:your|verification|security|confirmation|one-time|login|sign-in|access|this|following) )+(?:code|passcode|pin)|(?:ihr|dein|der|dieser|diesen) (?:\S+ )?(?:\p{L}*code|einmalkennwort|\p{L}*pin|tan)|(?:votre|ton|ce|le|voici le) code|(?:tu|su|este|el) (?:\S+ )?codigo|(?:il tuo|il suo|questo|il) codice|(?:seu|teu|este|o) codigo)(?: (?!expire|valid|for \d|is valid|has|was)[^\s.]+){0,8}?:? (?:\d{4,8}|\d{3}[ -]\d{3}|\d{2} \d{2} \d{2})(?![\d\p{L}])|^[^\p{L}\d]*(?:\d{4,8}|\d{3}[ -]\d{3}|\d{2} \d{2} \d{2}) (?:is your|ist (?:ihr|dein)|est (?:votre|ton)|es (?:tu|su)|e (?:il tuo|il suo|o seu|o teu)) (?:[^\s.,;]+ ){0,4}?(?:\p{L}*code|passcode|pin|einmalkennwort|codigo|codice)(?!\p{L})/u,
);
/** "In Ihrem Postfach wurde ein neues Dokument bereitgestellt": what authorities and banks serve there may bind the reader. */
const IN_YOUR_POSTBOX = remembered(
  /(?<!\p{L})(?:you have (?:a |an |\d+ )?(?:new )?(?:mail|message|letter|document|notice|notification|decision)s? in your (?:\S+ )?(?:tax|account|postbox|mailbox|portal|secure|online|e-?box)|(?:a |an )?new (?:document|letter|notice|decision|message) (?:is|has been|was) (?:\S+ )?(?:placed|made available|delivered|filed|available|waiting) (?:in|to) your (?:\S+ )?(?:account|postbox|mailbox|portal|e-?box)|in (?:ihrem|deinem) (?:\S+ )?(?:\p{L}*postfach|\p{L}*portal|\p{L}*konto|\p{L}*bereich) (?:wurde|ist|liegt|steht|befindet sich) (?:\S+ ){0,2}(?:neue[rsn]?|ein) (?:\S+ )?(?:\p{L}*dokument|\p{L}*bescheid|\p{L}*nachricht|\p{L}*schreiben|\p{L}*mitteilung)|(?:un nouveau |une nouvelle )(?:document|courrier|message|avis|notification) (?:\S+ )?(?:est|a ete) (?:\S+ )?(?:disponible|depose|mis a (?:votre )?disposition) dans votre (?:espace|compte|boite|coffre)|tiene (?:un |una )?(?:nuev[oa] )?(?:documento|notificacion|comunicacion|mensaje) (?:\S+ )?(?:disponible|pendiente) en (?:su|la) (?:sede|buzon|carpeta|area|cuenta)|(?:un nuovo|una nuova) (?:documento|comunicazione|messaggio) (?:e|e stat[oa]) (?:\S+ )?(?:disponibile|depositat[oa]) (?:nel|nella) (?:suo|sua|tuo|tua) (?:area|cassetto|casella)|tem (?:um |uma )?nov[oa] (?:documento|mensagem|notificacao) (?:na|no) (?:sua|seu) (?:conta|caixa|portal))(?!\p{L})/u,
);
/** "I changed the combination of the gate. It's 4907 now": the code stands in the sentence behind. */
function isCodeNow(readings: readonly Reading[], i: number): boolean {
  return (
    IS_NOW.test(readings[i]!.low) &&
    [readings[i - 1], readings[i - 2]].some((before) => before !== undefined && CODE_CHANGED.test(before.low))
  );
}
const IS_NOW = remembered(
  /^(?=.{0,60}(?<!\p{L})(?:now|new|jetzt|nun|neue?|ab sofort|maintenant|desormais|nouveau|ahora|nuev[oa]|ora|adesso|nuov[oa]|agora|nov[oa])(?!\p{L}))[^\p{L}]*(?:(?:it(?:'s| is)|the new (?:one|code|number|combination)(?:'s| is)?|now (?:it's|it is)|(?:er|sie|es) (?:ist|lautet) (?:jetzt|nun|ab sofort)|(?:jetzt|nun|neu|ab sofort)(?: ist| lautet| gilt)?(?: er| sie| es)?|(?:der|die|das) neue (?:ist|lautet)|(?:c'est|le nouveau (?:code )?(?:est|c'est))(?: maintenant| desormais)?|(?:maintenant|desormais) c'est|(?:ahora|el nuevo|la nueva)(?: codigo| clave)? es|(?:ora|adesso|il nuovo|la nuova) e|(?:agora|o novo|a nova) e)(?: now| maintenant| desormais)?:?) [\p{L}*#]?\d{3,8}[\p{L}*#]?(?![\p{L}\d%€$£.,:/-]*\d)(?! (?:euros?|dollars?|pounds?|pesos|people|personen|km|miles|kg|degrees|years?|days?|members))/u,
);
const CODE_CHANGED = remembered(
  /(?<!\p{L})(?:code|pin|passcode|password|combination|combo|keypad|\p{L}*code|zahlenschloss|kombination|digicode|codigo|clave|contrasena|combinacion|codice|combinazione|senha)(?!\p{L})/u,
);
/** "J'ai changé de numéro : 07 55 …", "meu número agora é …" */
const NEW_NUMBER = remembered(
  /(?<!\p{L})(?:(?:i(?:'ve| have)? |have )?(?:changed|switched) (?:my )?(?:number|phone|sim|numbers)|my (?:mobile |phone )?number (?:is now|has changed)|(?:hab|habe|haben) (?:\S+ ){0,5}(?:nummer|handynummer) (?:gewechselt|geändert)|(?:hat|haben) sich (?:meine|unsere) \p{L}*nummer geändert|(?:change|changeons|changee) de (?:numero|portable|telephone|forfait)|mon numero (?:est maintenant|a change|devient)|(?:cambie|he cambiado|cambiamos) (?:de|el|mi) (?:numero|telefono|celular|movil|chip|linea)|mi (?:numero|celular|movil|telefono) (?:nuevo|ahora) es|(?:ho cambiato|cambiato|cambio) (?:il )?(?:numero|telefono|cellulare)|il mio numero (?:ora|adesso) e|(?:troquei|mudei) (?:de|o) (?:numero|telefone|celular|chip|telemovel)|meu numero (?:agora|novo) e|(?:namba|nambari) yangu (?:mpya|imebadilika)|nimebadilisha (?:namba|nambari))(?!\p{L})/u,
);
/** "From Sunday the new server will be vpn.firm.example", "notre nouvelle adresse est …@…" */
const NEW_HOST = remembered(
  /(?<!\p{L})(?:(?:(?:our|my|the) )?new (?:\p{L}+ )?(?:server|address|site|website|portal|link|host|domain)|neue[rs]? (?:server|adresse|\p{L}*adresse|seite|webseite|website|portal|link)|nouve(?:au|lle) (?:serveur|adresse|site|portail|lien)|nuev[oa] (?:servidor|direccion|correo|sitio|portal|enlace|pagina)|nuov[oa] (?:server|indirizzo|sito|portale|link)|nov[oa] (?:servidor|endereco|site|portal|link))(?: \p{L}+){0,3} (?:is|will be|ist|lautet|est|sera|es|e|sara)(?: now| nun| ab \S+)?:? \S+[.@]\p{L}{2,}/u,
);
const OF_PHONE = /\+?\(?\d[\d ()./-]{6,}\d/u;

/** "Your blood test results are satisfactory": said of the reader's own, with nothing to be done. */
const RESULT = remembered(
  /(?<!\p{L})(?:your (?:\S+ ){0,4}(?:results?|test|scan|x-ray|biopsy|smear|mri|ecg|screening)(?: \S+){0,12} (?:is|are|was|were|came back|come back|has come back|have come back) (?:\S+ )?(?:normal|satisfactory|negative|clear|unremarkable|within (?:\S+ ){0,2}range)|(?:ihr|ihre|dein|deine) (?:\S+ ){0,3}(?:\p{L}*ergebnis(?:se)?|\p{L}*befunde?|\p{L}*werte|\p{L}*test)(?: \S+){0,10} (?:unauffällig|normal|negativ|in ordnung|im normbereich|ohne befund)|(?:votre|vos|ton|tes) (?:\S+ ){0,3}(?:resultats?|analyses?|bilan|examens?|scanner|irm|radio\p{L}*)(?: \S+){0,10} (?:(?:est|sont|etait|etaient) (?:\S+ )?(?:norma(?:l|le|ux|les)|negati(?:f|ve|fs|ves)|satisfaisante?s?|bons?|bonnes?))|(?:su|sus|tu|tus) (?:\S+ ){0,3}(?:resultados?|analisis|analiticas?|pruebas?|examen(?:es)?|estudios?)(?: \S+){0,10} (?:(?:es|son|salio|salieron|esta|estan|fue|fueron) (?:\S+ )?(?:normal(?:es)?|negativ[oa]s?|satisfactori[oa]s?|bien|correct[oa]s?))|(?:i suoi|le sue|i tuoi|le tue|il suo|la sua) (?:\S+ ){0,3}(?:risultati|esami|analisi|referto)(?: \S+){0,10} (?:(?:e|sono) (?:\S+ )?(?:norma\p{L}+|negativ[oaie]|nella norma|regolari))|(?:os seus|as suas|seus|suas|o seu|a sua) (?:\S+ ){0,3}(?:resultados?|exames?|analises?)(?: \S+){0,10} (?:(?:e|sao|esta|estao|deram|deu) (?:\S+ )?(?:norma(?:l|is)|negativ[oa]s?|satisfatori[oa]s?|bem)))(?!\p{L})/u,
);
/** "… are not normal", "if your results are normal" */
const UNWELL =
  /(?<!\p{L})(?:not|nicht|pas|no|non|nao|if|wenn|falls|si|se|sobald|once|when|once|until|unless)(?!\p{L})/u;

/** "Tim's father sees to the drinks, the castle is booked": it is in somebody's hands. */
const TAKEN_ON = remembered(
  /(?<!\p{L})(?:übernimmt|übernehmen|kümmert sich|kümmern sich|takes? care of|sees? to|looks? after|s'occupe\p{L}*|prend en charge|se encarga\p{L}*|si occupa\p{L}*|(?:fica|ficam) (?:com|a cargo))(?!\p{L})/u,
);

const OF_MONEY_OR_OFFERS = remembered(
  /(?<!\p{L})(?:sort code|bank code|bic|swift|iban|zip code|postcode|% off|discount|rabatt|remise|promo\p{L}*|descuento|sconto|desconto|source code|quellcode)(?!\p{L})/u,
);
/** What the writer is without is no news. */
const LACKS = remembered(
  /(?<!\p{L})(?:i (?:do |still |also )?need|(?:brauche|bräuchte|benötige)n?|besoin|necesit(?:o|amos)|preciso|mi serve|ho bisogno)(?!\p{L})/u,
);
/** A code has a figure, a key a place. */
const FIGURE_OR_KEY = remembered(
  /\d|(?<!\p{L})(?:keys?|schlüssel|cles?|llaves?|chiav[ei]|chaves?|funguo)(?!\p{L})|(?:wi-?fi|wlan|password|passwort)[^:]{0,20}:/u,
);

/** "The road from the valley is closed, so come by the pass", "la strada è chiusa per lavori": how to get there has changed */
const DETOUR = remembered(
  /(?<!\p{L})(?:(?:road|lane|bridge|pass|tunnel|exit|junction)(?: \S+){0,6} (?:is|are|will be) (?:\S+ )?(?:closed|shut|blocked|impassable)|(?:\p{L}*straße|\p{L}*strasse|brücke|\p{L}*pass|tunnel|zufahrt|abfahrt|ausfahrt)(?: \S+){0,6} (?:ist|sind|bleibt)(?: \S+){0,5} gesperrt|(?:route|pont|col|tunnel|sortie|rue)(?: \S+){0,6} (?:est|sera|sont) (?:\S+ )?(?:fermee?s?|barree?s?|coupee?s?)|(?:carretera|calle|puente|puerto|tunel|camino|salida)(?: \S+){0,6} (?:esta|estara|sigue) (?:\S+ )?(?:cortad|cerrad)[oa]|(?:strada|ponte|passo|galleria|uscita|via)(?: \S+){0,6} (?:e|sara|resta) (?:\S+ )?(?:chius|interrott)[oa]|(?:estrada|ponte|tunel|rua|saida)(?: \S+){0,6} (?:esta|estara) (?:\S+ )?(?:fechad|interditad|cortad)[oa])(?=[^.?!]*(?:, |; | - | – )?(?:so|come|use|take|via|you|please|daher|deshalb|also|bitte|fahren|kommen|nehmen|donc|il faut|passez|prenez|venez|asi que|hay que|hagan?|vengan?|por|quindi|bisogna|passate|salire|portanto|venha|va)(?!\p{L}))/u,
);

/** "School is closed for spring break and I will be back on Monday" */
const COMES_BACK = remembered(
  /(?<!\p{L})(?:(?:i'll be|i will be|i am|i'm) back(?! to)|ich bin (?:[^\s;!?]+ ){0,6}(?:zurück|wieder (?:da|im büro|erreichbar))|bin ich (?:[^\s;!?]+ ){0,4}(?:zurück|wieder (?:da|im büro|erreichbar))|je (?:serai|suis) de retour|(?:estare|estoy) de (?:vuelta|regreso)|(?:vuelvo|regreso) (?:el|a la)|saro di ritorno|(?:torno|rientro) (?:il|in)|(?:estarei|estou) de volta)(?!\p{L})/u,
);
const OWN_ABSENCE = remembered(
  /^[^\p{L}]*(?:i'm|i am|i'll be|i will be|ich bin|bin|je suis|je serai|estoy|estare|sono|saro|estou|estarei|niko|nitakuwa)(?!\p{L})/u,
);

/** "Please move nothing until the haulier has confirmed." */
const isBan = ({ act, low }: Reading, ban: RegExp): boolean =>
  (act === 'negated' || act === 'statement') &&
  ban.test(low) &&
  BAN_OF_READER.test(low) &&
  !OF_WRITERS.test(low) &&
  !OTHERS_COME.test(low);
/** "Der Monteur kommt erst, wenn das Teil da ist": when somebody else does something */
const OTHERS_COME =
  /^[^\p{L}]*(?:der|die|das|unsere?|ihre?|eure?|mein|meine) (?:\p{L}+ ){1,3}(?!(?:wird|werden|ist|sind|darf|soll)(?!\p{L}))\p{L}+t (?:aber |leider |auch )?erst,? (?:\S+ ){0,3}(?:wenn|sobald|nachdem)(?!\p{L})/u;

/** "No sabremos nada hasta el lunes": the verb says who. */
const OF_WRITERS = /(?<!\p{L})(?:no|non|nao) (?:\S+ ){0,2}\p{L}+(?:mos|remo|iamo|re|ro|rei)(?!\p{L})/u;
/** Said to the reader, not of the writer: "we do not reply before Monday" bans nothing. */
const BAN_OF_READER = remembered(
  /^(?!.*(?<!\p{L})(?:i|we|he|she|they|it|ich|wir|er|es|je|nous|on|il|elle|ils)(?:'\S+)? (?:\S+ ){0,2}(?:don't|do not|never|won't|nicht|nichts|kein\p{L}*|ne|n')(?!\p{L}))/u,
);
