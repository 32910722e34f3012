import type { LexiconSource } from './lexicon.ts';
import { combine, inflect } from './numbers.ts';

const UNITS = { ein: 1, zwei: 2, drei: 3, vier: 4, 'fünf': 5, sechs: 6, sieben: 7, acht: 8, neun: 9 };
const TEENS = { zehn: 10, elf: 11, 'zwölf': 12, dreizehn: 13, vierzehn: 14, 'fünfzehn': 15, sechzehn: 16, siebzehn: 17, achtzehn: 18, neunzehn: 19 };
const TENS = { zwanzig: 20, 'dreißig': 30, vierzig: 40, 'fünfzig': 50, sechzig: 60, siebzig: 70, achtzig: 80, neunzig: 90 };
const COMPOUND = combine(TENS, UNITS, (ten, unit) => [`${unit}und${ten}`]);
const ENDINGS = ['e', 'en', 'er', 'es', 'em'];
const forms = (stem: string): string => ENDINGS.map((ending) => stem + ending).join('|');
const ORDINALS = inflect(
  { erst: 1, zweit: 2, dritt: 3, viert: 4, 'fünft': 5, sechst: 6, siebt: 7, siebent: 7, acht: 8, neunt: 9, ...inflect(TEENS, (word) => [`${word}t`]), ...inflect({ ...TENS, ...COMPOUND }, (word) => [`${word}st`]) },
  (stem) => ['e', 'en', 'er', 'es', 'em'].map((ending) => stem + ending),
);
const DAYS = ['montag', 'dienstag', 'mittwoch', 'donnerstag', 'freitag', 'samstag', 'sonntag'];
const DAY_PARTS: Readonly<Record<string, readonly [number, number]>> = {
  morgen: [8, 12], 'früh': [8, 10], vormittag: [8, 12], mittag: [11, 13], nachmittag: [12, 16], abend: [16, 20], nacht: [20, 24],
};

/** 'Dienstagabend' is one word: a weekday and a part of the day. */
const weekdayParts = DAYS.flatMap((day, i) =>
  Object.entries(DAY_PARTS).map(([part, [from, to]]) => ({ words: `${day}${part}|${day}${part}s`, category: 'weekdayPart' as const, value: { weekday: i + 1, part: { from: from * 60, to: to * 60 } } })),
);

