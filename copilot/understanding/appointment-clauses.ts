/** "The surveyor comes on Tuesday at 9:15, you would have to open the cellar for him": an appointment and a request in one sentence. */
import type { Lexicon } from './lexicon/index.ts';
import { appointmentsOf } from './lexicon/appointments.ts';
import { indirectOf } from './lexicon/indirect.ts';
import type { Sentence } from './segment.ts';

/** The places of the second halves, apart from those of whole sentences. */
const SECOND = 100_000;
const MIN_LENGTH = 40;
const CLOCK =
  /\d(?:[:.h]\d\d| ?(?:uhr|h|am|pm|a\. ?m|p\. ?m)(?!\p{L}))|(?<!\p{L})(?:between|zwischen|entre|tra|from|von|at|um|gegen|vers|a las?|alle|as) \d{1,2}(?!\d)/u;
const CUT = /[,;:] (?:(?:and|und|et|y|e|so|also|donc|alors|asi que|quindi) )?| (?:and|und|et|y|e|so) /gu;

/** Cuts such sentences in two, so that one rule's use of the first half leaves the second to the others. */
export function splitAppointments(sentences: readonly Sentence[], lexicon: Lexicon): Sentence[] {
  return sentences.flatMap((sentence) => {
    const at = cutOf(sentence, lexicon);
    if (at === null) return [sentence];
    const { text, low, start } = sentence;
    return [
      { ...sentence, text: text.slice(0, at.end), low: low.slice(0, at.end), end: start + at.end },
      {
        ...sentence,
        index: sentence.index + SECOND,
        text: text.slice(at.from),
        low: low.slice(at.from),
        start: start + at.from,
        bullet: false,
      },
    ];
  });
}

/** Where the words of asking begin that stand behind an hour. */
function lastAt(pattern: RegExp, low: string): number {
  if (!pattern.test(low)) return -1;
  const from = CLOCK.exec(low)?.index ?? 0;
  const found = pattern.exec(low.slice(from));
  return found === null ? -1 : from + found.index;
}

function cutOf({ low, source }: Sentence, lexicon: Lexicon): { end: number; from: number } | null {
  if (source !== 'body' || low.length < MIN_LENGTH || !CLOCK.test(low)) return null;
  const asks = [lexicon.request, lexicon.need, indirectOf(lexicon.language).asks]
    .map((pattern) => lastAt(pattern, low))
    .reduce((one, other) => Math.max(one, other), -1);
  if (asks < MIN_LENGTH / 2) return null;
  const cut = [...low.slice(0, asks).matchAll(CUT)].findLast(({ index }) => CLOCK.test(low.slice(0, index)));
  if (cut === undefined || asks - cut.index - cut[0].length > 12) return null;
  const first = low.slice(0, cut.index);
  const { event, visit } = appointmentsOf(lexicon.language);
  const appoints = lexicon.meeting.test(first) || event.test(first) || visit.test(first);
  return appoints && !/\?/u.test(low) ? { end: cut.index, from: cut.index + cut[0].length } : null;
}
