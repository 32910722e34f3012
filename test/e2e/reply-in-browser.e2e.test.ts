/** A person answers a mail in the browser: time to think better of it first, then it is sent and received. */
import { describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from '#test/harness/browser.ts';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { hasServer, needs, otherClient, startExim, startMailServer } from '#test/harness/mail-servers.ts';
import { eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';

const ENV = { MAILFLEX_OWNER_EMAIL: OWNER, MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1' };

describe.skipIf(!hasServer('dovecot') || !chromiumPath)(`${needs('dovecot')}, and install Chromium`, () => {
  test('an answer that is taken back within ten seconds stays, and goes when it is sent again', async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailServer('dovecot');
    await using exim = await startExim({ lmtp: server.lmtp });
    await using alice = await otherClient(server, 'alice');
    await alice.append(
      'INBOX',
      `From: Bob <bob@example.org>\r\nTo: ${OWNER}\r\nSubject: Lunch\r\nMessage-ID: <lunch@example.org>\r\n\r\nShall we?\r\n`,
    );
    await using mailflex = await startMailflex(folder.path, [], ENV);
    const { call, cookie } = await signIn(mailflex);
    const { id: accountId } = await connectMailbox(call, server);
    await call('mail-account.set-submission', {
      accountId,
      server: { host: '127.0.0.1', port: exim.smtp, tls: 'none' },
    });
    const [name, value] = cookie.split('=') as [string, string];
    await using browser = await openBrowser({ width: 1280, height: 900 });
    await browser.addCookies([{ name, value, url: mailflex.origin }]);
    const page = await browser.newPage();
    await page.goto(`${mailflex.origin}/mail`);
    await page.getByText('Lunch').first().click({ timeout: 30_000 });
    const thread = page.getByRole('region', { name: 'Conversation' });
    await thread.getByRole('button', { name: 'Reply' }).click();
    await thread.getByRole('textbox', { name: 'Reply' }).fill('Gladly, at noon.');
    await thread.getByRole('button', { name: 'Send' }).click();
    await thread.getByText(/Sending in \d+ s/).waitFor();
    await thread.getByRole('button', { name: 'Undo', exact: true }).click();
    await thread.getByRole('button', { name: 'Save as draft' }).waitFor();

    await using bob = await otherClient(server, 'bob');
    const received = async () => (await bob.mailboxOpen('INBOX')).exists;
    expect(await received()).toBe(0);
    await thread.getByRole('button', { name: 'Send' }).click();
    await page.getByText('A copy stands in Sent.').waitFor({ timeout: 40_000 });
    await eventually(received, (count) => count === 1, 20_000);
    expect((await alice.mailboxOpen('Sent')).exists).toBe(1);
  });
});
