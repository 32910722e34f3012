import type { Understanding } from '#core/contracts/intent.ts';
import type { UnderstandInput } from '../understanding/index.ts';

/** Confidence between these two is doubt: above, the rules are right often enough; below, they said nothing anyway. */
const UNSURE_FROM = 0.3;
const UNSURE_TO = 0.65;
/** A longer mail written by a person in which nothing was found may hold what the rules cannot read. */
const SILENT_BUT_LONG = 400;

/**
 * Whether a mail is worth a model call. Automatic mail, mail from which text was hidden, and mail that already carries
 * a warning never are: they are cheap to judge by rules, and they are where attacks come from.
 */
export function mayAskModel(input: UnderstandInput, offline: Understanding): boolean {
  if (input.message.automatic.kind !== 'none' || offline.findings.length > 0) return false;
  if (offline.triage === 'ignore') return false;
  if (input.message.calendars.length > 0 || input.message.structuredData.length > 0) return false;
  if (offline.intents.length === 0) return input.message.text.authored.length >= SILENT_BUT_LONG;
  return offline.intents.some(({ confidence }) => confidence > UNSURE_FROM && confidence < UNSURE_TO);
}
