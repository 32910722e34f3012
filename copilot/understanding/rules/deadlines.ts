import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import { sentenceTitle } from '../title.ts';
import { datesOf, limitOf, spansOf } from '../when.ts';

/** A cut-off that holds for the reader without anybody asking something of the reader. */
export function deadlineRule({ context, readings }: RuleInput): Candidate[] {
  if (context.newsletter) return [];
  const found: Candidate[] = [];
  for (const reading of readings) {
    const { lexicon, low, act, sentence } = reading;
    if (!isLive(reading) || act === 'hypothetical' || act === 'question' || act === 'done' || act === 'negated')
      continue;
    if (reading.addressed.addressee === 'other' && (reading.addressed.named || act === 'request' || act === 'promise'))
      continue;
    if (sentence.source === 'subject' && (context.reply || found.length > 0)) continue;
    // "Bis Donnerstag!" says goodbye
    if (/^(?:bis|until|till|a|hasta el) \S+[.!]*$/u.test(low.trim())) continue;
    if (lexicon.absence.test(low) || /\b(?:link|lien|enlace|liga)\b/u.test(low)) continue;
    const cutoff = lexicon.cutoff.test(low);
    const obligation = lexicon.obligation.test(low);
    if (!cutoff && !obligation) continue;
    const mentions = datesOf(context, sentence, lexicon);
    const limit = limitOf(sentence.text, mentions, lexicon);
    if (!cutoff && !(obligation && limit?.explicit === true)) continue;
    const value = limit?.value ?? lastSpan(spansOf(mentions));
    if (value === null) continue;
    found.push({
      intent: {
        type: 'deadline',
        title: sentenceTitle(sentence.text),
        evidence: sentence.text.slice(reading.addressed.offset),
        due: value,
      },
      score: cutoff ? 0.82 : 0.7,
      triage: 'action',
      sentences: [sentence.index],
    });
  }
  return found.length > 1 ? withoutSubject(found, readings) : found;
}

const lastSpan = (spans: readonly { start: string; end?: string }[]): string | null =>
  spans[0]?.end ?? spans[0]?.start ?? null;

function withoutSubject(found: readonly Candidate[], readings: RuleInput['readings']): Candidate[] {
  const subject = new Set(
    readings.filter(({ sentence }) => sentence.source === 'subject').map(({ sentence }) => sentence.index),
  );
  const body = found.filter(({ sentences }) => !subject.has(sentences[0] ?? -1));
  return body.length > 0 ? body : [...found];
}
