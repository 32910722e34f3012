/**
 * A lexicon is a table from words to categories. Words are written as people write them, alternatives separated by `|`;
 * keys are folded (lower case, no diacritics), so `März`, `märz` and `MARZ` are one word.
 */
import type { Category, Unit, Values, WordCategory } from '../grammar/values.ts';
import { fold, tokenize } from '../text/tokens.ts';

export interface LexiconSource {
  /** January to December */
  months: readonly string[];
  /** Monday to Sunday */
  weekdays: readonly string[];
  /** weekdays as a habit: 'Mondays', 'montags', 'los lunes' */
  habitualWeekdays?: readonly string[];
  units: Partial<Record<Unit, string>>;
  /** offset in days from today */
  relatives: Readonly<Record<string, number>>;
  /** last -1, this 0, next 1, the one after 2 */
  shifts: Readonly<Record<string, number>>;
  /** parts of the day, hours from and to */
  parts: Readonly<Record<string, readonly [number, number]>>;
  /** 'tonight': offset in days, hours from and to */
  partsOfDay?: Readonly<Record<string, readonly [number, number, number]>>;
  /** fixed clock times, hours */
  clockWords?: Readonly<Record<string, number>>;
  numbers: Readonly<Record<string, number>>;
  ordinals: Readonly<Record<string, number>>;
  words: Partial<Record<WordCategory, string>>;
  edges?: Readonly<Partial<Record<Values['edge'], string>>>;
  holidays?: Readonly<Record<string, Values['holiday']>>;
  /** first month of the season */
  seasons?: Readonly<Record<string, number>>;
  adverbs?: Readonly<Record<string, Values['repeat']>>;
  /** 'soon' and the like, days from now */
  fuzzyWords?: Readonly<Record<string, number>>;
  /** ready nodes for words that are several things at once */
  extra?: readonly { words: string; category: Category; value: unknown }[];
  /** spellings that lose their meaning with their accent: 'está' is not 'esta' */
  unlike?: string;
  /** words for tomorrow that mean the morning after a determiner: 'la mañana', 'am Morgen' */
  mornings?: { words: string; after: string };
  /** words that may follow a bare day of the month ('the 15th is fine') */
  followers: string;
  /** verbs and the like that put a clause into the past */
  pastCues: string;
}

export interface Meaning {
  category: string;
  value: unknown;
}

interface Branch {
  next: Map<string, Branch>;
  meanings: Meaning[];
}

export interface Lexicon {
  root: Branch;
  followers: ReadonlySet<string>;
  pastCues: ReadonlySet<string>;
  /** lower case, as written */
  unlike: ReadonlySet<string>;
  /** see `LexiconSource.mornings` */
  ambiguous: ReadonlySet<string>;
  determiners: ReadonlySet<string>;
}

const emptyBranch = (): Branch => ({ next: new Map(), meanings: [] });

const AM_PM: Readonly<Record<string, number>> = { am: 0, 'a.m': 0, 'a. m': 0, pm: 12, 'p.m': 12, 'p. m': 12 };

export function compileLexicon(source: LexiconSource): Lexicon {
  const root = emptyBranch();
  const add = (words: string, category: string, value: unknown): void => {
    for (const phrase of words.split('|')) {
      let branch = root;
      for (const token of tokenize(phrase.trim())) {
        // hyphens inside a phrase are optional: see `annotate`
        if (token.key === '-') continue;
        const following = branch.next.get(token.key) ?? emptyBranch();
        branch.next.set(token.key, following);
        branch = following;
      }
      if (branch === root) continue;
      branch.meanings.push({ category, value });
    }
  };
  source.months.forEach((words, i) => add(words, 'month', i + 1));
  source.weekdays.forEach((words, i) => add(words, 'weekday', i + 1));
  source.habitualWeekdays?.forEach((words, i) => add(words, 'weekdays', [i + 1]));
  for (const [unit, words] of Object.entries(source.units)) add(words, 'unit', unit);
  for (const [words, offset] of Object.entries(source.relatives)) add(words, 'relative', offset);
  for (const [words, shift] of Object.entries(source.shifts)) add(words, 'shift', shift);
  for (const [words, [from, to]] of Object.entries(source.parts)) add(words, 'part', { from: from * 60, to: to * 60 });
  for (const [words, [shift, from, to]] of Object.entries(source.partsOfDay ?? {})) {
    add(words, 'tonight', { shift, part: { from: from * 60, to: to * 60 } });
  }
  for (const [words, hours] of Object.entries(source.clockWords ?? {})) {
    add(words, 'time', { hour: Math.floor(hours), minute: Math.round((hours % 1) * 60), second: 0, open: false });
  }
  for (const [words, n] of Object.entries(source.numbers)) add(words, 'num', { n, digits: 0 });
  for (const [words, n] of Object.entries(source.ordinals)) add(words, 'ord', { n, digits: 0 });
  for (const [category, words] of Object.entries(source.words)) add(words, category, true);
  for (const [edge, words] of Object.entries(source.edges ?? {})) add(words, 'edge', edge);
  for (const [words, holiday] of Object.entries(source.holidays ?? {})) add(words, 'holiday', holiday);
  for (const [words, month] of Object.entries(source.seasons ?? {})) add(words, 'season', month);
  for (const [words, value] of Object.entries(source.adverbs ?? {})) add(words, 'adverb', value);
  for (const [words, days] of Object.entries(source.fuzzyWords ?? {})) add(words, 'fuzzyWord', days);
  for (const { words, category, value } of source.extra ?? []) add(words, category, value);
  for (const [words, shift] of Object.entries(AM_PM)) add(words, 'ampm', shift);
  for (const mark of [',', '.', '-', '/', '(', ')', ':', '@', "'", '|', '+']) {
    const branch = emptyBranch();
    branch.meanings.push({ category: mark, value: true });
    const known = root.next.get(mark);
    if (known) known.meanings.push(...branch.meanings);
    else root.next.set(mark, branch);
  }
  const set = (words: string): Set<string> => new Set(words.split(/[\s|]+/).map(fold));
  return {
    root,
    followers: set(source.followers),
    pastCues: set(source.pastCues),
    unlike: new Set(source.unlike?.split(' ')),
    ambiguous: set(source.mornings?.words ?? ''),
    determiners: set(source.mornings?.after ?? ''),
  };
}
