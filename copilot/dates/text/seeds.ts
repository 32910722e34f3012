/** First readings: words by the lexicon, figures by their form. Everything larger is built from these. */
import type { Node } from '../grammar/values.ts';
import type { Lexicon } from '../lexicon/lexicon.ts';
import type { Context } from '../resolve/context.ts';
import { CAPITALS_ONLY } from '../lexicon/zones.ts';
import { seedRun } from './figures.ts';
import { everyMatch } from '#core/text/every-match.ts';

const UTC_OFFSET = /(?:UTC|GMT)?\s?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)/y;
export function seed(context: Context, lexicon: Lexicon): Node[][] {
  const { tokens } = context;
  const chart: Node[][] = tokens.map(() => []);
  const links = linkRanges(context.text);
  const inLink = tokens.map((token) => links.some(([from, to]) => token.start >= from && token.start < to));
  for (let i = 0; i < tokens.length; i += 1)
    if (tokens[i]!.kind !== 'digits' && !inLink[i]) seedWord(context, lexicon, chart, i);
  for (let i = 0; i < tokens.length;)
    i = tokens[i]!.kind === 'digits' && !inLink[i] ? seedRun(context, chart, i) : i + 1;
  return chart;
}

const LINK =
  /(?:https?:\/\/|www\.)[^\s<>]+|(?<![^\s<>()",;:])[^\s<>@]{1,64}@[^\s<>@]{1,100}\.[a-z]{2,}|(?<![\w-])[\w-]{1,64}\.(?:com|org|net|io|eu|uk|de|fr|es|pdf|docx?|xlsx?|pptx?|png|jpe?g|zip|csv|txt|ics)\b/giu;

/** Addresses and file names: what looks like a date in them is a name. */
function linkRanges(text: string): [number, number][] {
  if (!/[./@][\w]/.test(text)) return [];
  return [...everyMatch(LINK, text)].map((match) => [match.index, match.index + match[0].length]);
}

/** "Une soirée sur les écrans aura lieu le 13 à 19h": what takes place, and no time of its own */
const isEveningAbout = (tokens: Context['tokens'], start: number): boolean =>
  EVENING.has(tokens[start]!.key) &&
  ARTICLES.has(tokens[start - 1]?.key ?? '') &&
  ABOUT.has(tokens[start + 1]?.key ?? '');
const EVENING = new Set(['soirée', 'soiree', 'matinée', 'matinee', 'après-midi']);
const ARTICLES = new Set(['une', 'notre', 'la', 'cette']);
const ABOUT = new Set(['sur', 'consacrée', 'consacree', 'dédiée', 'dediee', 'thématique', 'thematique', 'spéciale']);

function seedWord(context: Context, lexicon: Lexicon, chart: Node[][], start: number): void {
  const { tokens } = context;
  const first = tokens[start]!;
  if (lexicon.unlike.size > 0 && lexicon.unlike.has(context.text.slice(first.start, first.end).toLowerCase())) return;
  // "quelqu'un ce soir" names somebody, no hour
  if (first.glued && tokens[start - 1]?.key === "'" && tokens[start - 2]?.key === 'quelqu') return;
  if (isEveningAbout(tokens, start)) return;
  let branch = lexicon.root;
  for (let i = start; i < tokens.length && i < start + 8; i += 1) {
    const token = tokens[i]!;
    if (i > start && token.key === '-' && branch.next.get('-') === undefined && token.glued && tokens[i + 1]?.glued)
      continue;
    const following = branch.next.get(token.key);
    if (following === undefined) break;
    branch = following;
    for (const { category, value } of branch.meanings) {
      if (
        category === 'tz' &&
        i === start &&
        CAPITALS_ONLY.has(token.key) &&
        !/^[A-Z]+$/.test(context.text.slice(token.start, token.end))
      )
        continue;
      // 'zwischen 10 und 12 am Dienstag'
      if (category === 'ampm' && context.language === 'de' && isPreposition(tokens, start)) continue;
      // 'como muy tarde el viernes' names no afternoon
      if (category === 'part' && token.key === 'tarde' && LATE.has(tokens[start - 1]?.key ?? '')) continue;
      if (
        category === 'relative' &&
        i === start &&
        lexicon.ambiguous.has(token.key) &&
        lexicon.determiners.has(tokens[start - 1]?.key ?? '')
      )
        continue;
      chart[start]!.push({ category, start, end: i + 1, value });
    }
  }
  seedLetterPeriod(context, chart, start);
  seedOffset(context, chart, start);
}

const LATE: ReadonlySet<string> = new Set(['muy', 'mas', 'como', 'mais', 'muito']);

/** 'am Dienstag', 'am 3.': what follows '10 am' in German is the end of the phrase or a mark. */
function isPreposition(tokens: Context['tokens'], at: number): boolean {
  const [token, next] = [tokens[at]!, tokens[at + 1]];
  return token.key === 'am' && !token.glued && next !== undefined && next.kind !== 'mark';
}

/** Q3, H1, T2, S1 */
function seedLetterPeriod({ tokens, language }: Context, chart: Node[][], start: number): void {
  const [letter, digit] = [tokens[start]!, tokens[start + 1]];
  const letters = language === 'en' ? 'qh' : language === 'de' ? 'q' : 'qst';
  if (
    letter.key.length !== 1 ||
    !letters.includes(letter.key) ||
    digit?.kind !== 'digits' ||
    !digit.glued ||
    digit.key.length !== 1 ||
    (letter.glued && tokens[start - 1]?.kind !== 'digits')
  )
    return;
  chart[start]!.push({ category: 'partName', start, end: start + 2, value: { letter: letter.key, digit: digit.key } });
}

/** UTC+2, GMT-5, (+0200) */
function seedOffset({ text, tokens }: Context, chart: Node[][], start: number): void {
  const token = tokens[start]!;
  if (token.key !== 'utc' && token.key !== 'gmt') return;
  UTC_OFFSET.lastIndex = token.start;
  const match = UTC_OFFSET.exec(text);
  if (match === null) return;
  const minutes = (Number(match[2]) * 60 + Number(match[3] ?? 0)) * (match[1] === '-' ? -1 : 1);
  let end = start;
  while (end < tokens.length && tokens[end]!.start < UTC_OFFSET.lastIndex) end += 1;
  if (Math.abs(minutes) <= 14 * 60) chart[start]!.push({ category: 'tz', start, end, value: { offset: minutes } });
}
