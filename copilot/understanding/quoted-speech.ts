/** Words that stand in the new text and are somebody else's, or the reader's own: quotations, tickets that repeat what was asked. */
import { isMention } from './addressee.ts';
import type { MailContext } from './context.ts';
import { fold } from './fold.ts';
import type { Act, Reading } from './reading.ts';
import { everyMatch } from '#core/text/every-match.ts';

interface Range {
  from: number;
  to: number;
}

const MAY_ASK: ReadonlySet<Act> = new Set(['request', 'question', 'statement']);

/** What asks only inside such words asks nothing. */
export function markQuoted(context: MailContext, readings: readonly Reading[]): Reading[] {
  const ranges = quotedIn(context.message.text.authored, context.ownNames);
  if (ranges.length === 0) return [...readings];
  const low = fold(context.message.text.authored);
  return readings.map((reading) => {
    if (reading.sentence.source !== 'body' || !MAY_ASK.has(reading.act) || isMention(reading)) return reading;
    return wondersAt(reading, ranges, low)
      ? { ...reading, act: 'hypothetical', score: 0.5 }
      : asOwnWords(reading, ranges);
  });
}

/** '"Find me the blue book." What blue book?': a story goes on. */
function wondersAt({ act, sentence, low }: Reading, ranges: readonly Range[], text: string): boolean {
  if (act !== 'question') return false;
  const words = low.split(/[^\p{L}]+/u).filter((word) => word.length >= CONTENT && !WHICH.test(word));
  if (words.length === 0 || words.length > FEW) return false;
  const before = ranges.filter(({ to }) => to <= sentence.start && sentence.start - to < RIGHT_BEHIND);
  return before.some(({ from, to }) => words.every((word) => text.slice(from, to).includes(word)));
}
const WHICH = /^(?:what|which|whose|welche[nmrs]?|quel(?:le)?s?|cual(?:es)?|quale|qual)$/u;
const CONTENT = 4;
const FEW = 4;
const RIGHT_BEHIND = 5;

function asOwnWords(reading: Reading, ranges: readonly Range[]): Reading {
  const { sentence, addressed, lexicon, act } = reading;
  let own = sentence.low;
  for (const { from, to } of ranges) {
    const [start, end] = [Math.max(0, from - sentence.start), Math.min(own.length, to - sentence.start)];
    if (end > start) own = own.slice(0, start) + '_'.repeat(end - start) + own.slice(end);
  }
  if (own === sentence.low) return reading;
  const patterns = [lexicon.request, lexicon.imperative, lexicon.need, lexicon.inquiry, lexicon.obligation];
  const asks = (words: string): boolean => words.includes('?') || patterns.some((pattern) => pattern.test(words));
  // "she said: "Bring it by Friday"" was read as told already: its day is no limit either
  if (act === 'statement' && !lexicon.request.test(sentence.low)) return reading;
  return asks(own.slice(addressed.offset)) ? reading : { ...reading, act: 'hypothetical', score: 0.5 };
}

/** In the order of the text; a quotation ends within its paragraph. */
function quotedIn(text: string, ownNames: readonly string[]): Range[] {
  const found: Range[] = [];
  if (/["“„«]/u.test(text))
    for (const { index, 0: quoted } of everyMatch(QUOTATION, text))
      found.push({ from: index, to: index + quoted.length });
  const parts = text.match(SPOKEN_PART) ?? [];
  if (parts.length >= PARTS_OF_A_PLAY && !parts.some((part) => ownNames.some((own) => fold(part).includes(own))))
    for (const { index, 0: part } of everyMatch(SPOKEN_PART, text))
      found.push({ from: index, to: index + part.length });
  if (NAMES_WRITING.test(text))
    for (const { index, 0: echo } of everyMatch(ECHO, text)) found.push({ from: index, to: index + echo.length });
  if (LOG_LINE.test(text)) {
    const lines = [...everyMatch(LOG_LINES, text)];
    for (const [i, { index, 1: name }] of lines.entries()) {
      const words = (name ?? '').toLowerCase().split(/[^\p{L}]+/u);
      if (ownNames.length > 1 && ownNames.every((own) => words.includes(own)))
        found.push({ from: index, to: lines[i + 1]?.index ?? text.length });
    }
  }
  return found;
}

/** "DON LOPE: Bring me the letter": three such lines are a play */
const SPOKEN_PART = /^[ \t]*\p{Lu}{2,}(?: \p{Lu}{2,}){0,2} ?:[ \t]+[^\n]{4,}$/gmu;
const PARTS_OF_A_PLAY = 3;

const QUOTATION =
  /(?:(?<=^|[\s(:])"(?=\S)[^"]{12,600}?(?<=\S)"(?=[\s.,;:!?)]|$))|«[^«»]{12,600}»|“[^“”]{12,600}”|„[^„“”"]{12,600}[“”"]/gu;

/** "Your request of 3 May: …", "Rappel de votre demande : …", up to the end of the paragraph */
const ECHO =
  /^[ \t]*(?:(?:original|initial|rappel de|texte de|copie de|text of|copy of|text|kopie|texto de|copia de|recordatorio de)\s+)?(?:(?:your|ihre[r]?|deine[r]?|votre|ta|su|tu|la sua|la tua|o seu|a sua)\s+(?:(?:original|initial|ursprüngliche|initiale|previous)\p{L}*\s+)?(?:request|message|question|enquiry|inquiry|comment|nachricht|anfrage|frage|mitteilung|demande|mensaje|solicitud|consulta|pregunta|richiesta|domanda|mensagem|pergunta)|(?:original (?:message|subject)|subject of (?:the|your) (?:original )?message|betreff (?:der|ihrer) (?:ursprünglichen )?(?:nachricht|mail|e-mail)|sujet du message(?: d['’]origine)?|asunto (?:original|del mensaje(?: original)?)|oggetto del messaggio|assunto da mensagem))(?:\s+(?:of|from|vom|du|del|de|dated|sent)\s[^\n:]{1,25})?\s*:(?=\s*(?:["«“„]|[^.!?\n]{12}))[^\n]*(?:\n[^\S\n]*\S[^\n]*)*/gimu;

/** Cheap: most mails have no such line. */
const NAMES_WRITING =
  /(?:request|message|question|quiry|comment|nachricht|anfrage|frage|mitteilung|mail|demande|mensaje|solicitud|consulta|pregunta|richiesta|domanda|mensagem|pergunta|asunto|subject)[^\n:]{0,30}:/iu;

/** "Robin Vale, May 28, 15:30" above what Robin wrote in a ticket */
const LOG_LINE = /^[^\n]{3,60}\d{1,2}[:.h]\d{2}/mu;
const LOG_LINES =
  /^[ \t]*(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+){0,3})(?:, | \(| \| | [-–] |: )[^\n]{0,30}\d{1,2}[:.h]\d{2}[^\n]{0,12}$/gmu;
