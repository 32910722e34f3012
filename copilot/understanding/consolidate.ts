import type { Candidate } from './candidate.ts';
import { fold } from './fold.ts';
import { EN, type Lexicon } from './lexicon/index.ts';

const MAX_INTENTS = 8;
const MEETINGS = new Set(['meeting', 'meeting_change', 'meeting_cancel']);

/** "Please join us" and "Which suits you?" beside an appointment ask nothing more than the appointment does: an answer to it. */
export function withoutEchoes(found: readonly Candidate[], lexicon: Lexicon): Candidate[] {
  if (!found.some(({ intent }) => MEETINGS.has(intent.type))) return [...found];
  const kept = found.filter((candidate) => !isEcho(candidate, lexicon));
  if (kept.length === found.length) return kept;
  return kept.map((candidate) =>
    candidate.intent.type === 'meeting' && candidate.triage === 'fyi' ? { ...candidate, triage: 'reply' } : candidate,
  );
}

function isEcho({ intent }: Candidate, lexicon: Lexicon): boolean {
  if (intent.type !== 'task' && intent.type !== 'question') return false;
  const low = fold(intent.evidence);
  const words = low.split(/\s+/u).length;
  return words <= 12 && (lexicon.propose.test(low) || (words <= 6 && lexicon.agreed.test(low)) || EN.propose.test(low));
}

/** The same thing said twice is one intent; what a stronger reading covers is dropped. */
export function consolidate(found: readonly Candidate[]): Candidate[] {
  const kept: Candidate[] = [];
  for (const candidate of found) {
    const twin = kept.find((other) => same(other, candidate));
    if (twin === undefined) kept.push(candidate);
    else if (isRicher(candidate, twin)) kept[kept.indexOf(twin)] = candidate;
  }
  return kept.slice(0, MAX_INTENTS);
}

function same(one: Candidate, other: Candidate): boolean {
  if (one.intent.type !== other.intent.type) return false;
  if (one.intent.uid !== undefined || other.intent.uid !== undefined) return false;
  for (const field of ['start', 'due', 'amount'] as const)
    if (
      one.intent[field] !== undefined &&
      other.intent[field] !== undefined &&
      one.intent[field] !== other.intent[field]
    )
      return false;
  if (squeeze(one.intent.evidence) === squeeze(other.intent.evidence)) return true;
  return overlap(one.intent.title, other.intent.title) >= 0.75;
}

const squeeze = (text: string): string =>
  fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Share of the shorter title's words that stand in the other as well. */
function overlap(one: string, other: string): number {
  const a = new Set(
    squeeze(one)
      .split(' ')
      .filter((word) => word.length > 2),
  );
  const b = new Set(
    squeeze(other)
      .split(' ')
      .filter((word) => word.length > 2),
  );
  if (a.size < 2 || b.size < 2) return 0;
  let both = 0;
  for (const word of a) if (b.has(word)) both += 1;
  return both / Math.min(a.size, b.size);
}

const FIELDS = ['due', 'start', 'end', 'amount', 'location', 'reference', 'url', 'tracking'] as const;
const fields = ({ intent }: Candidate): number => FIELDS.filter((name) => intent[name] !== undefined).length;
const isRicher = (one: Candidate, other: Candidate): boolean => fields(one) > fields(other);

const ROLE =
  /^(?:info|bookings?|reservations?|reserv.*|no-?reply|tickets?|e-?tickets?|service|support|kundenservice|buchung|shop|orders?|sales|billing|hello|contact|rechnung|ventas|avisos?|suivi|notif.*|versand|travel|reisen?|viajes|office|stay)$/u;

/** "Show this mail at the gate" on a ticket or a parcel notice is part of the notice, not work asked by a person. */
export function withoutInstructions(
  found: readonly Candidate[],
  sender: { address: string },
  automated: boolean,
): Candidate[] {
  const notice = found.some(
    ({ intent }) =>
      intent.type === 'travel' ||
      intent.type === 'delivery' ||
      (automated && intent.type === 'payment' && intent.status !== 'due'),
  );
  if (
    !notice ||
    !(
      automated ||
      ROLE.test(sender.address.split('@')[0]?.toLowerCase() ?? '') ||
      found.some(({ intent, score }) => intent.type === 'travel' && score >= 0.95)
    )
  )
    return [...found];
  return found.filter(
    ({ intent }) =>
      (intent.type !== 'task' &&
        intent.type !== 'question' &&
        intent.type !== 'deadline' &&
        !(intent.type === 'file_share' && automated)) ||
      (intent.type === 'task' && intent.due !== undefined),
  );
}
