import { namesNewCode } from './codes-of-locks.ts';
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { saysFault } from '../lexicon/faults.ts';
import type { Reading } from '../reading.ts';
import { sentenceTitle } from '../title.ts';
import { PLAINLY_BROUGHT } from '../topic-gate.ts';
import { mayBeHandedInUntil } from './no-goods.ts';
import { saysOutage } from './outages.ts';
import { peopleOf } from './tasks.ts';
import { isOfQuotedWord } from './more-faults.ts';
import { isFlawless, isPitch, tellsFault } from './told-faults.ts';
import { remembered } from '../patterns/remembered.ts';

/** Somebody reports that a thing is broken. "Can you have a look at it?" after it is work of its own. */
export function issueRule({ context, readings }: RuleInput): Candidate[] {
  if (context.newsletter || context.automated || context.position === 'author' || context.position === 'cc') return [];
  // "Server cut on Saturday" over "The server will be stopped from 8 to 1": told beforehand
  const offAhead = readings.some((reading) => reading.sentence.source === 'body' && saysOutage(reading));
  const report =
    readings.find((reading) => reports(reading) && reading.sentence.source === 'body') ??
    (tellsNoFault(readings)
      ? undefined
      : readings.find((reading) => reports(reading) && !context.reply && !context.forwarding && !offAhead));
  if (
    report === undefined ||
    (context.reply && isHardlyOpen(report)) ||
    (readings.some(isSettled) && !readings.some(isOpen))
  )
    return [];
  const also = readings.filter(
    (reading) =>
      reading !== report &&
      (reports(reading) || (reading.sentence.source === 'subject' && report.lexicon.broken.test(reading.low))),
  );
  const another = also.find(
    (reading) =>
      reading.sentence.index > report.sentence.index && BESIDES.test(reading.sentence.low) && reports(reading),
  );
  const rest = also.filter((reading) => reading !== another);
  return [
    candidate(context, report, [report, ...rest]),
    ...(another === undefined ? [] : [candidate(context, another, [another])]),
  ];
}

/** "What would happen in a cold-store failure": a subject that a longer body bears out in no sentence reports nothing. */
function tellsNoFault(readings: readonly Reading[]): boolean {
  const told = readings.filter(({ sentence, judged }) => sentence.source === 'body' && judged !== undefined);
  return (
    told.length >= TOLD_ENOUGH &&
    told.every(({ about, brings }) => (about?.('issue') ?? 0) + (brings?.('issue_report') ?? 0) < HARDLY_FAULT)
  );
}
const TOLD_ENOUGH = 3;
const HARDLY_FAULT = 0.12;

/** In answers faults are mostly told that somebody asked for: "the crack is a hairline and has not grown". */
const isHardlyOpen = ({ brings, low, sentence }: Reading): boolean =>
  brings !== undefined && brings('issue_report') < OPEN_IN_ANSWER && !OPEN.test(low) && !sentence.text.includes('?');
const OPEN_IN_ANSWER = 0.05;

