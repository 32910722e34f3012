import type { Addressed } from './addressee.ts';
import { readAlarms, readLists, readNeedsWithRequests } from './between-sentences.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import { withoutWatched } from './for-watchers.ts';
import { dropReasons, readIndirectly } from './indirect-requests.ts';
import { EN, type Lexicon } from './lexicon/index.ts';
import { isMarkup } from './machine-speech.ts';
import { neighbourhoodsOf } from './neighbourhood.ts';
import { callsModel, emptyReading, readByRules } from './read-by-rules.ts';
import { readOnlySentence } from './only-sentence.ts';
import { withoutQuotations } from './quotations.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './segment.ts';
import { readUnreal } from './unreal.ts';
import { isQuotation, mayBeForMachine, weigh } from './weigh.ts';
import { withdrawEarlier } from './withdrawals.ts';

export function readActs(
  context: MailContext,
  sentences: readonly Sentence[],
  addressed: readonly Addressed[],
): Reading[] {
  const readings: Reading[] = [];
  const ruled = sentences.map((sentence, i) => {
    const reading = readByRules(context, sentence, addressed[i]!);
    const doubtful = reading.act === 'to-assistant' && !callsModel(context, sentence) && !mayBeForMachine(reading);
    return doubtful ? readByRules(context, sentence, addressed[i]!, false) : reading;
  });
  const around = neighbourhoodsOf(ruled, context.ownNames);
  let closed = false;
  let signed = false;
  let spoken = 0;
  for (const [i, sentence] of sentences.entries()) {
    const who = addressed[i]!;
    const read = closed
      ? emptyReading(sentence, who, 'closing', context.lexicon)
      : readIndirectly(weigh(ruled[i]!, around[i]!, context.byUser));
    const behind = signed && read.act !== 'to-assistant' && !isPostscript(read.lexicon, sentence);
    if (signed && isPostscript(read.lexicon, sentence)) signed = false;
    const ends = behind || (i === sentences.length - 1 && spoken > 0 && isGreetingAndName(context, sentence));
    const reading = ends ? emptyReading(sentence, who, 'closing', context.lexicon) : read;
    if (reading.act === 'closing' && sentence.source === 'body' && i > 0 && isLastPart(sentences, i, reading.lexicon))
      closed = true;
    if (sentence.source === 'body' && spoken > 0 && signsOff(context, reading)) signed = true;
    if (sentence.source === 'body' && reading.act !== 'salutation' && reading.act !== 'closing') spoken += 1;
    readings.push(reading);
  }
  const meant = withdrawEarlier(dropReasons(readUnreal(readNeedsWithRequests(readLists(readAlarms(readings))))));
  return dropInstructions(context, withoutWatched(context, readOnlySentence(context, meant)));
}

const THANKS = /thank|thx|cheers|dank|merci|gracias|obrigad|grazie|asante|shukrani/u;

/** "Kind regards" or the sender's own name on a line: what comes below is no longer the letter, unless it says PS. */
function signsOff(context: MailContext, { act, low, sentence }: Reading): boolean {
  if (act === 'closing') return !THANKS.test(low);
  const name = fold(context.sender.name);
  const line = low.replace(/[^\p{L} ]+/gu, ' ').trim();
  if (line.length <= 2) return false;
  // "Jo Berg | Berg Imports"
  if (name.includes(' ') && line.startsWith(`${name} `) && /[|·•]/u.test(sentence.text)) return true;
  return sentence.text.length < 40 && (line === name || line === name.split(' ')[0]);
}

/** "Mandi, Ottavio" on the last line: no word has to be known for a parting word before a name. */
function isGreetingAndName({ ownNames }: MailContext, { source, text, bullet }: Sentence): boolean {
  const [, name] = /^\p{Lu}\p{Ll}+, (\p{Lu}\p{Ll}+)$/u.exec(text.trim()) ?? [];
  return name !== undefined && source === 'body' && !bullet && !ownNames.includes(fold(name));
}

const isPostscript = (lexicon: Lexicon, { low }: Sentence): boolean =>
  lexicon.postscript.test(low) || EN.postscript.test(low);

