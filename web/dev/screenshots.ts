/**
 * Takes pictures of the pages and reports what the console said.
 * node web/dev/screenshots.ts --base http://127.0.0.1:4681 --out /tmp/shots [--only mail] [--modes light,dark,phone]
 */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright-core';
import { idOf } from './fixtures.ts';

const { values: flags } = parseArgs({
  options: {
    base: { type: 'string', default: 'http://127.0.0.1:4681' },
    out: { type: 'string', default: 'web/dist/shots' },
    only: { type: 'string' },
    modes: { type: 'string', default: 'light,dark,phone' },
  },
});
const PAGES: Record<string, string> = {
  today: '/',
  inbox: '/mail',
  mail: `/mail/${idOf('thread offer')}?intent=${idOf('intent offer 0')}`,
  phish: `/mail/${idOf('thread phish')}`,
  html: `/mail/${idOf('thread invoice')}`,
  search: '/mail?q=offer',
  tasks: '/tasks',
  task: `/tasks?task=${idOf('task Send the revised offer to Ana')}`,
  month: '/calendar?view=month',
  week: '/calendar?view=week',
  agenda: '/calendar?view=agenda',
  event: `/calendar?event=${idOf('event Call about the façade offer')}`,
  notes: `/notes/${idOf('note Ljubljana')}`,
  contacts: '/contacts',
  chat: '/chat',
  workflows: '/workflows',
  workflow: `/workflows/${idOf('workflow tasks')}`,
  execution: `/workflows/${idOf('workflow tasks')}?execution=${idOf('execution 1')}`,
  activity: '/activity',
  settings: '/settings',
  missing: '/nowhere',
};
const MODES = {
  light: { viewport: { width: 1440, height: 900 }, colorScheme: 'light' as const },
  dark: { viewport: { width: 1440, height: 900 }, colorScheme: 'dark' as const },
  phone: { viewport: { width: 390, height: 844 }, colorScheme: 'light' as const, hasTouch: true },
};

await mkdir(flags.out, { recursive: true });
const browser = await chromium.launch({
  executablePath: '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
});
for (const mode of flags.modes.split(',') as (keyof typeof MODES)[]) {
  const context = await browser.newContext({ ...MODES[mode], reducedMotion: 'reduce', locale: 'en-GB' });
  for (const [name, path] of Object.entries(PAGES)) {
    if (flags.only !== undefined && !flags.only.split(',').includes(name)) continue;
    const page = await context.newPage();
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) process.stdout.write(`${mode} ${name}: ${message.text()}\n`);
    });
    page.on('pageerror', (error) => process.stdout.write(`${mode} ${name}: ${error.message}\n`));
    await page.goto(flags.base + path);
    await page.locator('#main, main').first().waitFor();
    if (name === 'html') await page.getByText('HTML', { exact: true }).click();
    if (name === 'chat') {
      await page.getByRole('textbox').last().fill('When does Ana need the offer?');
      await page.keyboard.press('Enter');
      await page
        .getByText('no model', { exact: false })
        .first()
        .waitFor({ timeout: 5000 })
        .catch(() => undefined);
    }
    await page.waitForTimeout(700);
    const overflow = await page.evaluate('document.documentElement.scrollWidth - innerWidth');
    if (Number(overflow) > 0) process.stdout.write(`${mode} ${name}: ${String(overflow)} px too wide\n`);
    await page.screenshot({ path: join(flags.out, `${mode}-${name}.png`) });
    await page.close();
  }
  await context.close();
}
await browser.close();
