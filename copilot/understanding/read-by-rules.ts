/** What the patterns of the language make of one sentence: no model, no neighbours. */
import type { Addressed } from './addressee.ts';
import { asksToCome } from './asked-to-come.ts';
import { requestProbability } from './classifier.ts';
import { isCounterfactual } from './counterfactual.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { asksLikeOrder, imperativeIn, LABEL, LEADING_IF, voseoIn } from './imperatives.ts';
import { otherLanguage } from './language.ts';
import { EN, lexiconOf, type Lexicon } from './lexicon/index.ts';
import { modelCalled, speaksOfReader, speaksToMachine } from './machine-speech.ts';
import type { Act, Reading } from './reading.ts';
import type { Sentence } from './segment.ts';
import { matchesOf, remembered } from './patterns/remembered.ts';
import { tellsFault } from './rules/told-faults.ts';
import { speaksAsAssistant } from './speaks-as-assistant.ts';

const CLAUSE = remembered(
  /[;]|\s-\s|,\s(?=(?:peux-tu|pouvez-vous|pourrais-tu|pourriez-vous|(?:could|can|would|will) you|(?:kannst|könntest|würdest) du|(?:können|könnten|würden) sie|puedes|podrias|podria|puoi|potresti|voce pode|poderia)(?!\p{L}))|,?\s(?:but|however|aber|sondern|jedoch|mais|cependant|pero|sino|sin embargo|mas(?! (?:de|que|tarde|o|adelante|bien|rapido|cerca|tiempo|alla|\d))|ma|lakini|and instead|instead)\s|\s(?:and|und|et|y|e)\s(?=(?:please |bitte )?(?:don'?t|do not|never|nicht|keinesfalls|ne |n'|no |non |nao ))|,\s(?:and|und|et|y|so|also|dafur|daher|donc)\s|\s(?:and|und|et|y|e)\s(?=[^,;.!?]{3,80} (?:instead|stattdessen|a la place|en su lugar|al suo posto)\W*$)/u,
);
const STRONG_SCORE = 0.9;
const BARE_SCORE = 0.72;
const MODEL_ALONE = 0.8;

export function emptyReading(sentence: Sentence, addressed: Addressed, act: Act, lexicon: Lexicon): Reading {
  return {
    sentence,
    addressed,
    act,
    offset: addressed.offset,
    low: sentence.low.slice(addressed.offset),
    lexicon,
    score: 0,
    condition: null,
  };
}

/** Before the trained model has its say. `mayBeForMachine`: false where the model is sure that it is for people. */
export function readByRules(
  context: MailContext,
  sentence: Sentence,
  addressed: Addressed,
  mayBeForMachine = true,
): Reading {
  const lexicon = lexiconFor(context, sentence);
  const reading = emptyReading(sentence, addressed, 'statement', lexicon);
  const { low } = reading;
  if (callsModel(context, sentence) || (mayBeForMachine && speaksToAssistant(sentence.low, lexicon)))
    return { ...reading, act: 'to-assistant' };
  if (addressed.salutation) return { ...reading, act: 'salutation' };
  if (closesMail(reading)) return { ...reading, act: 'closing' };

  const clauses = clausesOf(low);
  let best: Reading | null = null;
  for (const clause of clauses) {
    const judged = judge(context, reading, clause);
    if (best === null || rank(judged.act) > rank(best.act)) best = judged;
  }
  if (ELLIPTIC.test(low)) return { ...reading, act: 'hypothetical', score: STRONG_SCORE };
  // its second half begins like a polite question: "Hätten sie das Geld, würden sie zwanzig bestellen"
  if (isCounterfactual(low)) return { ...reading, act: 'hypothetical', score: STRONG_SCORE };
  return best ?? reading;
}

/** Only what stands between quotation marks speaks to a program: somebody tells of it. */
export const quotesMachineSpeech = ({ low }: Sentence, lexicon: Lexicon): boolean => {
  const own = low.replace(QUOTED, (quoted) => '_'.repeat(quoted.length));
  return own !== low && /\p{L}{3}/u.test(own) && !speaksToAssistant(own, lexicon);
};

