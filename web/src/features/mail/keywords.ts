/** What the keywords of messages mean to people. Case does not matter (RFC 3501 section 2.3.2). */

export const FLAGGED = '\\Flagged';

/** Those that programs set for each other; registered ones (RFC 5788, RFC 9051), Thunderbird's and Dovecot's. */
const TECHNICAL = new Set([
  '$forwarded',
  '$mdnsent',
  '$submitpending',
  '$submitted',
  '$notjunk',
  '$notphishing',
  '$hasattachment',
  '$hasnoattachment',
  'nonjunk',
  'notjunk',
  'junkrecorded',
  'old',
]);
const NAMES: Record<string, string> = {
  $mailflextask: 'Task made',
  $important: 'Important',
  $junk: 'Junk',
  $phishing: 'Phishing',
  // the five that Thunderbird comes with
  $label1: 'Important',
  $label2: 'Work',
  $label3: 'Personal',
  $label4: 'To do',
  $label5: 'Later',
};

export interface Label {
  keyword: string;
  name: string;
}

export const hasKeyword = (keywords: readonly string[], keyword: string): boolean =>
  keywords.some((one) => one.toLowerCase() === keyword.toLowerCase());

export const isFlagged = (keywords: readonly string[]): boolean => hasKeyword(keywords, FLAGGED);

/** The keywords that people gave, or that say something to them, with their names; each once. */
export function labelsOf(keywords: readonly string[]): Label[] {
  const labels = new Map<string, Label>();
  for (const keyword of keywords) {
    const key = keyword.toLowerCase();
    if (key.startsWith('\\') || TECHNICAL.has(key) || labels.has(key)) continue;
    const name = NAMES[key] ?? keyword.replace(/^\$/, '').replaceAll('_', ' ');
    labels.set(key, { keyword, name });
  }
  return [...labels.values()];
}

/** A label that somebody types as a keyword (an atom of RFC 3501); null = nothing of it can stand in one. */
export function keywordOf(name: string): string | null {
  const known = Object.entries(NAMES).find(([, label]) => label.toLowerCase() === name.trim().toLowerCase());
  if (known) return known[0];
  const keyword = name
    .trim()
    .normalize('NFKD')
    .replaceAll('ß', 'ss')
    .replace(/\p{M}/gu, '')
    .replace(/\s+/g, '_')
    .replace(/[^!#$&'+,\-./:;=?@A-Z^_`a-z|~0-9]/g, '')
    .slice(0, 60);
  return keyword.replaceAll('_', '') === '' ? null : keyword;
}
