/** How far before a day named elsewhere: "two days before that", "eine Woche vor dem Termin", "48 hours prior to berthing". */

const COUNTS: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, ten: 10, fourteen: 14,
  ein: 1, eine: 1, einen: 1, einer: 1, zwei: 2, drei: 3, vier: 4, fünf: 5, sechs: 6, sieben: 7, acht: 8, zehn: 10, vierzehn: 14,
  un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, sept: 7, huit: 8, dix: 10, quinze: 15,
  una: 1, uno: 1, dos: 2, tres: 3, cuatro: 4, cinco: 5, seis: 6, siete: 7, ocho: 8, diez: 10, quince: 15,
  due: 2, tre: 3, quattro: 4, cinque: 5, sei: 6, sette: 7, otto: 8, dieci: 10, quindici: 15,
  um: 1, uma: 1, dois: 2, duas: 2, quatro: 4, sete: 7, oito: 8, dez: 10,
  moja: 1, mbili: 2, tatu: 3, nne: 4, tano: 5, saba: 7, kumi: 10,
}; // prettier-ignore
const NUMBER = `(\\d{1,3}|${Object.keys(COUNTS).join('|')})`;
const UNIT = String.raw`((?:full |clear |volle[n]? )?(?:working |business )?days?|weeks?|hours?|hrs|(?:werk|arbeits)?tagen?|(?:werk|arbeits)?tage|tag|wochen?|stunden?|jours?|semaines?|heures?|dias?|semanas?|horas?|giorn[oi]|settiman[ae]|or[ae]|siku|wiki|saa)(?: (?:ouvres|ouvrables|francs|habiles|laborables|uteis|lavorativi|feriali))?`;
/** Up to three words that name what it lies before. */
const MATTER = String.raw`(?: (?:(?:the|your|our|my|this|that|its|dem|der|den|diesem|dieser|unserem|ihrem|deinem|le|la|les|cette|ce|cet|votre|notre|ton|el|los|las|ese|esa|este|esta|il|lo|i|gli|quella|quel|o|a|os|as|esse|essa|hiyo)(?!\p{L})|l'))?(?: |(?<='))(?<matter>(?!(?:then|that|this|it|the|dann|alors|ca|cela|eso|ello|cio|isso)(?!\p{L}))\p{L}[\p{L}-]{2,})`;

/** Matched against folded text. */
export const DISTANCE = new RegExp(
  String.raw`(?<!\p{L}|\d[.,]?)${NUMBER} ${UNIT} (?:(?:before|ahead of|prior to|in advance of|vor|avant|antes (?:de|do|da|dos|das|del)|antes|prima (?:di|del|della|dell'|dei)|prima|kabla ya)(?:${MATTER}| (?:then|that|this|it)(?!\p{L})|(?=[\s,.;!?]*$|[,.;!?]))|(?:in advance|beforehand|earlier|vorher|zuvor|davor|im voraus|a l'avance|auparavant|de (?:antelacion|anticipacion|antecedencia)|di anticipo))`,
  'gu',
);

const WEEKDAYS = [
  ['sunday', 'sonntag', 'dimanche', 'domingo', 'domenica', 'jumapili'],
  ['monday', 'montag', 'lundi', 'lunes', 'lunedi', 'segunda', 'jumatatu'],
  ['tuesday', 'dienstag', 'mardi', 'martes', 'martedi', 'terca', 'jumanne'],
  ['wednesday', 'mittwoch', 'mercredi', 'miercoles', 'mercoledi', 'quarta', 'jumatano'],
  ['thursday', 'donnerstag', 'jeudi', 'jueves', 'giovedi', 'quinta', 'alhamisi'],
  ['friday', 'freitag', 'vendredi', 'viernes', 'venerdi', 'sexta', 'ijumaa'],
  ['saturday', 'samstag', 'sonnabend', 'samedi', 'sabado', 'sabato', 'jumamosi'],
];
/** "On the Friday before", "am Freitag davor": the last one ahead of the day spoken of. */
export const WEEKDAY_BEFORE = new RegExp(
  String.raw`(?<!\p{L})(?:on |by )?(?:the |am |le |el |il |na |no )?(${WEEKDAYS.flat().join('|')})(?:-feira)? (?:before(?! (?:the|last|at|\d|noon|work|lunch))|davor|zuvor|vorher|d'avant|precedente?|anterior|prima)(?!\p{L})(?=[\s,.;:!?)]*(?:$|[,.;:!?)]|\p{L}))`,
  'gu',
);

/** A phrase that begins with a number of days, weeks or hours. */
export const isDistance = (phrase: string): boolean => OPENS.test(phrase.toLowerCase());
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
  const count = COUNTS[number] ?? Number(number);
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
export function daysBefore(value: string, { days, working }: Distance): string {
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  let left = Math.min(days, 400);
  while (left > 0) {
    day.setUTCDate(day.getUTCDate() - 1);
    if (!working || (day.getUTCDay() > 0 && day.getUTCDay() < 6)) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

export function weekdayBefore(value: string, name: string): string | null {
  const wanted = WEEKDAYS.findIndex((names) => names.includes(name));
  if (wanted < 0) return null;
  const day = new Date(`${value.slice(0, 10)}T00:00:00Z`);
  do day.setUTCDate(day.getUTCDate() - 1);
  while (day.getUTCDay() !== wanted);
  return day.toISOString().slice(0, 10);
}
