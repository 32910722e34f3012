/**
 * Tables and lists of days: programmes, fixtures, rosters, instalments, deadlines of a conference. Each row is an intent of its own; without this
 * a reader of sentences takes the first one, or none, since a row has no verb.
 */
import type { Candidate, RuleInput } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { hasWord } from '../letters.ts';
import { journeysOf } from '../lexicon/journeys.ts';
import { findLocations, type Amount } from '../../entities/index.ts';
import { polish, sentenceTitle } from '../title.ts';
import { referenceOf, totalIn } from '../slots.ts';
import { hasTime } from '../when.ts';
import { placesBesideHours } from './itinerary-places.ts';
import { namesMeeting } from './meeting-parts.ts';
import { kindOfRow, ROSTER, type RowKind } from './programme/kinds.ts';
import { tablesOf, type Row, type Table } from './programme/rows.ts';
import { peopleOf } from './tasks.ts';
import type { Reading } from '../reading.ts';
import { isFormerTime } from './former-times.ts';
import { holdsNoMore } from './was-now.ts';

export function programmeRule({ context, readings, hire }: RuleInput): Candidate[] {
  if (context.position === 'author' || context.forwarding) return [];
  // the lines of a hired car are no programme
  const isOwn = (table: Table): boolean =>
    ownRows(context, table.rows, headingOf(context, table)).length < table.rows.length;
  const all = tablesOf(
    context,
    hire === null ? readings : readings.filter((one) => one !== hire.from.reading && one !== hire.to.reading),
  );
  // whoever has a copy reads rows of others, unless one carries the own name
  const tables = (context.position === 'cc' ? all.filter(isOwn) : all).filter(
    (table) => !isTimetable(table.rows) && !isWasAndNow(table.rows) && !holdsLegs(context, table),
  );
  // "If yours is impossible, tell me which": the reader's own row stands already
  return readings.some(asksToChoose) && !tables.some(isOwn)
    ? tables.slice(0, 1).flatMap((table) => choiceOf(context, table))
    : tables.flatMap((table) => read(context, table));
}

/** "Fr 28.08. ab Bern 21:40" and "Sa 29.08. an Graz 07:50": both ends of a journey, which another rule reads */
const isTimetable = (rows: readonly Row[]): boolean =>
  rows.some(({ reading }) => SETS_OUT.test(reading.low)) && rows.some(({ reading }) => GETS_IN.test(reading.low));
const AT_STATION = String.raw`(?!\p{L})\.? \p{L}[^\d:;]{1,40}\d{1,2}[:.h]\d{2}(?: ?(?:uhr|hrs|h))?\W*$`;
const SETS_OUT = new RegExp(String.raw`\d[ ,;|]{1,6}(?:ab|dep|sale|sai|parte|part|leaves?)${AT_STATION}`, 'u');
const GETS_IN = new RegExp(String.raw`\d[ ,;|]{1,6}(?:an|arr|llega|chega|arriva|arrive|arrives)${AT_STATION}`, 'u');

/** "Mon 3 Aug, 07:10 Leeds to 09:22 York, coach B": each row is a leg with both of its ends, where something tells of a journey */
const holdsLegs = (context: MailContext, table: Table): boolean =>
  table.rows.every(({ reading }) => placesBesideHours(reading.sentence.text, []) !== null) &&
  (table.rows.some(({ reading }) => reading.lexicon.journey.test(reading.low)) ||
    context.lexicon.journey.test(headingOf(context, table)) ||
    journeysOf(context.lexicon.language).reserved.test(headingOf(context, table)));

/** The old and the new time of one appointment */
const isWasAndNow = ([old, fresh, ...more]: readonly Row[]): boolean =>
  old !== undefined && fresh !== undefined && more.length === 0 && holdsNoMore(old.reading, fresh.reading);

/** The next ones; who wants the whole season has the mail. */
const MAX_ROWS = 8;
const MAX_EVIDENCE = 400;

