/** A person connects a mailbox in the browser, watches it being read, and sees when its server is away. */
import { describe, expect, test } from 'vitest';
import { createAuthority } from '#test/harness/certificates.ts';
import { chromiumPath, openBrowser } from '#test/harness/browser.ts';
import { MAILBOX_OWNER as OWNER } from '#test/harness/connect-mailbox.ts';
import { startFaultProxy } from '#test/harness/fault-proxy.ts';
import { generateMails } from '#test/harness/generated-mail.ts';
import { fillFolder, hasServer, needs, otherClient, startMailServer } from '#test/harness/mail-servers.ts';
import { signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { startNameServer } from '#test/harness/name-server.ts';
import { startTlsFront } from '#test/harness/tls-front.ts';

const HOST = 'imap.example.org';
const MAILS = 600;
/** some seconds for the first sync, so that its progress is there to be seen */
const SLOW_LINE = { bytes: 4096, ms: 20 };
const [WAIT_SECONDS, ANSWER_SECONDS] = [2, 5];
/** as in `mail-bridge/sync/faults.contract.test.ts`: deadlines on a scale, so the bounds of 60 and 90 seconds are too */
const SCALE = (WAIT_SECONDS + ANSWER_SECONDS) / 40;
const BUSY_MACHINE_MS = 8000;
const NOTICED_MS = 60_000 * SCALE + BUSY_MACHINE_MS;
const RECOVERED_MS = 90_000 * SCALE + BUSY_MACHINE_MS;

describe.skipIf(!hasServer('dovecot') || !chromiumPath)(`${needs('dovecot')}, and install Chromium`, () => {
  test('from an address to a live mailbox, and a server that is away is told on the page and got over', async () => {
    await using stack = new AsyncDisposableStack();
    const folder = stack.use(await temporaryFolder());
    const server = stack.use(await startMailServer('dovecot'));
    const authority = stack.use(await createAuthority());
    const front = stack.use(await startTlsFront(server.imap, await authority.issue([HOST])));
    const proxy = stack.use(await startFaultProxy(front.port));
    const names = stack.use(
      await startNameServer({
        srv: { '_imaps._tcp.example.org': [{ target: HOST, port: proxy.port }] },
        a: { [HOST]: '127.0.0.1' },
      }),
    );
    const mails = generateMails(MAILS, { seed: 5, to: OWNER, date: new Date(), bodyCharacters: 1500 });
    await fillFolder(
      server,
      mails.map(({ raw }) => raw),
    );
    const client = stack.use(await otherClient(server, 'alice'));
    await client.mailboxCreate('Projects');
    const provider = (name: string, domain: string) => ({
      issuer: `https://login.example.org/realms/${domain}`,
      hosts: [HOST],
      domains: [domain],
      name,
    });
    const mailflex = stack.use(
      await startMailflex(folder.path, [], {
        NODE_EXTRA_CA_CERTS: authority.file,
        MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1',
        MAILFLEX_DNS_SERVERS: names.address,
        MAILFLEX_MAILBOX_WAIT_SECONDS: String(WAIT_SECONDS),
        MAILFLEX_MAILBOX_ANSWER_SECONDS: String(ANSWER_SECONDS),
        MAILFLEX_OAUTH_PROVIDERS: JSON.stringify([
          provider('Elsewhere', 'elsewhere.example'),
          provider('Example Staff', 'example.org'),
        ]),
      }),
    );
    const { cookie } = await signIn(mailflex);
    const browser = stack.use(await openBrowser({ width: 1280, height: 900 }));
    const [name, value] = cookie.split('=') as [string, string];
    await browser.addCookies([{ name, value, url: mailflex.origin }]);
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('pageerror', (error) => problems.push(error.message));

    // an address is enough to find the server and the ways to sign in there
    await page.goto(`${mailflex.origin}/settings/accounts`);
    await page.getByText('No mailbox connected').waitFor();
    await page.getByLabel('Mail address').first().fill(OWNER);
    await page.getByRole('button', { name: 'Find settings' }).click();
    const found = page.getByRole('radio', { name: new RegExp(HOST) });
    await found.waitFor();
    expect(await found.isChecked()).toBe(true);
    const reason = `example.org names ${HOST} as its mail server (_imaps._tcp).`;
    await page.getByText(reason).waitFor();
    await page.getByRole('button', { name: 'Sign in at Example Staff' }).waitFor();
    expect(await page.getByRole('button', { name: 'Sign in at Elsewhere' }).count()).toBe(0);

    // a wrong password is told as what it is, and the right one lets in
    const password = page.getByLabel('Password or app password').first();
    await password.fill('wrong');
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    const refusal = page.getByRole('alert');
    await refusal.getByText('does not accept this user name and password').waitFor();
    await refusal.getByText('connection.login_refused').waitFor();
    await password.fill('secret');
    await page.getByRole('button', { name: 'Test', exact: true }).click();
    await page.getByText('The server lets Mailflex in.').waitFor();

    // which folders are read, and which may be written
    const read = page.getByLabel('Folders that are read').first();
    await read.click();
    await page.getByRole('option', { name: 'Projects' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('checkbox', { name: 'Marks and moves are allowed in every folder' }).uncheck();
    await page.getByLabel('Folders that may be written').first().waitFor();

    // connected, and read while somebody looks on
    proxy.become('slow-loris', SLOW_LINE);
    await page.getByRole('button', { name: 'Connect', exact: true }).click();
    const account = page.getByRole('listitem').filter({ hasText: HOST });
    await account.getByText('Reading').waitFor();
    const progress = account.getByText(new RegExp(`^[1-9]\\d* of ${MAILS} mails read, .* left$`));
    await progress.waitFor();
    proxy.become('none');
    const live = account.getByText('Live', { exact: true });
    await live.waitFor({ timeout: 60_000 });
    await account.getByText(`${MAILS} mails`).waitFor();
    await account.getByText('reads INBOX, Projects').waitFor();
    await account.getByText('writes INBOX, Projects').waitFor();

    // a server that says nothing any more, and one that is gone: told with the reason, over when it is back
    for (const { fault, code, sentence } of [
      { fault: 'black-hole', code: 'connection.timeout', sentence: 'did not answer in time' },
      {
        fault: 'refused',
        code: /^connection\.(?:refused|lost)$/,
        sentence: /Nothing listens|connection to the server ended/,
      },
    ] as const) {
      proxy.become(fault);
      await account.getByText('Will try again').waitFor({ timeout: NOTICED_MS });
      await account.getByText(sentence).waitFor();
      await account.getByText(code).waitFor();
      expect(await live.count()).toBe(0);
      proxy.become('none');
      await live.waitFor({ timeout: RECOVERED_MS });
      expect(await account.getByText(sentence).count()).toBe(0);
    }
    expect(problems).toEqual([]);
  }, 240_000);
});
