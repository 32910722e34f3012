/** A person looks after webhooks in the browser: where others call in, and where workflows post to. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, test } from 'vitest';
import { chromiumPath, openBrowser } from '#test/harness/browser.ts';
import { signIn, startMailflex, temporaryFolder } from '#test/harness/mailflex.ts';
import { callWebhook, saveWebhook } from '#test/harness/webhook.ts';

describe.skipIf(!chromiumPath)('with Chromium (test/servers/install.sh installs it)', () => {
  test('addresses, secrets and last calls are shown, and a test post arrives once it is approved by the click', async () => {
    await using folder = await temporaryFolder();
    await using other = await startReceiver();
    await using mailflex = await startMailflex(folder.path, [], { MAILFLEX_ALLOW_PRIVATE_HOSTS: '127.0.0.1' });
    const { call, cookie } = await signIn(mailflex);
    const hook = await saveWebhook(call, { responseMode: 'onReceived' }, [
      { name: 'Task', type: 'mailflex.action', parameters: { action: 'task.create', input: { title: 'Called' } } },
    ]);
    await using browser = await openBrowser({ width: 1280, height: 900 });
    const [name, value] = cookie.split('=') as [string, string];
    await browser.addCookies([{ name, value, url: mailflex.origin }]);
    const page = await browser.newPage();
    await page.goto(`${mailflex.origin}/settings/webhooks`);

    // the address stands there, the secret only when it is asked for; a signed call shows as a run
    await page.getByText(mailflex.origin + hook.path, { exact: true }).waitFor();
    expect(await page.getByText(hook.secret!).count()).toBe(0);
    await page.getByRole('button', { name: 'Show the secret of hook' }).click();
    await page.getByText(hook.secret!, { exact: true }).waitFor();
    await page.getByText('Nothing came in yet.').waitFor();
    expect((await callWebhook(mailflex.origin, hook, {})).status).toBe(200);
    await page.getByRole('list', { name: 'Last calls of hook' }).getByRole('link').waitFor();

    await page.getByRole('textbox', { name: 'Name' }).fill('Wiki');
    await page.getByRole('textbox', { name: 'Address' }).fill(other.url);
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    const deliver = async (title: string, answer: string) => {
      await page.getByRole('button', { name: 'Test Wiki' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByText(other.url).waitFor();
      await dialog.getByRole('button', { name: 'Post it' }).click();
      await dialog.getByText(title).waitFor();
      await dialog.getByText(answer).waitFor();
      await dialog.getByRole('button', { name: 'Close', exact: true }).click();
      await dialog.waitFor({ state: 'hidden' });
    };
    await deliver('It arrived', 'answered 204');
    expect(other.received).toEqual([{ test: true, from: 'Mailflex' }]);
    other.answerWith(404);
    await deliver('It did not arrive', 'The other side refused what was sent.');
    other.answerWith(500);
    await deliver('It may have arrived', 'no usable answer came back');
    const deliveries = page.getByRole('list', { name: 'Last deliveries to Wiki' });
    await deliveries.getByText('answered 204').waitFor();
    expect(await deliveries.getByRole('listitem').count()).toBe(3);

    await page.getByRole('button', { name: 'Remove Wiki' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Remove', exact: true }).click();
    await page.getByText('No outgoing webhook').waitFor();
  });
});

/** Another system that takes JSON. */
async function startReceiver() {
  const received: unknown[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      received.push(JSON.parse(body));
      response.writeHead(status).end();
    });
  });
  const up = Promise.withResolvers<void>();
  server.listen(0, '127.0.0.1', up.resolve);
  await up.promise;
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`,
    received,
    answerWith(next: number) {
      status = next;
    },
    [Symbol.asyncDispose]() {
      server.closeAllConnections();
      server.close();
      return Promise.resolve();
    },
  };
}