/** Days to choose from are one appointment. */
function choiceOf(context: MailContext, { rows, above }: Table): Candidate[] {
  const days = rows.filter(({ start, others }) => hasTime(start) && others.length === 0);
  if (days.length < 2 || days.length < rows.length) return [];
  const told = [...above.slice(-1), ...rows.map(({ reading }) => reading)];
  const [from, to] = [told[0]!.sentence.start, told.at(-1)!.sentence.end];
  // what stands in between may be somebody else's, and is then no part of it
  const closed = told.every(({ sentence }, n) => n === 0 || sentence.index - told[n - 1]!.sentence.index === 1);
  const whole = closed ? context.message.text.authored.slice(from, to) : '';
  return [
    {
      intent: {
        type: 'meeting',
        title: context.topic === '' ? titleOf(context, days[0]!) : sentenceTitle(context.topic),
        evidence: whole.length > 0 && whole.length <= MAX_EVIDENCE ? whole : days[0]!.reading.sentence.text,
        start: days[0]!.start,
        ...(days[0]!.end === undefined ? {} : { end: days[0]!.end }),
        startOptions: days.map(({ start }) => start),
        ...peopleOf(context),
      },
      score: 0.85,
      triage: 'reply',
      sentences: told.map(({ sentence }) => sentence.index),
    },
  ];
}

const aboveOf = ({ above }: Table): string => above.map(({ low }) => low).join('\n');
const headingOf = (context: MailContext, table: Table): string => `${fold(context.message.subject)}\n${aboveOf(table)}`;

function read(context: MailContext, table: Table): Candidate[] {
  const above = aboveOf(table);
  const subject = fold(context.message.subject);
  const holding = table.rows.filter(({ reading }) => !isFormerTime(reading.low));
  const rows = ownRows(context, holding, headingOf(context, table));
  const told = rows.flatMap((row) => {
    const sum = sumOf(context, row, table.above);
    const { reading, start, others, dayFirst } = row;
    const kind = kindOfRow({
      label: fold(row.label),
      own: reading.low,
      above,
      subject,
      sum: sum !== null,
      hour: hasTime(start),
      event: namesMeeting(reading),
      dayFirst,
      days: others.length,
    });
    return kind === null ? [] : [{ row, kind, sum }];
  });
  // a single row is read like any other sentence, unless the others are of other people
  if (told.length < 2 && rows.length === table.rows.length) return [];
  // rows of others, and the line that says what has become of all of them, are told with it
  const silent = table.rows.filter((row) => !rows.includes(row)).map(({ reading }) => reading);
  const said = told.every(({ kind }) => kind === 'cancelled') ? table.above : [];
  const also = [...silent, ...said].map(({ sentence }) => sentence.index);
  return told.slice(0, MAX_ROWS).map(({ row, kind, sum }, n) => {
    const candidate = candidateOf(context, row, kind, sum);
    return n === 0 ? { ...candidate, sentences: [...candidate.sentences, ...also] } : candidate;
  });
}

/** Of a roster that names people only the rows with the user's name count. */
function ownRows(context: MailContext, rows: readonly Row[], heading: string): readonly Row[] {
  const names = context.ownNames.filter((name) => name.length > 2);
  const own = rows.filter(({ reading }) => names.some((name) => hasWord(reading.low, name)));
  return own.length > 0 && own.length < rows.length && (ROSTER.test(heading) || own.length * 2 <= rows.length + 1)
    ? own
    : rows;
}

type Sum = Pick<Amount, 'amount' | 'currency'>;

/** "400,00 €"; or a bare figure below "Amount (Rs)". */
function sumOf(context: MailContext, { reading, rest }: Row, above: readonly Reading[]): Sum | null {
  const told = totalIn(context, reading.sentence.text);
  if (told !== null) return told.total;
  const figure = FIGURE.exec(rest)?.[0];
  if (figure === undefined) return null;
  const signs = above.flatMap(({ sentence }) => [...sentence.text.matchAll(SIGN_ABOVE)]);
  for (const [, sign] of signs) {
    const read = totalIn(context, `${sign} ${figure}`);
    if (read !== null) return read.total;
  }
  return null;
}
/** Whether it stands for a currency the reader of amounts tells. */
const SIGN_ABOVE = /\(([^\s\d()]{1,4})\)/gu;
const FIGURE = /\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{2})?|\d+[.,]\d{2}(?!\d)|\d{3,}/u;

