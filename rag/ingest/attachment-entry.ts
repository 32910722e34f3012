import { nameId } from '#core/name-id.ts';
import { terms } from '#core/text/terms.ts';
import { chunk } from './chunk.ts';
import { storable, type Fragment } from './index-entry.ts';
import { MAX_SEARCH_TEXT } from './search-text.ts';

/** Words of one file that are found by themselves; what comes later is found through its fragments' vectors. */
const MAX_LEXEMES = 1500;

/** Everything the index keeps of one attached file. */
export interface AttachmentEntry {
  partId: string;
  filename: string;
  text: string;
  /** a tsvector as text */
  tsv: string;
  fragments: Fragment[];
}

/** Null when there are no words in it. */
export function attachmentEntryOf(
  messageId: string,
  file: { partId: string; filename: string; text: string },
): AttachmentEntry | null {
  const { partId } = file;
  const text = storable(file.text.slice(0, MAX_SEARCH_TEXT));
  const filename = storable(file.filename).slice(0, 400);
  const words = [...new Set(terms(text))].slice(0, MAX_LEXEMES);
  const spans = chunk(text);
  if (words.length === 0 || spans.length === 0) return null;
  return {
    partId,
    filename,
    text,
    // a lexeme without a position would match every weight
    tsv: words.map((word) => `'${word}':1`).join(' '),
    fragments: spans.map((span, position) => ({
      id: nameId('fragment', messageId, partId, String(position)),
      ...span,
      embedText: [filename, text.slice(span.start, span.end)].join('\n'),
    })),
  };
}
