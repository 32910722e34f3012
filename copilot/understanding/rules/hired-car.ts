/** The journey by a hired car, from where it is picked up to where it is given back. */
import type { Candidate } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { polish } from '../title.ts';
import type { Hire } from './hire.ts';

export function hiredCar(context: MailContext, { from, to }: Hire, code: string | null): Candidate {
  return {
    intent: {
      type: 'travel',
      title: polish(`${context.lexicon.titles.travelWords.car} ${context.sender.name}`),
      evidence: from.reading.sentence.text,
      start: from.value,
      end: to.value,
      ...(from.place === '' ? {} : { location: from.place }),
      ...(code === null ? {} : { reference: code }),
      people: [context.input.user.name],
    },
    score: 0.85,
    triage: 'fyi',
    sentences: [from.reading.sentence.index, to.reading.sentence.index],
  };
}
