/** Two pieces of work in one sentence: "check the valve and order a spare", and what is one although it has two verbs. */
import { hash } from './hashing.ts';
import type { Lexicon } from './lexicon/index.ts';
import { indirectOf } from './lexicon/indirect.ts';
import { joinsOf } from './lexicon/joins.ts';
import { matchesOf, remembered } from './patterns/remembered.ts';
import type { Reading } from './reading.ts';
import { IMPERATIVE, kindOf, WORD_KINDS } from './sentence-model/word-kinds.ts';

export interface Clause {
  /** verbatim part of the mail */
  text: string;
  /** the part without salutation */
  work: string;
  /** wants to be told something: "and confirm whether you still want the brown ones" */
  asks?: true;
}

/** The same thing is done something else to: "fill it in and send it back", "de signer la convention et de la renvoyer". */
const PRONOUN_OBJECT =
  /^\S+\s+(?:(?:it|them|their|its|this|that|these|those|him|her|sie|ihn|es|lo)(?:\s|[.?!,]|$)|(?:me|us|uns|mir|mich|nous|moi)\s*(?:[.?!,]|$))|^(?:de |d')?(?:(?:me|nous) (?:le|la|les|l')|(?:le |la |les |l')(?:renvoyer|retourner|rendre|remettre|signer|deposer|ramener))(?!\p{L})|^(?:renvoy|retourn|rend|remett|sign|ramen)\p{L}*-(?:le|la|les)(?!\p{L})|^(?:que )?(?:me|nos) (?:lo|la|los|las) |^(?:devolv|devuelv|reenvi|remit|firm|entreg|envi|mand)\p{L}*(?:me|nos|se)?(?:lo|la|los|las)(?!\p{L})|^(?:di |a )?\p{L}+[aei]r(?:me|ce)(?:lo|la|li|le)(?!\p{L})/u;
/** An answer to the writer is part of the work: "review it and let me know". */
const ANSWERING =
  /^(?:(?:also|then|please|kindly|bitte|dann|auch) )*(?:let (?:me|us)|give (?:me|us) (?:an? (?:call|shout|ring|buzz|answer|idea|bell)|your|feedback|some feedback)|tell (?:me|us)|confirm|get back|inform (?:me|us)|advise|reply|respond|call me|keep (?:me|us)|return it|send it|drop (?:me|us)|(?:have|take) a (?:quick |closer |proper )?look(?! at)|(?:gib|gebt|geben?)(?: sie)? (?:(?:mir|uns|kurz|bitte|gleich|einfach)(?!\p{L})|(?:\S+ ){0,4}(?:bescheid|rückmeldung|antwort|feedback|laut)(?!\p{L}))|(?:sag|meld|bestätig|antwort|informier)\p{L}*|(?:mir|uns|mich|bis \S+|kurz|gleich) (?:\S+ ){0,4}(?:bescheid|rückmeldung|antwort|sagen|mitteilen|wissen|informieren|bestätigen)|(?:de |d')?(?:me |nous |m'|m)(?:dire|dis|dites|tenir|tiens|tenez|confirm\p{L}*|avis\p{L}*|inform\p{L}*|prevenir|repond\p{L}*|faire (?:savoir|part|un retour))|(?:dis|dites|tiens|tenez|confirm\p{L}*|avis\p{L}*|inform\p{L}*|previens|prevenez)-(?:moi|nous)|(?:de )?(?:confirm\p{L}*|repond\p{L}*)|(?:que )?(?:me |nos )(?:avis|inform|confirm|dig|dic|dij|cuent|respond)\p{L}*|(?:avis|inform|confirm|dec|di|da|respond|cuent)\p{L}*(?:me|nos)(?!\p{L})|(?:me |nos )?(?:diz|respond|confirm)\p{L}*|(?:di )?(?:(?:farmi|farci|fammi|facci) sapere|dirmi|dirci|dimmi|avvis(?:ar)?(?:mi|ci)|conferm\p{L}*))/u;
/** "… and send me your corrections": the reader's own words on what is read are the end of reading it. */
const COMMENTS =
  /^(?:(?:please|then|also|bitte|dann) )*(?:(?:send|give|return|e-?mail|pass) (?:back )?(?:(?:me|us) (?:back )?)?(?:your|any) (?:\p{L}+ )?(?:corrections|comments|remarks|feedback|edits|notes|observations|thoughts)|(?:mir|uns) (?:\S+ ){0,3}?(?:deine|ihre|eure) (?:\p{L}+ )?(?:korrekturen|anmerkungen|kommentare|änderungen|rückmeldungen|änderungswünsche)|(?:de |d')?(?:(?:me|nous) )?(?:renvoyer|envoyer|faire parvenir|transmettre|donner|faire part de|retourner|communiquer) (?:(?:a |de )?(?:moi|nous) )?(?:tes|vos) (?:corrections|remarques|commentaires|retours|observations|annotations)|(?:renvoie|envoie|transmets|renvoyez|envoyez|transmettez)-(?:moi|nous) (?:tes|vos) (?:corrections|remarques|commentaires|retours|observations)|(?:(?:me|nos) )?(?:envi|mand|pas|devolv|hac)\p{L}+ (?:llegar )?(?:tus|sus|vuestr[oa]s) (?:correcciones|comentarios|observaciones|cambios|notas)|(?:mandar|inviar|invi)\p{L}* (?:le (?:tue|sue|vostre)|i (?:tuoi|suoi|vostri)) (?:correzioni|osservazioni|commenti|note))(?!\p{L})/u;
/** What comes out of the first: "revise section 3 and submit the final synopsis" */
const OUTCOME =
  /^\S+ (?:(?:me|us|over|in|back|nous|mir|uns) )*(?:the |your |an? |le |la |les |el |los |las |das |die |den )?(?:(?:final|finished|finali[sz]ed|completed|resulting|results?|signed|corrected|revised|updated|amended|filled|fertige\p{L}*|ausgefüllte\p{L}*|unterschriebene\p{L}*|korrigierte\p{L}*)(?!\p{L})|(?:\p{L}+ )(?:signee?s?|corrigee?s?|remplie?s?|completee?s?|firmad[oa]s?|corregid[oa]s?|rellenad[oa]s?|compilat[oa])(?!\p{L}))/u;
/** Without an object of its own: "revise the drawing and share by Friday", "signer et renvoyer avant lundi" */
const OBJECTLESS =
  /^\S+ (?:(?:back|over|off|in) )?(?:by|before|until|till|no later|asap|bis|avant|d'ici|au plus tard|antes|a mas tardar|entro|prima|ate) /u;
/** "… and confirm the height of the ceiling": more than that it has arrived */
const CONFIRMS_MATTER =
  /^(?:(?:de |di |me |nous |nos |mir |uns )*)confirm\p{L}* (?:the|o|a|os|as|la|le|les|el|los|las|il|lo|l') ?(?!rec|ric|erhalt)\p{L}+ (?:of|for|do|da|dos|das|de|du|des|del|della|d') ?\p{L}/u;
/** … unless it asks for something of its own */
const INQUIRING =
  /^(?:\S+ ){0,5}(?:if|whether|when|how (?:many|much|long|often)|which|where|ob|wann|wie (?:viele?|lange|oft)|welche\p{L}*|wo|si|s'il|quand|combien|quels?|quelles?|cuando|cuant[oa]s?|cual(?:es)?|donde|quant[oaie]|qual(?:e|i|is)?|dove|onde)(?: \S+){3}/u;
/** "… and confirm when it is done": the end of the work, and no question; in writing it is a paper that is wanted */
const WHEN_DONE =
  /(?<!\p{L})(?:when|once|as soon as|after|wenn|sobald|quand|lorsque|des que|une fois|cuando|en cuanto|una vez|quando|non appena|una volta|assim que) (?:(?:it|this|that|all|everything|das|es|alles|dies|c'|ce|cela|tout|esto|eso|todo|tutto|isto|isso|tudo|que) ?){0,2}(?:(?:'s|is|has been|are|have been|sera|est|este|esta|este ya|e|sia|estiver|haya sido) ?)?(?:all )?(?:done|complete|completed|finished|deleted|erledigt|fertig|abgeschlossen|gelöscht|faite?|fini|termine|effectuee?|hech[oa]|list[oa]|fatt[oa]|feit[oa])(?!\p{L})/u;
const IN_WRITING =
  /(?<!\p{L})(?:in writing|by (?:e-?mail|letter|post)|schriftlich|per (?:e-?mail|brief|mail)|par (?:ecrit|courrier|mail|e-?mail)|por (?:escrito|correo|carta)|per (?:iscritto|e-?mail|posta))(?!\p{L})/u;
/** Whether the reader is content with what is asked before. */
const CONTENT =
  /(?<!\p{L})(?:if|whether|ob|si|se) (?:it|that|this|they|das|es|alles|sie so|ca|cela|c'est|tout|esto|eso|(?:te|le|os) (?:parece|va|viene)|va|ti va|you (?:have|need|find|see|spot|can|are happy|agree|want|would)|du (?:noch|etwas|was)|sie (?:noch|etwas)|tu (?:as|vois)|vous (?:avez|voyez)|all|everything|there|anything|something)(?!\p{L})/u;
/** "Answer him tomorrow and tell him that the peonies are fine": what the answer says */
const REPLIES =
  /(?<!\p{L})(?:answer|reply|respond|write|call|ring|antwort\p{L}*|schreib\p{L}*|ruf\p{L}*|repond\p{L}*|ecri\p{L}*|appel\p{L}*|respond\p{L}*|contest\p{L}*|escrib\p{L}*|llam\p{L}*|rispond\p{L}*|scriv\p{L}*|chiam\p{L}*|escrev\p{L}*|lig(?:a|ue))/u;
const SAYS =
  /^(?:tell (?:him|her|them)|(?:sag|sagen sie|richte) (?:ihm|ihr|ihnen)|(?:dis|dites)-(?:lui|leur)|(?:di|deci|diga|digan)(?:le|les)|digli|dille|(?:diz|diga)-lhes?)(?!\p{L})/u;
const CONJUNCTION = /^,? ?\p{L}+[,]? (?:(?:please|also|then|bitte|auch|dann|aussi|ensuite|tambien|luego) )*/u;

/** Two requests in one sentence are two clauses; "review the draft and let me know" is one. */
export function clausesOf(reading: Reading, own: boolean): Clause[] {
  const { sentence, lexicon } = reading;
  const start = Math.max(reading.addressed.offset, 0);
  const whole: Clause = {
    text: sentence.text.slice(start),
    work: sentence.text.slice(Math.max(start, clauseStart(reading))),
  };
  // minutes give one person one line
  if (reading.addressed.assigned === true) return [whole];
  const low = sentence.low;
  const cuts: number[] = [];
  const asking = new Set<number>();
  for (const at of joints(reading, own)) {
    const previous = cuts.at(-1) ?? start;
    const before = low.slice(previous, at).replace(cuts.length === 0 ? lexicon.frame : /^(?!)/u, '');
    const after = low.slice(at + (CONJUNCTION.exec(low.slice(at))?.[0].length ?? 0));
    if (before.trim().split(/[\s']+/u).length < 3 || after.trim().split(/\s+/u).length < 3) continue;
    if (COMES_AND.test(before) || isOnlyThings(sentence.text.slice(previous, at), after)) continue;
    const polite = after.trimStart().replace(/^(\S+) (?:sie|ihr|usted|ustedes)(?= )/u, '$1');
    const answers = ANSWERING.test(after) && !CONFIRMS_MATTER.test(after);
    if (answers && WHEN_DONE.test(after)) {
      if (!IN_WRITING.test(after)) continue;
    } else if (answers && INQUIRING.test(after) && !CONTENT.test(after)) asking.add(at);
    else if (SAYS.test(after) && REPLIES.test(before)) continue;
    else if (
      PRONOUN_OBJECT.test(polite) ||
      answers ||
      OUTCOME.test(polite) ||
      COMMENTS.test(polite) ||
      OBJECTLESS.test(polite)
    )
      continue;
    cuts.push(at);
  }
  if (cuts.length === 0 || cuts.length > 3) return [whole];
  const clauses: Clause[] = [];
  for (const [n, from] of [start, ...cuts].entries()) {
    const to = cuts[n] ?? sentence.text.length;
    const lead = n === 0 ? 0 : (/^[^\p{L}]*\p{L}+,?\s+/u.exec(sentence.text.slice(from, to))?.[0].length ?? 0);
    const text = sentence.text.slice(from + lead, to).replace(/[\s,;]+$/u, '');
    clauses.push({
      ...(asking.has(from) ? { asks: true } : {}),
      text,
      work: n === 0 ? sentence.text.slice(Math.max(start, clauseStart(reading)), to).replace(/[\s,;]+$/u, '') : text,
    });
  }
  // "Ich bewerbe mich um die Stelle, und wollte fragen, ob …": what stands before the asking asks nothing
  const first = low.slice(start, cuts[0]);
  const hinted = indirectOf(lexicon.language).asks;
  const told =
    !own && OF_MYSELF.test(first) && ![lexicon.request, lexicon.need, hinted].some((pattern) => pattern.test(first));
  return told || (reading.offset > start && cuts[0]! <= reading.offset && !ORDERS_FOR_ME.test(first))
    ? clauses.slice(1)
    : clauses;
}

/** "Par contre transférez-moi sa lettre, et …": an order of its own, whatever asks more plainly behind it */
const ORDERS_FOR_ME =
  /^[^\p{L}]*(?:(?:par contre|sinon|alors|donc|et|mais|bon|en revanche|au passage|du coup),? )?\p{L}+-(?:moi|nous|lui|leur)(?!\p{L})/u;

/** "When could somebody come and look at it?", "would you be an angel and unlock it?": one deed */
const COMES_AND =
  /(?<!\p{L})(?:be (?:an angel|a (?:dear|love|star|darling|sport|pet|legend|gem|treasure)|so (?:kind|good|nice)|(?:kind|good|nice|sweet) enough)|(?:come|go|try|pop|stop|drop|call|swing|nip)(?: (?:in|by|over|round|around|up|down|out|along|back|here|there)){0,2})[\s,]*$/u;

/** "Bitte die alte Brille und den Ausweis mitbringen": the verb stands behind both things. */
const isOnlyThings = (before: string, after: string): boolean =>
  GERMAN_THINGS.test(before.trimEnd()) && GERMAN_THING_WITH_VERB.test(after.trimEnd());
const GERMAN_DETERMINER = '(?:die|der|das|den|dem|eine?n?|ihre?n?|deine?n?|eure?n?|alle|unsere?n?|zwei|drei)';
const GERMAN_THINGS = new RegExp(
  `^[^\\p{L}]*bitte (?:(?:wieder|auch|noch|unbedingt|immer|jeweils|zudem|dazu|dann|außerdem) )*${GERMAN_DETERMINER} (?:\\p{Ll}+[enrs] ){0,2}\\p{Lu}[\\p{L}-]+$`,
  'iu',
);
const GERMAN_THING_WITH_VERB = new RegExp(`^\\s*${GERMAN_DETERMINER} (?:\\S+ ){1,3}\\p{L}+en[.!]*$`, 'u');

/** Where a conjunction with a second verb stands, in order. */
function joints({ sentence: { low }, lexicon, addressed }: Reading, own: boolean): number[] {
  const joins = joinsOf(lexicon.language);
  const patterns = [lexicon.second, ...(joins === null ? [] : [own ? joins.promise : joins.verb])];
  const found = patterns.flatMap((pattern) =>
    matchesOf(pattern, low).map(({ index, 0: text }) => index + (/^[\s,]*/u.exec(text)?.[0].length ?? 0)),
  );
  return [...new Set([...found, ...ordersBehindOrder(low, lexicon, own)])]
    .filter((at) => at > addressed.offset)
    .toSorted((a, b) => a - b);
}

/** "Refais les fiches et efface le tableau": behind an order, a verb that the tables know as one; "(il) efface" would need a subject. */
function ordersBehindOrder(low: string, { language }: Lexicon, own: boolean): number[] {
  const first = own ? null : (FIRST_WORD[language]?.exec(low) ?? null);
  if (first === null || !isOrder(low, first[1]!, language)) return [];
  return matchesOf(SECOND_WORD, low).flatMap(({ index, 0: text, 1: verb }) => {
    const before = low.slice(0, index);
    return !SUBORDINATE.test(before) && isOrder(low, verb!, language) ? [index + text.indexOf(text.trimStart())] : [];
  });
}
const isOrder = (low: string, word: string, language: string): boolean => {
  const start = low.indexOf(word);
  const known = WORD_KINDS.get(language)!;
  // "refais" is "fais" once more
  return [word, word.replace(/^re(?=\p{L}{3})/u, '')].some(
    (form) => (kindOf(known, hash(form), { low, start, end: start + word.length }, language) & IMPERATIVE) !== 0,
  );
};
const FIRST_WORD: Readonly<Record<string, RegExp>> = {
  fr: /^[^\p{L}]*(?:(?:et|alors|bon|puis),? )?(\p{L}{3,})(?= (?:le|la|les|l'|un|une|des|ton|ta|tes|mon|ma|mes|aussi)(?!\p{L}))/u,
  es: /^[^\p{L}]*(?:(?:y|por favor|porfa),? )?(\p{L}{3,})(?= (?:el|la|los|las|un|una|tu|tus|mi|mis|tambien)(?!\p{L}))/u,
};
const SECOND_WORD = remembered(
  / (?:et|puis|y) (\p{L}{3,})(?= (?:l'|(?:le|la|les|un|une|des|ton|ta|tes|el|los|las|una|tu|tus) \p{L}))/u,
);
/** "Range les verres que Paul lave et …": the second verb may be his */
const SUBORDINATE = /(?<!\p{L})(?:que|qu'|qui|dont|quand|si|comme|lorsque|cuando|donde|quien|porque|parce) [^,]*$/u;

const OF_MYSELF = /^[^\p{L}]*(?:j'|(?:ich|wir|i|we|je|nous|io|noi|eu)(?!\p{L}))/u;

/** Where the asking clause starts, when it is not the first: "I'm in a hurry, but could you …". */
const clauseStart = (reading: Reading): number =>
  reading.offset - reading.addressed.offset > 60 || reading.offset > reading.addressed.offset
    ? reading.offset
    : reading.addressed.offset;