/** A model is called by its name, or the user is spoken of to whoever reads the user's mail. */
export function callsModel(context: MailContext, { low }: Sentence): boolean {
  if (isOnlyReader(context) && speaksOfReader(low, context.ownNames)) return true;
  const model = modelCalled(low);
  const { ownNames, otherNames, sender } = context;
  return model !== null && ![...ownNames, ...otherNames, ...fold(sender.name).split(' ')].includes(model);
}

const isOnlyReader = ({ position, toMany, message }: MailContext): boolean =>
  position === 'to' && !toMany && message.cc.length === 0;

/** In the words of its language or in English, the language of attacks. */
const speaksToAssistant = (low: string, { toAssistant }: Lexicon): boolean =>
  !speaksAsAssistant(low) &&
  (toAssistant.test(low) || (toAssistant !== EN.toAssistant && EN.toAssistant.test(low)) || speaksToMachine(low));

const ORDER: readonly Act[] = [
  'statement',
  'courtesy',
  'done',
  'hypothetical',
  'negated',
  'promise',
  'question',
  'withdrawn',
  'request',
];
const rank = (act: Act): number => ORDER.indexOf(act);

interface Clause {
  at: number;
  text: string;
}

function clausesOf(low: string): Clause[] {
  const clauses: Clause[] = [];
  let from = 0;
  for (const found of matchesOf(CLAUSE, low)) {
    if (found.index - from > 8) clauses.push({ at: from, text: low.slice(from, found.index) });
    from = found.index + found[0].length;
  }
  clauses.push({ at: from, text: low.slice(from) });
  return clauses;
}

/** The act of one clause. A negation, a completion or a withdrawal counts only in the clause where it stands. */
function judge(context: MailContext, reading: Reading, clause: Clause): Reading {
  const { lexicon } = reading;
  const text = clause.text.replace(QUOTED, (quoted) => '_'.repeat(quoted.length));
  const at = reading.addressed.offset + clause.at;
  const result = (act: Act, score: number): Reading => ({
    ...reading,
    act,
    score,
    offset: at,
    condition: conditionOf(reading, lexicon),
  });
  // "Is the hall free on the 4th, and can you send the price?" asks twice
  const halfAsked =
    (reading.sentence.asked === true || ENDS_ASKING.test(reading.low)) &&
    lexicon.interrogative.test(text.replace(LABEL, '')) &&
    !CLEFT.test(text);
  const asked = (halfAsked || ENDS_ASKING.test(text)) && !(TAG.test(text) && lexicon.imperative.test(text));

  if (NOT_FORGET.test(text)) return result('request', combine(STRONG_SCORE, requestProbability(text, lexicon)));
  if (
    lexicon.withdrawn.test(text) &&
    (IF_FIRST.test(reading.low) || PAID_ALREADY.test(reading.low) || WHO_PAID.test(reading.low))
  )
    return result('courtesy', STRONG_SCORE);
  // "the controller shows E2 and ignores the sensor": of a machine
  if (lexicon.withdrawn.test(text) && !tellsFault(text)) return result('withdrawn', STRONG_SCORE);
  const voseo = lexicon.language === 'es' ? voseoIn(reading.sentence.text.slice(at, at + text.length), text) : null;
  const request = lexicon.request.exec(text) ?? voseo;
  const said = imperativeIn(text, lexicon);
  const noOrder =
    said === null ||
    (ENDS_ASKING.test(reading.low) && !TAG.test(reading.low) && asksLikeOrder(lexicon, said)) ||
    tellsOfOthers(reading, said, clause);
  const imperative = noOrder ? null : said;
  const need = lexicon.need.exec(text);
  const negated =
    lexicon.negated.test(withoutBrackets(text)) && !INSTEAD.test(reading.low.slice(clause.at + clause.text.length));
  if (lexicon.hypothetical.test(text) && !(request !== null && asked)) return result('hypothetical', STRONG_SCORE);
  if (lexicon.courtesy.test(text) || (request !== null && !asked && lexicon.forInformation.test(reading.low)))
    return result('courtesy', STRONG_SCORE);
  if (asked && lexicon.rhetorical.test(text)) return result('courtesy', STRONG_SCORE);
  const inquiry = inquiryIn(text, lexicon);
  // "Please sort it by Wednesday or let me know": the work comes first
  const work = request ?? (clause.at < 3 ? imperative : null);
  const workFirst =
    work !== null &&
    inquiry !== null &&
    text
      .slice(work.index + work[0].length, Math.max(0, inquiry.index))
      .trim()
      .split(/\s+/u).length >= 3;
  if (inquiry !== null && !negated && !workFirst) return result('question', asked ? 0.9 : 0.82);
  const asksFirst = work ?? imperative;
  // "I'll send it on Friday, you don't need to do anything"
  const promised = context.position === 'author' ? lexicon.promise.exec(text) : null;
  const promisesFirst = promised !== null && promised.index < (lexicon.negated.exec(text)?.index ?? 0);
  if (negated && !promisesFirst && !saysOfOthers(text, asksFirst, lexicon.negated))
    return result('negated', STRONG_SCORE);
  if (promised !== null) return result('promise', STRONG_SCORE);
  if (
    lexicon.done.test(text) &&
    (imperative === null || imperative.index > 2) &&
    !isBehind(text, request ?? need, lexicon.done)
  )
    return result('done', 0.8);
  const p = requestProbability(text, lexicon);
  if (request !== null && asked && isOpenQuestion(text, request, lexicon)) return result('question', 0.88);
  if (asked && asksToCome(text)) return result('question', 0.88);
  if (asked && MUST_IT.test(text)) return result('question', 0.85);
  if (request !== null) return result('request', combine(STRONG_SCORE, p));
  // "Ruth: agree a running order" in minutes names who does it, whatever the verb
  if (isActionItem(reading, clause, asked)) return result('request', combine(BARE_SCORE + 0.1, p));
  // a bare verb at the start of a subject is as often a noun: "label printer", "order 4711"
  if (
    imperative !== null &&
    (clause.at < 3 || reading.sentence.source === 'body') &&
    isVerbHere(reading, imperative, clause) &&
    reading.sentence.source === 'body'
  )
    return result('request', combine(BARE_SCORE, p));
  if (lexicon.promise.test(text) && !asked) return result('promise', 0.8);
  if (asked) return result('question', 0.85);
  if (need !== null) return result('request', combine(0.65, p));
  if (p >= MODEL_ALONE && lexicon.language === 'en') return result('request', p * 0.75);
  return result('statement', 0.5);
}

