import { createHash } from 'node:crypto';
import type { Attachment, MailAddress, ParsedMessage } from '#core/contracts/mail.ts';
import { parseAddresses, parseMessageIds } from './addresses.ts';
import { readAuthentication } from './authentication.ts';
import { detectAutomatic } from './automatic.ts';
import { bodyParts, leavesOf } from './body-parts.ts';
import { readCalendars } from './calendars.ts';
import { cleanLine } from './clean-text.ts';
import { parseDateHeader } from './date-header.ts';
import { decodeValue } from './header-fields.ts';
import type { HeaderField } from './header-fields.ts';
import { createLinkCollector } from './links.ts';
import { createWarnings, mimeLimits } from './limits.ts';
import type { MimeLimits, Warnings } from './limits.ts';
import { readBody } from './message-text.ts';
import { attachmentName, contentOf } from './part-content.ts';
import { readStructure } from './structure.ts';
import type { Part } from './structure.ts';

export interface ParseOptions {
  /** authserv-ids (RFC 8601 section 2.2) of our own mail servers */
  trustedAuthservIds?: readonly string[];
  limits?: Partial<MimeLimits>;
}

/**
 * Parses any bytes at all; never throws. What does not fit the limits is left out and named in `warnings`.
 * CPU: under 1 ms for an ordinary mail, about 1 ms per megabyte of attachments.
 */
export function parseMessage(raw: Uint8Array, options: ParseOptions = {}): ParsedMessage {
  const warnings = createWarnings();
  const limits = mimeLimits(options.limits);
  const checksum = createHash('sha256').update(raw).digest('hex');
  try {
    return parse(toBuffer(raw, limits, warnings), {
      raw,
      checksum,
      limits,
      warnings,
      trusted: options.trustedAuthservIds ?? [],
    });
  } catch (error) {
    warnings.add('mail.unparsable', error instanceof Error ? error.message : String(error));
    return emptyMessage(checksum, raw.byteLength, warnings);
  }
}

/** The bytes that are looked at: within the limit, and with LF where an old program ended its lines with CR alone. */
export function toBuffer(raw: Uint8Array, limits: MimeLimits, warnings: Warnings): Buffer {
  const bytes = Buffer.from(raw.buffer, raw.byteOffset, Math.min(raw.byteLength, limits.messageBytes));
  if (raw.byteLength > limits.messageBytes) warnings.exceeds('messageBytes');
  if (bytes.indexOf(10) >= 0 || bytes.indexOf(13) < 0) return bytes;
  const copy = Buffer.from(bytes);
  for (let at = 0; at < copy.length; at++) if (copy[at] === 13) copy[at] = 10;
  return copy;
}

interface Job {
  raw: Uint8Array;
  checksum: string;
  limits: MimeLimits;
  warnings: Warnings;
  trusted: readonly string[];
}

function parse(bytes: Buffer, { raw, checksum, limits, warnings, trusted }: Job): ParsedMessage {
  const root = readStructure(bytes, { limits, warnings });
  const { headers } = root;
  if (headers.length === 0) warnings.add('mail.no_headers', 'there is no header field at all');
  const first = (name: string) => headers.find((header) => header.name === name)?.raw ?? '';
  const addresses = (name: string): MailAddress[] => {
    const values = headers.filter((header) => header.name === name);
    return values.length === 0
      ? []
      : parseAddresses(
          values
            .map((header) => header.raw)
            .join(', ')
            .slice(0, limits.headerValueLength),
          { limits, warnings },
        );
  };
  const dateText = first('date');
  const date = dateText === '' ? null : parseDateHeader(dateText);
  if (dateText !== '' && date === null) warnings.add('mail.bad_date', 'the Date header could not be read');
  const subject = cleanLine(decodeValue(first('subject'))).slice(0, 2000);
  const from = addresses('from')[0] ?? null;
  const to = addresses('to');
  const parts = bodyParts(root);
  const links = createLinkCollector(limits, warnings);
  const body = readBody(bytes, parts, {
    limits,
    warnings,
    links,
    subject,
    fromName: from?.name ?? '',
    toNames: to.map(({ name }) => name),
  });
  const textParts = new Set(
    [...parts.text, ...parts.html].filter((part) => part.type.startsWith('text/') && part.disposition !== 'attachment'),
  );
  const leaves = leavesOf(root);
  return {
    checksum,
    size: raw.byteLength,
    headers: keptHeaders(headers, limits, warnings),
    messageId: parseMessageIds(first('message-id'))[0] ?? null,
    inReplyTo: parseMessageIds(first('in-reply-to')),
    references: parseMessageIds(first('references')),
    subject,
    from,
    sender: addresses('sender')[0] ?? null,
    replyTo: addresses('reply-to'),
    to,
    cc: addresses('cc'),
    bcc: addresses('bcc'),
    date,
    text: body.text,
    hasHtml: body.hasHtml,
    links: links.list(),
    structuredData: body.structuredData,
    calendars: readCalendars(bytes, leaves, { limits, warnings }),
    attachments: leaves.filter((part) => !textParts.has(part)).map((part) => describeAttachment(bytes, part)),
    authentication: readAuthentication(headers, trusted),
    automatic: detectAutomatic(headers, root, from, subject),
    hidden: body.hidden,
    warnings: warnings.list(),
  };
}

function keptHeaders(
  headers: readonly HeaderField[],
  limits: MimeLimits,
  warnings: Warnings,
): { name: string; value: string }[] {
  if (headers.length > limits.keptHeaderFields) warnings.exceeds('keptHeaderFields');
  return headers.slice(0, limits.keptHeaderFields).map((header) => {
    if (header.raw.length > limits.keptHeaderLength) warnings.exceeds('keptHeaderLength');
    return { name: header.name, value: cleanLine(decodeValue(header.raw.slice(0, limits.keptHeaderLength))) };
  });
}

function describeAttachment(bytes: Buffer, part: Part): Attachment {
  return {
    partId: part.id,
    filename: attachmentName(bytes, part),
    contentType: part.type,
    size: contentOf(bytes, part).length,
    contentId: part.contentId ? cleanLine(part.contentId).slice(0, 500) : null,
    disposition:
      part.disposition === 'inline' || (part.disposition === '' && part.contentId !== null) ? 'inline' : 'attachment',
  };
}

function emptyMessage(checksum: string, size: number, warnings: Warnings): ParsedMessage {
  return {
    checksum,
    size,
    headers: [],
    messageId: null,
    inReplyTo: [],
    references: [],
    subject: '',
    from: null,
    sender: null,
    replyTo: [],
    to: [],
    cc: [],
    bcc: [],
    date: null,
    text: { source: 'none', body: '', authored: '', quoted: '', forwarded: '', signature: '' },
    hasHtml: false,
    links: [],
    structuredData: [],
    calendars: [],
    attachments: [],
    authentication: { spf: null, dkim: null, dmarc: null, trusted: false },
    automatic: { kind: 'none', listId: null, unsubscribe: false },
    hidden: [],
    warnings: warnings.list(),
  };
}
