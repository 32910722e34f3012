import type { DetailedIntent, Understanding } from '#core/contracts/intent.ts';
import { sameMoment, type GoldIntent, type LabelledMail } from './labelled-mail.ts';

/** Fields that hold a date; in the gold they are named as in the labelled form. */
const DATES = [
  ['due', 'due'],
  ['start', 'start'],
  ['end', 'end'],
  ['old_start', 'oldStart'],
] as const;
/** Mails that may not cause work, whatever they say. */
const MUST_BE_SILENT =
  /^(?:quoted|cc_only|other_addressee|negated|withdrawn|done|hypothetical|auto_reply|bounce|delivery_report|forward_fyi|newsletter|phishing|notification|courtesy|marketing)/u;
const WORK = new Set(['task', 'payment', 'deadline', 'issue_report']);

export interface MailScore {
  id: string;
  matched: number;
  found: number;
  expected: number;
  datesRight: number;
  datesAsked: number;
  evidenceRight: number;
  triageRight: boolean;
  exact: boolean;
  falseActions: number;
  leaks: string[];
  confidences: { confidence: number; right: boolean }[];
  problems: string[];
}

export function scoreMail(mail: LabelledMail, understanding: Understanding): MailScore {
  const gold = mail.gold.intents.filter(({ type }) => type !== 'none');
  const pairs = match(gold, understanding.intents);
  const problems: string[] = [];
  const taken = new Set(pairs.map(({ got }) => got));
  const optionalHits = pairs.filter(({ want }) => want.optional === true).length;
  const missed = gold.filter((want) => want.optional !== true && !pairs.some((pair) => pair.want === want));
  const extra = understanding.intents.filter((got) => !taken.has(got));
  for (const want of missed) problems.push(`missed ${want.type}: ${want.evidence ?? ''}`);
  for (const got of extra) problems.push(`extra ${got.type}: ${got.evidence}`);
  let [datesRight, datesAsked, evidenceRight] = [0, 0, 0];
  for (const { want, got } of pairs) {
    if (want.optional === true) continue;
    if (hasDates(want)) {
      datesAsked += 1;
      const wrong = DATES.filter(([name, field]) => !fieldRight(want, name, got[field]));
      if (wrong.length === 0) datesRight += 1;
      for (const [name, field] of wrong) problems.push(`${name}: ${String(want[name])} got ${got[field] ?? '-'}`);
    }
    if (overlaps(want.evidence ?? '', got.evidence)) evidenceRight += 1;
    else problems.push(`evidence: ${got.evidence}`);
    const fields = otherFields(want, got);
    problems.push(...fields);
  }
  const triageRight =
    understanding.triage === mail.gold.triage || (mail.gold.triage_alt ?? []).includes(understanding.triage);
  if (!triageRight) problems.push(`triage: ${mail.gold.triage} got ${understanding.triage}`);
  const silent = mail.tags.some((tag) => MUST_BE_SILENT.test(tag));
  const falseActions = silent ? extra.filter(({ type }) => WORK.has(type)).length : 0;
  const said = understanding.intents
    .flatMap(({ title, url, people }) => [title, url ?? '', ...(people ?? [])])
    .join('\n')
    .toLowerCase();
  const leaks = (mail.must_not ?? []).filter((words) => said.includes(words.toLowerCase()));
  for (const leak of leaks) problems.push(`leak: ${leak}`);
  return {
    id: mail.id,
    matched: pairs.length - optionalHits,
    found: understanding.intents.length - optionalHits,
    expected: gold.filter(({ optional }) => optional !== true).length,
    datesRight,
    datesAsked,
    evidenceRight,
    triageRight,
    exact: missed.length === 0 && extra.length === 0 && datesRight === datesAsked && triageRight && leaks.length === 0,
    falseActions,
    leaks,
    confidences: understanding.intents.map((got) => ({ confidence: got.confidence, right: taken.has(got) })),
    problems,
  };
}

interface Pair {
  want: GoldIntent;
  got: DetailedIntent;
}

/** Same type and same place first, then same type elsewhere, then another type that would be right too. */
function match(gold: readonly GoldIntent[], got: readonly DetailedIntent[]): Pair[] {
  const pairs: Pair[] = [];
  const free = new Set(got);
  const order = [...gold].sort((a, b) => Number(a.optional === true) - Number(b.optional === true));
  const sameType = (want: GoldIntent, one: DetailedIntent): boolean => want.type === one.type;
  const alsoRight = (want: GoldIntent, one: DetailedIntent): boolean => (want.type_alt ?? []).includes(one.type);
  const samePlace = (want: GoldIntent, one: DetailedIntent): boolean => overlaps(want.evidence ?? '', one.evidence);
  for (const fits of [
    (want: GoldIntent, one: DetailedIntent) => sameType(want, one) && samePlace(want, one),
    sameType,
    (want: GoldIntent, one: DetailedIntent) => alsoRight(want, one) && samePlace(want, one),
    alsoRight,
  ]) {
    for (const want of order) {
      if (pairs.some((pair) => pair.want === want)) continue;
      const best = [...free].find((one) => fits(want, one));
      if (best === undefined) continue;
      pairs.push({ want, got: best });
      free.delete(best);
    }
  }
  return pairs;
}

