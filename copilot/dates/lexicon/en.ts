import type { LexiconSource } from './lexicon.ts';
import { combine } from './numbers.ts';

const UNITS = { one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9 };
const TEENS = { ten: 10, eleven: 11, twelve: 12, thirteen: 13, fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19 };
const TENS = { twenty: 20, thirty: 30, forty: 40, fifty: 50, sixty: 60, seventy: 70, eighty: 80, ninety: 90 };
const ORDINALS = {
  'first': 1, 'second': 2, 'third': 3, 'fourth': 4, 'fifth': 5, 'sixth': 6, 'seventh': 7, 'eighth': 8, 'ninth': 9, 'tenth': 10,
  'eleventh': 11, 'twelfth': 12, 'thirteenth': 13, 'fourteenth': 14, 'fifteenth': 15, 'sixteenth': 16, 'seventeenth': 17,
  'eighteenth': 18, 'nineteenth': 19, 'twentieth': 20, 'thirtieth': 30,
};

export const english: LexiconSource = {
  months: [
    'january|jan', 'february|feb', 'march|mar', 'april|apr', 'may', 'june|jun', 'july|jul', 'august|aug', 'september|sept|sep', 'october|oct', 'november|nov', 'december|dec',
  ],
  weekdays: ['monday|mon', 'tuesday|tue|tues', 'wednesday|wed|weds|wednes', 'thursday|thu|thur|thurs', 'friday|fri', 'saturday|sat', 'sunday|sun'],
  habitualWeekdays: ['mondays', 'tuesdays', 'wednesdays', 'thursdays', 'fridays', 'saturdays', 'sundays'],
  units: {
    second: 'second|seconds|sec|secs', minute: 'minute|minutes|min|mins', hour: 'hour|hours|hr|hrs|h', day: 'day|days|calendar day|calendar days',
    businessDay: 'business day|business days|working day|working days|workday|workdays|weekday|weekdays|work day|work days|banking days',
    week: 'week|weeks|wk|wks|weeks time|weeks\' time|week\'s time', fortnight: 'fortnight|fortnights', month: 'month|months|months\' time|month\'s time', quarter: 'quarter|quarters|qtr',
    year: 'year|years|yr|yrs|years\' time|year\'s time', decade: 'decade|decades', weekend: 'weekend|week end|weekends',
  },
  relatives: {
    'today|this day|the day|later today|the same day|same day|todays|today\'s': 0, 'tomorrow|tmrw|tmr|tomorow|tommorow|tomorrow\'s': 1, 'yesterday|yesterday\'s': -1, 'day before yesterday|the day before yesterday': -2,
    'day after tomorrow|the day after tomorrow|day after tmrw|the day after tmrw|day after tmr|the day after tmr|overmorrow': 2, 'the next day|next day|the following day|following day|the day after': 1,
    'last day|the last day|past day|previous day|the previous day|the day before': -1,
  },
  shifts: {
    'last|past|previous|the last|the past|the previous': -1, 'this|current|the current|this coming week\'s|my|this week\'s': 0, 'next|upcoming|following|the next|the following|the upcoming|next week\'s': 1,
    'coming|this coming|this upcoming|the coming': 0.5, 'the one after next|after next|after the next': 2,
  },
  parts: {
    'morning|mornings': [8, 12], 'early morning|early mornings': [8, 10], 'late morning|late mornings': [10, 12], 'afternoon|afternoons|arvo': [12, 16], 'early afternoon': [12, 14], 'late afternoon': [14, 16],
    'evening|evenings': [16, 20], 'early evening': [16, 18], 'late evening': [18, 20], 'night|nights': [20, 24], 'early night': [20, 22], 'late night': [22, 24], 'lunchtime|lunch time|lunch': [11, 13], 'first thing': [8, 10],
    'midnight|mid night': [0, 1], 'noon': [12, 13], 'business hours': [8, 18],
  },
  partsOfDay: { 'tonight|this night|to night': [0, 20, 24], 'last night': [-1, 20, 24], 'next night': [1, 20, 24] },
  clockWords: { 'noon|midday|mid day|noontime|high noon|12 noon|twelve noon': 12, 'midnight|mid night|12 midnight': 0, 'midmorning|mid morning': 10, 'midafternoon|mid afternoon': 14 },
  numbers: { ...UNITS, ...TEENS, ...TENS, ...combine(TENS, UNITS, (ten, unit) => [`${ten} ${unit}`]) },
  ordinals: { ...ORDINALS, ...combine(TENS, ORDINALS, (ten, unit, n) => (n < 10 ? [`${ten} ${unit}`] : [])) },
  words: {
    the: 'the', theDay: 'the', a: 'a|an', of: 'of|\'s', at: 'at|@', on: 'on', in: 'in', from: 'from', to: 'to|till|til|until|through|thru', between: 'between', and: 'and|plus',
    or: 'or', by: 'by|before|until|till|no later than|not later than|prior to|by no later than|due|latest by', around: 'around|about|approximately|approx|circa|ca|roughly|say', for: 'for',
    ago: 'ago|earlier|back', later: 'later|from now|hence|from today|from now on|after today|in the future|afterwards', before: 'before|prior to', after: 'after|following|from|since',
    within: 'within|within the next|within next|in the next|over the next|in less than|less than|within the upcoming|within the coming|inside of', every: 'every|each|every single', other: 'other|second|alternate', few: 'few|a few|several|some',
    half: 'half', quarter: 'quarter|a quarter', past: 'past|after', till: 'to|before|of', oclock: 'o\'clock|oclock|o clock', h: 'h|hrs|hours',
    last: 'last', rest: 'rest|remainder|rest of|remainder of|balance of|rest the', weekNo: 'week|wk|cw|kw|calendar week|week number|week no|week no.', timeWord: 'time', now: 'now|right now|at the moment',
    thousand: 'thousand', hundred: 'hundred', times: 'times', per: 'per', weekLater: 'week', all: 'all|whole|entire|full|the whole|the entire|all the', threeQuarter: 'three quarters', minutes: 'minutes|minute|min|mins', net: 'net',
    starting: 'starting|beginning|commencing|of', ish: 'ish',
    endOfDay: 'end of day|end of the day|end of business|close of business|close of play|end of play|cob|eod|eob|cop|by end of day|the end of day|the end of the day|the close of business|day\'s end|end of business day|end of the business day|end of working day|end of the working day',
  },
  edges: { start: 'beginning|start|early|the beginning|the start|first half|top|the first half', middle: 'middle|mid|the middle|halfway through', end: 'end|the end|close|second half|the close|the second half', late: 'late|later' },
  holidays: {
    'christmas|christmas day|xmas|xmas day': { month: 12, day: 25 }, 'christmas eve|xmas eve': { month: 12, day: 24 }, 'boxing day': { month: 12, day: 26 }, 'new year\'s day|new years day|new year': { month: 1, day: 1 },
    'new year\'s eve|new years eve|nye': { month: 12, day: 31 }, 'valentine\'s day|valentines day': { month: 2, day: 14 }, 'halloween': { month: 10, day: 31 },
    'easter|easter sunday': { easter: 0 }, 'easter monday': { easter: 1 }, 'good friday': { easter: -2 }, 'st patrick\'s day': { month: 3, day: 17 },
  },
  seasons: { 'spring|springtime': 3, 'summer': 6, 'autumn|fall': 9, 'winter': 12 },
  adverbs: {
    'daily': { freq: 'DAILY' }, 'weekly': { freq: 'WEEKLY' }, 'monthly': { freq: 'MONTHLY' }, 'yearly|annually|annual': { freq: 'YEARLY' }, 'biweekly|bi weekly|fortnightly': { freq: 'WEEKLY', interval: 2 }, 'quarterly': { freq: 'MONTHLY', interval: 3 },
    'bimonthly|bi monthly': { freq: 'MONTHLY', interval: 2 }, 'hourly': { freq: 'HOURLY' },
  },
  fuzzyWords: { 'as soon as possible|asap|a.s.a.p|immediately|at once|right away|straight away|urgently': 0, 'soon|shortly': 3 },
  extra: [
    { words: 'couple|couple of|a couple|a couple of|pair of', category: 'num', value: { n: 2, digits: 0 } },
    { words: 'once|twice|thrice', category: 'often', value: true },
    { words: 'weekday|weekdays|workday|workdays|business day|working day', category: 'weekdays', value: [1, 2, 3, 4, 5] },
  ],
  followers:
    'is are was were will would works work suits suit if or and at in for by to from we i you they he she it the a an please so but instead with on not should can could might has had have works fine ok okay as when because since until before after this that latest then there me us my our your still too also unless though',
  pastCues: 'was were had did went met sent received arrived came got saw spoke talked wrote said left made took paid began started finished bought ordered delivered happened since yesterday ago been shipped',
};
