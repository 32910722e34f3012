import { expect, test } from 'vitest';
import { mayAskModel } from '#copilot/engine/unsure.ts';
import { understandOffline } from '#copilot/understanding/index.ts';
import { parseMessage } from '#mail-bridge/mime/index.ts';
import { labelledMails } from './labelled-mail.ts';

test('fewer than two in five ordinary mails would be put before a language model', () => {
  const mails = labelledMails();
  const asked = mails.filter((mail) => {
    const input = { message: parseMessage(Buffer.from(mail.raw)), receivedAt: mail.received_at, user: mail.user };
    return mayAskModel(input, understandOffline(input));
  });
  console.log(`${asked.length} of ${mails.length} mails would reach a model`);
  expect(mails.length).toBeGreaterThan(200);
  expect(asked.length / mails.length).toBeLessThan(0.4);
});
