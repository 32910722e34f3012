/** German verbs: the infinitive of a form, and of a form with its prefix at the end of the clause. */
import { fold } from '../fold.ts';
import { formsOf, type Verb } from './verbs.ts';

const PREFIXES: ReadonlySet<string> = new Set(
  'ein ab mit an auf aus zurück vor nach zu los weg her hin bei durch fest um teil bereit vorbei weiter zusammen frei hoch runter rauf rein raus rüber nieder herunter heraus herein herum hinzu hinein hinaus dazu fertig klar statt entgegen sicher bekannt nachhause voran vorüber zusammen auseinander wahr'.split(
    ' ',
  ),
);

/** "schick", "schicke", "schickt", "schickst"; only of verbs without a prefix: "ruf" is of "rufen", not of "anrufen" */
const bases = formsOf('de', (verb) => (verb.orders.includes(verb.infinitive) ? personsOf(verb) : []));
const UMLAUT: Readonly<Record<string, string>> = { a: 'ä', o: 'ö' };

function personsOf({ infinitive, orders }: Verb): string[] {
  const familiar = orders[0] ?? '';
  const st = /[sßzx]$/u.test(familiar) ? 't' : 'st';
  const changed = familiar.replace(/[ao](?=u?[^aeiouäöü]+$)/u, (vowel) => UMLAUT[vowel] ?? vowel);
  return [
    infinitive,
    ...orders,
    `${familiar}${st}`,
    ...orders.filter((order) => order.endsWith('e')).map((order) => `${order}st`),
    ...(changed === familiar ? [] : [`${changed}${st}`]),
    // "ich gebe", "ich kümmer"
    infinitive.replace(/n$/u, ''),
    infinitive.replace(/e?n$/u, ''),
  ];
}

/** Infinitive of a form of a verb without prefix. */
export const baseOf = (word: string): string | undefined => bases().get(fold(word));

/** "vorbeikommst" -> "vorbeikommen", "schickst" -> "schicken" */
export function infinitiveOfLast(word: string): string | undefined {
  const own = baseOf(word);
  if (own !== undefined) return own;
  const low = word.toLowerCase();
  for (let at = low.length - 3; at >= 2; at -= 1) {
    if (!PREFIXES.has(low.slice(0, at))) continue;
    const base = baseOf(low.slice(at));
    if (base !== undefined) return low.slice(0, at) + base;
  }
  return undefined;
}

/** "den Bogen aus" and "füllen" -> "den Bogen ausfüllen" */
export function joined(rest: string, infinitive: string): string {
  const words = rest.trim().split(' ');
  const last = words.at(-1) ?? '';
  if (last === '') return infinitive;
  return endsInPrefix(rest) ? [...words.slice(0, -1), last + infinitive].join(' ') : `${rest.trim()} ${infinitive}`;
}

export const endsInPrefix = (text: string): boolean => PREFIXES.has(text.slice(text.lastIndexOf(' ') + 1));

/** "nachzureichen" -> "nachreichen", "zu sorgen" -> "sorgen" */
export const withoutZu = (text: string): string => (DUE.test(text) ? text : inOrder(text));
/** "sind bis Freitag abzugeben" */
const DUE = /(?<!\p{L})(?:ist|sind|wäre|wären|war|waren|bleibt|bleiben|gibt|gilt|haben|hat|habe|hätten?)(?!\p{L})/u;

const inOrder = (text: string): string =>
  text
    .replace(/(?<!\p{L})zu (?=(\p{Ll}+e?n)(?!\p{L}))/gu, (zu: string, verb: string) => (isInfinitive(verb) ? '' : zu))
    .replace(/(?<!\p{L})(\p{Ll}{2,9})zu(\p{Ll}{2,}n)(?!\p{L})/gu, (whole: string, prefix: string, verb: string) =>
      PREFIXES.has(prefix) || SEPARABLE.test(prefix) ? prefix + verb : whole,
    );
const SEPARABLE = /^(?:frei|klar|über|unter|wieder|gut|richtig|still|leer|voll|sauber)$/u;

/** Known, or by its ending behind a prefix of its own ("nachankern"). */
const isInfinitive = (word: string): boolean =>
  baseOf(word) === word || /(?:ieren|eln|ern)$/u.test(word) || /^(?:be|ver|er|ent|zer)\p{L}+en$/u.test(word);