const hasDates = (want: GoldIntent): boolean => DATES.some(([name]) => want[name] !== undefined);

function fieldRight(want: GoldIntent, name: string, got: string | undefined): boolean {
  const right = want[name];
  const also = want[`${name}_alt`];
  const accepted = [right, ...(Array.isArray(also) ? (also as unknown[]) : [])];
  if (right === undefined) return true;
  if (got === undefined) return accepted.includes(null);
  return accepted.some((value) => typeof value === 'string' && sameMoment(value, got));
}

function otherFields(want: GoldIntent, got: DetailedIntent): string[] {
  const problems: string[] = [];
  for (const name of ['amount', 'currency', 'tracking', 'reference', 'url', 'status', 'recurrence'] as const) {
    const right = want[name];
    if (right === undefined || right === got[name]) continue;
    const also = want[`${name}_alt`];
    if (Array.isArray(also) && (also as unknown[]).includes(got[name] ?? null)) continue;
    problems.push(`${name}: ${JSON.stringify(right)} got ${String(got[name] ?? '-')}`);
  }
  return problems;
}

const squeeze = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** One contains the other, or they share a run of words. */
export function overlaps(one: string, other: string): boolean {
  const [a, b] = [squeeze(one), squeeze(other)];
  if (a === '' || b === '') return false;
  if (a.includes(b) || b.includes(a)) return true;
  const words = a.split(' ');
  for (let i = 0; i + 3 < words.length; i += 1) if (b.includes(words.slice(i, i + 4).join(' '))) return true;
  return false;
}

export interface Summary {
  mails: number;
  typeF1: number;
  precision: number;
  recall: number;
  dates: number;
  evidence: number;
  triage: number;
  joint: number;
  falseActions: number;
  leaks: number;
}

export function summarize(scores: readonly MailScore[]): Summary {
  const sum = (pick: (score: MailScore) => number): number => scores.reduce((total, score) => total + pick(score), 0);
  const [matched, found, expected] = [sum((s) => s.matched), sum((s) => s.found), sum((s) => s.expected)];
  return {
    mails: scores.length,
    typeF1: round((2 * matched) / Math.max(1, found + expected)),
    precision: round(matched / Math.max(1, found)),
    recall: round(matched / Math.max(1, expected)),
    dates: round(
      sum((s) => s.datesRight) /
        Math.max(
          1,
          sum((s) => s.datesAsked),
        ),
    ),
    evidence: round(sum((s) => s.evidenceRight) / Math.max(1, matched)),
    triage: round(sum((s) => Number(s.triageRight)) / Math.max(1, scores.length)),
    joint: round(sum((s) => Number(s.exact)) / Math.max(1, scores.length)),
    falseActions: sum((s) => s.falseActions),
    leaks: sum((s) => s.leaks.length),
  };
}

/** Of the intents said with a confidence in each band, how many are right. */
export function reliability(scores: readonly MailScore[]): { band: string; count: number; right: number }[] {
  const bands = new Map<string, { count: number; right: number }>();
  for (const { confidence, right } of scores.flatMap((score) => score.confidences)) {
    const low = Math.min(0.9, Math.floor(confidence * 10) / 10);
    const band = `${low.toFixed(1)}-${(low + 0.1).toFixed(1)}`;
    const entry = bands.get(band) ?? { count: 0, right: 0 };
    entry.count += 1;
    entry.right += Number(right);
    bands.set(band, entry);
  }
  return [...bands]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([band, { count, right }]) => ({ band, count, right: round(right / count) }));
}

/** False actions of every kind of mail that must stay silent. */
export function falseActionsBySlice(
  scores: readonly { mail: LabelledMail; score: MailScore }[],
): Record<string, { mails: number; falseActions: number }> {
  const slices: Record<string, { mails: number; falseActions: number }> = {};
  for (const { mail, score } of scores) {
    for (const tag of mail.tags.filter((one) => MUST_BE_SILENT.test(one))) {
      const slice = (slices[tag] ??= { mails: 0, falseActions: 0 });
      slice.mails += 1;
      slice.falseActions += score.falseActions;
    }
  }
  return slices;
}

const round = (value: number): number => Math.round(value * 1000) / 1000;
