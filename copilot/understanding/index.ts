/** The offline engine: from a parsed message to what it wants from this user. Stages and decisions: README.md. */
import { isMention } from './addressee.ts';
import type { Engine, Understanding } from '#core/contracts/intent.ts';
import { withAppointmentDays } from './appointment-days.ts';
import { calibrated } from './calibrate.ts';
import { isTold, type Candidate, type Rule } from './candidate.ts';
import { consolidate, withoutEchoes, withoutInstructions, withoutOffers } from './consolidate.ts';
import { readContext, type MailContext, type UnderstandInput } from './context.ts';
import { withoutUnmeant } from './asking-model/index.ts';
import { withMatters } from './matter-model/index.ts';
import { assess } from './findings.ts';
import { groundedInBody } from './grounding.ts';
import { calledInCopy } from './copied.ts';
import { handedOn } from './handed-on.ts';
import { heldFor } from './sender-standing.ts';
import { withoutForeignSpeech } from './foreign-speech.ts';
import { bounceRule, isPlainReport } from './rules/bounces.ts';
import { deadlineRule } from './rules/deadlines.ts';
import { deliveryRule } from './rules/deliveries.ts';
import { fileShareRule } from './rules/file-shares.ts';
import { hireOf } from './rules/hire.ts';
import { issueRule } from './rules/issues.ts';
import { meetingRule } from './rules/meetings.ts';
import { alarmRule } from './rules/alarms.ts';
import { noteRule } from './rules/notes.ts';
import { paymentRule } from './rules/payments.ts';
import { programmeRule } from './rules/programme.ts';
import { questionRule } from './rules/questions.ts';
import { readyRule } from './rules/ready-things.ts';
import { taskRule } from './rules/tasks.ts';
import { travelRule } from './rules/travel.ts';
import type { Reading } from './reading.ts';
import { readCalendars } from './structure/calendar.ts';
import { readStructuredData } from './structure/reservations.ts';
import { inWordsBeside } from './structure/told-beside.ts';
import { readSentences } from './read-sentences.ts';
import { isBelieved } from './topic-gate.ts';
import { triageOf } from './triage.ts';

export type { UnderstandInput } from './context.ts';

export const OFFLINE_ENGINE: Engine = { name: 'offline', version: '2026.11.13' };

/** Below this a finding is wrong more often than right: not worth a reader's time. */
const MIN_CONFIDENCE = 0.4;

/** In order: a later rule does not see the sentences that an earlier one has used. */
const PROSE_RULES: readonly Rule[] = [
  programmeRule,
  readyRule,
  paymentRule,
  deliveryRule,
  travelRule,
  meetingRule,
  alarmRule,
  issueRule,
  fileShareRule,
  taskRule,
  questionRule,
  deadlineRule,
  noteRule,
];
const STRUCTURE_COVERS: Partial<Record<string, readonly Rule[]>> = {
  meeting: [programmeRule, meetingRule, deadlineRule],
  meeting_change: [programmeRule, meetingRule, deadlineRule],
  meeting_cancel: [programmeRule, meetingRule, deadlineRule],
  travel: [programmeRule, travelRule, meetingRule, deliveryRule, deadlineRule, paymentRule],
  delivery: [programmeRule, deliveryRule, paymentRule, travelRule],
  payment: [programmeRule, paymentRule, deadlineRule],
};

/** Sync, pure and deterministic; never throws on a parsed message. */
export function understandOffline(input: UnderstandInput): Understanding {
  const context = readContext(input);
  const readings = readingsOf(context);
  const { findings, phishing, doubts } = assess(context, readings);
  const meant = withoutForeignSpeech(context, readings);
  const found = phishing ? [] : meant === context ? intentsOf(context, readings) : intentsBeside(meant, readings);
  const triage = triageOf(context, found, phishing);
  const intents = found.map(({ intent, score }) => ({
    ...intent,
    confidence: calibrated(score),
    ...heldFor(intent, doubts),
  }));
  return { triage, intents, language: context.language, findings, engine: OFFLINE_ENGINE };
}

