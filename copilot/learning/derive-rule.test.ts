import { describe, expect, test } from 'vitest';
import type { Verdict } from '#core/contracts/intent.ts';
import { deriveRule, type Example } from './derive-rule.ts';

let count = 0;
const deed = (verdict: Verdict, fields: Partial<Example> = {}): Example => {
  count += 1;
  return {
    messageId: `m${count}`,
    intentId: `i${count}`,
    verdict,
    senderKey: 'a@x.example',
    evidence: 'Do.',
    ...fields,
  };
};
const ofSender = (...newestFirst: Example[]) => deriveRule('sender', 'a@x.example', 'task', newestFirst);
const ofPhrase = (...newestFirst: Example[]) => deriveRule('phrase', 'hash', 'task', newestFirst);

describe('a rule', () => {
  test('needs deeds about two mails, and says so in words', () => {
    expect(ofSender()).toBeNull();
    expect(ofSender(deed('undone'))).toBeNull();
    expect(ofSender(deed('undone'), deed('wrong-type'))).toEqual({
      effect: 'muted',
      examples: 2,
      reason: 'You took back or refused tasks of 2 mails from a@x.example',
    });
    expect(ofSender(deed('accepted'), deed('edited'), deed('accepted'))).toMatchObject({
      effect: 'raised',
      reason: 'You kept tasks of 3 mails from a@x.example',
    });
  });

  test('does not come of one mail, of which everything was taken back', () => {
    expect(ofSender(deed('undone', { messageId: 'one' }), deed('undone', { messageId: 'one' }))).toBeNull();
  });

  test('ends with the first deed to the contrary', () => {
    expect(ofSender(deed('accepted'), deed('undone'), deed('undone'))).toBeNull();
    expect(ofSender(deed('undone'), deed('accepted'), deed('accepted'))).toBeNull();
  });

  test('counts an intent with the latest that was said about it', () => {
    const same = { intentId: 'same', messageId: 'same' };
    expect(ofSender(deed('accepted', same), deed('undone', same), deed('undone'))).toBeNull();
  });

  test('about a wording needs two senders', () => {
    expect(ofPhrase(deed('undone'), deed('undone'))).toBeNull();
    expect(ofPhrase(deed('undone'), deed('undone', { senderKey: '@y.example' }))).toMatchObject({
      effect: 'muted',
      reason: 'You took back or refused tasks of 2 mails that say “Do.”',
    });
  });
});
