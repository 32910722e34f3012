/** What stands before the asking and is no part of it. */
import { fold } from '../fold.ts';
import type { Lexicon } from '../lexicon/index.ts';
import { MAX_TITLE } from './tidy.ts';

/** The things of a sentence before are meant: "…, have your lads check it" */
const POINTS =
  /(?<!\p{L})(?:it|them|this|that|those|these|es|ihn|das(?! \p{L})|dies|damit|darum|den(?= (?:an|ab|auf|zu|mit|aus)(?!\p{L}))|darauf|eso|esto|ca|cela|questo|isso|\p{L}+(?:r|me|nos|te|se)l[aeo]s?|(?:l[ae]s? |l')\p{L}+(?:er|ir|re)|\p{L}+-l(?:[ao]s?|es?))(?!\p{L})/u;
/** Longer text before an asking says what it is about. */
const MAX_LEAD = 110;
const MIN_ASKED = 3;

/** "One thing I do need: could you send me the form" -> "could you send me the form" */
export function fromAskingOn(text: string, lexicon: Lexicon, opening: RegExp): string {
  const low = fold(text);
  if (opensRequest(low, opening) || lexicon.imperative.test(low)) return text;
  for (const at of breaksIn(low)) {
    const rest = low.slice(at);
    const announced = low[at - 2] === ':';
    const asks = opensRequest(rest, opening) || (announced && (opening.exec(rest)?.[0].trim() ?? '') !== '');
    if (!asks && !lexicon.imperative.test(rest.replace(LEADING_POLITE, ''))) continue;
    const head = low.slice(0, at);
    if (!announced && (lexicon.need.test(head) || lexicon.request.test(head))) return text;
    if (low[at - 2] === ',' && !LEADS.test(head) && (ORDERED.test(head) || head.trim().split(' ').length > SHORT_LEAD))
      return text;
    if (rest.trim().split(/\s+/u).length < MIN_ASKED || POINTS.test(rest)) return text;
    return FIRST_THIS.test(head) ? withLead(text.slice(at), text.slice(0, at - 2)) : text.slice(at);
  }
  return text;
}
const SHORT_LEAD = 3;
/** "First this, then that" are two steps */
const ORDERED = /^[^\p{L}]*(?:erst|zuerst|first|d'abord|primero|prima|primeiro)(?!\p{L})/u;
const LEADING_POLITE = /^[^\p{L}]*(?:please|bitte|por favor|porfa|s'il (?:te|vous) plait|per favore|tafadhali)[, ]+/u;
/** A clause or phrase that only says why, for what or when. */
const LEADS =
  /^[^\p{L}]*(?:so that|so|as|for|before|after|since|because|in order|with|in|to|on|next|having|if|when|para|como|antes|si|por|en|con|pour|comme|avant|afin|dans|des|lors|fur|für|damit|vor|nach|da|um|wegen|bei|zu|per|prima|siccome|dopo|ja que|quando|kwa|ili|que)(?!\p{L})/u;
/** "Before you change anything, ring me": the order matters. */
const FIRST_THIS = /^[^\p{L}]*(?:before (?:you|any)|antes de (?!eso)\p{L}+r |avant (?:de|toute?) |prima di )/u;

/** "ring me on the number you have and I will …": the lead stands behind the work. */
function withLead(asked: string, lead: string): string {
  const end = /,? (?:and (?:i|we)|y (?:lo|yo|nosotros)|et (?:je|on|nous)|e (?:io|noi|eu|nos))(?!\p{L})|[.?!]*$/u.exec(
    fold(asked),
  );
  const at = end?.index ?? asked.length;
  return `${asked.slice(0, at)} ${lead.charAt(0).toLowerCase()}${lead.slice(1)}`;
}

/** More than "please": "could you", "merci de", "kannst du". */
const opensRequest = (low: string, opening: RegExp): boolean =>
  (opening.exec(low)?.[0] ?? '').replace(ONLY_POLITE, '').trim().length >= MIN_OPENING;
const MIN_OPENING = 4;
const ONLY_POLITE =
  /(?<!\p{L})(?:please|pls|plz|kindly|bitte|por favor|porfa|s'il (?:te|vous) plait|svp|stp|per (?:favore|cortesia)|por gentileza|tafadhali|and|und|also|et|y|e|na|auch|noch|mal|kurz|just|so|but|aber|mais|pero|ma|mas)(?!\p{L})|[\s,;:.¿¡]/gu;

/** Behind a colon, a comma or a dash. */
function breaksIn(low: string): number[] {
  const places: number[] = [];
  for (let at = 1; at < low.length && at <= MAX_LEAD; at += 1)
    if (low[at] === ' ' && /[,:;.–-]/u.test(low.charAt(at - 1))) places.push(at + 1);
  return places;
}

const ASIDE =
  /^(?:[^\p{L}¿]*(?:(?:and|und|et|y(?! a)|e|oh|also|hiya|oye|oiga|otra cosa)(?: (?=\S+ \S+ \S)|[,:])|(?:ah|außerdem|übrigens|anyway|hi|oi|ps|par ailleurs|autre chose|sinon|au fait|du coup|asimismo|ademas|inoltre|poi|ja agora|tambem|pia|noch was|eine frage|frage|question|pregunta|domanda|pergunta|one more thing|by the way|btw)[,:]))+[\s,:]*/u;
const ANNOUNCED =
  /^[^:?]{0,60}(?:things?|questions?|fragen?|sachen?|noch was|etwas|cosas?|cosita|choses?|points?|pregunta|duda|coisas?|perguntas?|duvida|domand[ae]|cose|affaires)(?:[ ,][^:?]{0,40})?: (?=\S+ \S)/u;

/** "Und noch was: Darf ich …?" -> "Darf ich …?" */
export function withoutAside(question: string): string {
  const low = fold(question);
  const announced = ANNOUNCED.exec(low);
  const rest = announced === null ? question : question.slice(announced[0].length);
  const aside = ASIDE.exec(fold(rest));
  return aside === null || rest.length - aside[0].length < MIN_QUESTION ? rest : rest.slice(aside[0].length);
}
const MIN_QUESTION = 10;

/** "Damit wir den Antrag bewilligen können, sollte ein Plan vorliegen": where not all fits, the reason goes and not the work. */
export function withoutLongLead(text: string): string {
  const found = text.length > MAX_TITLE ? REASON.exec(fold(text)) : null;
  return found === null ? text : text.slice(found[0].length);
}
const REASON =
  /^(?:damit|da|weil|wenn|falls|so that|since|because|as|if|pour que|afin que|comme|puisque|si|para que|como|ya que|siccome|poiche|se) [^,]{10,110}, (?=\S+ \S+ \S)/u;
