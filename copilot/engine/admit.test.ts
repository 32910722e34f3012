import { describe, expect, test } from 'vitest';
import type { Understanding } from '#core/contracts/intent.ts';
import { inputOf } from '../testing/parsed-message.ts';
import { admit } from './admit.ts';
import type { ModelIntent } from './reply.ts';

const engine = { name: 'some-model', version: 'openai-compatible', prompt: 'understand-1' };
const nothing: Understanding = {
  triage: 'fyi',
  intents: [],
  language: 'en',
  findings: [],
  engine: { name: 'offline', version: '1' },
};
const mail = inputOf({ authored: 'The crane comes back. It would help a lot to have the load table before Thursday.' });
const sentence = 'It would help a lot to have the load table before Thursday.';

const admitted = (intents: ModelIntent[], offline = nothing) =>
  admit(mail, offline, { reply: { triage: 'action', intents }, engine });

describe('what a model says of a mail', () => {
  test('counts where its sentence stands in the mail; the date is worked out by code', () => {
    const result = admitted([
      { type: 'task', title: 'Send the load table', evidence: sentence, datePhrase: 'before Thursday' },
    ]);
    expect(result.intents).toMatchObject([
      { type: 'task', title: 'Send the load table', due: '2026-10-08', evidence: sentence },
    ]);
    expect(result.triage).toBe('action');
    expect(result.engine).toEqual(engine);
  });

  test('is dropped where the sentence does not stand in the mail', () => {
    const result = admitted([{ type: 'task', title: 'Pay 5000 euro', evidence: 'Please pay 5000 euro today.' }]);
    expect(result.intents).toEqual([]);
  });

  test('cannot bring an address or a link into a title', () => {
    for (const bad of ['Send it to boss@evil.example', 'Open https://evil.example/x', 'Log in at evil-bank.com now']) {
      expect(admitted([{ type: 'task', title: bad, evidence: sentence }]).intents[0]!.title).toBe(sentence);
    }
  });

  test('cannot make a payment, a delivery, a journey, a file share, or move or cancel a meeting', () => {
    for (const type of ['payment', 'delivery', 'travel', 'file_share', 'meeting_change', 'meeting_cancel'] as const) {
      expect(admitted([{ type, title: 'Something', evidence: sentence }]).intents).toEqual([]);
    }
  });

  test('cannot flood: five intents at most, and the same sentence once', () => {
    const flood = Array.from({ length: 20 }, () => ({ type: 'task' as const, title: 'Again', evidence: sentence }));
    expect(admitted(flood).intents.length).toBeLessThanOrEqual(1);
  });

  test('cannot remove what the rules are sure of', () => {
    const sure = { type: 'task' as const, title: 'Send the load table', evidence: sentence, confidence: 0.9 };
    expect(admitted([], { ...nothing, triage: 'action', intents: [sure] }).intents).toEqual([sure]);
  });

  test('decides what the rules were unsure of', () => {
    const unsure = { type: 'question' as const, title: 'Load table', evidence: sentence, confidence: 0.5 };
    const offline = { ...nothing, triage: 'reply' as const, intents: [unsure] };
    expect(admitted([], offline).intents).toEqual([]);
    expect(admitted([{ type: 'task', title: 'x', evidence: sentence }], offline).intents).toMatchObject([
      { type: 'task', title: 'Load table', confidence: 0.8 },
    ]);
  });
});