const readingsOf = (context: MailContext): Reading[] =>
  withoutUnmeant(context, withMatters(context, readSentences(context)));

/** What is meant for the user in a mail that speaks to a program too: that speech must not decide the language of the rest. */
function intentsBeside(meant: MailContext, readings: readonly Reading[]): Candidate[] {
  const alone = readContext({ ...meant.input, message: meant.message });
  return alone.language === meant.language ? intentsOf(meant, readings) : intentsOf(alone, readingsOf(alone));
}

function intentsOf(context: MailContext, readings: readonly Reading[]): Candidate[] {
  const { kind } = context.message.automatic;
  if (kind === 'delivery-report' || isPlainReport(context)) return bounceRule({ context, readings });
  if (kind === 'auto-reply' || kind === 'read-receipt' || kind === 'feedback-report') return [];
  // programs that report or reply tell so and ask nothing
  if (context.allClear || context.automaticReply) return [];
  const meant = calledInCopy(context, readings).filter(({ act }) => act !== 'to-assistant');
  const body = meant.filter(({ sentence }) => sentence.source === 'body');
  const hire = hireOf(context, body.filter(isTold));
  const calendars = inWordsBeside(readCalendars(context), {
    told: () => meetingRule({ context, readings: body, hire }),
    sentences: body.map(({ sentence }) => sentence.text),
  });
  const structured = [...calendars, ...(calendars.length > 0 ? [] : readStructuredData(context))];
  const covered = new Set(structured.flatMap(({ intent }) => STRUCTURE_COVERS[intent.type] ?? []));
  const found: Candidate[] = [...structured];
  const used = new Set<number>();
  for (const rule of PROSE_RULES) {
    if (
      covered.has(rule) ||
      (context.newsletter && !SOBER.has(rule) && !(CALLED.has(rule) && meant.some(isMention))) ||
      (context.sentByItself && ASKING.has(rule))
    )
      continue;
    const free = meant.filter(
      (reading) => !used.has(reading.sentence.index) && (!context.newsletter || SOBER.has(rule) || isMention(reading)),
    );
    const beside = rule === travelRule ? handedOn(context, meant) : [];
    for (const candidate of [...rule({ context, readings: free, hire }), ...beside]) {
      // its sentences stay free for a later rule
      if (rule !== programmeRule && !isBelieved(candidate, free)) continue;
      found.push(candidate);
      for (const index of candidate.sentences) used.add(index);
    }
    // a plan of instalments holds all that is to be paid
    if (rule === programmeRule && found.some(({ intent }) => intent.type === 'payment')) covered.add(paymentRule);
  }
  return consolidate(
    withoutInstructions(
      withoutOffers(
        withoutEchoes(withAppointmentDays(withoutSubjects(context, found, meant), context.language), context.lexicon),
      ),
      context.sender,
      context.automated,
    ).filter(({ score }) => calibrated(score) >= MIN_CONFIDENCE),
  );
}

/** What a mailbox wants is wanted of everybody who writes. */
const ASKING: ReadonlySet<Rule> = new Set([issueRule, taskRule, questionRule, deadlineRule]);

/** A person who calls the reader by name in a chat is heard, however the chat sends its mail. */
const CALLED: ReadonlySet<Rule> = new Set([taskRule, questionRule]);

/** Rules that still hold for mail sent in bulk: billing and delivery systems send so too. */
const SOBER: ReadonlySet<Rule> = new Set([paymentRule, deliveryRule, travelRule]);

/** The subject announces what the body says: alone it counts, beside the body it does not. */
function withoutSubjects(context: MailContext, found: readonly Candidate[], readings: readonly Reading[]): Candidate[] {
  const subject = new Set(context.subject.map(({ index }) => index));
  const announces = ({ sentences }: Candidate): boolean =>
    sentences.length > 0 && sentences.every((index) => subject.has(index));
  const told = found.filter((candidate) => !announces(candidate));
  if (told.length > 0) return told;
  return found.map((candidate) => (announces(candidate) ? groundedInBody(candidate, readings) : candidate));
}
