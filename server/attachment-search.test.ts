import { expect, test } from 'vitest';
import { startTestApp } from './testing.ts';

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 100]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>endobj
4 0 obj<</Length 58>>stream
BT /F1 12 Tf 10 50 Td (The caution money is 900 euro in all) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
`;

test('a sentence in an attached PDF is found, quoted and named', async () => {
  await using server = await startTestApp();
  const owner = (await server.app.identity.users.owner())!;
  const mailbox = (await server.app.mailBridge.findMailbox(owner.email))!;
  const raw = [
    'From: Lena Holt <lena@example.org>',
    `To: ${owner.email}`,
    'Subject: Your flat',
    'Date: Fri, 20 Nov 2026 10:00:00 +0000',
    'Message-ID: <lease@example.org>',
    'MIME-Version: 1.0',
    'Content-Type: multipart/mixed; boundary=b',
    '',
    '--b',
    'Content-Type: text/plain',
    '',
    'Hello, the papers are attached.',
    '--b',
    'Content-Type: application/pdf; name="lease.pdf"',
    'Content-Disposition: attachment; filename="lease.pdf"',
    'Content-Transfer-Encoding: base64',
    '',
    Buffer.from(PDF)
      .toString('base64')
      .replace(/(.{76})/g, '$1\r\n'),
    '--b--',
    '',
  ].join('\r\n');
  await server.app.mailBridge.deliver(mailbox.id, [Buffer.from(raw)], 'import');
  const cookie = await server.signIn();
  const search = () => server.send('POST', '/api/actions/search.mail', { query: 'caution money' }, { cookie });
  await expect
    .poll(async () => (await search()).body.output.items[0], { timeout: 15_000 })
    .toMatchObject({ subject: 'Your flat', attachment: 'lease.pdf', quote: 'The caution money is 900 euro in all' });
});
