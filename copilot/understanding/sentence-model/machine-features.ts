import { remembered } from '../patterns/remembered.ts';
import { BUCKETS } from './features.ts';

/**
 * What text for programs speaks of, in seven languages: programs, what they do with mail, what lies in a mailbox, the owner as a
 * third person, rules to be set aside, secrecy. One of them says nothing; which of them meet in a sentence says much. Folded text.
 */
const CONCEPTS: readonly RegExp[] = [
  // a program
  /(?<!\p{L})(?:ais?|a\.i\.|kis?|ias?|llms?|gpts?|bots?|robots?|robos?|roboti?|roboter|chatbots?|assistants?|assistent\p{L}*|asistentes?|msaidizi|agents?|agent[ei]n?|agentes?|copilots?|automat\p{L}*|pars\p{L}*|summari[sz]ers?|pipelines?|crawlers?|models?|modelle?|sprachmodell\p{L}*|modeles?|modelos?|modello|syst[eè]me?s?|systeme|sistemas?|sistema|mfumo|mifumo|software|tools?|outils?|machines?|maschinen?|maquinas?|macchin[ae]|mashine|programs?|programm\p{L}*|programmes?|programas?|programu|scripts?|filters?|filtres?|filtros?|engines?|moteurs?|motor(?:es)?|algor\p{L}+|neural|virtual|virtue\p{L}*|digital\p{L}*|smart|computers?|ordinateur|computadora?|siri|akili bandia|inteligencia artificial|intelligence artificielle|intelligenza artificiale|künstliche\p{L}* intelligenz|helpers?|silicon)(?!\p{L})/u,
  // what a program does with mail
  /summar\p{L}*|zusammenfass\p{L}*|zusammengefasst|resume|resumen|resum[oi]\p{L}*|riassu\p{L}*|muhtasari|digest|triage|(?<!\p{L})tri(?!\p{L})|classif\p{L}*|klassifi\p{L}*|einstuf\p{L}*|kategor\p{L}*|categor\p{L}*|extract\p{L}*|extrah\p{L}*|extrai\p{L}*|extraer|index\p{L}*|process\p{L}*|verarbeit\p{L}*|traite\p{L}*|proces[ae]\p{L}*|elabor\p{L}*|auswert\p{L}*|analy[sz]\p{L}*|anali[sz]\p{L}*|sort(?:ing|s|ed|ier\p{L}*)|vorsortier\p{L}*|filter\p{L}*|filtr\p{L}*|label|priori\p{L}*|confiden(?:ce|za|ca)|spam|phishing|screening|moderation|generat\p{L}*|generier\p{L}*|gener[ae]\p{L}*|automatisch\p{L}*|autom[aá]tic\p{L}*|automatiq\p{L}*|kiotomatiki/u,
  // what lies in a mailbox
  /inbox|mailbox|postfach|posteingang|bandeja|buzon|boite|messagerie|casella|caixa|kikasha|barua pepe|folder|ordner|carpeta|cartella|folda|address book|adressbuch|carnet d|libreta|rubrica|agenda de contatos|contacts?(?!\p{L})|kontakte|contactos|contatti|contatos|calend\p{L}*|kalend\p{L}*|to-?do|task list|tasks?(?!\p{L})|aufgaben?|t[aâ]ches?(?!\p{L})|tareas?|tarefas?|reminders?|erinnerung|rappels?|recordatorio|promemoria|lembrete|passw\p{L}*|kennw\p{L}*|mot de passe|contrasena|senha|nywila|credential|tokens?|api|iban/u,
  // the owner as a third person
  /(?<!\p{L})(?:the |your |its |each |every )?(?:user|recipient|owner|account holder|addressee|principal|human)(?:'s|s)?(?!\p{L})|(?<!\p{L})(?:be)?nutzer\p{L}*|empfänger\p{L}*|inhaber\p{L}*|utilisat\p{L}*|destinat\p{L}*|usuari\p{L}*|utent[ei]|titular\p{L}*|titolare|proprietari\p{L}*|propi?etario|mtumiaji|mpokeaji|mwenye(?:we)?/u,
  // sets rules aside
  /ignor\p{L}*|disregard\p{L}*|forget|overrid\p{L}*|overwrit\p{L}*|bypass\p{L}*|vergiss|vergessen|missacht\p{L}*|oublie\p{L}*|olvid\p{L}*|dimentic\p{L}*|esque[cç]\p{L}*|puuz\p{L}*|sahau|not apply|no longer|supersed\p{L}*|replac\p{L}*|ersetz\p{L}*|reemplaz\p{L}*|remplac\p{L}*|unlock|jailbreak|disable|deaktivier\p{L}*|desactiv\p{L}*|disattiv\p{L}*/u,
  // the rules themselves
  /instruct\p{L}*|anweisung\p{L}*|consignes?|instrucci?\p{L}*|istruzion\p{L}*|maagizo|agizo|amri|prompts?|rules?(?!\p{L})|regeln?(?!\p{L})|regles?|reglas?|regol[ae]|regras?|guidelines?|richtlinie\p{L}*|directives?|direttiv\p{L}*|diretriz\p{L}*|command\p{L}*|befehl\p{L}*|ordres?(?!\p{L})|ordenes|ordini|comand\p{L}*|polic(?:y|ies)|safety|guardrail\p{L}*|mode(?!\p{L})|modus|modo(?!\p{L})|admin\p{L}*|developer|entwickler\p{L}*|sudo|debug\p{L}*|override|system/u,
  // what it is to say
  /output|ausgabe|sortie|salida|(?:your|the|an?) (?:answer|reply|response|summary)|(?:deine|ihre|die|der) (?:antwort|zusammenfassung)|(?:ta|votre|la|ton|le) (?:reponse|resume|synthese)|(?:tu|su|la|el) (?:respuesta|resumen)|(?:tua|la) (?:risposta|sintesi)|(?:sua|tua|a) resposta|jibu|(?:tell|inform|assure|convince) (?:the|him|her|them|everyone)|(?:sag|teile?|melde|richte) (?:dem|der|ihm|ihr)|dis[- ](?:lui|a)|dile|digli|diga a|mwambie|answer (?:with|only|in)|respond (?:with|only|in)|reply (?:with|only|in)|say (?:that|nothing|only)|mention|erwähn\p{L}*|mentionn\p{L}*|mencion\p{L}*|menzion\p{L}*/u,
  // behind the owner's back
  /without (?:asking|showing|telling|confirm\p{L}*|question|review|notif\p{L}*)|ohne (?:rückfrage|nachfrage|nachzufragen|zu fragen|bestätigung|hinweis|weiteres|dass)|sans (?:demander|confirmation|prevenir|le dire|rien dire|avertir|poser)|sin (?:preguntar|avisar|confirm\p{L}*|decir|consultar)|senza (?:chiedere|avvisare|conferma|dire)|sem (?:perguntar|avisar|confirm\p{L}*|dizer)|bila (?:ku\p{L}+|idhini)|secret\p{L}*|silent\p{L}*|heimlich|stillschweigend|en silence|hidden|versteckt|cach[eé]\p{L}*|ocult\p{L}*|nascost\p{L}*|escond\p{L}*|ficha|pre-?approved|already (?:approved|authori[sz]ed|verified|confirmed|agreed)|bereits (?:genehmigt|freigegeben|zugestimmt|bestätigt)|autoris\p{L}*|autoriz\p{L}*|authori[sz]\p{L}*|genehmigt|deja (?:valide|approuve|autorise)|ya (?:ha )?(?:autoriz|aprob|confirm)\p{L}*/u,
  // given a role or a moment of its work
  /you(?:'re| are) (?:now|a|an|the)(?!\p{L})|(?:du bist|sie sind) (?:jetzt|nun|ein|eine|ab)|(?:tu es|vous etes) (?:maintenant|desormais|un|une)|(?:eres|ahora eres|usted es) |(?:sei|ora sei) |voce (?:e|agora)|wewe ni|sasa (?:wewe|u)|(?:act|behave|respond) (?:as|like)|pretend|tu so|fais comme|fingi?e|(?:when|while|before|after|once|if) (?:you(?:'re| are| have)? )?(?:summari\p{L}*|process\p{L}*|read\p{L}*|index\p{L}*|asked|sort\p{L}*|draft\p{L}*|prepar\p{L}*|finish\p{L}*|extract\p{L}*)|beim (?:zusammenfassen|lesen|sortieren|verarbeiten|auswerten)|(?:en|lors d\p{L}+|avant d\p{L}) (?:resum\p{L}*|trait\p{L}*|lisant|tri\p{L}*)|al (?:resumir|procesar|leer|clasificar)|if you are an? |wenn du ein|si (?:tu es|vous etes|eres) un|se (?:sei|voce e) un/u,
  // this very text
  /(?:this|the) (?:message|mail|e-?mail|text|letter|line|paragraph|note)|dies(?:e|er|es|en)? (?:nachricht|mail|e-?mail|text|brief|zeile|absatz)|ce (?:message|mail|courriel|texte|courrier)|cette (?:ligne|lettre)|est[ea] (?:mensaje|correo|texto|linea|carta|mensagem|email|e-mail|linha)|quest[oa] (?:messaggio|mail|testo|riga|lettera)|(?:barua|ujumbe|maandishi) (?:hii|huu|haya)|(?:the )?(?:following|above|below|preceding|quoted|previous) (?:\p{L}+ )?(?:text|lines?|message|part|words|content|mails?)|reading this|liest|lit ceci|lee esto|legge/u,
  // brackets, quotations, signs of code
  /[[\]{}<>|\\]|<!--|--|==|::|"\w+"\s*:|\w+\(\w*|\w+=\S|:\s*true|\$\{/u,
];

/** Programs, what they do with mail, the owner as a third person, rules: without one of them the rest says nothing. */
export const LEADING: readonly number[] = [0, 1, 3, 5];

export const speaksOf = (low: string, concept: number): boolean => REMEMBERED[concept]!.test(low);
const REMEMBERED = CONCEPTS.map(remembered);

/** A program is called: at the start, before a colon or a comma. */
const CALLED = /^[^\p{L}]*(?:[\p{L}'-]+ ){0,4}[\p{L}'-]+ ?[:,]/u;

export const isCalled = (low: string): boolean => CALLED.test(low);

/** Numbers of the features, from 0: those of the concepts, and which of them the first words call. */
function machineFeatures(low: string): number[] {
  if (!LEADING.some((n) => speaksOf(low, n))) return [];
  const conceptsIn = (text: string): number[] => [...CONCEPTS.keys()].filter((n) => speaksOf(text, n));
  const head = CALLED.exec(low)?.[0];
  const called = head === undefined ? [] : conceptsIn(head);
  return [...featuresOfConcepts(conceptsIn(low)), ...called.map((n) => HEAD_FEATURES[n]!)];
}

/** Each concept, each pair of concepts, and how many. */
export function featuresOfConcepts(said: readonly number[]): number[] {
  const features: number[] = [];
  for (const one of said) {
    features.push(one * STEP);
    for (const other of said) if (one < other) features.push(one * STEP + other);
  }
  features.push(COUNT + Math.min(said.length, 6));
  return features;
}

const STEP = 16;
const COUNT = 400;
const HEAD = 420;
/** By concept. */
export const HEAD_FEATURES: readonly number[] = CONCEPTS.map((_, n) => HEAD + n);
/** More than any feature number. */
const MACHINE_FEATURES = 512;
export const MACHINE_BUCKETS = BUCKETS + MACHINE_FEATURES;

/** The features of the sentence model and behind them those of this one. */
export function withMachineFeatures(features: Int32Array, low: string): Int32Array {
  const own = machineFeatures(low);
  if (own.length === 0) return features;
  const all = new Int32Array(features.length + own.length);
  all.set(features);
  for (const [n, feature] of own.entries()) all[features.length + n] = BUCKETS + feature;
  return all;
}
