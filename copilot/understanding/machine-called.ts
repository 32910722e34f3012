/**
 * A program is called by what it is and what it does with mail ("the tireless reader made of code", "whatever gadget pre-reads
 * this", "Nur für Maschinen"), in prose, in verse and over a line. What people are called too needs more. Folded text.
 */
import { everyMatch } from '#core/text/every-match.ts';
import { remembered } from './patterns/remembered.ts';

/** Nothing else is called so. */
const PROGRAMS =
  'ais?|a\\.i\\.|kis?|ias?|llms?|gpts?|(?:chat|mail)?bots?|algorithm(?:s|us|en|e|es)?|algoritm[oi]s?|automaton|androids?|copilots?|summari[sz]ers?|parsers?|crawlers?|sprachmodelle?[ns]?|language models?|modeles? de langage|modelos? de (?:lenguaje|linguagem)|(?:artificial|künstliche[rns]?) intelli?gen[cz]\\p{L}*|intell?igen\\p{L}+ artifi\\p{L}+|(?:ki|ai|mail|e-?mail|post|postfach|lese|digital)-?(?:helfer(?:lein)?|programme?|maschinen?|roboter|software|automat(?:en)?|systeme?)|postfachhelfer|digitalhelfer|pieces? of software';
/** Things: programs only if they read, or are said to be clever. */
const THINGS =
  'robots?|roboter[ns]?|robos?|automat(?:en)?|automates?|automi?|machines?|programs?|programmes?|software|tools?|systems?|engines?|things?|gadgets?|devices?|apps?|applications?|computers?|mailbox(?:es)?|inbox(?:es)?|scripts?|filters?|eyes|minds?|brains?|circuits?|code|whatever|silicon|intelligences?|' +
  'maschinen?|programm[es]?|werkzeuge?|systeme?s?|geräte?s?|dings?|rechner|anwendung|postfach|filter|augen|gehirne?|schaltkreise?|intelligenz|' +
  'logiciels?|outils?|moteurs?|trucs?|appareils?|applis?|ordinateurs?|boites? (?:mail|aux lettres)|messagerie|filtres?|yeux|cerveaux?|circuits|' +
  'maquinas?|programas?|herramientas?|sistemas?|motor(?:es)?|cosas?|aparatos?|dispositivos?|ordenador(?:es)?|computadoras?|buzon|bandeja|filtros?|ojos|mentes?|cerebros?|inteligencias?|' +
  'macchin[ae]|programm[ai]|sistem[ai]|strument[oi]|apparecchi[o]?|cose?|occhi|ferramentas?|coisas?|olhos|mashine|mifumo|mfumo|programu';
/** Words for people; programs if they are said to be none. */
const HELPERS =
  'helpers?|readers?|assistants?|agents?|servants?|minders?|sorters?|clerks?|friends?|spirits?|helfer(?:lein)?[ns]?|leser(?:innen)?[ns]?|assistent(?:en|in)?|agenten?|geister?|aides?|lecteurs?|lectrices?|esprits?|ayudantes?|lector(?:es)?|asistentes?|agentes?|assistentes?|aiutanti|lettor[ei]|leitor(?:es)?|msaidizi|wasomaji';
const MECHANICAL =
  /(?<!\p{L})(?:automat\p{L}*|electroni\p{L}*|elektroni\p{L}*|digital\p{L}*|numeri\p{L}*|virtu\p{L}*|mechani\p{L}*|mecani\p{L}*|meccani\p{L}*|silicon|silizium\p{L}*|silicium|silicio|artificial\p{L}*|artifici\p{L}*|künstlich\p{L}*|neural\p{L}*|neuronal\p{L}*|robotic\p{L}*|ro(?:b|v)oti\p{L}*|non-?human|inhuman\p{L}*|nichtmenschlich\p{L}*|maschinell\p{L}*|machine|computeri[sz]ed|algorithmi\p{L}*|ai|ki|ia|llm)(?!\p{L})/u;