/** "…, nehmen sie das Urteil an": German orders strangers with a capital "Sie", as far as a writer uses capitals at all. */
function tellsOfOthers({ sentence, addressed, lexicon }: Reading, found: RegExpExecArray, clause: Clause): boolean {
  const they = lexicon.language === 'de' ? / (sie)(?!\p{L})/u.exec(found[0]) : null;
  if (they === null) return false;
  const text = sentence.text.slice(addressed.offset);
  const at = clause.at + found.index + they.index + 1;
  return text.slice(at, at + 3) === 'sie' && / \p{Lu}\p{Ll}/u.test(text);
}

/** "What I still need is the key, can you …?": names a thing, asks nothing by itself */
const CLEFT = remembered(
  /^[^\p{L}]*(?:(?:and|but|so|und|aber) )?(?:what (?:i|we) (?:do |really |still |also |now |just |actually )*(?:need|want|lack|have in mind|would (?:like|need)|am missing|are missing)(?: from you| now)? (?:is|are)|was (?:ich|wir|mir|uns) (?:\S+ ){0,3}(?:brauche|brauchen|bräuchten?|benötigen?|fehlt|fehlen|möchten?)(?: \S+){0,2},? (?:ist|sind|wäre|wären))(?!\p{L})/u,
);

/** "Does it have to be the original?", "tem de ser o original?" */
const MUST_IT = remembered(
  /(?<!\p{L})(?:(?:does|do|must|should) (?:it|that|this|they|he|she|the \p{L}+) (?:(?:have|need) to )?(?:be|come|stay)|(?:muss|müssen|soll|sollen) (?:es|das|der|die|den) (?:\S+ ){1,8}sein|(?:doit|doivent)(?:-il|-elle|-ils|-elles| ca)? etre|(?:tiene|tienen) que ser|tem (?:de|que) ser|(?:deve|devono) essere|lazima iwe)(?!\p{L})/u,
);

/** "It hasn't, and I don't expect it to": answers what was supposed */
const ELLIPTIC =
  /^[^\p{L}]*(?:it|he|she|they|that|you|we|i) (?:has|have|had|did|does|do|is|are|was|were|wo|will|would)n'?t[,.;]/u;