/** The mail says that it is over. */
const SETTLED = remembered(
  /(?<!\p{L})(?:\[resolved\]|resolved ?[-:]|(?:incident|case|ticket|claim) (?:is |now |is now )?closed|nothing (?:left|more) (?:open|to do)|rolled back|(?:reclamation|incident|dossier|demande)(?: \S+){0,3} (?:comme |est |et )?(?:close?s?|soldee?|cloturee?)|(?:reklamation|fall|vorgang|störung|ticket) (?:\S+ ){0,3}(?:abgeschlossen|geschlossen|erledigt)|(?:reclamacion|incidencia|caso|expediente) (?:\S+ ){0,3}(?:cerrad[oa]|archivad[oa])|(?:has been|have been|is|was|now) (?:now )?(?:resolved|fixed|repaired|mended|replaced)|behoben|repariert worden|ist (?:wieder )?(?:repariert|ausgetauscht|erledigt)|anerkannt|gutschrift (?:\S+ )?(?:gebucht|veranlasst)|(?:a ete|est) (?:resolue?|reparee?|remplacee?|corrigee?)|(?:esta|ha sido|queda|quedo) (?:ya )?(?:solucionad[oa]|resuelt[oa]|reparad[oa]|arreglad[oa]|corregid[oa])|(?:e stat[oa]|risulta) (?:risolt[oa]|riparat[oa]|sostituit[oa])|(?:foi|esta) (?:resolvid[oa]|reparad[oa]|corrigid[oa])|(?:it|has|have)(?:'s)? stopped (?:leaking|dripping|rattling|squeaking|beeping|flickering)|(?:tropft|leckt|rinnt|quietscht|piept|flackert)(?: es)? nicht mehr|ne (?:fuit|coule|goutte|grince|bipe) plus|ya no (?:gotea|pierde|chirria|pita|parpadea)|non (?:perde|gocciola|cigola) piu|ja nao (?:pinga|verte|chia)|no need to come|you can stop (?:looking|working|worrying)|(?:merged|shipped|deployed|rolled out) (?:the|a) fix|ticket(?:'s| is| has been| was) (?:now )?closed|brauch\p{L}* (?:\S+ ){0,2}nicht mehr (?:zu )?(?:vorbeizu)?kommen|plus la peine de (?:passer|venir)|ya no hace falta que (?:venga|pase)|non serve piu (?:che venga|passare)|ja nao e preciso (?:vir|passar)|turned up(?: too| again)?|wieder(?: da| aufgetaucht)|(?:est|a ete|sont) retrouvee?s?|ha aparecido|aparecio|plus une goutte|kein tropfen mehr|ni una gota|no more (?:drips|leaks|errors)|post-?mortem|outage (?:review|report)|(?:nachbetrachtung|rückblick|protokoll) (?:zum|des) (?:ausfall|vorfall))(?!\p{L})/u,
);
/** … and that it is not, or that something else is broken */
const OPEN = remembered(
  /(?<!\p{L})(?:again|still|not (?:been )?(?:resolved|fixed)|but|however|wieder|noch immer|immer noch|aber|jedoch|nicht behoben|encore|toujours|mais|de nouveau|otra vez|sigue|pero|todavia|ancora|di nuovo|ma|mas|ainda|de novo)(?!\p{L})/u,
);
const isSettled = ({ low, sentence }: Reading): boolean =>
  SETTLED.test(low) && !OPEN.test(low) && !sentence.text.includes('?');
const isOpen = (reading: Reading): boolean => !SETTLED.test(reading.low) && OPEN.test(reading.low) && reports(reading);

/** "In the cellar, besides, the light is out": another thing that failed. */
const BESIDES =
  /(?<!\p{L})(?:also|besides|another thing|as well|außerdem|zudem|ausserdem|des weiteren|en plus|de plus|par ailleurs|en outre|ademas|tambien|inoltre|alem disso|tambem|pia)(?!\p{L})/u;

function candidate(context: MailContext, { sentence, addressed }: Reading, rests: readonly Reading[]): Candidate {
  const text = sentence.text.slice(addressed.offset);
  return {
    intent: { type: 'issue_report', title: sentenceTitle(text), evidence: text, ...peopleOf(context) },
    score: 0.85,
    triage: 'action',
    sentences: rests.map((reading) => reading.sentence.index),
  };
}

/** Work on a thing that is planned and told beforehand. */
const UPKEEP = remembered(
  /(?<!\p{L})(?:\p{L}*gewartet|\p{L}*wartung(?:sarbeiten)?|(?:scheduled|planned|routine) (?:maintenance|works?|servicing)|will be (?:serviced|maintained|overhauled|switched off)|(?:maintenance|entretien) (?:prevue?|programmee?)|en maintenance du|mantenimiento (?:programado|preventivo|anual)|por mantenimiento|manutencao (?:programada|preventiva)|manutenzione (?:programmata|ordinaria))(?!\p{L})/u,
);