function candidateOf(context: MailContext, row: Row, kind: RowKind, sum: Sum | null): Candidate {
  const { reading } = row;
  const when = { start: row.start, ...(row.end === undefined ? {} : { end: row.end }) };
  const base = { title: titleOf(context, row), evidence: reading.sentence.text, ...peopleOf(context) };
  const sentences = [reading.sentence.index];
  const made = (intent: Candidate['intent'], triage: Candidate['triage'], score: number): Candidate => ({
    intent,
    triage,
    score,
    sentences,
  });
  const due = when.end !== undefined && !hasTime(when.start) ? when.end : when.start;
  if (kind === 'payment') return made({ ...base, ...paymentOf(context, base.title, sum!, due) }, 'action', 0.85);
  if (kind === 'deadline') return made({ type: 'deadline', ...base, due }, 'action', 0.8);
  if (kind === 'delivery') return made({ type: 'delivery', ...base, ...when }, 'fyi', 0.8);
  if (kind === 'cancelled') return made({ type: 'meeting_cancel', ...base, start: when.start }, 'fyi', 0.85);
  if (kind === 'closed') return made({ type: 'note', ...base, ...when }, 'fyi', 0.75);
  return made({ type: 'meeting', ...base, ...when, ...placeIn(reading) }, 'fyi', 0.85);
}

function paymentOf(context: MailContext, what: string, { amount, currency }: Sum, due: string) {
  const reference = referenceOf(context, ['invoice', 'reference', 'customer', 'booking'])?.value;
  return {
    type: 'payment' as const,
    title: polish(context.lexicon.titles.pay(what, context.sender.name)),
    amount,
    currency,
    due: due.slice(0, 10),
    ...(reference === undefined ? {} : { reference }),
    status: 'due' as const,
  };
}

function placeIn({ sentence, lexicon }: Reading): { location?: string } {
  const [place] = findLocations(sentence.text, lexicon.language);
  return place === undefined ? {} : { location: place.text };
}

/** What stands in the row beside the day, in its first two cells; where that is nothing, what the mail is about. */
function titleOf(context: MailContext, { label, rest, dayFirst }: Row): string {
  const cells = (dayFirst ? rest : label)
    .split(/;|\t| \| /u)
    .map((cell) => cell.replace(/\s+/gu, ' ').replace(/^[\s,;:–—|@-]+|[\s,;:–—|@-]+$/gu, ''))
    .filter((cell) => /\p{L}{3}/u.test(cell));
  const title = sentenceTitle(cells.slice(0, 2).join(', '));
  return title.length >= 4 ? title : polish(`${context.topic} ${title}`.trim());
}

/** "Which of these suits you?" */
const asksToChoose = ({ sentence, low, lexicon, act }: Reading): boolean =>
  sentence.source === 'body' && (CHOICE.test(low) || (act === 'question' && lexicon.propose.test(low)));
const CHOICE =
  /(?<!\p{L})(?:which (?:of|one|day|date|slot|time)|(?:any|one) of (?:these|those)|(?:pick|choose) (?:one|a (?:day|date|slot|time))|suits? you|works? (?:best )?for you|let me know which|welche[rs]? (?:termin|tag|davon|zeit)|passt (?:dir|ihnen|euch)|(?:einen|ein) davon|laquelle|lequel|(?:vous|te) (?:arrange|convient|conviendrait)|choisi\p{L}*|cual (?:de|le|te)|que dia|(?:le|te|les) (?:viene bien|conviene|va bien|queda mejor)|elij\p{L}*|eleg\p{L}*|quale (?:di|le|ti)|(?:le|ti) va bene|qual (?:de|dos|das)|(?:lhe|te) (?:convem|da jeito))(?!\p{L})/u;
