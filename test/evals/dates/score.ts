import { createHash } from 'node:crypto';
import { findDates } from '#copilot/dates/index.ts';
import type { DateMention } from '#copilot/dates/index.ts';
import { LANGUAGES, PARSERS } from './specifications.ts';
import type { LanguageName, Specification, Specifications } from './specifications.ts';

export interface Row {
  language: string;
  parser: string;
  half: 'tune' | 'check';
  cases: number;
  right: number;
  percent: number;
}

export interface Miss {
  language: string;
  parser: string;
  half: string;
  input: string;
  reference: string;
  expected: string[];
  found: string;
}

const halfOf = (input: string): 'tune' | 'check' =>
  createHash('sha256').update(input).digest()[0]! % 2 === 0 ? 'tune' : 'check';

/** The specifications write the end of a period as the day after, we write the last day. */
function variants(value: string): string[] {
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return [value];
  const moment = /^(\d{4}-\d{2}-\d{2}) (\d{2}:\d{2}:\d{2})$/.exec(value);
  if (moment) return [`${moment[1]}T${moment[2]}`];
  return [value];
}

function valuesOf(mention: DateMention, parser: string): string[] {
  const all = [mention.value, mention.endValue, ...(mention.candidates ?? [])].filter((value): value is string =>
    Boolean(value),
  );
  if (mention.kind === 'duration') return [`PT${mention.durationMinutes}M`];
  if (parser === 'Set') return [mention.rrule ?? ''];
  return all.map((value) =>
    parser === 'Time' || parser === 'TimePeriod' ? value.slice(11, 19) : value.replace(/(T\d{2}:\d{2}:\d{2}).*/, '$1'),
  );
}

function shiftDay(value: string, days: number): string {
  const at = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(at.getTime())) return value;
  at.setUTCDate(at.getUTCDate() + days);
  return at.toISOString().slice(0, 10);
}

interface Expectation {
  values: string[];
  end?: string[];
}

function expectationOf(result: Specification['Results'][number], parser: string): Expectation | null {
  const { FutureResolution: future = {}, PastResolution: past = {}, Timex = '' } = result.Value ?? {};
  const both = [future, past];
  if (parser === 'Duration')
    return {
      values: both
        .flatMap((resolution) => Object.values(resolution))
        .map((seconds) => `PT${Math.round((Number(seconds) / 60) * 100) / 100}M`),
    };
  if (parser === 'Set') return Timex ? { values: ['set'] } : null;
  if (parser.endsWith('Period')) {
    const starts = both.flatMap((resolution) =>
      Object.entries(resolution)
        .filter(([key]) => key.startsWith('start'))
        .map(([, value]) => value),
    );
    const ends = both.flatMap((resolution) =>
      Object.entries(resolution)
        .filter(([key]) => key.startsWith('end'))
        .map(([, value]) => value),
    );
    if (starts.length === 0) return null;
    return {
      values: starts.flatMap(variants),
      end: ends.flatMap((value) => (parser === 'DatePeriod' ? [value, shiftDay(value, -1)] : variants(value))),
    };
  }
  const values = both
    .flatMap((resolution) => Object.values(resolution))
    .filter((value) => value !== '' && !value.startsWith('0001'));
  return values.length > 0 ? { values: values.flatMap(variants) } : null;
}

function isRight(expectation: Expectation, mentions: DateMention[], parser: string): boolean {
  return mentions.some((mention) => {
    if (parser === 'Set') return mention.kind === 'recurrence';
    const found = valuesOf(mention, parser);
    if (!expectation.end) return found.some((value) => expectation.values.includes(value));
    const ends = valuesOf({ ...mention, value: mention.endValue ?? mention.value, candidates: [] }, parser);
    return (
      found.some((value) => expectation.values.includes(value)) &&
      ends.some((value) => expectation.end!.includes(value))
    );
  });
}

export function scoreLanguages(specifications: Specifications, onMiss: (miss: Miss) => void = () => {}): Row[] {
  const rows = new Map<string, Row>();
  const count = (language: string, parser: string, half: 'tune' | 'check', right: boolean): void => {
    const key = `${language} ${parser} ${half}`;
    const row = rows.get(key) ?? { language, parser, half, cases: 0, right: 0, percent: 0 };
    row.cases += 1;
    row.right += right ? 1 : 0;
    row.percent = Math.round((1000 * row.right) / row.cases) / 10;
    rows.set(key, row);
  };
  for (const [name, language] of Object.entries(LANGUAGES) as [LanguageName, string][]) {
    const find = (input: string, reference: string): DateMention[] =>
      findDates(input, {
        now: `${reference.slice(0, 19)}+00:00`,
        userZone: 'Etc/UTC',
        language,
        ...(language === 'en' ? { dayMonthOrder: 'mdy' as const } : {}),
      });
    for (const parser of PARSERS) {
      for (const specification of specifications.read(name, `${parser}Parser`)) {
        const [result] = specification.Results;
        // a few French cases lost their reference: nothing can be compared
        if (specification.Context?.ReferenceDateTime === undefined && parser !== 'Time') continue;
        const reference = specification.Context?.ReferenceDateTime ?? '2016-11-07T00:00:00';
        const half = halfOf(specification.Input);
        const mentions = find(specification.Input, reference);
        if (result === undefined) continue;
        const expectation = expectationOf(result, parser);
        if (expectation === null) continue;
        const right = isRight(expectation, mentions, parser);
        count(name, parser, half, right);
        if (!right)
          onMiss({
            language: name,
            parser,
            half,
            input: specification.Input,
            reference,
            expected: [...expectation.values, ...(expectation.end ?? [])],
            found: mentions
              .map((m) => `${m.text} => ${m.kind} ${m.value}/${m.endValue ?? m.durationMinutes ?? m.rrule ?? ''}`)
              .join(' ; '),
          });
      }
    }
    for (const parser of PARSERS) {
      // a case that is empty for periods may well name a single date
      if (parser.includes('Period')) continue;
      for (const file of [`${parser}Parser`, `${parser}Extractor`]) {
        for (const specification of specifications.read(name, file)) {
          if (specification.Results.length > 0) continue;
          // a sentence without a time may still name a week
          const mentions = find(specification.Input, '2016-11-07T00:00:00').filter(
            ({ kind }) => parser !== 'Time' || kind === 'time' || kind === 'datetime',
          );
          count(name, 'silence', 'check', mentions.length === 0);
          if (mentions.length > 0)
            onMiss({
              language: name,
              parser: 'silence',
              half: file,
              input: specification.Input,
              reference: '',
              expected: [],
              found: mentions.map((m) => m.text).join(' ; '),
            });
        }
      }
    }
  }
  return [...rows.values()];
}