/** So likely a fault that no pattern has to know it */
const PLAINLY_FAULT = 0.75;
/** Brought by all that stands around it, and by its own words not out of the question */
const THINKABLE = 0.1;
/** Of what only the model of sentences takes for a fault: "since half past three it has been all green" is less likely than this in its mail. */
const HINTED = 0.2;
/** Shorter than this the model alone is not believed: "at best today". */
const FEW_WORDS = 6;

/** "The lift will not be working on Monday", "l'ascenseur ne fonctionnera pas pendant ce temps": told of a time to come */
const OFF_THEN = remembered(
  /(?<!\p{L})(?:will not be (?:working|available|in use|in service|running|operational|accessible|usable)|won't be (?:working|available|in use|in service|running)|will be (?:out of (?:use|order|service|action)|off|unavailable|shut off|turned off)|(?:will|going to) be without (?:\S+ )?(?:water|power|electricity|gas|heating|internet)|(?:sera|seront) sans (?:eau|electricite|courant|gaz|chauffage|internet)|(?:se quedara|quedara|quedaran|estara) sin (?:agua|luz|gas|electricidad|suministro|internet)|(?:restera|resteranno|rimarra|sara) senza (?:acqua|corrente|luce|gas|riscaldamento)|(?:ficara|ficarao|estara) sem (?:agua|luz|energia|gas|internet)|(?:wird|werden) (?:\S+ ){0,12}ohne (?:strom|wasser|warmwasser|gas|heizung|internet)|(?:wird|werden) (?:\S+ ){0,8}(?:nicht|außer betrieb|abgestellt|abgeschaltet) ?(?:\S+ ){0,3}(?:funktionieren|zur verfügung stehen|in betrieb sein|nutzbar sein|verfügbar sein|sein)|(?:ne |n')(?:fonctionner|marcher|ser)(?:a|ont) (?:pas|plus)|(?:sera|seront) (?:hors service|a l'arret|indisponibles?|inutilisables?|coupee?s?)|no (?:funcionara|funcionaran|estara|estaran)(?! (?:list|pag))|(?:estara|estaran|quedara|quedaran) fuera de servicio|non (?:funzionera|funzioneranno|sara|saranno) ?|nao (?:funcionara|funcionarao|vai funcionar|vao funcionar|estara|estarao))(?!\p{L})/u,
);

/** "Nothing is missing", "de tu lado no falta nada" */
const ALL_WELL = remembered(
  /(?<!\p{L})(?:(?:don'?t|no need to|nothing to) (?:worry|panic|be alarmed|be surprised)(?: about)? (?:if|when)|(?:keine (?:sorge|panik)|(?:bitte )?nicht (?:wundern|erschrecken)),? (?:wenn|falls)|(?:pas (?:d'inquietude|de panique)|ne (?:vous|t') ?inquietez? pas|pas la peine de s'inquieter),? (?:si|s'il)|no (?:te|se|os) (?:preocup|asust|alarm)\p{L}+ si|non (?:ti |si |vi )?(?:preoccup|spavent)\p{L}+ se|nao se (?:preocup|assust)\p{L}+ se|nothing(?:'s| is) (?:broken|missing|wrong)|(?:doesn'?t|does not) matter|ni se nota|no (?:importa|pasa nada)|(?:ist|das) nicht schlimm|macht nichts|(?:ce n'est|c'est|rien) (?:pas )?(?:de )?grave|non importa|nao faz mal|(?:es )?fehlt nichts|nichts (?:fehlt|kaputt)|(?:il )?ne manque rien|rien ne manque|no falta nada|nada falta|non manca (?:niente|nulla)|nao falta nada|hakuna kilichoharibika|(?:running|up and running|working) again|(?:läuft|läufts|funktioniert|geht) (?:jetzt |seit \S+ )?wieder|(?:tropft|leckt|quietscht|klappert|brummt|stinkt|pfeift|rauscht|wackelt|brüllt)(?: es)? nicht mehr|nicht mehr so|(?:no longer|not any more) (?:leaks?|drips?|squeaks?|rattles?)|ne (?:fuit|goutte|grince) plus|ya no (?:gotea|pierde|chirria|hace ruido)|non (?:perde|gocciola|cigola) piu|(?:old|former) (?:one|code|password) (?:stops|no longer)|(?:sans|sin|sem|ohne|without|senza|not a(?: single)?|ni una(?: sola)?|nem uma|pas une(?: seule)?) (?:\S+ ){0,2}(?:fuites?|fugas?|leaks?|lecks?|errors?|fehler|erreurs?|errores|perdite|drips?|incidents?|störung(?:en)?)|(?:aucune?s?|none|not one|ninguna?|nessun[oa]?|nenhuma?|kein\p{L}*) (?:\S+ ){0,2}(?:cassee?s?|abimee?s?|broken|damaged|rot[oa]s?|danad[oa]s?|rott[oaie]|kaputt|beschädigt\p{L}*|quebrad[oa]s?)|han? (?:sustituido|reparado|arreglado|cambiado|repuesto)|vuelven? a (?:estar en marcha|funcionar|andar)|(?:a|ont) ete (?:remplac|chang|repar)\p{L}+|wieder in betrieb|back in (?:service|action)|remise?s? en service|de nouveau en (?:marche|service)|di nuovo in funzione|voltou a funcionar)(?!\p{L})/u,
);

/** A warning of mail that only says it is from somebody: nothing is broken. */
const SWINDLES = remembered(
  /(?<!\p{L})(?:(?:fake|bogus|fraudulent|phishing|scam) (?:(?:e-?)?mails?|messages?|calls?|texts?)|(?:(?:e-?)?mails?|messages?) (?:are )?(?:going round|circulating|pretending)|kursieren (?:\p{L}+ )?(?:(?:e-?)?mails?|nachrichten|anrufe)|(?:gefälschte|falsche|betrügerische)n? (?:(?:e-?)?mails?|nachrichten|anrufe)|faux (?:(?:e-?)?mails?|courriels?|messages?)|(?:(?:e-?)?mails?|courriels?) frauduleux|(?:correos?|mensajes?) (?:falsos?|fraudulentos?)|mensagens fals[ao]s|messaggi falsi)(?!\p{L})/u,
);

/** "Our office sent you another patient's reminder by mistake": the writer owns to it, and nothing is broken. */
const SENT_ASTRAY = remembered(
  /^(?=.*(?<!\p{L})(?:by mistake|by accident|in error|accidentally|mistakenly|aus versehen|versehentlich|irrtümlich(?:erweise)?|par erreur|par megarde|por error|por equivocacion|per errore|per sbaglio|por engano|por lapso|kwa makosa)(?!\p{L})).*(?<!\p{L})(?:(?:was|were|has been|have been) (?:\S+ )?(?:generated|issued|sent|sent out|raised|printed|mailed|posted)(?: out)? (?:in error|by mistake)|(?:wurde|wurden|ist|sind) (?:[^\s;!?]+ ){0,6}(?:versehentlich|irrtümlich(?:erweise)?) (?:\S+ ){0,4}(?:erstellt|verschickt|versandt|versendet|ausgelöst|gesendet)|(?:a|ont) ete (?:\S+ )?(?:envoye|emis|genere|edite)\p{L}* (?:\S+ ){0,4}par erreur|(?:se (?:genero|envio|emitio)|fue(?:ron)? (?:generad|enviad|emitid)[oa]s?) (?:\S+ ){0,4}por error|(?:we|i|our \p{L}+)(?:'ve| have| has)? (?:\S+ )?(?:sent|e-?mailed|mailed|forwarded|copied) (?:\S+ )?you|(?:haben|hat|habe) (?:wir |ich |\p{L}+ )?(?:ihnen|dir|euch) (?:\S+ ){0,12}(?:geschickt|gesendet|gesandt|gemailt|weitergeleitet)|(?:vous|t')(?: avons| ai|a| a)? (?:\S+ )?(?:envoye|adresse|transfere|transmis)|(?:le|te|les|os) (?:hemos|he|ha|han)? ?(?:mand|envi|reenvi)\p{L}+|(?:le|ti|vi) (?:abbiamo|ho|ha) (?:\S+ )?(?:mandat|inviat|inoltrat)\p{L}|(?:lhe|te) (?:envi|mand)\p{L}+|(?:envi|mand)\p{L}+-(?:lhe|te))(?!\p{L})/u,
);

/** "J'ai supprimé la feuille par erreur": a slip of the writer's own hand, and nothing is broken. */
const OWN_SLIP = remembered(
  /^(?=.*(?<!\p{L})(?:by mistake|by accident|in error|accidentally|mistakenly|aus versehen|versehentlich|irrtümlich(?:erweise)?|par erreur|par megarde|par inadvertance|por error|por equivocacion|sin querer|per errore|per sbaglio|por engano|sem querer|kwa makosa)(?!\p{L})).*(?<!\p{L})(?:i(?:'ve| have)? (?:\S+ )?(?:deleted|removed|overwr\p{L}+|erased|threw|thrown|binned)|(?:habe ich|ich habe|hab ich|ich hab) (?:\S+ ){0,10}(?:gelöscht|überschrieben|entfernt|weggeworfen)|j'ai (?:\S+ )?(?:supprime|efface|ecrase|jete|retire)|(?:he |)(?:borre|elimine|borrado|eliminado|sobrescrito|tirado)|ho (?:\S+ )?(?:cancellato|eliminato|buttato|sovrascritto)|(?:apaguei|eliminei|removi)|nimefuta)(?!\p{L})/u,
);

/** Work that was done is about faults as often, and no report of one. */
const isDone = ({ act, judged }: Reading): boolean => act === 'done' || (judged?.('done') ?? 0) >= LIKELY_DONE;
const LIKELY_DONE = 0.5;

/** By its own words, or by all that stands around it. */
function isPlainlyFault({ about, brings, low }: Reading): boolean {
  const likely = about?.('issue') ?? 0;
  const brought = brings?.('issue_report') ?? 1;
  if (likely >= PLAINLY_FAULT && brought >= HINTED && low.trim().split(/\s+/u).length >= FEW_WORDS) return true;
  return likely >= THINKABLE && (brings?.('issue_report') ?? 0) >= PLAINLY_BROUGHT.issue_report;
}

function reports(reading: Reading): boolean {
  if (
    !isLive(reading) ||
    reading.unmeant ||
    (reading.act !== 'statement' && reading.act !== 'done' && reading.act !== 'negated' && reading.act !== 'promise')
  )
    return false;
  if (reading.addressed.addressee === 'other') return false;
  const { lexicon, low } = reading;
  const free = tellsFault(low);
  return (
    !(reading.act === 'negated' && lexicon.request.test(low)) &&
    !UPKEEP.test(low) &&
    !OFF_THEN.test(low) &&
    !ALL_WELL.test(low) &&
    // "on account of the power cut the report can be handed in until Friday": a reason
    !mayBeHandedInUntil(low) &&
    !isFlawless(low) &&
    !isPitch(low) &&
    !SWINDLES.test(low) &&
    !SENT_ASTRAY.test(low) &&
    // "the new code is 80B26, the old one no longer works"
    !namesNewCode(low) &&
    !OWN_SLIP.test(low) &&
    !isOfQuotedWord(reading.sentence.text) &&
    (free || saysFault(low, lexicon) || (!isDone(reading) && isPlainlyFault(reading))) &&
    !lexicon.repaired.test(low) &&
    (free || reading.condition === null) &&
    !lexicon.hypothetical.test(low)
  );
}
