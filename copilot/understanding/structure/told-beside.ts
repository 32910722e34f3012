import type { Candidate } from '../candidate.ts';
import { fold } from '../fold.ts';

/** What the prose beside a calendar part says, the subject left out. */
export interface Beside {
  /** what its sentences tell of meetings by themselves */
  told: () => readonly Candidate[];
  sentences: readonly string[];
}

/**
 * Mail with one event in a calendar part: what happens to it is the part's to say (RFC 5546), how it is said the sender's. "No site walk this
 * Thursday" shows a reader more than the name of the event does.
 */
export function inWordsBeside(calendars: readonly Candidate[], beside: Beside): Candidate[] {
  const [only, ...more] = calendars;
  if (only === undefined || more.length > 0) return [...calendars];
  const words = wordsFor(only.intent, beside);
  return words === undefined ? [only] : [{ ...only, intent: { ...only.intent, evidence: words } }];
}

function wordsFor(event: Candidate['intent'], { told, sentences }: Beside): string | undefined {
  const words = told().find(({ intent }) => tellsOf(intent, event))?.intent.evidence;
  if (words !== undefined) return words;
  if (event.type === 'meeting_change')
    return sentences.find((sentence) => MOVES.test(fold(sentence)) && !LABELLED.test(sentence));
  if (event.type !== 'meeting_cancel') return undefined;
  // there is no other reason to name what is off
  return sentences.find((sentence) => namesOneOf(sentence, fold(event.evidence)));
}

function tellsOf(told: Candidate['intent'], event: Candidate['intent']): boolean {
  if (told.type !== event.type) return false;
  // what is proposed beside an invitation may be another meeting
  return event.type !== 'meeting' || (told.start ?? '').slice(0, 10) === (event.start ?? '').slice(0, 10);
}

/** "Moved by an hour, the room is free only from 9": what happens to it, told without its name or day */
const MOVES =
  /(?<!\p{L})(?:(?:have |has |had to |'ve |been |is |now |just )*(?:moved|pushed|shifted|postponed|rescheduled|brought forward|put back)|(?:an hour|half an hour|\d+ min\p{L}*) (?:later|earlier)|verschoben|verlegt|vorgezogen|nach hinten|decale|deplace|reporte|repousse|avance|movid[oa]|aplazad[oa]|pospuest[oa]|adelantad[oa]|retrasad[oa]|spostat[oa]|rinviat[oa]|anticipat[oa]|adiad[oa]|remarcad[oa]|antecipad[oa]|imehamishwa|imeahirishwa)(?:e|es|s)?(?!\p{L})/u;
/** "Subject: debrief (moved)" */
const LABELLED = /^\p{L}+ ?: /u;

/** shorter words name no event: "the", "mit" */
const LEAST_LETTERS = 4;

const namesOneOf = (sentence: string, name: string): boolean => {
  const words = new Set(fold(sentence).match(/\p{L}+/gu) ?? []);
  return (name.match(/\p{L}+/gu) ?? []).some((word) => word.length >= LEAST_LETTERS && words.has(word));
};
