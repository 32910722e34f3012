/** Automatic replies of those who are away, known by subject and form where no header says so. */
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
export function isAwayNotice({ subject, body, ownNames, lexicon }: Letter): boolean {
  const title = fold(subject);
  if (MACHINE_SUBJECT.test(title)) return true;
  const first = body.slice(0, FIRST);
  if (!OFFICE_SUBJECT.test(title) && !first.some(({ low }) => AWAY.test(low))) return false;
  if (body.some(({ text }) => text.includes('?'))) return false;
  if (first.slice(0, 2).some(({ low }) => low.length < 60 && callsBy(low, ownNames))) return false;
  if (body.some(({ low }) => HAS_LIMIT.test(low) && !IF.test(low) && asks(low, lexicon))) return false;
  return ANSWERS.test(title) || body.some(({ low }) => TURN_TO.test(low));
}

const callsBy = (low: string, names: readonly string[]): boolean =>
  low.split(/[^\p{L}]+/u).some((word) => names.includes(word));

const asks = (low: string, { request, imperative }: Lexicon): boolean => request.test(low) || imperative.test(low);

/** Programs write this, people never do. */
const MACHINE_SUBJECT =
  /^\s*(?:(?:re|aw|rv|r)\s*:\s*)?(?:auto(?:matic|mated)?[- ]?(?:reply|response|antwort)|auto ?: ?re|(?:automatische|automatisierte) (?:antwort|abwesenheit)|abwesenheits(?:notiz|benachrichtigung|meldung|assistent|nachricht)|reponse automatique|message d'absence|respuesta automatica|resposta automatica|risposta automatica|jibu la (?:kiotomatiki|moja kwa moja))/u;
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
  /(?<!\p{L})(?:(?:i(?:'m| am|'ll be| will be)|we(?:'re| are)) (?:\S+ ){0,2}(?:away|out of (?:the )?office|on (?:\S+ ){0,2}(?:leave|holidays?|vacation|sabbatical)|travell?ing|abroad|off (?:work|sick|until)|out until|closed|at a (?:trade fair|conference)|not (?:in the office|at my desk|checking|reading))|i (?:no longer work|have left|am no longer)|(?:mailbox|inbox|address|account) is (?:no longer|not) (?:\S+ )?(?:monitored|in use|read|active|attended)|(?:bin|befinde mich|sind) (?:\S+ ){0,8}(?:nicht im (?:büro|haus)|abwesend|(?:im|in) (?:urlaub|elternzeit|mutterschutz)|außer haus|nicht erreichbar|auf (?:dienst)?reisen?)|(?:ist|bleibt|haben|hat) (?:\S+ ){0,8}geschlossen|arbeite (?:\S+ ){0,2}nicht mehr|(?:postfach|adresse) wird nicht (?:mehr )?(?:\S+ )?(?:gelesen|betreut|überwacht|genutzt)|je (?:suis|serai) (?:\S+ ){0,2}(?:absente?|en (?:conges?|deplacement|vacances|arret|formation)|hors du bureau|a l'etranger)|(?:est|sera|sommes) (?:\S+ ){0,2}fermee?s?|je ne (?:travaille|suis|fais) plus|(?:adresse|boite|messagerie) n'est plus|(?:estoy|estare|me encuentro) (?:\S+ ){0,3}(?:de (?:vacaciones|viaje|baja|permiso)|fuera|ausente)|(?:esta|estara|permanecera|estamos) (?:\S+ ){0,2}cerrad[oa]s?|ya no trabajo|(?:buzon|correo|direccion|cuenta) ya no|estou (?:\S+ ){0,2}(?:de (?:ferias|licenca|baixa)|fora|ausente|em viagem)|(?:ja nao trabalho|nao trabalho mais)|sono (?:\S+ ){0,2}(?:in (?:ferie|viaggio|maternita|malattia)|fuori|assente)|non lavoro piu|niko (?:likizo\p{L}*|nje|safarini))(?!\p{L})/u,
);

/** To whom else, on what matter, or when there will be an answer. */
const TURN_TO = remembered(
  /(?<!\p{L})(?:(?:in|for|with) (?:\S+ ){0,2}(?:urgent|emergency|emergencies|pressing)|(?:if|should) (?:it|this|that|your \S+|the matter|you) (?:\S+ )?(?:be )?(?:about|urgent|concerns?|regarding|related|cannot wait|can't wait|need (?:\S+ ){0,2}(?:sooner|immediate|urgent))|for (?:\S+ ){1,4}(?:contact|use the|write to|call)|if (?:it|this) is (?:about|urgent)|direct (?:all |any |your )*(?:enquir|inquir|question|message|mail|request)\p{L}*|(?:send|address) (?:all |any |your )*(?:invoices|enquiries|messages|requests) to|(?:not|automatically) (?:be|being) forwarded|if you need (?:\S+ ){1,5}(?:write to|contact|e-?mail|call|ring|ask)|resend your|(?:access to (?:my )?e-?mail)|(?:when i(?:'m| am) back|on my return)|my new address|in dringenden fällen|bei (?:dringenden|fragen)|dringende \p{L}+ an|(?:im|in) notf\p{L}+|geht es um|wenden sie sich (?:\S+ ){0,4}an|nicht weitergeleitet|nach meiner rückkehr|künftig an|en cas d(?:'|e )(?:urgence|panne)|urgentes?|si c'est (?:pour|urgent)|s'il s'agit|a mon retour|(?:adresse[rz]|envoye[rz]) (?:vos|votre)|(?:vous adresser|adressez-vous) a|ne sera pas (?:transmis|lu)|en caso de urgencia|si (?:es urgente|se trata de)|para (?:temas|asuntos|cualquier|lo demas)|a mi (?:regreso|vuelta)|(?:envie|dirija) sus?|dirigete a|em caso de urgencia|se for|para assuntos|ao meu regresso|in caso di urgenza|per (?:le )?urgenze|se si tratta|al mio rientro|kwa (?:jambo la )?dharura)(?!\p{L})/u,
);
