/** Words in quotation marks of any kind, also where the closing mark is missing. */
const QUOTATION = /"[^"]{3,}"?|[“„«»‹][^”“»«›]{3,}[”“»«›]?/gu;

/** What the writer says beside what is quoted. */
export const withoutQuotations = (text: string): string => text.replace(QUOTATION, '');
