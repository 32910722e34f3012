import { ABBREVIATIONS, zoneCities } from './zones.ts';
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { portuguese } from './pt.ts';
import { swahili } from './sw.ts';
import { compileLexicon } from './lexicon.ts';
import type { Lexicon, LexiconSource } from './lexicon.ts';

const SOURCES: Readonly<Record<string, LexiconSource>> = {
  en: english,
  de: german,
  fr: french,
  es: spanish,
  pt: portuguese,
  it: italian,
  sw: swahili,
};

const compiled = new Map<string, Lexicon>();

/** Compiled on first use: a server that reads English mail never builds the German table. */
export function lexiconOf(language: string): Lexicon {
  const code = language.slice(0, 2).toLowerCase();
  const known = code in SOURCES ? code : 'en';
  const ready = compiled.get(known);
  if (ready) return ready;
  const source = SOURCES[known]!;
  const zones = Object.entries(ABBREVIATIONS).map(([words, value]) => ({ words, category: 'tz' as const, value }));
  const cities = [...zoneCities()].map(([words, value]) => ({ words, category: 'city' as const, value }));
  const lexicon = compileLexicon({ ...source, extra: [...(source.extra ?? []), ...zones, ...cities] });
  compiled.set(known, lexicon);
  return lexicon;
}