const CLEVER =
  /(?<!\p{L})(?:clever|smart|wise|schlau\p{L}*|klug\p{L}*|intelligent\p{L}*|inteligentes?|intelligent[ei]|list[oa]s?|malin\p{L}*|tireless|diligent|thinking|patient|fleißig\p{L}*|unermüdlich\p{L}*|denkend\p{L}*|infatigables?|incansables?|gentle|kind|sage|e-?mail|mail|inbox|posta|correo)(?!\p{L})/u;
/** "lecteurs automatiques", "programa de resumen" */
const MECHANICAL_BEHIND =
  /^ (?:(?:de |d'|di |da |des |du |do )?(?:automat\p{L}*|electroni\p{L}*|numeri\p{L}*|digit\p{L}*|virtu\p{L}*|mecani\p{L}*|meccani\p{L}*|artifici\p{L}*|neuron\p{L}*|roboti\p{L}*|ia|ai|resum\p{L}*|riassunt\p{L}*|synthese|tri|clasificacion|classement|messagerie|courrier|correo|posta|smistamento))(?!\p{L})/u;
/** "… made of code" */
const MADE_OF =
  /^ (?:\p{L}+ )?(?:made )?(?:of|from|in|aus|en|de|di) (?:pure[sn]? |reine[mn]? )?(?:code|silicon|software|circuits|silizium|bits|silicium|silicio|codice|codigo|metal|wires)(?!\p{L})/u;

const TO =
  'to|for|at|an|für|pour|a|al|au|aux|para|per|alla?|agli|ai|all|allo|ao|aos|kwa|zu|toward|towards|from|vom|unto|before';
const DETERMINERS =
  "the|any|all|every|each|a|an|my|your|our|some|that|this|whatever|whichever|den|die|das|dem|der|alle|jede[nrsm]?|ein(?:e[nrm]?)?|deine[nrm]?|eure[nrm]?|ihre[nrm]?|le|la|les|l'|l|un|une|tous les|toute|tout|ce|cet|cette|votre|vos|ton|tes|quelque|el|los|las|una|todos los|cualquier|este|tu|tus|su|sus|il|lo|gli|i|tutti gli|os|as|o|todos os|uma|um";
const GREETINGS =
  'dear|hello|hi|hey|ho|hail|oh?|attention|achtung|atencion|attenzione|atencao|liebe[rs]?|sehr geehrte[rs]?|geehrte[rs]?|hallo|cher|chere|chers|bonjour|salut|coucou|querid[oa]s?|estimad[oa]s?|hola|ciao|car[oa]|ola|gentile|caro|prezad[oa]|ndugu';
const ADJECTIVES = '(?:[\\p{L}-]+ ){0,4}?';

const NOUN = new RegExp(
  `(?<![\\p{L}'])(?:(?<program>${PROGRAMS})|(?<thing>${THINGS})|(?<helper>${HELPERS}))(?![\\p{L}\\p{N}])`,
  'gu',
);
const NAMED = remembered(new RegExp(`(?<!\\p{L})(?:${PROGRAMS}|${THINGS}|${HELPERS})(?!\\p{L})`, 'u'));
/** "… to the (clever)" */
const LEAD = new RegExp(`(?:^|[^\\p{L}])(?:${TO})(?: (?:${DETERMINERS})(?=[ ']))?[ '](?<words>${ADJECTIVES})$`, 'u');
/** "p.s.", "a little verse", "word" */
const GREETED = new RegExp(
  `^[^\\p{L}]*(?:and |und |et |y |e )?(?:(?:${GREETINGS})[,!:]? (?:(?:${DETERMINERS}) )?)(?<words>${ADJECTIVES})$`,
  'u',
);
const BARE = /^[^\p{L}]*(?<words>(?:[\p{L}-]+ ){0,3}?)$/u;

const READS =
  '(?:(?:pre-?|proof-?)?read(?:s|ing)?|skim(?:s|ming)?|scan(?:s|ning)?|sort(?:s|ing)?|opens?|opening|process(?:es|ing)?|pars(?:es|ing)|summari[sz](?:es|ing)|triag(?:es|ing)|fil(?:es|ing)|digests?|digesting|index(?:es|ing)?|look(?:s|ing)? (?:at|through|over)|go(?:es|ing)? through|handl(?:es|ing)|watch(?:es|ing)?|sees?|checks?|listen(?:s|ing)|' +
  '(?:mit|vor|ein|durch|aus)?(?:liest|lest|lesen|lesend\\p{L}*)|mitliest|auswerte\\p{L}*|verarbeite\\p{L}*|(?:ein|vor)?sortier\\p{L}*|sichte\\p{L}*|ordnet|durchsuch\\p{L}*|zusammenfass\\p{L}*|prüft|öffnet|sieht|sehen|' +
  'lit|(?<=que )le(?= (?:os?|as?|est[ea]s?|isto|teus?|seus?|suas?|tuas?) )|lis|lisent|lira|lisant|parcour\\p{L}+|trie\\p{L}*|class(?:e|ent|ant)|trait(?:e|ent|ant)|resum(?:e|ent|ant|en|a)|analys(?:e|ent|ant)|ouvre\\p{L}*|range\\p{L}*|voi(?:t|ent)|depouill\\p{L}*|' +
  'lee[ns]?|lean?|leyendo|revis[ae]n?|orden[ae]n?|clasifi\\p{L}+|proces[ae]n?|analiz[ae]n?|abren?|mir[ae]n?|ven?|filtr[ae]n?|recorren?|leg[gh]\\p{L}+|smist\\p{L}+|ordin[ai]|elabor[ai]n?\\p{L}*|apr[ae]|riassum\\p{L}+|leia|leem|classific\\p{L}+|organiza|inayosoma|zinazosoma|unayesoma|anayesoma)';
const MAIL =
  '(?:this|these|it|\\p{L}*mails?|e-?mails?|inbox(?:es)?|mailbox|post|letters?|messages?|along|first|lines|words|text|in|dies\\p{L}*|das|zeilen|vor|hier|mit|\\p{L}*post\\p{L}*|nachricht\\p{L}*|briefe?|texte?|ce|cet|ceci|cela|cette|courriers?|courriels?|boite|avant|premier|lignes|esto|est[ea]s?|correi?os?|mensajes?|buzon|bandeja|primero|antes|lineas|quest[oaei]|posta|messaggi\\p{L}*|prima|isto|mensagens|caixa|barua|ujumbe)';
/** "… that reads your post", "…, der hier mitliest", "reading along": with a word for mail on either side of the verb */
const READS_MAIL = new RegExp(
  `^,? ?(?:(?:that|which|who|das|die|der|welche[rsn]?|qui|que|che|wewe) )?(?:[\\p{L}']+ ){0,5}?(?:${READS}(?: [\\p{L}']+){0,4}? ${MAIL}|${MAIL}(?: [\\p{L}']+){0,3}? ${READS})(?!\\p{L})(?<behind>.*)$`,
  'u',
);
const OF_MAIL =
  /^ (?:of|in|on|behind|inside|der|des|in|im|hinter|von|du|de|dans|derriere|en|del|detras|nella|na|no) [^.!?:,]{0,30}(?:mail|inbox|post|message|boite|courriel|correo|buzon|bandeja|casella|caixa)[^.!?:,]{0,12}(?<behind>.*)$/u;
/** Whoever is called is told something. */
const TOLD = /^(?: ?:|!| -|[-–*=~_#\])>]{2,})/u;
const TOLD_BEHIND = /^(?: \p{L}+){0,4}(?: ?:|!| -|[-–*=~_#\])>]{2,})/u;
const CALLED_ALOUD = /^(?: \p{L}+){0,3} ?(?:[,:!]| - )/u;
const ENDS_HERE =
  /^ ?(?:$|[-*=~_#\])>.:,;!]|(?:that|which|who|reading|only|alone|nur|solo|seulement|uniquement|and|und|et|y|e|oder|ou|or) ?)(?!\p{L}+ (?:operators?|bediener))/u;
/** "This paragraph is only for …", "Reserved for …" */
const MEANT_FOR = remembered(
  /(?<!\p{L})(?:(?:paragraph|section|passage|part|line|note|message|text|absatz|abschnitt|zeilen?|teil|hinweis|nachricht|paragraphe|partie|lignes?|parrafo|seccion|lineas?|parte|nota|mensaje|paragrafo|sezione|riga|messaggio|mensagem|linha)s? (?:\p{L}+['-]?\p{L}* ){0,4}?|^[^\p{L}]*)(?:only|just|solely|exclusively|intended|meant|addressed|reserved|nur|ausschließlich|allein|bestimmt|reserve|reservee|destine|destinee|uniquement|seulement|qu'|adresse|solo|unicamente|dirigid[oa]|destinad[oa]|reservad[oa]|riservat[oa]|destinat[oa]|so|apenas)/u,
);
/** A line between lines: "*** For machine readers ***" */
const BANNER = /^[^\p{L}\p{N}]{3,}.{2,60}[^\p{L}\p{N}]{3,}$/u;
const TAG =
  /^[^\p{L}]*[[<{(]{1,2}\/? ?(?:automation|automated|automatic|ai|bot|machine|robot|ki|ia|automatisierung|automatisation|automatizacion|maschine|maquina|llm)[ -]?\p{L}* ?[\]>})]/u;
/** "If you are a machine", "falls dies eine KI liest" */
const IF_MACHINE = new RegExp(
  `^[^\\p{L}]*(?:and |und |et |y )?(?:(?:if|in case|should|when|falls|wenn|sollte|sofern|si|se|caso) )[^.,:!?]{0,60}(?<![\\p{L}])(?:an? |eine?[rmn]? |une? |una? |uma |el |la |the |der |die |das |le |l')?$`,
  'u',
);
const IS_READ =
  /(?<!\p{L})(?:you are|you're|du|sie|ihr|tu es|vous etes|eres|es usted|sei|read by|gelesen|liest|lu par|lue par|lit|leido|lee|letto|reads?|processed|verarbeitet|traite|procesa\p{L}*|summari[sz]\p{L}+|zusammen\p{L}+)(?!\p{L})/u;
/** "if this mail is read by …" */
const IS_READ_BY =
  /(?<!\p{L})(?:(?:this|dies\p{L}*|ce(?:ci|t|tte)?|est[eao]|quest[oa]|isto) ?(?:\p{L}*mail|message|nachricht|courriel|courrier|correo|mensaje|messaggio|mensagem|text)?|mail) (?:\p{L}+ ){0,3}(?:read|processed|handled|parsed|scanned|summari[sz]ed|gelesen|verarbeitet|ausgewertet|traite|lue?|analyse|leido|lee|procesa(?:do)?|letto|elaborato|lido|processado)(?!\p{L})|(?<!\p{L})von (?:\p{L}+ ){1,3}(?:gelesen|verarbeitet|ausgewertet|zusammengefasst)/u;

/** "If you (the machine, not Nora) …" */
const MEANT = new RegExp(
  `[(\\-,] ?(?:gemeint (?:ist|sind)|(?:und )?damit meine ich|ich meine|(?:and )?by (?:that|you) i mean|meaning|i mean|je (?:parle|veux dire)(?: de| a)?|j'entends|me refiero a|hablo de|intendo|parlo (?:del|della)|quero dizer) (?:(?:${DETERMINERS}) )?(?:${PROGRAMS}|${THINGS})(?!\\p{L})`,
  'u',
);

/** Somebody calls, or speaks of text that is meant for, a program. */
export function callsMachine(low: string): boolean {
  if (TAG.test(low)) return true;
  if (!NAMED.test(low)) return false;
  if (MEANT.test(low)) return true;
  for (const found of everyMatch(NOUN, low)) if (isCalled(low, found)) return true;
  return false;
}

function isCalled(low: string, found: RegExpExecArray): boolean {
  const before = low.slice(0, found.index);
  const rest = low.slice(found.index + found[0].length);
  const described = MECHANICAL_BEHIND.exec(rest)?.[0] ?? '';
  const after = rest.slice(described.length);
  const groups = found.groups ?? {};
  const led = LEAD.exec(before);
  const greeted = GREETED.exec(before);
  const bare = greeted === null ? BARE.exec(before) : null;
  const words = (greeted ?? led ?? bare)?.groups?.['words'] ?? LAST_WORDS.exec(before)?.[0] ?? '';
  const program =
    groups['program'] !== undefined ||
    (ASSISTANTS.test(found[0]) && led !== null && led.groups?.['words'] === '' && TOLD.test(rest)) ||
    MECHANICAL.test(words) ||
    described !== '' ||
    MADE_OF.test(after);
  const thing = groups['thing'] !== undefined;
  const reading = program || thing ? READS_MAIL.exec(after) : null;
  if ((program ? IS_READ : IS_READ_BY).test(low) && IF_MACHINE.test(before)) return true;
  const banner = BANNER.test(low);
  // "O robot, …" may be Portuguese for the robot
  const robot = (greeted !== null || bare !== null) && ROBOT.test(found[0]) && !/^[^\p{L}]*o $/u.test(before);
  if (greeted !== null && words === '' && ASSISTANT.test(found[0]) && CALLED_ALOUD.test(rest)) return true;
  if (!program && !robot && !(thing && (reading !== null || banner || CLEVER.test(words)))) return false;
  const behind = reading?.groups?.['behind'] ?? OF_MAIL.exec(after)?.groups?.['behind'] ?? after;
  if (greeted !== null) return reading !== null || CALLED_ALOUD.test(behind) || behind.trim() === '';
  if (led !== null) {
    if (
      (behind === after ? TOLD : TOLD_BEHIND).test(behind) ||
      (reading !== null && led.index < EARLY && CALLED_ALOUD.test(behind))
    )
      return true;
    if (ENDS_HERE.test(behind) && ((banner && low.length < SHORT) || MEANT_FOR.test(low))) return true;
  }
  if (program && led !== null && ORDERED.test(behind)) return true;
  return (
    bare !== null &&
    !SPOKEN_OF.test(words) &&
    (groups['program'] !== undefined || reading !== null || robot) &&
    (ORDERED.test(behind) || (reading !== null && /^ ?[,:]?$/u.test(behind)))
  );
}

/** "Usage des assistants IA : note de service", "Umgang mit KI: bitte beachten" */
const SPOKEN_OF =
  /(?:^| )(?:des?|du|sur|avec|der|von|über|mit|zu|of|about|on|with|del?|sobre|con|sul|sui|sugli|degli|dei|do|da|dos|das) (?:\p{L}+ )?$/u;

/** "Dear assistant, …" */
const ASSISTANT = /^(?:assistant|assistent|asistente|assistente|msaidizi)$/u;
/** "State for assistants:" names no person */
const ASSISTANTS = /^(?:assistants|assistenten|asistentes|assistentes)$/u;
const ROBOT = /^(?:robo|automa|computer|computador|ordinateur|ordenador|rechner)/u;
const LAST_WORDS = /(?:[\p{L}-]+ ){0,3}$/u;
const EARLY = 12;
const SHORT = 60;
/** "…, please note": nobody speaks of robots so */
const ORDERED =
  /^(?: \p{L}+){0,3} ?[,:] ?(?:please|bitte|merci|por favor|per favore|kindly|add|put|note|remind|tell|send|set|create|trag|setze?|erinnere|sei|hör|listen|hear|ecoute|mets|escucha|ascolta|escuta|schick|ajoute[rz]?|note[rz]?(?! de(?!\p{L}))|rappelle[rz]?|envoie|anade|apunta|recuerda|pon|envia|aggiungi|invia|ricorda|adicion[ae]|lembre|ongeza|tuma)(?!\p{L})/u;
