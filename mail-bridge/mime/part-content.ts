/** Decoded content of one part. */
import { decodeBytes } from './charset.ts';
import { cleanLine } from './clean-text.ts';
import { decodeValue } from './header-fields.ts';
import type { Warnings } from './limits.ts';
import type { Part } from './structure.ts';
import { decodeTransfer } from './transfer-encoding.ts';

export function contentOf(bytes: Buffer, part: Part): Buffer {
  return decodeTransfer(bytes.subarray(part.start, part.end), part.encoding);
}

/** Text of a part, at most about `maxLength` characters of it (four bytes a character, plus transfer encoding). */
export function textOf(
  bytes: Buffer,
  part: Part,
  options: { maxLength: number; warnings: Warnings; onCut: () => void },
): string {
  const most = options.maxLength * 4;
  const length = part.end - part.start;
  if (length > most) options.onCut();
  const content = decodeTransfer(bytes.subarray(part.start, part.start + Math.min(length, most)), part.encoding);
  const { text, unknown } = decodeBytes(content, part.params.get('charset') ?? '');
  if (unknown)
    options.warnings.add(
      'mail.unknown_charset',
      `charset ${cleanLine(part.params.get('charset') ?? '').slice(0, 60)} is not known`,
    );
  if (text.length <= options.maxLength) return text;
  options.onCut();
  return text.slice(0, options.maxLength);
}

const EXTENSIONS: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/zip': 'zip',
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'text/calendar': 'ics',
  'text/plain': 'txt',
  'text/html': 'html',
  'text/csv': 'csv',
  'message/rfc822': 'eml',
  'message/delivery-status': 'txt',
  'application/pkcs7-signature': 'p7s',
  'application/pgp-signature': 'asc',
  'text/vcard': 'vcf',
};

/** Always a plain name: no folder, no control characters, no leading dots. */
export function attachmentName(bytes: Buffer, part: Part): string {
  const given = cleanLine(decodeValue(part.filename))
    .split(/[/\\]/)
    .at(-1)!
    .replace(/^\.+/, '')
    .replace(/[:*?"<>|]/g, '_')
    .slice(0, 200)
    .trim();
  if (given !== '') return given;
  if (part.type === 'message/rfc822') {
    const head = bytes.toString('latin1', part.start, Math.min(part.end, part.start + 20_000));
    const subject = /^subject:[ \t]*([^\r\n]{1,300})/im.exec(head)?.[1];
    if (subject)
      return `${
        cleanLine(decodeValue(subject))
          .replace(/[/\\:*?"<>|]/g, '_')
          .slice(0, 100) || 'message'
      }.eml`;
  }
  return `part-${part.id}.${EXTENSIONS[part.type] ?? 'bin'}`;
}
