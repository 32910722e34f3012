import { DateTime } from 'luxon';
import type { SampleMail } from './sample-mail.ts';

const DOMAIN = 'sample.mailflex.example';

/** A sample mail as RFC 5322 text with base64 parts (RFC 2045): every character survives, whatever the language. */
export function composeMessage(mail: SampleMail, user: { name: string; email: string }, sentAt: DateTime): string {
  const parts = [
    ...(mail.text === undefined ? [] : [part('text/plain; charset=utf-8', mail.text)]),
    ...(mail.html === undefined ? [] : [part('text/html; charset=utf-8', mail.html)]),
    ...(mail.calendar
      ? [part(`text/calendar; charset=utf-8; method=${mail.calendar.method}`, mail.calendar.body)]
      : []),
  ];
  const body = mail.attachment ? mixed(mail.id, parts, mail.attachment) : alternative(mail.id, parts);
  const headers = [
    `Date: ${sentAt.toRFC2822()}`,
    `From: ${encodeAddress(mail.from)}`,
    `To: ${encodeAddress(mail.to ?? `${user.name} <${user.email}>`)}`,
    ...(mail.cc ? [`Cc: ${encodeAddress(mail.cc)}`] : []),
    `Subject: ${encodeWords(mail.subject)}`,
    `Message-ID: <${mail.id}@${DOMAIN}>`,
    ...(mail.answers?.length
      ? [
          `In-Reply-To: <${mail.answers.at(-1)}@${DOMAIN}>`,
          `References: ${mail.answers.map((id) => `<${id}@${DOMAIN}>`).join(' ')}`,
        ]
      : []),
    ...Object.entries(mail.headers ?? {}).map(([name, value]) => `${name}: ${encodeWords(value)}`),
    'MIME-Version: 1.0',
  ];
  return `${headers.join('\r\n')}\r\n${body}`;
}

function part(contentType: string, text: string, extra = ''): string {
  const lines = Buffer.from(text.replaceAll('\n', '\r\n')).toString('base64').replace(/.{76}/g, '$&\r\n');
  return `Content-Type: ${contentType}\r\nContent-Transfer-Encoding: base64\r\n${extra}\r\n${lines}\r\n`;
}

function alternative(id: string, parts: readonly string[]): string {
  return parts.length === 1 ? parts[0]! : multipart('alternative', `alt-${id}`, parts);
}

function mixed(id: string, parts: readonly string[], file: NonNullable<SampleMail['attachment']>): string {
  const disposition = `Content-Disposition: attachment; filename="${file.filename}"\r\n`;
  return multipart('mixed', `mix-${id}`, [alternative(id, parts), part(file.contentType, file.content, disposition)]);
}

function multipart(subtype: string, boundary: string, parts: readonly string[]): string {
  const inner = parts.map((text) => `--${boundary}\r\n${text}`).join('');
  return `Content-Type: multipart/${subtype}; boundary="${boundary}"\r\n\r\n${inner}--${boundary}--\r\n`;
}

/** RFC 2047, only where needed. */
function encodeWords(text: string): string {
  // oxlint-disable-next-line no-control-regex -- printable ASCII is what may stand in a header as it is
  return /^[\x20-\x7e]*$/.test(text) ? text : `=?utf-8?B?${Buffer.from(text).toString('base64')}?=`;
}

function encodeAddress(list: string): string {
  return list
    .split(/,\s*/)
    .map((one) => {
      const match = /^(.*?)\s*<(.+)>$/.exec(one);
      return match ? `${encodeWords(match[1]!)} <${match[2]}>` : one;
    })
    .join(', ');
}
