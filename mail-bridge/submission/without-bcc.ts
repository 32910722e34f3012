/** The same mail without its Bcc field (RFC 5322 section 3.6.3): those addressed by it stay unknown to the others. */
export function withoutBcc(raw: Uint8Array): Buffer {
  const bytes = Buffer.from(raw);
  const end = bytes.indexOf('\r\n\r\n');
  const head = bytes.subarray(0, end < 0 ? bytes.length : end + 2).toString('latin1');
  const kept = head.replace(/^bcc:[^\r\n]*\r\n(?:[ \t][^\r\n]*\r\n)*/gim, '');
  return kept.length === head.length ? bytes : Buffer.concat([Buffer.from(kept, 'latin1'), bytes.subarray(end + 2)]);
}
