import type { LabelledMail } from './labelled-mail.ts';

const USER = { name: 'Dana Whitlock', email: 'dana.whitlock@ferry-works.example', tz: 'Europe/London' };

/** A mail between colleagues that says this and nothing else. */
export function mailOf(body: string, subject = 'Note'): Pick<LabelledMail, 'raw' | 'received_at' | 'user'> {
  const raw = [
    'Date: Tue, 06 Oct 2026 10:00:00 +0100',
    'From: Priya Nair <priya.nair@ferry-works.example>',
    `To: ${USER.name} <${USER.email}>`,
    `Subject: ${subject.replace(/\s+/gu, ' ')}`,
    'MIME-Version: 1.0',
    'Content-Type: text/plain; charset=utf-8',
    'Content-Transfer-Encoding: 8bit',
    '',
    body,
    '',
  ].join('\n');
  return { raw, received_at: '2026-10-06T10:00:05+01:00', user: USER };
}
