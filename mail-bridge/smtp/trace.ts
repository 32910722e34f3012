/** The lines that a receiving server puts before a message: Return-Path and Received (RFC 5321 section 4.4). */

export interface TraceFacts {
  /** reverse path; '' = null sender */
  sender: string;
  /** what the client called itself */
  helo: string;
  remoteAddress: string;
  hostname: string;
  /** RFC 3848: ESMTP, ESMTPS, LMTP, LMTPS */
  protocol: string;
  id: string;
  /** named only when there is one, so that no recipient learns of another */
  recipient: string | null;
  at: Date;
}

export function traceLines(facts: TraceFacts): string {
  const word = (text: string) => text.replace(/[^\w.:[\]-]/g, '').slice(0, 255) || 'unknown';
  const path = (text: string) => text.replace(/[\s<>\p{Cc}]/gu, '').slice(0, 320);
  const ip =
    facts.remoteAddress.includes(':') && !facts.remoteAddress.startsWith('::ffff:')
      ? `IPv6:${facts.remoteAddress}`
      : facts.remoteAddress.replace('::ffff:', '');
  const date = facts.at.toUTCString().replace('GMT', '+0000');
  const recipient = facts.recipient === null ? '' : `\r\n\tfor <${path(facts.recipient)}>`;
  return (
    `Return-Path: <${path(facts.sender)}>\r\n` +
    `Received: from ${word(facts.helo)} ([${word(ip)}])\r\n\tby ${word(facts.hostname)} with ${word(facts.protocol)} id ${word(facts.id)}${recipient};\r\n\t${date}\r\n`
  );
}
