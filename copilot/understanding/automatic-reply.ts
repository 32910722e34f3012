/** Automatic replies - of those who are away, receipts of requests - known by subject and form where no header says so. */
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon/index.ts';
import { remembered } from './patterns/remembered.ts';
import type { Sentence } from './segment.ts';

interface Letter {
  subject: string;
  body: readonly Sentence[];
  ownNames: readonly string[];
  lexicon: Lexicon;
}

/** Where somebody says of a whole mailbox that nobody reads it: near the beginning. */
const FIRST = 5;

/**
 * Written by a mailbox, not by a person: nobody is called by name, nothing is asked, and beside the absence stands to whom
 * else to turn. What it asks is asked of whoever wrote last.
 */
export function isAutomaticReply({ subject, body, ownNames, lexicon }: Letter): boolean {
  const title = fold(subject);
  if (MACHINE_SUBJECT.test(title) || (READ_SUBJECT.test(title) && body.some(({ low }) => WAS_READ.test(low))))
    return true;
  const first = body.slice(0, FIRST);
  const saysSo = body.some(({ low }) => SENT_BY_PROGRAM.test(low));
  if (saysSo && (OUT.test(title) || [title, ...first.map(({ low }) => low)].some((low) => RECEIVED.test(low))))
    return !wantsByDay(body, lexicon);
  if (!OFFICE_SUBJECT.test(title) && !first.some(({ low }) => AWAY.test(low))) return false;
  if (body.some(({ text }) => text.includes('?'))) return false;
  if (first.slice(0, 2).some(({ low }) => low.length < 60 && callsBy(low, ownNames))) return false;
  if (body.some(({ low }) => HAS_LIMIT.test(low) && !IF.test(low) && asks(low, lexicon))) return false;
  return ANSWERS.test(title) || body.some(({ low }) => TURN_TO.test(low));
}

/** Something is wanted of the reader until a day: no mailbox wants that of everybody. */
export const wantsByDay = (body: readonly Sentence[], lexicon: Lexicon): boolean =>
  body.some(({ low }) => HAS_LIMIT.test(low) && asks(low, lexicon));

export const callsBy = (low: string, names: readonly string[]): boolean =>
  low.split(/[^\p{L}]+/u).some((word) => names.includes(word));

const asks = (low: string, { request, imperative }: Lexicon): boolean => request.test(low) || imperative.test(low);

