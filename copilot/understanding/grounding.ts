/** What only the subject names is shown with the sentence of the body that tells it. */
import type { Candidate } from './candidate.ts';
import { MATTERS, type Matter } from './matter-model/matters.ts';
import type { Reading } from './reading.ts';
import type { Topic } from './sentence-model/topics.ts';

/** Judged in its whole mail, by its words, or by both together. */
const TELLS = 0.3;
const NAMES = 0.8;

/** The candidate with the body's own words for evidence, where one sentence plainly brings the same. */
export function groundedInBody(candidate: Candidate, readings: readonly Reading[]): Candidate {
  const matter = MATTERS.find((one): one is Matter => one === candidate.intent.type);
  if (matter === undefined || matter === 'none') return candidate;
  const topic: Topic = matter === 'issue_report' ? 'issue' : matter;
  let best: Reading | null = null;
  let most = 0;
  for (const reading of readings) {
    const { sentence, act } = reading;
    if (sentence.source !== 'body' || act === 'salutation' || act === 'closing' || act === 'to-assistant') continue;
    const brings = reading.brings?.(matter) ?? 0;
    const both = brings + (reading.about?.(topic) ?? 0);
    if ((brings < TELLS && both < NAMES) || both <= most) continue;
    best = reading;
    most = both;
  }
  if (best === null) return candidate;
  const evidence = best.sentence.text.slice(best.addressed.offset);
  return {
    ...candidate,
    intent: { ...candidate.intent, evidence },
    sentences: [...candidate.sentences, best.sentence.index],
  };
}
