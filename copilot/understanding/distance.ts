/** How far before a day named elsewhere: "two days before that", "eine Woche vor dem Termin", "48 hours prior to berthing". */
import { addBusinessDays, countWords, dayAfter, formatDay, parseDay, weekdayOf, weekdayWords } from '../dates/index.ts';
import { fold } from './fold.ts';

const COUNTS = new Map([...countWords()].map(([word, count]) => [fold(word), count]));
const NUMBER = `(\\d{1,3}|${[...COUNTS.keys()].join('|')})`;
const UNIT = String.raw`((?:full |clear |volle[n]? )?(?:working |business )?days?|weeks?|hours?|hrs|(?:werk|arbeits)?tagen?|(?:werk|arbeits)?tage|tag|wochen?|stunden?|jours?|semaines?|heures?|dias?|semanas?|horas?|giorn[oi]|settiman[ae]|or[ae]|siku|wiki|saa)(?: (?:ouvres|ouvrables|francs|habiles|laborables|uteis|lavorativi|feriali))?`;
/** Up to three words that name what it lies before. */
const MATTER = String.raw`(?: (?:(?:the|your|our|my|this|that|its|dem|der|den|diesem|dieser|unserem|ihrem|deinem|le|la|les|cette|ce|cet|votre|notre|ton|el|los|las|ese|esa|este|esta|il|lo|i|gli|quella|quel|o|a|os|as|esse|essa|hiyo)(?!\p{L})|l'))?(?: |(?<='))(?<matter>(?!(?:then|that|this|it|the|dann|alors|ca|cela|eso|ello|cio|isso)(?!\p{L}))\p{L}[\p{L}-]{2,})`;

/** Matched against folded text. */
export const DISTANCE = new RegExp(
  String.raw`(?<!\p{L}|\d[.,]?)(?!a (?:jours?|heures?|semaines?|dias?|horas?|or[ae]|siku)(?!\p{L}))${NUMBER} ${UNIT} (?:(?:before|ahead of|prior to|in advance of|vor|avant|antes (?:de|do|da|dos|das|del)|antes|prima (?:di|del|della|dell'|dei)|prima|kabla ya)(?:${MATTER}| (?:then|that|this|it)(?!\p{L})|(?=[\s,.;!?]*$|[,.;!?]))|(?:in advance|beforehand|earlier|vorher|zuvor|davor|im voraus|a l'avance|auparavant|de (?:antelacion|anticipacion|antecedencia)|di anticipo))`,
  'gu',
);

/** Monday to Sunday; abbreviations are other words too: "sat before", "mi prima". */
const LEAST_LETTERS = 5;
const WEEKDAYS = weekdayWords().map((names) => names.map(fold).filter((name) => name.length >= LEAST_LETTERS));
/** "On the Friday before", "am Freitag davor": the last one ahead of the day spoken of. */
export const WEEKDAY_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:on |by )?(?:the |am |le |el |il |na |no )?(${WEEKDAYS.flat().join('|')})(?:-feira)? (?:before(?! (?:the|last|at|\d|noon|work|lunch|you|we|i|it|he|she|they|your|our|my|his|her|their|this|that|any\p{L}*|some\p{L}*|\p{L}{2,}ing)(?!\p{L}))|davor|zuvor|vorher|d'avant|precedente?|anterior|prima)(?!\p{L})(?=[\s,.;:!?)]*(?:$|[,.;:!?)]|\p{L}))`,
  'gu',
);

/** A phrase that begins with a number of days, weeks or hours. */
export const isDistance = (phrase: string): boolean => OPENS.test(fold(phrase));
const OPENS = new RegExp(`^${NUMBER} ${UNIT}`, 'u');

export interface Distance {
  days: number;
  working: boolean;
  /** what it lies before, folded, where the phrase names it */
  matter?: string;
  /** of the phrase, without what it lies before */
  length: number;
}

/** null: hours of the same day. */
export function distanceOf(found: RegExpExecArray): Distance | null {
  const [whole, number = '', unit = ''] = found;
  const matter = found.groups?.['matter'];
  const count = COUNTS.get(number) ?? Number(number);
  const hours = /^(?:hours?|hrs|stunden?|heures?|horas?|or[ae]|saa)/u.test(unit);
  if (hours && count < 24) return null;
  const days = hours
    ? Math.ceil(count / 24)
    : /^(?:weeks?|wochen?|semaines?|semanas?|settiman[ae]|wiki)/u.test(unit)
      ? count * 7
      : count;
  const working = /working|business|werk|arbeits|ouvr|habil|laborab|uteis|lavorativ|feriali/u.test(`${unit} ${whole}`);
  return { days, working, length: whole.trimEnd().length, ...(matter === undefined ? {} : { matter }) };
}

/** The day so far ahead of another, `YYYY-MM-DD`; working days are Monday to Friday. */
export const daysBefore = (value: string, { days, working }: Distance): string =>
  working ? formatDay(addBusinessDays(parseDay(value), -days)) : dayAfter(value, -days);

export function weekdayBefore(value: string, name: string): string | null {
  const wanted = WEEKDAYS.findIndex((names) => names.includes(name)) + 1;
  if (wanted === 0) return null;
  const back = (weekdayOf(parseDay(value)) - wanted + 7) % 7;
  return dayAfter(value, back === 0 ? -7 : -back);
}
