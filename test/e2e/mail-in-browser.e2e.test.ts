/** A person works on the mail of a connected mailbox in the browser; what is done is seen by other clients, and the other way. */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { ImapFlow } from 'imapflow';
import type { Page } from 'playwright-core';
import { chromiumPath, openBrowser } from '#test/harness/browser.ts';
import { connectMailbox, MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { hasServer, needs, otherClient, startExim, startMailServer } from '#test/harness/mail-servers.ts';
import type { MailServer } from '#test/harness/mail-servers.ts';
import { eventually, signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { lower, mail, messagesIn } from './mailbox-views.ts';

const ENV = {
  MAILFLEX_OWNER_EMAIL: OWNER,
  MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
  MAILFLEX_MAILBOX_WAIT_SECONDS: '2',
};

describe.skipIf(!hasServer('dovecot') || !chromiumPath)(`${needs('dovecot')}, and install Chromium`, () => {
  const stack = new AsyncDisposableStack();
  let server: MailServer;
  let alice: ImapFlow;
  let page: Page;
  let inbox: string;

  beforeAll(async () => {
    const folder = stack.use(await temporaryFolder());
    server = stack.use(await startMailServer('dovecot'));
    const exim = stack.use(await startExim({ lmtp: server.lmtp }));
    alice = stack.use(await otherClient(server, 'alice'));
    await alice.mailboxCreate('Archive');
    const lunch = mail('Lunch', 'Shall we?').replace(/^From: .*$/m, 'From: Bob <bob@example.org>');
    for (const raw of [lunch, mail('Garden', 'The tulips are in bloom.')]) await alice.append('INBOX', raw);
    const mailflex = stack.use(await startMailflex(folder.path, [], ENV));
    const { call, cookie } = await signIn(mailflex);
    const { id: accountId } = await connectMailbox(call, server);
    const submission = { host: '127.0.0.1', port: exim.smtp, tls: 'none' };
    await call('mail-account.set-submission', { accountId, server: submission });
    const [name, value] = cookie.split('=') as [string, string];
    const browser = stack.use(await openBrowser({ width: 1280, height: 900 }));
    await browser.addCookies([{ name, value, url: mailflex.origin }]);
    page = await browser.newPage();
    inbox = `${mailflex.origin}/mail`;
  });
  afterAll(() => stack.disposeAsync());

  test('marks of other clients stand in the list; flags, labels and the archive of the list are seen by them, and taken back', async () => {
    await alice.mailboxOpen('INBOX');
    const [uid] = (await alice.search({ subject: 'Garden' }, { uid: true })) || [];
    await page.goto(inbox);
    const row = page.getByRole('listitem').filter({ hasText: 'Garden' });
    await row.waitFor();
    await alice.messageFlagsAdd(String(uid), ['\\Flagged', '$label2', '$Forwarded'], { uid: true });
    await row.getByText('Work', { exact: true }).waitFor();
    const star = row.getByRole('button', { name: 'Flag Garden' });
    await expect.poll(() => star.getAttribute('aria-pressed'), { timeout: 20_000 }).toBe('true');
    expect(await row.getByText('Forwarded').count()).toBe(0);

    const flagsIn = async (path: string) => {
      const found = (await messagesIn(server, path)).find(({ source }) => source.includes('Subject: Garden'));
      return found && [...found.flags].map(lower).toSorted();
    };
    const flagsAre = (path: string, wanted: string[]) =>
      eventually(
        () => flagsIn(path),
        (flags) => flags !== undefined && wanted.join() === flags.filter((flag) => flag !== '\\recent').join(),
        30_000,
      );
    await star.click();
    await flagsAre('INBOX', ['$forwarded', '$label2']);
    expect(await star.getAttribute('aria-pressed')).toBe('false');

    await row.hover();
    await row.getByRole('button', { name: 'More for Garden' }).click();
    await page.getByRole('textbox', { name: 'New label' }).fill('Büro 7');
    await page.keyboard.press('Enter');
    await row.getByText('Buro 7', { exact: true }).waitFor();
    await page.getByRole('menuitemcheckbox', { name: 'Work' }).click();
    await flagsAre('INBOX', ['$forwarded', 'buro_7']);
    await page.keyboard.press('Escape');

    await row.hover();
    await row.getByRole('button', { name: 'Archive Garden' }).click();
    await page.getByText('Moved to Archive: Garden').waitFor();
    expect(await flagsIn('INBOX')).toBeUndefined();
    await flagsAre('Archive', ['$forwarded', 'buro_7']);
    await row.getByText('in Archive').waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await flagsAre('INBOX', ['$forwarded', 'buro_7']);
    await row.getByText('in Archive').waitFor({ state: 'hidden' });
  });

  test('an answer that is taken back within ten seconds stays, and goes when it is sent again', async () => {
    await page.goto(inbox);
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
