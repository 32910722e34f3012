import type { DetailedIntent, Triage, Understanding } from '#core/contracts/intent.ts';
import { findDates } from '../dates/index.ts';
import type { UnderstandInput } from '../understanding/index.ts';
import type { ExtractedReply } from './extractor.ts';
import type { ModelIntent } from './reply.ts';

/** No mail wants more from one reader; a reply with more is an attack or a loop. */
const MAX_INTENTS = 5;
const MAX_TITLE = 120;
/** What a model found and the rules did not see is never certain. */
const MODEL_ONLY_CONFIDENCE = 0.7;
/** These may only come from parts that code has read itself: a model cannot move or cancel what stands in a calendar. */
const NOT_FROM_A_MODEL = new Set(['meeting_change', 'meeting_cancel', 'payment', 'file_share', 'delivery', 'travel']);
const ADDRESS_OR_LINK = /https?:\/\/|www\.|\S+@\S+|\b[\w-]+\.(?:com|net|org|io|ru|cn|info|biz)\b/i;

/**
 * Lets into the result what can be checked against the mail, and nothing else. An intent of the model needs a sentence
 * that stands word for word in the newly written text; its date is resolved by code from a phrase inside that text; it
 * brings no person, place, amount or link of its own. So the worst a hostile model can do is to make a private task out of
 * a sentence that the mail does contain.
 */
export function admit(input: UnderstandInput, offline: Understanding, extracted: ExtractedReply): Understanding {
  const authored = squeeze(input.message.text.authored);
  const kept: DetailedIntent[] = [];
  for (const candidate of extracted.reply.intents.slice(0, MAX_INTENTS)) {
    const evidence = squeeze(candidate.evidence);
    if (evidence.length < 4 || !authored.includes(evidence)) continue;
    if (kept.some((own) => own.evidence === evidence && own.type === candidate.type)) continue;
    const known = offline.intents.find((intent) => overlaps(squeeze(intent.evidence), evidence));
    if (known) kept.push({ ...known, ...agreedType(known, candidate), confidence: Math.max(known.confidence, 0.8) });
    else if (!NOT_FROM_A_MODEL.has(candidate.type)) kept.push(fromModel(input, offline.language, candidate, evidence));
  }
  const certain = offline.intents.filter(
    (intent) => intent.confidence >= 0.65 && !kept.some((own) => sameSentence(own, intent)),
  );
  const intents = [...certain, ...kept.filter((intent) => isNew(intent, certain))];
  return {
    ...offline,
    intents,
    triage: triageOf(offline.triage, extracted.reply.triage, intents),
    engine: extracted.engine,
  };
}

function fromModel(input: UnderstandInput, language: string, candidate: ModelIntent, evidence: string): DetailedIntent {
  const phrase = squeeze(candidate.datePhrase ?? '');
  const inText = phrase !== '' && squeeze(input.message.text.authored).includes(phrase);
  const when = findDates(inText ? phrase : evidence, {
    now: input.message.date ?? input.receivedAt,
    userZone: input.user.tz,
    language,
  }).find((mention) => mention.value !== null);
  const field = candidate.type === 'meeting' || candidate.type === 'note' ? 'start' : 'due';
  return {
    type: candidate.type,
    title: safeTitle(candidate.title, evidence),
    evidence,
    confidence: Math.min(candidate.confidence ?? MODEL_ONLY_CONFIDENCE, MODEL_ONLY_CONFIDENCE),
    ...(when?.value ? { [field]: when.value } : {}),
    ...(field === 'start' && when?.endValue ? { end: when.endValue } : {}),
  };
}

/** A task and a question are told apart by judgement; every other type rests on what code has read. */
function agreedType(known: DetailedIntent, candidate: ModelIntent): Partial<DetailedIntent> {
  const soft = new Set(['task', 'question', 'deadline', 'note', 'issue_report']);
  return soft.has(known.type) && soft.has(candidate.type) ? { type: candidate.type } : {};
}

/** A title names work; an address or a link in it was put there to be clicked, so the mail's own words stand instead. */
function safeTitle(title: string, evidence: string): string {
  const line = squeeze(title);
  return (line === '' || ADDRESS_OR_LINK.test(line) ? evidence : line).slice(0, MAX_TITLE);
}

function triageOf(offline: Triage, model: Triage, intents: readonly DetailedIntent[]): Triage {
  if (intents.length === 0) return model === 'ignore' ? 'ignore' : 'fyi';
  const work = intents.some(
    ({ type }) => type === 'task' || type === 'deadline' || type === 'payment' || type === 'issue_report',
  );
  if (work) return 'action';
  if (intents.some(({ type }) => type === 'question' || type === 'meeting')) return 'reply';
  return offline;
}

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();
const overlaps = (one: string, other: string): boolean => one.includes(other) || other.includes(one);
const sameSentence = (one: DetailedIntent, other: DetailedIntent): boolean =>
  one.type === other.type && overlaps(squeeze(one.evidence), squeeze(other.evidence));
const isNew = (intent: DetailedIntent, others: readonly DetailedIntent[]): boolean =>
  !others.some((other) => sameSentence(intent, other));
