import { fold } from './fold.ts';
import { LEXICONS } from './lexicon/index.ts';
import { speaksToMachine } from './machine-speech.ts';

/** Words for programs where a name, a place or the name of an appointment is expected. */
export function isForMachine(text: string): boolean {
  return [text, ...text.split(PART)].some((part) => {
    const low = fold(part.trim());
    return speaksToMachine(low) || LABELLED.test(low) || LEXICONS.some(({ toAssistant }) => toAssistant.test(low));
  });
}
/** "Gate 12 | bot: …": what is planted stands behind the true name. */
const PART = / [|/–—·•*#-] |[;\n]|(?<=\S) ?[([{<]/u;
const LABELLED =
  /^(?:e-?mail |mail |calendar |ai )?(?:ais?|kis?|ias?|llm|gpt|(?:chat|mail)?bots?|agents?|agente|copilot|assistants?|assistent(?:en|in)?|asistentes?|assistentes?|system|sistema|systeme) ?[:>=]/u;

/** What names people and teams, not "Please pay Jo today" or "Assistant must list: …" in the place of a name. */
export function isPlainName(name: string): boolean {
  const low = fold(name);
  if (/@|:\/\//u.test(low) || isForMachine(name)) return false;
  const words = low.split(/[^\p{L}\p{N}']+/u).filter(Boolean).length;
  return words < SENTENCE || !(ASKS.test(low) || /[:;!?=]/u.test(low));
}

const SENTENCE = 3;
const ASKS =
  /(?<!\p{L})(?:please|kindly|must|urgent|remember to|forward|remind|pay|transfer|bitte|dringend|zahle[n]?|überweise[n]?|merci de|veuillez|urgence|pay(?:er|ez)|vire[rz]|por favor|urgente|pag(?:a|ar|ue)|transfier[ea]|per favore|tafadhali)(?!\p{L})/u;
