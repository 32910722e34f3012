/** IMAP flags and JMAP keywords are the same things with different spelling (RFC 8621 section 4.1.1). */
const SYSTEM = new Map([
  ['\\seen', '$seen'],
  ['\\answered', '$answered'],
  ['\\flagged', '$flagged'],
  ['\\draft', '$draft'],
]);
const FLAGS = new Map(
  [...SYSTEM.values()].map((keyword) => [keyword, `\\${keyword[1]!.toUpperCase()}${keyword.slice(2)}`]),
);

export const toKeyword = (flag: string): string => SYSTEM.get(flag.toLowerCase()) ?? flag.toLowerCase();
export const toFlag = (keyword: string): string => FLAGS.get(keyword.toLowerCase()) ?? keyword;
