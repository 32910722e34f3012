import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Specification {
  Input: string;
  Context?: { ReferenceDateTime?: string };
  Results: {
    Text: string;
    Type: string;
    Value?: { Timex?: string; FutureResolution?: Record<string, string>; PastResolution?: Record<string, string> };
  }[];
}

export const PARSERS = [
  'Date',
  'DateTime',
  'DatePeriod',
  'Time',
  'TimePeriod',
  'DateTimePeriod',
  'Set',
  'Duration',
] as const;
export const LANGUAGES = { English: 'en', German: 'de', French: 'fr', Spanish: 'es' } as const;
export type LanguageName = keyof typeof LANGUAGES;

export interface Specifications {
  read: (language: LanguageName, file: string) => Specification[];
}

/** null when the tuning data is not there. */
export function loadSpecifications(): Specifications | null {
  const root = join(
    process.env['MAILFLEX_TUNING_DATA'] ?? join(process.cwd(), '..', 'shared', 'data'),
    'recognizers-text',
    'DateTime',
  );
  if (!existsSync(root)) return null;
  return {
    read: (language, file) => {
      const path = join(root, language, `${file}.json`);
      return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8').replace(/^\uFEFF/, '')) as Specification[]) : [];
    },
  };
}