/** Also at the end of a quotation that began before */
const ENDS_ASKING = /\?["”» ]*$/u;

/** "Not my number, but the one of the office" */
const INSTEAD = /^,? (?:sondern|sino|bensi)(?!\p{L})/u;

/** "Please list the freight apart, they won't sign it otherwise", "tell them that I'm not coming": the reason, or the message, not its end. */
function saysOfOthers(text: string, asked: RegExpExecArray | null, told: RegExp): boolean {
  const at = asked === null ? null : told.exec(text);
  if (asked === null || at === null || at.index <= asked.index) return false;
  const between = text.slice(asked.index, at.index + at[0].length);
  return REASON.test(between.slice(asked[0].length)) || MESSAGE.test(between);
}
const REASON =
  /(?:,| -) (?:(?:because|since|as|weil|denn|da|parce qu[e']|car|porque|ya que|perche|pois) )?(?:they|he|she|it|we|i|there|er|wir|ich|es|man|il|elle|ils|elles|on|nous|je|ellos|ellas|nadie|nosotros|eles|loro|lui|lei)(?:'\p{L}+)? /u;
/** Of telling, and what is told; what the reader himself shall not do is denied */
const MESSAGE =
  /(?<!\p{L})(?:tell|inform|let|say|sagen|sag|ausrichten|richte|informier\p{L}*|mitteil\p{L}*|dire|dis|dites|preven\p{L}*|avert\p{L}*|decir\p{L}*|di(?:le|les|ga\p{L}*)|avis\p{L}*|diz\p{L}*|digli|dille|dica)(?!\p{L})[^,?!]{0,40},? (?:(?:dass|that|que|che) |qu')(?!(?:you|du|sie|ihr|tu|vous|usted|voce|lei)(?!\p{L}))/u;

/** "Would you resend the form you signed yesterday": what is done already belongs to the thing that is asked for. */
const isBehind = (text: string, asked: RegExpExecArray | null, told: RegExp): boolean =>
  asked !== null && asked.index <= EARLY && (told.exec(text)?.index ?? 0) >= asked.index + asked[0].length + 2;
const EARLY = 24;

/** "Bring two bottles, will that be all right?": no question, if an imperative stands before it. */
const TAG =
  /(?:, ?|¿)(?:ok(?:ay)?|right|yeah|yes|please|all right|alright|will you|would you|ja|gell|oder|gut|einverstanden|in ordnung|geht das|d'accord|hein|ca (?:marche|te va|vous va)|vale|si|de acuerdo|esta bien|sale|te parece|va bene|d'accordo|ti va|esta bem|combinado|pode ser|ta|certo|sawa) ?\?\s*$/u;

/** "If that suits you, return it signed": what the condition says asks nothing. */
function inquiryIn(text: string, lexicon: Lexicon): RegExpExecArray | null {
  const from = LEADING_IF.exec(text)?.[0].length ?? 0;
  const found = lexicon.inquiry.exec(text.slice(from));
  if (found !== null) found.index += from;
  return found;
}

/** "We meet on Friday at two (no need to register)": what stands in brackets denies nothing else. */
const withoutBrackets = (text: string): string =>
  text.includes('(') ? text.replace(BRACKETED, (words) => '_'.repeat(words.length)) : text;
const BRACKETED = /(?<=\S )\([^()]{4,200}\)/gu;

/** Words of somebody else: Marta left a review: "Please fix the shower". */
const QUOTED = /"[^"]{12,300}"|«[^»]{12,300}»|“[^”]{12,300}”|„[^“”]{12,300}[“”]/gu;

const TELLS_READER = remembered(
  /^[^\p{L}]*(?:you (?:had|did|were|have|are)|(?:du|sie|ihr) (?:hattest|hatten|hattet|warst|waren|hast|haben|habt|bist|sind|wolltest|wollten)|tu (?:avais|as|es|etais)|vous (?:aviez|avez|etes|etiez)|tenias|tenia|eras|tienes|avevi|aveva|tinhas|tinha)(?!\p{L})(?! to(?!\p{L}))/u,
);
/** "Ann: no open items" */
const NOTHING =
  /^[^\p{L}]*(?:no|none|nothing|n\/a|keine?|nichts|entfällt|aucune?|rien|neant|ninguna?|nada|sin|nessuna?|niente|nenhuma?)(?: \p{L}+){0,3}[^\p{L}]*$/u;
/** "Ann: your permit is here, nothing is open" */
const NOTHING_OPEN =
  /(?<!\p{L})(?:nothing|nichts|rien|nada|niente)(?: \p{L}+){0,3} (?:open|outstanding|pending|left|offen|en suspens|pendiente|in sospeso|pendente)(?!\p{L})/u;
const ITEM_NAME = /:\s*$/u;

/** A line that begins with the reader's name and a colon says what the reader is to do. */
function isActionItem(reading: Reading, clause: Clause, asked: boolean): boolean {
  const { addressed, sentence, low } = reading;
  if (NOTHING.test(low) || NOTHING_OPEN.test(low)) return false;
  if (addressed.assigned === true) return !asked && clause.at === 0;
  // "@Ann: you had the key last year" tells
  if (TELLS_READER.test(low)) return false;
  if (asked || clause.at > 0 || !addressed.named || addressed.addressee !== 'user' || sentence.source !== 'body')
    return false;
  return ITEM_NAME.test(sentence.text.slice(0, addressed.offset)) && low.split(/\s+/u).length >= 2;
}

/** "Do not forget the cake", in every language: the verb alone would take a request back. */
const NOT_FORGET = remembered(
  /(?<!\p{L})(?:(?:don'?t|do not|never) forget|(?:vergiss|vergesst|vergessen sie)(?: \S+){0,6} nicht|(?:n.)?(?:oublie|oubliez|oublions)(?: surtout)? pas|no (?:te |se |os |nos )?olvid(?:es|e|eis|en|emos|ar)|non (?:ti |vi |si )?dimentic(?:are|arti|atevi|ate|hi)|nao (?:te |se )?(?:esquec(?:a|as|am|er)|esquece)|usisahau|msisahau)(?!\p{L})/u,
);

/** "If you have already paid, please ignore this": takes nothing back. */
const IF_FIRST = /^[^\p{L}]*(?:if|in case|falls|wenn|sollte[nt]?|sofern|si|se|caso|kama|ikiwa)\b/u;

/** "Those that have paid already ignore this!": the same of whoever it is */
const WHO_PAID = remembered(
  /(?<!\p{L})(?:(?:those|anyone|anybody|everyone|all|whoever|people)(?: of you)? (?:who|that)?(?: have| has|'ve)?|wer|alle,? die|(?:ceux|celles) qui (?:ont|avez)|qui a|quien(?:es)?|los que|las que|chi ha|quem|os que) (?:\S+ ){0,2}(?:paid|settled|sent|bezahlt|gezahlt|überwiesen|regle|paye|pagad[oa]|pago|pagou|pagato|pagaron|abonado)(?!\p{L})/u,
);

/** "Haben Sie inzwischen bezahlt, betrachten Sie dieses Schreiben als gegenstandslos": the same without any if */
const PAID_ALREADY = remembered(
  /(?<!\p{L})(?:already|meanwhile|in the meantime|bereits|inzwischen|zwischenzeitlich|schon|deja|entre-?temps|ya|entretanto|gia|nel frattempo|ja)(?!\p{L}).{0,60}(?<!\p{L})(?:paid|settled|sent|bezahlt|gezahlt|überwiesen|beglichen|regle|paye|pagad[oa]|pago|abonad[oa]|realizad[oa]|pagat[oa]|saldat[oa]|effettuat[oa]|efetuad[oa])(?!\p{L})/u,
);

/** "How much would you charge?" asks for an answer, although "would you" stands in it. */
function isOpenQuestion(text: string, request: RegExpExecArray, lexicon: Lexicon): boolean {
  const start = lexicon.interrogative.exec(text);
  return (
    start !== null &&
    request.index >= start[0].length &&
    !text.slice(0, request.index).includes(',') &&
    !SUBORDINATE.test(text)
  );
}

/** "Order WT-55102", "Check-in: 16 October": a noun before a number or a colon, or alone; "order 40 chairs" is none. */
function isVerbHere(reading: Reading, imperative: RegExpExecArray, clause: Clause): boolean {
  const end = imperative.index + imperative[0].length;
  const rest = reading.sentence.text.slice(reading.addressed.offset + clause.at + end);
  if (
    /^\s*(?:[:#№-]|n[°ºor]\.?\s|[A-Z]{0,5}-?\d(?!\d*\s+\p{Ll})|\d+\s+(?:is|are|was|were|has|have|had|will|can)(?!\p{L}))/u.test(
      rest,
    )
  )
    return false;
  if (clause.text.trim().split(/\s+/u).length < 2) return false;
  // "grant and insurance are all closed now"
  if (SUBJECTS.test(rest)) return false;
  // "Sigue siendo en la bodega vieja", "your sheet came in early, complete, well done"
  if (
    GOES_ON.test(`${imperative[0].trim()}${rest.toLowerCase()}`) ||
    STATE_ALONE.test(`${imperative[0].trim()}${rest}`)
  )
    return false;
  // "Note de l'organisatrice : …"
  if (NOTE.test(imperative[0].trim()) && NOTE_OF.test(rest)) return false;
  return !(reading.lexicon.nounOrVerb.test(imperative[0].trim()) && isNounHere(rest, reading.sentence.bullet));
}

const SUBJECTS = /^(?:,? (?:and |or )?\p{L}+){1,3} (?:is|are|was|were|has been|have been) (?!\p{L}+ing)/u;
const GOES_ON =
  /^(?:sigue|sigan|segue|continua|continue|reste|resta|bleibt?) (?:siendo|igual|en|abiert[oa]|cerrad[oa]|sin|con|tout|todo|a ser|igual|ouverte?|fermee?|aberto|aperto|alles|es)(?!\p{L})/u;
const STATE_ALONE = /^(?:complete|clear|open|clean|present|correct|secure|separate|close)[,.!;)]/u;
const NOTE = /^not[ae]$/u;
const NOTE_OF = /^\s+(?:(?:de|du|des|di|del|della|da|do|of|from|to) |d['’])/u;

/** "When you are out this way could you …" */
const SUBORDINATE =
  /^[^\p{L}]*(?:(?:and|but|und|aber|et|mais|y|pero) )?(?:when(?:ever)?|once|wenn|sobald|quand|lorsque|des que|cuando|quando) (?:you|u|du|sie|ihr|tu|vous|puedas|pueda|tengas|tenga|pases|pase|voce|puoi|passi)(?!\p{L})/u;

const AFTER_VERB =
  /^\s+(?:(?:the|an?|my|our|your|his|her|their|this|that|these|those|all|both|each|every|any|some|more|another|it|them|him|us|me|up|out|off|in|on|with|to|for|at|back|down|over|into|about|around|from|if|whether|when|how|by|and|or|only|new|two|three|four|five|six|ten|\p{L}{3,}s)(?!\p{L})|\d+\s+\p{L}|\p{Lu})/u;

/** "Sort code 00-00-00", "quote attached": such a word is a verb only before what a verb takes. */
const isNounHere = (rest: string, bullet: boolean): boolean => !bullet && !AFTER_VERB.test(rest);

/** Rules decide, the trained model moves the score. */
const combine = (rule: number, p: number): number => Math.max(0.05, Math.min(0.98, 0.6 * rule + 0.4 * p));

function conditionOf(reading: Reading, lexicon: Lexicon): string | null {
  const found = lexicon.condition.exec(reading.low);
  if (found === null || found[1] === undefined) return null;
  const start = reading.addressed.offset + found.index;
  return reading.sentence.text.slice(start, start + found[1].length).trim();
}

/** Sentences of a mail in two languages are read with the words of their own. */
function lexiconFor(context: MailContext, sentence: Sentence): Lexicon {
  const language = otherLanguage(sentence, context.language);
  return language === null ? context.lexicon : lexiconOf(language);
}

/** "Best regards", "Many thanks, Anna": a formula and at most a name. */
function closesMail({ low, lexicon, sentence }: Reading): boolean {
  // "Ihre Auftragsnummer: R7KQ2M" is no sign-off
  if (low.length > 60 || sentence.source === 'subject' || /[?\d]|: ?\S/u.test(sentence.text)) return false;
  // "Ihr Termin:" heads what follows
  if (low.trimEnd().endsWith(':')) return false;
  const formula = lexicon.closing.exec(low);
  if (formula === null || lexicon.request.test(low)) return false;
  const rest = low
    .slice(formula[0].length)
    .split(/[^\p{L}\p{N}]+/u)
    .filter(Boolean);
  return rest.length <= (/[,!.\n]/u.test(low.charAt(formula[0].length)) ? 3 : 2);
}
