import { describe, expect, it } from 'vitest';
import { ParsedMessage } from '#core/contracts/mail.ts';
import { extractPart, htmlOf, parseMessage } from './index.ts';

const message = (...lines: string[]) => Buffer.from(lines.join('\r\n'));

describe('parsing a message', () => {
  it('reads who, when and what in the words of the sender', () => {
    const parsed = parseMessage(
      message(
        'From: =?utf-8?q?J=C3=BCrgen?= <j@example.net>',
        'To: "Vogel, Nora" <nora@example.org>, team: a@example.org, b@example.org;',
        'Subject: =?iso-8859-1?Q?Gr=FC=DFe?=',
        ' =?utf-8?b?IGF1cyBHcmF6?=',
        'Date: Tue, 6 Oct 2026 10:12:03 +0200 (CEST)',
        'Message-ID: <a@example.net>',
        'References: <r1@example.net>',
        ' <r2@example.net>',
        'In-Reply-To: <r2@example.net>',
        '',
        'Hallo',
      ),
    );
    expect(parsed).toMatchObject({
      from: { name: 'Jürgen', address: 'j@example.net' },
      to: [
        { name: 'Vogel, Nora', address: 'nora@example.org' },
        { address: 'a@example.org' },
        { address: 'b@example.org' },
      ],
      subject: 'Grüße aus Graz',
      date: '2026-10-06T10:12:03+02:00',
      messageId: 'a@example.net',
      references: ['r1@example.net', 'r2@example.net'],
      inReplyTo: ['r2@example.net'],
      text: { source: 'plain', body: 'Hallo', authored: 'Hallo' },
      automatic: { kind: 'none' },
      warnings: [],
    });
  });

  it.each([
    ['Tue, 06 Oct 2026 10:12:03 EST', '2026-10-06T10:12:03-05:00'],
    ['6 Oct 26 10:12 GMT', '2026-10-06T10:12:00+00:00'],
    ['Tue Oct  6 10:12:03 2026', '2026-10-06T10:12:03+00:00'],
    ['Tue, 06 Oct 2026 10:12:03 -0330', '2026-10-06T10:12:03-03:30'],
    ['2026-10-06T10:12:03+02:00', '2026-10-06T10:12:03+02:00'],
    ['Wed, 31 Feb 2026 10:12:03 +0200', null],
    ['Whenever', null],
  ])('reads the date %s', (date, expected) => {
    expect(parseMessage(message(`Date: ${date}`, '', 'x')).date).toBe(expected);
  });

  const multipart = message(
    'From: a@example.net',
    'Content-Type: multipart/mixed; boundary=outer',
    '',
    '--outer',
    'Content-Type: multipart/alternative; boundary="in ner"',
    '',
    '--in ner',
    'Content-Type: text/plain; charset=utf-8; format=flowed',
    '',
    'Please pay ',
    'by Friday.',
    '--in ner',
    'Content-Type: text/html; charset=utf-8',
    '',
    '<p>Please <a href="https://pay.example/1">pay</a> by Friday.<img src="cid:logo@x"></p><script type="application/ld+json">{"@type":"http://schema.org/Invoice","paymentDue":"2026-10-09",}</script>',
    '--in ner--',
    '--outer',
    "Content-Type: application/pdf; name*0*=utf-8''R%C3%A9sum; name*1*=%C3%A9.pdf",
    'Content-Transfer-Encoding: base64',
    'Content-Disposition: attachment',
    '',
    Buffer.from('%PDF fake').toString('base64'),
    '--outer',
    'Content-Type: image/png',
    'Content-ID: <logo@x>',
    'Content-Disposition: inline; filename="../../etc/logo.png"',
    '',
    'png',
    '--outer',
    'Content-Type: text/calendar; method=request; charset=utf-8',
    '',
    'BEGIN:VCALENDAR',
    'END:VCALENDAR',
    '--outer--',
  );

  it('takes text from the plain part, and links and structured data from the HTML part', () => {
    const parsed = parseMessage(multipart);
    expect(parsed.text).toMatchObject({ source: 'plain', body: 'Please pay by Friday.' });
    expect(parsed.links).toEqual([{ href: 'https://pay.example/1', label: 'pay' }]);
    expect(parsed.structuredData).toEqual([{ '@type': 'Invoice', paymentDue: '2026-10-09' }]);
    expect(parsed.calendars).toEqual([{ method: 'REQUEST', content: 'BEGIN:VCALENDAR\nEND:VCALENDAR' }]);
    expect(parsed.hasHtml).toBe(true);
  });

  it('lists attachments by a stable part id and gives their bytes', () => {
    const { attachments } = parseMessage(multipart);
    expect(attachments).toMatchObject([
      { partId: '3', filename: 'Résumé.pdf', contentType: 'application/pdf', size: 9, disposition: 'attachment' },
      { partId: '4', filename: 'logo.png', contentId: 'logo@x', disposition: 'inline' },
      { partId: '5', contentType: 'text/calendar' },
    ]);
    expect(Buffer.from(extractPart(multipart, '3')!.bytes).toString()).toBe('%PDF fake');
    expect(extractPart(multipart, '99')).toBeNull();
    expect(htmlOf(multipart)!.partIdByContentId.get('logo@x')).toBe('4');
  });

  it('falls back to the HTML when the plain part only points to it', () => {
    const parsed = parseMessage(
      message(
        'Content-Type: multipart/alternative; boundary=q',
        '',
        '--q',
        '',
        'Please view this email in an HTML capable client.',
        '--q',
        'Content-Type: text/html',
        '',
        '<p>Your parcel</p><ul><li>one<li>two</ul>',
        '--q--',
      ),
    );
    expect(parsed.text).toMatchObject({ source: 'html', body: 'Your parcel\n\n- one\n- two' });
  });

  it.each([
    ['list', ['List-Id: Tea <tea.example.org>']],
    ['bulk', ['Precedence: bulk']],
    ['auto-reply', ['Auto-Submitted: auto-replied']],
    ['auto-reply', ['Subject: Out of office: back on Monday', 'X-Auto-Response-Suppress: All']],
    ['auto-generated', ['Auto-Submitted: auto-generated']],
    ['delivery-report', ['Content-Type: multipart/report; report-type=delivery-status; boundary=x']],
    ['read-receipt', ['Content-Type: multipart/report; report-type=disposition-notification; boundary=x']],
    ['delivery-report', ['Auto-Submitted: auto-replied', 'X-MS-Exchange-Message-Is-Ndr: ']],
    ['none', ['Subject: Out of office furniture', 'Auto-Submitted: no']],
  ])('knows automatic mail: %s', (kind, headers) => {
    expect(parseMessage(message(...headers, 'From: a@example.net', '', 'x')).automatic.kind).toBe(kind);
  });

  it('trusts sender authentication only from our own host, and only at the top', () => {
    const genuine =
      'Authentication-Results: mx.ours.example; spf=pass smtp.mailfrom=x; dkim=fail (bad) header.d=y; dkim=pass; dmarc=pass';
    const forged = 'Authentication-Results: mx.ours.example; spf=pass; dkim=pass; dmarc=pass';
    const options = { trustedAuthservIds: ['mx.ours.example'] };
    expect(parseMessage(message(genuine, '', 'x'), options).authentication).toEqual({
      spf: 'pass',
      dkim: 'pass',
      dmarc: 'pass',
      trusted: true,
    });
    expect(parseMessage(message(genuine, '', 'x')).authentication.trusted).toBe(false);
    const below = parseMessage(
      message('Authentication-Results: elsewhere.example; spf=fail', 'Received: x', forged, '', 'x'),
      options,
    );
    expect(below.authentication).toEqual({ spf: 'fail', dkim: null, dmarc: null, trusted: false });
  });

  it.each<[string, () => Buffer, string | null]>([
    ['nothing', () => Buffer.alloc(0), 'mail.no_headers'],
    ['NUL bytes', () => Buffer.alloc(100_000), null],
    [
      'ten thousand parts',
      () => Buffer.from(`Content-Type: multipart/mixed; boundary=q\n\n${'--q\n\nx\n'.repeat(10_000)}`),
      'mail.too_many_parts',
    ],
    [
      'a thousand levels',
      () =>
        Buffer.from(
          `Content-Type: multipart/mixed; boundary=b0\n\n${Array.from({ length: 1000 }, (_, level) => `--b${level}\nContent-Type: multipart/mixed; boundary=b${level + 1}\n\n`).join('')}`,
        ),
      'mail.too_deep',
    ],
    ['a million header lines', () => Buffer.from('X-A: b\n'.repeat(1_000_000)), 'mail.too_many_headers'],
    ['one endless header', () => Buffer.from(`To: ${'a@b.c, '.repeat(1_000_000)}\n\nx`), 'mail.header_too_long'],
    ['unclosed tags', () => Buffer.from(`Content-Type: text/html\n\n${'<b>'.repeat(1_000_000)}`), 'mail.html_too_deep'],
    [
      'a thousand closing tags for each level',
      () => Buffer.from(`Content-Type: text/html\n\n${'<i>'.repeat(399)}${'</x>'.repeat(400_000)}`),
      null,
    ],
    [
      'an unknown charset',
      () => Buffer.from('Content-Type: text/plain; charset=klingon\n\nGr\xfc\xdfe', 'latin1'),
      'mail.unknown_charset',
    ],
    [
      'nested JSON-LD',
      () => Buffer.from(`Content-Type: text/html\n\n<script type="application/ld+json">${'['.repeat(50_000)}</script>`),
      'mail.bad_structured_data',
    ],
    ['a text of only attributions', () => Buffer.from(`\n${`On 1 ${'wrote '.repeat(45)}:x:\n`.repeat(3000)}`), null],
    [
      'hyphens',
      () => Buffer.from(`Content-Type: multipart/mixed; boundary=-\n\n${'\n--'.repeat(3_000_000)}`),
      'mail.too_many_boundary_lines',
    ],
  ])('ends soon and loses nothing for hostile bytes: %s', (_name, make, code) => {
    const raw = make();
    const before = process.cpuUsage();
    const parsed = parseMessage(raw);
    const used = process.cpuUsage(before);
    expect((used.user + used.system) / 1000).toBeLessThan(2000);
    expect(ParsedMessage.parse(parsed).size).toBe(raw.length);
    expect(JSON.stringify(parsed)).not.toContain(String.raw`\u0000`);
    if (code) expect(parsed.warnings.map((warning) => warning.code)).toContain(code);
  });
});
