import type { ParsedMessage } from '#core/contracts/mail.ts';

/** Longer texts are searched in their beginning only, in UTF-16 units. */
export const MAX_SEARCH_TEXT = 120_000;

/**
 * What is indexed of a message: what its sender wrote and what was forwarded. Quoted text is left out; it is indexed
 * with the message it comes from. Offsets of fragments count in this text.
 */
export function searchTextOf({ text }: Pick<ParsedMessage, 'text'>): string {
  const own = [text.authored, text.forwarded].filter((part) => part.trim() !== '').join('\n\n');
  return (own === '' ? text.body : own).slice(0, MAX_SEARCH_TEXT);
}

/** Whether a quotation stands in the message word for word. */
export function standsIn(message: Pick<ParsedMessage, 'text' | 'subject'>, quote: string): boolean {
  const { body, authored, forwarded } = message.text;
  return [body, authored, forwarded, message.subject].some((part) => part.includes(quote));
}
