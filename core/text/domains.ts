/** Domains of mail addresses: which belong together, and which can be taken for another. Pure. */

/** Where anybody gets a mailbox. */
export const isFreeMail = (domain: string): boolean => FREE_MAIL.test(domain);
const FREE_MAIL =
  /^(?:gmail|googlemail|outlook|hotmail|live|yahoo|gmx|web|aol|icloud|proton(?:mail)?|mail|yandex|zoho)\.[a-z.]+$/u;

/** What one registers: "mail.acme.example" → "acme.example", "shop.acme.co.uk" → "acme.co.uk". '' for no domain. */
export function registeredDomain(host: string): string {
  const labels = host.toLowerCase().split('.');
  const two = labels.length > 2 && labels.at(-1)!.length === 2 && SECOND_LEVEL.has(labels.at(-2)!);
  return labels.slice(two ? -3 : -2).join('.');
}
const SECOND_LEVEL: ReadonlySet<string> = new Set(['ac', 'co', 'com', 'edu', 'gob', 'gov', 'net', 'or', 'org']);

/** Letters that look alike are the same letter. */
const skeleton = (label: string): string =>
  label
    .replace(/rn/gu, 'm')
    .replace(/vv/gu, 'w')
    .replace(/[0]/gu, 'o')
    .replace(/[1i|]/gu, 'l')
    .replace(/5/gu, 's')
    .replace(/-/gu, '');

/** Shorter names are near to too many others. */
const LEAST = 5;

/** One letter from it, or none that the eye tells. Names are the first label of a registered domain. */
export function looksLike(name: string, known: string): boolean {
  const one = skeleton(name);
  const other = skeleton(known);
  if (other.length < LEAST) return false;
  return one === other || (Math.abs(one.length - other.length) <= 1 && distance(one, other) === 1);
}

/** The same to the eye, in other letters: "envasescurlco" for "envasescurico". */
export const isDisguise = (name: string, known: string): boolean =>
  name !== known && name.length >= LEAST && skeleton(name) === skeleton(known);

function distance(one: string, other: string): number {
  let previous = Array.from({ length: other.length + 1 }, (_, i) => i);
  for (let i = 1; i <= one.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= other.length; j += 1)
      row.push(
        Math.min(
          (previous[j] ?? 0) + 1,
          (row[j - 1] ?? 0) + 1,
          (previous[j - 1] ?? 0) + (one[i - 1] === other[j - 1] ? 0 : 1),
        ),
      );
    previous = row;
  }
  return previous[other.length] ?? 0;
}
