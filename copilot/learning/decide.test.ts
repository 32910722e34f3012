import { describe, expect, test } from 'vitest';
import type { DetailedIntent } from '#core/contracts/intent.ts';
import { newId } from '#core/contracts/ids.ts';
import { decide, type Rule } from './decide.ts';

const task: DetailedIntent = { type: 'task', title: 'Send it', evidence: 'Send it.', confidence: 0.7 };
const payment: DetailedIntent = { type: 'payment', title: 'Pay', evidence: 'Pay.', confidence: 0.9 };
const keys = { sender: 'news@shop.example', phrases: ['p1', null] };
const rule = (fields: Partial<Rule>): Rule => ({
  id: newId(),
  scope: 'sender',
  key: 'news@shop.example',
  type: 'task',
  effect: 'muted',
  examples: 2,
  reason: 'because',
  ...fields,
});
const mail = { triage: 'action' as const, intents: [task, payment], findings: [] };

describe('what was learned', () => {
  test('mutes intents of its type from its sender and leaves the others alone', () => {
    const muting = rule({});
    const decided = decide(mail, keys, [muting]);
    expect(decided.intents).toEqual([
      { ...task, memory: { rule: muting.id, effect: 'muted', reason: 'because' } },
      payment,
    ]);
    expect(decided.triage).toBe('action');
    expect(decide({ ...mail, intents: [task] }, keys, [muting]).triage).toBe('fyi');
  });

  test('about others changes nothing', () => {
    const others = [rule({ key: 'else@shop.example' }), rule({ scope: 'phrase', key: 'p2' }), rule({ type: 'note' })];
    expect(decide(mail, keys, others)).toEqual(mail);
    expect(decide(mail, { sender: null, phrases: [null, null] }, [rule({})])).toEqual(mail);
  });

  test('raises confidence by a little, never above 0.95, and never lowers it', () => {
    const of = (confidence: number, examples: number) =>
      decide({ ...mail, intents: [{ ...task, confidence }] }, keys, [rule({ effect: 'raised', examples })]).intents[0]!
        .confidence;
    expect(of(0.5, 2)).toBeCloseTo(0.58);
    expect(of(0.5, 50)).toBeCloseTo(0.62);
    expect(of(0.9, 50)).toBe(0.95);
    expect(of(0.98, 50)).toBe(0.98);
  });

  test('raises nothing in a mail with findings, which may not be from who it says, but does mute there', () => {
    const doubtful = { ...mail, findings: [{ code: 'unauthenticated-sender', detail: '' }] };
    expect(decide(doubtful, keys, [rule({ effect: 'raised' })]).intents).toEqual([task, payment]);
    expect(decide(doubtful, keys, [rule({})]).intents[0]).toMatchObject({ memory: { effect: 'muted' } });
  });

  test('of a sender goes before what was learned of a wording', () => {
    const rules = [rule({ scope: 'phrase', key: 'p1' }), rule({ effect: 'raised' })];
    expect(decide(mail, keys, rules).intents[0]).toMatchObject({ memory: { effect: 'raised' } });
  });
});