/** After "Best regards" only names follow, unless more than a few lines come. */
function isLastPart(sentences: readonly Sentence[], i: number, lexicon: Lexicon): boolean {
  const rest = sentences.slice(i + 1);
  return (
    rest.length <= 8 &&
    rest.every(({ text, low }) => text.split(/\s+/u).length <= 5 && !text.includes('?') && !lexicon.request.test(low))
  );
}

/**
 * What follows an instruction to the assistant in the same block belongs to it; after markup or a colon also what stands
 * on the next lines, up to a blank line or a salutation.
 */
function dropInstructions(context: MailContext, readings: readonly Reading[]): Reading[] {
  if (!readings.some(({ act }) => act === 'to-assistant')) return [...readings];
  return dropWhatFollows(
    context,
    // what would pass alone does not beside an order to a program
    readings.map((reading) => (reading.maybeForMachine === true ? { ...reading, act: 'to-assistant' } : reading)),
  );
}

function dropWhatFollows(context: MailContext, readings: readonly Reading[]): Reading[] {
  if (isAllForMachine(readings)) return readings.map((reading) => ({ ...reading, act: 'to-assistant' as const }));
  const text = context.message.text.authored;
  let block = -1;
  let open = false;
  let heading = false;
  let end = 0;
  const transcript = readings.some(({ low, act }) => act === 'to-assistant' && ASSISTANT_LINE.test(low));
  return readings.map((reading) => {
    const { sentence, act } = reading;
    // what a made-up user says to the made-up assistant
    if (transcript && act !== 'to-assistant' && SPEAKER_LINE.test(sentence.text))
      return { ...reading, act: 'to-assistant' };
    if (act === 'salutation') open = false;
    if (sentence.source === 'body' && open && /\n[^\S\n]*\n/u.test(text.slice(end, sentence.start))) {
      // a heading stands above its paragraph
      open = heading;
      heading = false;
    }
    end = sentence.end;
    const own = act === 'to-assistant';
    // somebody tells of such words: what follows is the writer's own
    const beside = own ? withoutQuotations(sentence.text) : '';
    const told = own && isQuotation(reading) && (ENOUGH_WORDS.test(beside) || NAMES_TITLE.test(fold(beside)));
    const place = sentence.block + (sentence.source === 'subject' ? SUBJECT_BLOCKS : 0);
    const follows = open || block === place;
    if (own && !told) {
      block = place;
      heading ||= /^#{1,4} /u.test(sentence.text);
      open ||= sentence.source === 'body' && isMarkup(sentence.low);
    }
    open ||= sentence.source === 'body' && block === place && OPENS.test(sentence.text);
    return own || !follows ? reading : { ...reading, act: 'to-assistant' };
  });
}

/** Enough beside the quotation to tell of it */
const ENOUGH_WORDS = /(?:\p{L}+\P{L}+){4}\p{L}/u;

/** "Her title is "…"", "Der Vortrag heißt „…“" */
const NAMES_TITLE =
  /^[^\p{L}]*(?:\p{L}+ ){1,3}(?:is|is called|is titled|lautet|heißt|est|s'intitule|s'appelle|es|se titula|se llama|si intitola|si chiama|chama-se|intitula-se)[^\p{L}]*$/u;

/** "Policy for mail assistants" above, orders to them below, nobody greeted and nothing else asked: no word of it is for a person. */
const isAllForMachine = (readings: readonly Reading[]): boolean =>
  (['subject', 'body'] as const).every((source) =>
    readings.some(({ act, sentence }) => act === 'to-assistant' && sentence.source === source),
  ) && !readings.some(({ act }) => act === 'salutation' || act === 'request' || act === 'question');

/** "… for the machine:", "Attention, robots!", "*** Only for machines ***" */
const OPENS = /(?:[:,!]|[-–*=~_#]{2,}|^[[<{(]+[^\])}>]{2,40}[\])}>]+)\s*$/u;

/** "Assistant : Bien sûr." and, beside it, "Claire : Peux-tu …" */
const ASSISTANT_LINE = /^[\W\d]*(?:assistant|assistent|asistente|assistente|ai|ki|ia|bot|copilot|chatgpt) ?:/u;
const SPEAKER_LINE = /^[\s\d[\]().:-]*\p{Lu}[\p{L}.]{1,20}(?: \p{Lu}[\p{L}.]{1,20})? ?: ?\p{Lu}/u;

/** Blocks of the subject are counted apart from those of the body. */
const SUBJECT_BLOCKS = 1_000_000;
