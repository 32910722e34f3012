/** Sentence by sentence: whom it speaks to, what it does, and whether these are the writer's own words to a person. */
import { readAddressees } from './addressee.ts';
import { splitAppointments } from './appointment-clauses.ts';
import type { MailContext } from './context.ts';
import { markForeignSpeech } from './foreign-speech.ts';
import { splitJoined } from './joined-clauses.ts';
import { markQuoted } from './quoted-speech.ts';
import type { Reading } from './reading.ts';
import { readActs } from './speech-act.ts';

export function readSentences(context: MailContext): Reading[] {
  const own = context.position === 'author';
  const halves = splitJoined(splitAppointments(context.body, context.lexicon), context.lexicon, own);
  const sentences = [...context.subject, ...halves];
  const readings = readActs(context, sentences, readAddressees(context, sentences));
  return markForeignSpeech(context, markQuoted(context, readings));
}
