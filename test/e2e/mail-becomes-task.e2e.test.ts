import { DateTime } from 'luxon';
import { createTransport } from 'nodemailer';
import { describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from '#test/harness/browser.ts';
import { startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';

const ZONE = 'Europe/Berlin';

describe.skipIf(chromiumPath === undefined)('with Chromium (test/servers/install.sh installs it)', () => {
  test('a delivered mail becomes a task on the open page within two seconds, without reload', async () => {
    await using folder = await temporaryFolder();
    await using server = await startMailflex(folder.path, [], { MAILFLEX_OWNER_TZ: ZONE });
    await using browser = await openBrowser({ width: 1440, height: 900 });
    const page = await browser.newPage();
    const problems: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') problems.push(message.text());
    });
    page.on('pageerror', (error) => problems.push(error.message));

    await page.goto(server.signInLink);
    await page.waitForURL((url) => !url.pathname.startsWith('/welcome'));
    await page.goto(`${server.origin}/tasks`);
    await page.getByRole('heading', { name: 'Tasks' }).first().waitFor();

    await createTransport({ host: '127.0.0.1', port: server.smtpPort, ignoreTLS: true }).sendMail({
      from: 'Daniel Osei <daniel@northquay.example>',
      to: 'me@localhost',
      subject: 'Board meeting',
      text: 'Hi,\n\ncould you send me the report by Friday? The board meets next week.\n\nThanks\nDaniel\n',
    });
    const task = page.getByText(/send .*report/i).first();
    await task.waitFor({ timeout: 2000 });

    await task.click();
    const dialog = page.getByRole('dialog');
    await dialog.waitFor();
    await expect.poll(() => dialog.innerText()).toContain('could you send me the report by Friday?');
    await page.keyboard.press('Escape');

    const friday = nextFriday();
    const due = await page.evaluate(async () => {
      const reply = await fetch('/api/actions/task.list', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-mailflex-csrf': '1' },
        body: '{}',
      });
      return ((await reply.json()) as { output: { items: { due: string }[] } }).output.items.map((item) => item.due);
    });
    expect(due).toEqual([friday]);

    await page.goto(`${server.origin}/mail`);
    await page.getByText('Board meeting').first().click();
    await page.locator('mark').first().waitFor();
    await page.screenshot({ path: 'test/pictures/mail-becomes-task.png' });

    // whoever looks after the installation sees what it did, on a phone as well
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`${server.origin}/settings`);
    await page.getByRole('link', { name: 'Operations' }).click();
    await page.getByText('Everything works').waitFor();
    for (const step of ['Accept', 'Understand', 'Intent', 'Workflow', 'Effect', 'Notice']) {
      const card = page.locator('.hop', { has: page.getByRole('heading', { name: step, exact: true }) });
      await expect.poll(() => card.locator('.hop-rate').innerText()).toMatch(/^[1-9]\d*\s+a minute$/);
    }
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(390);
    expect(problems).toEqual([]);
  });
});

/** The Friday that somebody means who writes "by Friday" now; on a Friday itself either reading would do, so the next week's. */
function nextFriday(): string {
  const today = DateTime.now().setZone(ZONE);
  return today.plus({ days: (5 - today.weekday + 7) % 7 || 7 }).toISODate()!;
}
