/** Appointments that are named once more and then not needed: "Den Termin, den wir vorgeschlagen hatten, brauchen wir doch nicht." */
import type { Candidate, RuleInput } from '../candidate.ts';
import { isLive } from '../candidate.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { datesOf } from '../when.ts';
import { evidenceOf, meetingNamer, meetingTitle } from './meeting-parts.ts';
import { meetingSpans, startOf } from './meeting-times.ts';
import { peopleOf } from './tasks.ts';

/** Calls off what was set or proposed; a day has to be named, so that it is one appointment and no habit. */
export function readUnneeded({ context, readings }: RuleInput, reading: Reading, i: number): Candidate | null {
  if (reading.sentence.source !== 'body' || reading.act === 'question') return null;
  const behind = isOpen(reading) ? secondHalf(reading, readings[i + 1]) : null;
  if (!isUnneeded(behind === null ? reading.low : `${reading.low}, ${behind.low}`, meetingNamer(reading))) return null;
  const spans = meetingSpans(datesOf(context, reading.sentence, reading.lexicon));
  if (spans.length === 0) return null;
  const end = behind?.sentence.end ?? reading.sentence.end;
  const { authored } = context.message.text;
  const whole = authored.slice(reading.sentence.start + reading.addressed.offset, end);
  return {
    intent: {
      type: 'meeting_cancel',
      title: meetingTitle(context, reading),
      evidence: whole.startsWith(evidenceOf(reading)) ? whole : evidenceOf(reading),
      ...startOf(spans, context.input.user.tz),
      ...peopleOf(context),
    },
    score: 0.88,
    triage: 'fyi',
    sentences: [reading.sentence.index, ...(behind === null ? [] : [behind.sentence.index])],
  };
}

/** The sentence may have been cut behind its relative clause. */
const isOpen = ({ sentence }: Reading): boolean => !/[.!?:;]["”»)]*\s*$/u.test(sentence.text);
const secondHalf = ({ sentence }: Reading, next: Reading | undefined): Reading | null =>
  next !== undefined &&
  isLive(next) &&
  next.sentence.block === sentence.block &&
  next.sentence.start - sentence.end <= 3
    ? next
    : null;

const DAY_OR_CLAUSE = String.raw`(?:,? (?:that|which|we|i|you|den|die|das|der|que|qui|che)|(?: \p{L}+)? (?:on|of|for|am|vom|um|für|du|le|prevue?|del|el|previst[oa]|programad[oa]|di|do|da))`;
/** What would be a clause of its own: "the visit is on Friday and the key is no longer needed" */
const SAME_CLAUSE = String.raw`(?: (?!(?:and|but|so|because|is|are|was|will|starts?|begins?|stays?|und|aber|denn|weil|ist|sind|findet|bleibt|beginnt|et|mais|car|est|sera|reste|y|pero|es|sera|sigue|e|ma|mas|sara|resta|fica)(?!\p{L}))[^\s;!?]+){1,24}?`;
const NOT_NEEDED = [
  String.raw`,? (?:(?:brauchen|benötigen) (?:wir|sie)|(?:brauche|benötige) ich)(?: (?:nun|jetzt|also|dann|leider))? (?:doch nicht|nicht mehr|nun nicht)`,
  String.raw`,? (?:ist|wird) (?:(?:nun|jetzt|damit|somit|also|daher) )?(?:doch nicht|nicht mehr|nicht länger) (?:nötig|notwendig|erforderlich|gebraucht|benötigt)`,
  String.raw`(?<!(?<!\p{L})(?:the|your|our|my|an?) \p{L}+),? is (?:(?:therefore|now) )?(?:no longer (?:needed|necessary|required)|not (?:needed|necessary|required) (?:after all|any ?more|any longer))`,
  String.raw`,? we (?:no longer need|(?:don't|do not) need (?:it )?(?:after all|any ?more|any longer))`,
  String.raw`,? (?:n'est (?:donc |finalement |desormais )?plus (?:necessaire|utile|requise?)|nous n'en avons (?:donc |finalement )?plus besoin|je n'en ai (?:donc |finalement )?plus besoin)`,
  String.raw`,? (?:ya no (?:hace falta|es necesari[oa]|sera necesari[oa]|l[oa] necesit(?:o|amos)|se necesita)|no hace falta ya)`,
  String.raw`,? (?:non (?:serve|servira|occorre) piu|non e piu necessari[oa])`,
  String.raw`,? (?:ja nao (?:e|sera) (?:necessari[oa]|precis[oa])|nao e mais (?:necessari[oa]|precis[oa]))`,
].join('|');
const OPENING = String.raw`^[^\p{L}]*(?:(?:but|also|so|aber|leider|also|mais|donc|pero|ma|mas),? )?`;
const ARTICLE = String.raw`(?:the|our|your|den|der|die|das|unseren?|unsere|ihren?|ihre|deinen?|le |la |l'|notre |votre |el |la |nuestr[oa] |su |il |lo |l'|o |a )`;

/** "The survey visit that we proposed for Friday is no longer needed" */
const NAMED_FIRST = remembered(
  new RegExp(
    String.raw`${OPENING}${ARTICLE} ?((?:[\p{L}-]+ ){0,2}?[\p{L}-]+)${DAY_OR_CLAUSE}(?!\p{L})${SAME_CLAUSE}(?:${NOT_NEEDED})(?!\p{L})`,
    'u',
  ),
);
/** "We no longer need the visit that we proposed for Friday", "ya no necesitamos la visita del viernes" */
const NAMED_LAST = remembered(
  new RegExp(
    String.raw`${OPENING}(?:(?:we|i) no longer need|(?:wir|ich) (?:brauchen?|benötigen?)|(?:nous n'avons|je n'ai) plus besoin (?:de|du)|ya no necesit(?:amos|o)|non (?:abbiamo|ho) piu bisogno (?:di|del(?:la)?)|ja nao precis(?:amos|o) d[aeo]) ?(?:${ARTICLE} ?)?((?:[\p{L}-]+ ){0,2}?[\p{L}-]+)${DAY_OR_CLAUSE}(?!\p{L})`,
    'u',
  ),
);
const NO_MORE_DE = /(?<!\p{L})(?:wir|ich) (?:brauch|benötig)(?!.*(?<!\p{L})(?:doch nicht|nicht mehr)[ .:!]*$)/u;

/** The thing itself has to be an appointment: by its last word ("survey visit"), or by its first where those that tell more stand behind. */
function isUnneeded(low: string, isMeeting: (text: string) => boolean): boolean {
  const thing = NAMED_FIRST.exec(low)?.[1] ?? (NO_MORE_DE.test(low) ? undefined : NAMED_LAST.exec(low)?.[1]);
  if (thing === undefined) return false;
  const words = thing.split(' ');
  return (
    isMeeting(words.at(-1)!) ||
    (words.length > 1 &&
      /^(?:rendez-vous|rdv|visite|visita|cita|reunion|riunione|reuniao|appuntamento|sopralluogo|consulta)$/u.test(
        words[0]!,
      ))
  );
}