/** "This is an automatic message", "please do not reply": near the end, as a rule */
const SENT_BY_PROGRAM = remembered(
  /(?<!\p{L})(?:you(?:'re| are) (?:receiving|getting) this (?:\p{L}+ )?because you (?:wrote|contacted|e-?mailed|have (?:written|contacted))|sie erhalten diese \p{L}+,? weil sie (?:uns|an|unser)|vous recevez ce(?:tte)? \p{L}+ (?:car|parce que) vous nous avez (?:ecrit|contacte)|recib(?:e|es|en) est[ea] \p{L}+ porque (?:nos )?(?:ha|has|han) (?:escrito|contactado)|riceve quest[oa] \p{L}+ perche ci ha (?:scritto|contattato)|recebe est[ea] \p{L}+ porque nos (?:escreveu|contactou)|(?:this|the) (?:is an? |\p{L}+ (?:is|was|has been) )?(?:auto(?:matic|mated|matically)?)(?:[- ](?:reply|response|message|e-?mail|answer|generated|sent|created))?|auto[- ]?(?:reply|response)|(?:please )?(?:do not|don't) (?:reply|respond) to this|(?:replies|mails?) to this (?:address|mailbox|e-?mail) (?:is|are) not|(?:ticket|case|request) (?:\S+ )?(?:has been|was) (?:logged|registered|created|opened|placed in)|(?:ticket|vorgang|anfrage) (?:\S+ )?wurde (?:angelegt|erfasst|eröffnet|registriert)|(?:ticket|demande|dossier) (?:\S+ )?a ete (?:cree|ouvert|enregistre)e?|(?:ticket|solicitud|caso|incidencia) (?:\S+ )?(?:ha sido|fue) (?:cread|registrad|abiert)[oa]|(?:automatisch|maschinell) (?:erstellt|erzeugt|generiert|versendet|verschickt)|(?:diese|eine) automatische|antworten sie (?:bitte )?nicht|(?:message|reponse|courriel|mail|e-mail) (?:genere |envoye |est genere |a ete genere )?automatique(?:ment)?|genere automatiquement|ne (?:repondez pas|pas repondre)|(?:correo|mensaje|respuesta) (?:es )?(?:generad[oa] )?automatic[oa](?:mente)?|no (?:responda|conteste)s?|generad[oa] automaticamente|(?:messaggio|risposta) automatic[oa]|generato automaticamente|non rispond\p{L}+ a quest|(?:mensagem|resposta) automatica|gerad[oa] automaticamente|nao responda|ujumbe (?:huu )?(?:ni )?wa (?:moja kwa moja|kiotomatiki))(?!\p{L})/u,
);
/** "We have received your message", "thank you for writing to us" */
const RECEIVED = remembered(
  /(?<!\p{L})(?:(?:we(?:'ve| have)?|i(?:'ve| have)?) (?:now |just )?received your (?:\p{L}+ )?(?:message|e-?mail|mail|request|enquiry|inquiry|application|letter|question|report|form|feedback|complaint|documents?)|your (?:\p{L}+ )?(?:message|e-?mail|mail|request|enquiry|inquiry|ticket|application|letter) (?:#?\S*\d\S* )?(?:has |was |is )?(?:been )?(?:received|arrived|in our queue|logged|registered)|(?:thank you|thanks) for (?:your (?:(?:\p{L}+ ){0,3}(?:claim|submission|complaint|report|feedback|refund request)|message|e-?mail|mail|enquiry|inquiry|request|interest|letter)|contacting|writing|getting in touch|reaching out)|(?:danke|vielen dank) für ihre? (?:nachricht|anfrage|mail|e-mail|mitteilung|schreiben|interesse)|(?:ihre (?:nachricht|anfrage|mail)|ihr (?:anliegen|schreiben)) (?:ist|wurde|haben wir) (?:\S+ ){0,3}(?:eingegangen|erhalten|registriert)|(?:wir haben|haben wir) ihren? (?:nachricht|anfrage|mail|e-mail|bewerbung|mitteilung|meldung|antrag|formular|schreiben|frage) (?:\S+ )?erhalten|eingangsbestätigung|empfangsbestätigung|(?:avons|ai) bien recu (?:votre|vos|ton) (?:message|demande|courriel|mail|e-mail|candidature|formulaire|dossier|requete|question|lettre|documents?)|accuse de reception|merci (?:pour|de) votre (?:message|courriel|mail|demande)|votre (?:message|demande|courriel) (?:a bien ete|a ete|nous est bien) (?:recue?|enregistree?|parvenue?)|(?:hemos|he) recibido (?:su|tu) (?:mensaje|solicitud|consulta|correo|peticion|candidatura|reclamacion|formulario|pregunta|documentacion)|(?:su|tu) (?:mensaje|solicitud|consulta|correo) (?:ha sido|fue) (?:recibid[oa]|registrad[oa])|gracias por (?:contactar\p{L}*|su (?:mensaje|correo|consulta)|tu (?:mensaje|correo)|escribir\p{L}*|comunicarse)|acuse de recibo|(?:abbiamo|ho) ricevuto (?:la sua|il suo|la tua|il tuo) (?:messaggio|richiesta|e-?mail|domanda|candidatura)|grazie per (?:averci|il suo|la sua)|recebemos (?:a sua|o seu|sua|seu) (?:mensagem|pedido de informac\p{L}+|solicitacao|e-?mail|candidatura|pergunta)|obrigad[oa] (?:pelo|pela|por) (?:seu|sua|contato|contacto|entrar))(?!\p{L})/u,
);
/** "Out til the 5th!" */
const OUT =
  /^\s*(?:out|off|away|closed|shut|gone|back (?:on|in)|geschlossen|zu bis|ferme|cerrado|chiuso|fechado)(?!\p{L})/u;

/** Programs write this, people never do. */
const MACHINE_SUBJECT =
  /^\s*(?:(?:re|aw|rv|r)\s*:\s*)?(?:auto(?:matic|mated)?[- ]?(?:reply|response|antwort)|auto ?: ?re|(?:automatische|automatisierte) (?:antwort|abwesenheit)|abwesenheits(?:notiz|benachrichtigung|meldung|assistent|nachricht)|reponse automatique|message d'absence|respuesta automatica|resposta automatica|risposta automatica|jibu la (?:kiotomatiki|moja kwa moja))/u;
/** Receipts of reading: "Gelesen: …", "wurde am Montag gelesen" */
const READ_SUBJECT = /^\s*(?:read|gelesen|lu|leido|letto|lida|not read|ungelesen gelöscht|non lu)\s*: /u;
const WAS_READ =
  /(?<!\p{L})(?:was (?:read|deleted without)|wurde (?:\S+ ){1,20}(?:gelesen|gelöscht)|a ete (?:lue?|supprimee?)|(?:fue|ha sido|se ha) leid[oa]|(?:e stat[oa]|fu) lett[oa]|foi lid[oa])(?!\p{L})/u;
/** … so do people, but then they call the reader by name */
const OFFICE_SUBJECT =
  /^\s*(?:(?:re|aw|rv|r)\s*:\s*)?(?:out[- ]of[- ](?:the[- ])?office|out(?= (?:until|till) )|ooo|on leave|away|abwesend|abwesenheit|nicht im büro|absente?|absence(?: du bureau)?|en conges?|fuera de (?:la )?oficina|ausente|ausencia|fora do escritorio|fuori (?:sede|ufficio)|assente|nje ya ofisi)\s*(?:$|[:–-]|re ?:|aw ?:|until|till|bis|jusqu|hasta|fino|ate )/u;

/** "On leave Re: Invoice": programs put themselves before the subject that they answer. */
const ANSWERS = /\S\s*(?:re|aw|rv|sv|antw) ?: ?\S/u;

const IF = /(?<!\p{L})(?:if|in case|falls|wenn|sollte\p{L}*|bei|si|en cas|en caso|se|caso|kama|ikiwa)(?!\p{L})/u;
/** "by Friday", "before the 14th" */
const HAS_LIMIT = remembered(
  /(?<!\p{L})(?:by|before|until|bis|vor|avant|d'ici|jusqu'au?|antes del?|hasta el|entro|prima d[ie]l?|ate|antes d[aeo]|kabla ya) (?:\S+ )?(?:\d|mon|tue|wed|thu|fri|sat|sun|noon|tomorrow|today|tonight|freitag|montag|dienst|mittw|donner|samst|sonnt|morgen|heute|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|demain|lunes|martes|miercoles|jueves|viernes|sabado|domingo|manana|lun|mar|mer|gio|ven|segunda|terca|quarta|quinta|sexta|jumatatu|ijumaa)/u,
);

/** I am away, we are closed, nobody reads this any more. */
const AWAY = remembered(
  /(?<!\p{L})(?:(?:i(?:'m| am|'ll be| will be)|we(?:'re| are)) (?:\S+ ){0,2}(?:away|out of (?:the )?office|on (?:\S+ ){0,2}(?:leave|holidays?|vacation|sabbatical)|travell?ing|abroad|off (?:work|sick|until)|out until|closed|at a (?:trade fair|conference)|not (?:in the office|at my desk|checking|reading))|(?:i'm|i am|we're|we are) (?:\S+ ){1,7}(?:while|until|till|til) (?:the )?\d|i (?:no longer work|have left|am no longer)|(?:mailbox|inbox|address|account) is (?:no longer|not|only) (?:\S+ )?(?:monitored|in use|read|active|attended|checked|staffed)|(?:this|our) (?:mailbox|inbox|address) is (?:monitored|read|attended|checked|staffed)|(?:dieses|unser) postfach wird (?:nur )?(?:werktags|montags|zu|an|von|während)|(?:cette|notre) (?:boite|adresse|messagerie) (?:n'est|est) (?:\p{L}+ )?(?:lue|consultee|relevee|surveillee) (?:que|uniquement|seulement|du|en)|este (?:buzon|correo) (?:solo )?se (?:lee|revisa|consulta|atiende)|(?:bin|befinde mich|sind) (?:\S+ ){0,8}(?:nicht im (?:büro|haus)|abwesend|(?:im|in) (?:urlaub|elternzeit|mutterschutz)|außer haus|nicht erreichbar|auf (?:dienst)?reisen?)|(?:ist|bleibt|haben|hat) (?:\S+ ){0,8}geschlossen|arbeite (?:\S+ ){0,2}nicht mehr|(?:postfach|adresse) wird nicht (?:mehr )?(?:\S+ )?(?:gelesen|betreut|überwacht|genutzt)|je (?:suis|serai) (?:\S+ ){0,2}(?:absente?|en (?:conges?|deplacement|vacances|arret|formation)|hors du bureau|a l'etranger)|(?:est|sera|sommes) (?:\S+ ){0,2}fermee?s?|je ne (?:travaille|suis|fais) plus|(?:adresse|boite|messagerie) n'est plus|(?:estoy|estare|me encuentro) (?:\S+ ){0,3}(?:de (?:vacaciones|viaje|baja|permiso)|fuera|ausente)|(?:esta|estara|permanecera|estamos) (?:\S+ ){0,2}cerrad[oa]s?|ya no trabajo|(?:buzon|correo|direccion|cuenta) ya no|estou (?:\S+ ){0,2}(?:de (?:ferias|licenca|baixa)|fora|ausente|em viagem)|(?:ja nao trabalho|nao trabalho mais)|sono (?:\S+ ){0,2}(?:in (?:ferie|viaggio|maternita|malattia)|fuori|assente)|non lavoro piu|niko (?:likizo\p{L}*|nje|safarini))(?!\p{L})/u,
);

/** To whom else, on what matter, or when there will be an answer. */
const TURN_TO = remembered(
  /(?<!\p{L})(?:(?:in|for|with) (?:\S+ ){0,2}(?:urgent|emergency|emergencies|pressing)|(?:if|should) (?:it|this|that|your \S+|the matter|you) (?:\S+ )?(?:be )?(?:about|urgent|concerns?|regarding|related|cannot wait|can't wait|need (?:\S+ ){0,2}(?:sooner|immediate|urgent))|for (?:\S+ ){1,4}(?:contact|use the|write to|call)|if (?:it|this)(?: is|'s) (?:about|urgent)|direct (?:all |any |your )*(?:enquir|inquir|question|message|mail|request)\p{L}*|(?:send|address) (?:all |any |your )*(?:invoices|enquiries|messages|requests) to|(?:not|automatically) (?:be|being) forwarded|if you need (?:\S+ ){1,5}(?:write to|contact|e-?mail|call|ring|ask)|resend your|(?:access to (?:my )?e-?mail)|(?:when i(?:'m| am) back|on my return)|my new address|in dringenden fällen|bei (?:dringenden|fragen)|dringende \p{L}+ an|(?:im|in) notf\p{L}+|geht es um|wenden sie sich (?:\S+ ){0,4}an|nicht weitergeleitet|nach meiner rückkehr|künftig an|en cas d(?:'|e )(?:urgence|panne)|urgentes?|si c'est (?:pour|urgent)|s'il s'agit|a mon retour|(?:adresse[rz]|envoye[rz]) (?:vos|votre)|(?:vous adresser|adressez-vous) a|ne sera pas (?:transmis|lu)|en caso de urgencia|si (?:es urgente|se trata de)|para (?:temas|asuntos|cualquier|lo demas)|a mi (?:regreso|vuelta)|(?:envie|dirija) sus?|dirigete a|em caso de urgencia|se for|para assuntos|ao meu regresso|in caso di urgenza|per (?:le )?urgenze|se si tratta|al mio rientro|kwa (?:jambo la )?dharura)(?!\p{L})/u,
);
