/** The titles of tasks, one file for each language: the work in the imperative (English) or infinitive, with its object. */
import { german } from './de.ts';
import { english } from './en.ts';
import { spanish } from './es.ts';
import { french } from './fr.ts';
import { italian } from './it.ts';
import { portuguese } from './pt.ts';
import { swahili } from './sw.ts';
import type { TitleWriter } from './work.ts';

const WRITERS: Readonly<Record<string, TitleWriter>> = {
  de: german,
  en: english,
  es: spanish,
  fr: french,
  it: italian,
  pt: portuguese,
  sw: swahili,
};

export const titleWriterOf = (language: string): TitleWriter => WRITERS[language] ?? english;