export const german: LexiconSource = {
  months: ['januar|jänner|jan', 'februar|feber|feb|febr', 'märz|maerz|mär|mrz', 'april|apr', 'mai', 'juni|jun|juno', 'juli|jul|julei', 'august|aug', 'september|sept|sep', 'oktober|okt', 'november|nov', 'dezember|dez'],
  weekdays: ['montag|mo', 'dienstag|di', 'mittwoch|mi', 'donnerstag|do', 'freitag|fr', 'samstag|sonnabend|sa', 'sonntag|so'],
  habitualWeekdays: ['montags', 'dienstags', 'mittwochs', 'donnerstags', 'freitags', 'samstags|sonnabends', 'sonntags'],
  units: {
    second: 'sekunde|sekunden|sek|sekündchen', minute: 'minute|minuten|min', hour: 'stunde|stunden|std', day: 'tag|tage|tagen|tages|kalendertag|kalendertage|kalendertagen',
    businessDay: 'werktag|werktage|werktagen|arbeitstag|arbeitstage|arbeitstagen|bankarbeitstag|bankarbeitstage|bankarbeitstagen|geschäftstag|geschäftstage|geschäftstagen', week: 'woche|wochen', month: 'monat|monate|monaten|monats',
    quarter: 'quartal|quartale|quartals|quartalen|vierteljahr', year: 'jahr|jahre|jahren|jahres', decade: 'jahrzehnt|jahrzehnte|jahrzehnten', weekend: 'wochenende|wochenenden|wochenendes|we',
  },
  relatives: {
    'heute|heutigen tag|am heutigen tag|heutigen tages|noch heute|heutige|heutigen': 0, 'morgen|morgigen tag|morgigen': 1, 'übermorgen|uebermorgen': 2, 'überübermorgen': 3, 'gestern|gestrigen': -1, 'vorgestern': -2, 'vorvorgestern': -3,
    'nächsten tag|nächster tag|folgenden tag|darauffolgenden tag|tags darauf': 1, 'vortag|vorherigen tag': -1,
  },
  shifts: {
    [`${forms('letzt')}|${forms('vergangen')}|${forms('vorig')}|${forms('vorherig')}`]: -1, [`${forms('dies')}|${forms('aktuell')}|${forms('laufend')}|dies`]: 0, [`${forms('nächst')}|${forms('naechst')}|${forms('folgend')}`]: 1,
    [`${forms('kommend')}`]: 0.5, [`${forms('übernächst')}|${forms('uebernaechst')}`]: 2, [`${forms('vorletzt')}`]: -2,
  },
  parts: {
    'morgen|morgens|früh|frühmorgens|in der früh|am morgen|der früh|frueh': [8, 12], 'vormittag|vormittags|am vormittag': [8, 12], 'mittags|mittag|über mittag': [11, 13], 'nachmittag|nachmittags|am nachmittag': [12, 16], 'abend|abends|am abend': [16, 20],
    'nacht|nachts|in der nacht|primetime': [20, 24], 'frühen morgen|früher morgen': [8, 10], 'späten vormittag|später vormittag': [10, 12], 'frühen nachmittag|früher nachmittag': [12, 14], 'späten nachmittag|später nachmittag': [14, 16], 'frühen abend': [16, 18], 'späten abend': [18, 20],
    'mitternacht': [0, 1],
  },
  partsOfDay: {
    'heute nacht|diese nacht|dieser nacht': [0, 20, 24], 'heute früh|heute frueh': [0, 8, 12], 'heute abend': [0, 16, 20], 'heute morgen': [0, 8, 12], 'morgen früh|morgen frueh': [1, 8, 12], 'gestern nacht|letzte nacht': [-1, 20, 24],
  },
  clockWords: { 'mittag|12 uhr mittags|zwölf uhr mittags': 12, 'mitternacht': 0 },
  numbers: { ...UNITS, eins: 1, zwo: 2, ...TEENS, ...TENS, ...COMPOUND, ...{ funf: 5, fuenf: 5, zwoelf: 12, fuenfzehn: 15, dreissig: 30 } },
  ordinals: ORDINALS,
  words: {
    the: 'der|die|das|den|dem|des|zum|zur', theDay: 'den|dem|zum|der', a: 'ein|eine|einer|einem|einen|eines', of: 'von|vom|des|der|im|in', at: 'um|ab|gegen|@|so gegen|so um', on: 'am|an|zum|den|auf', in: 'in|im|binnen', from: 'von|vom|ab|zwischen', to: 'bis|bis zum|bis zur|bis einschließlich|auf',
    between: 'zwischen|zwischen dem|zwischen den', and: 'und|sowie', or: 'oder', by: 'bis|vor|bis zum|bis spätestens|spätestens|spätestens am|bis spätestens zum|vor dem|bis einschließlich|bis zur|spätestens zum|fällig am|fällig bis|bis inkl|bis inklusive', around: 'gegen|etwa|ca|ca.|ungefähr|circa|rund|so um|so gegen|um', for: 'für',
    ago: 'her|zuvor|vorher|früher', agoPre: 'vor', later: 'später|danach|ab heute|ab jetzt|von heute an', before: 'vor|vorm', after: 'nach|ab|seit|von', within: 'innerhalb|innerhalb von|innerhalb der nächsten|binnen|in den nächsten|in den kommenden|innert|in weniger als|in spätestens', every: 'jeden|jede|jedes|jeder|jedem|alle|aller', other: 'zweiten|zweite|zweiter|zweites|andere|anderen', few: 'paar|ein paar|einige|einigen|wenige|wenigen|mehrere|mehreren',
    half: 'halbe|halben|halber|halbes|halb|und halb', halfTo: 'halb', quarter: 'viertel', threeQuarter: 'dreiviertel', past: 'nach', till: 'vor', oclock: 'uhr', h: 'h', last: 'letzten|letzter|letzte|letztes|letztem', rest: 'rest|rest der|rest des|restlichen|restliche', weekNo: 'kw|kalenderwoche|woche|kw.', timeWord: 'zeit|ortszeit', now: 'jetzt',
    times: 'mal', all: 'ganze|ganzen|ganzer|ganzes|gesamte|gesamten|komplette|kompletten', minutes: 'minuten|minute|min', net: 'netto', starting: 'ab|vom', per: 'pro', often: 'einmal|zweimal|dreimal|viermal|fünfmal', ish: 'ish',
    endOfDay: 'ende des tages|tagesende|geschäftsschluss|dienstschluss|feierabend|büroschluss|ende des arbeitstages|eod|cob|ende des geschäftstages|arbeitsende|betriebsschluss',
    eight: 'acht tagen',
  },
  edges: { start: 'anfang|beginn|start|früh', middle: 'mitte', end: 'ende|schluss|gegen ende|abschluss', late: 'spät|später' },
  holidays: {
    'weihnachten|weihnachtstag|erster weihnachtstag|1. weihnachtstag': { month: 12, day: 25 }, 'heiligabend|heiliger abend|heilig abend': { month: 12, day: 24 }, 'silvester': { month: 12, day: 31 }, 'neujahr|neujahrstag': { month: 1, day: 1 }, 'tag der arbeit': { month: 5, day: 1 },
    'nikolaus': { month: 12, day: 6 }, 'ostern|ostersonntag': { easter: 0 }, 'ostermontag': { easter: 1 }, 'karfreitag': { easter: -2 }, 'pfingsten|pfingstsonntag': { easter: 49 }, 'pfingstmontag': { easter: 50 }, 'christi himmelfahrt|himmelfahrt': { easter: 39 }, 'fronleichnam': { easter: 60 }, 'tag der deutschen einheit': { month: 10, day: 3 },
  },
  seasons: { 'frühling|frühjahr|frühlings|frühjahrs': 3, 'sommer|sommers|sommer': 6, 'herbst|herbsts': 9, 'winter|winters': 12 },
  adverbs: {
    [`täglich|${forms('täglich')}|alltäglich|jeden tag|tagtäglich`]: { freq: 'DAILY' }, [`wöchentlich|${forms('wöchentlich')}|allwöchentlich|woechentlich`]: { freq: 'WEEKLY' }, [`monatlich|${forms('monatlich')}|allmonatlich`]: { freq: 'MONTHLY' }, [`jährlich|${forms('jährlich')}|alljährlich|${forms('alljährlich')}|jaehrlich`]: { freq: 'YEARLY' },
    [`zweiwöchentlich|vierzehntägig|14 tägig|14tägig|14-tägig|zweiwöchig|alle zwei wochen|alle 14 tage|${forms('zweiwöchentlich')}`]: { freq: 'WEEKLY', interval: 2 }, 'quartalsweise|vierteljährlich': { freq: 'MONTHLY', interval: 3 }, 'halbjährlich': { freq: 'MONTHLY', interval: 6 }, 'stündlich': { freq: 'HOURLY' }, 'werktags|werktäglich|an werktagen': { freq: 'WEEKLY', byDay: ['MO', 'TU', 'WE', 'TH', 'FR'] },
  },
  fuzzyWords: { 'so bald wie möglich|sobald wie möglich|so schnell wie möglich|so früh wie möglich|schnellstmöglich|baldmöglichst|umgehend|sofort|asap|unverzüglich|jetzt|gleich': 0, 'demnächst|zeitnah|in kürze|bald': 3 },
  extra: [
    ...weekdayParts,
{ words: 'monatsende|monatsschluss|monatsultimo|ultimo', category: 'edgeOf', value: { edge: 'end', unit: 'month' } },
    { words: 'jahresende|jahresschluss', category: 'edgeOf', value: { edge: 'end', unit: 'year' } },
    { words: 'quartalsende|quartalsschluss', category: 'edgeOf', value: { edge: 'end', unit: 'quarter' } },
    { words: 'wochenmitte', category: 'edgeOf', value: { edge: 'middle', unit: 'week' } },
    { words: 'monatsmitte', category: 'edgeOf', value: { edge: 'middle', unit: 'month' } },
    { words: 'monatsanfang|monatsbeginn', category: 'edgeOf', value: { edge: 'start', unit: 'month' } },
    { words: 'jahresanfang|jahresbeginn', category: 'edgeOf', value: { edge: 'start', unit: 'year' } },
    { words: 'wochenanfang|wochenbeginn', category: 'edgeOf', value: { edge: 'start', unit: 'week' } },
    { words: 'halbe stunde|halben stunde', category: 'duration', value: { months: 0, days: 0, businessDays: 0, minutes: 30, unit: 'minute' } },
    { words: 'viertelstunde', category: 'duration', value: { months: 0, days: 0, businessDays: 0, minutes: 15, unit: 'minute' } },
    { words: 'dreiviertelstunde', category: 'duration', value: { months: 0, days: 0, businessDays: 0, minutes: 45, unit: 'minute' } },
    { words: 'anderthalb|eineinhalb', category: 'count', value: { n: 1.5, fuzzy: false } },
    { words: 'zweieinhalb', category: 'count', value: { n: 2.5, fuzzy: false } },
    { words: 'dreieinhalb', category: 'count', value: { n: 3.5, fuzzy: false } },
  ],
  followers:
    'ist sind war waren wird werden passt geht wäre kann können soll sollen muss oder und um ab bis an in im bei mit für von zu zurück wieder hier da dort frei ich wir ihr sie er es du bin bist haben hat noch auch nicht bitte statt stattfinden findet finden los sein eingeplant geplant fällig vorliegen fertig bekommen schicken senden',
  pastCues: 'war waren hatte hatten gestern wurde wurden ging gingen kam kamen gesendet geschickt erhalten getroffen gewesen gab geliefert bestellt gekauft geschrieben gesprochen traf trafen hatten fand fanden bekamen bekam seit',
};
