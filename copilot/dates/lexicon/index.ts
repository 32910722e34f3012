import { ABBREVIATIONS, zoneCities } from './zones.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { portuguese } from './pt.ts';
import { swahili } from './sw.ts';
import { mailDates } from './mail-dates.ts';
import { compileLexicon } from './lexicon.ts';
import type { Lexicon, LexiconSource } from './lexicon.ts';
import type { Unit } from '../grammar/values.ts';

export const SOURCES: Readonly<Record<string, LexiconSource>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  sw: swahili,
};

const endOf = (unit: Unit) => ({ edge: 'end' as const, unit });

/** English abbreviations of the office, written in mails of every language. */
const OFFICE: NonNullable<LexiconSource['extra']> = [
  { words: 'eod|eob|cob', category: 'endOfDay', value: true },
  { words: 'eow', category: 'edgeOf', value: endOf('week') },
  { words: 'eom', category: 'edgeOf', value: endOf('month') },
  { words: 'eoq', category: 'edgeOf', value: endOf('quarter') },
  { words: 'eoy', category: 'edgeOf', value: endOf('year') },
];

const compiled = new Map<string, Lexicon>();

/** Compiled on first use: a server that reads English mail never builds the German table. */
export function lexiconOf(language: string): Lexicon {
  const code = language.slice(0, 2).toLowerCase();
  const known = code in SOURCES ? code : 'en';
  const ready = compiled.get(known);
  if (ready) return ready;
  const source = SOURCES[known]!;
  const counted = [{ words: mailDates(known), category: 'sinceMail' as const, value: true }];
  const zones = Object.entries(ABBREVIATIONS).map(([words, value]) => ({ words, category: 'tz' as const, value }));
  const cities = [...zoneCities()].map(([words, value]) => ({ words, category: 'city' as const, value }));
  const lexicon = compileLexicon({
    ...source,
    extra: [...(source.extra ?? []), ...OFFICE, ...counted, ...zones, ...cities],
  });
  compiled.set(known, lexicon);
  return lexicon;
}
