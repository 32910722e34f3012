import { expect, test } from 'vitest';
import { decide, type PolicyQuestion, type Verdict } from './policy.ts';

/** effect, journalled, allowed → user, operator, workflow, assistant */
const TABLE: [PolicyQuestion['effect'], boolean, boolean, Verdict, Verdict, Verdict, Verdict][] = [
  ['read', true, false, 'go', 'go', 'go', 'go'],
  ['read', true, true, 'go', 'go', 'go', 'go'],
  ['read', false, false, 'go', 'go', 'go', 'go'],
  ['read', false, true, 'go', 'go', 'go', 'go'],
  ['write', true, false, 'go', 'go', 'go', 'ask'],
  ['write', true, true, 'go', 'go', 'go', 'go'],
  ['write', false, false, 'go', 'go', 'refuse', 'refuse'],
  ['write', false, true, 'go', 'go', 'refuse', 'refuse'],
  ['external', true, false, 'ask', 'ask', 'ask', 'ask'],
  ['external', true, true, 'go', 'go', 'go', 'go'],
  ['external', false, false, 'go', 'go', 'refuse', 'refuse'],
  ['external', false, true, 'go', 'go', 'refuse', 'refuse'],
];

test.each(TABLE)(
  'an action that is %s (journalled %s, allowed by the user %s) is decided per kind of actor',
  (effect, journalled, allowed, ...verdicts) => {
    const kinds = ['user', 'operator', 'workflow', 'assistant'] as const;
    expect(kinds.map((actorKind) => decide({ effect, actorKind, journalled, allowed, standing: false }))).toEqual(
      verdicts,
    );
  },
);

test('a standing permission for a target lets workflows pass what leaves the own space, and nobody else', () => {
  const verdict = (actorKind: PolicyQuestion['actorKind'], journalled = true) =>
    decide({ effect: 'external', actorKind, journalled, allowed: false, standing: true });
  expect(verdict('workflow')).toBe('go');
  expect([verdict('user'), verdict('operator'), verdict('assistant')]).toEqual(['ask', 'ask', 'ask']);
  expect(verdict('workflow', false)).toBe('refuse');
});

test('what a person sends in person goes, and waits when a workflow or the assistant wants to send it', () => {
  const verdict = (actorKind: PolicyQuestion['actorKind']) =>
    decide({ effect: 'external', actorKind, journalled: true, allowed: false, standing: false, inPerson: true });
  expect(verdict('user')).toBe('go');
  expect([verdict('operator'), verdict('workflow'), verdict('assistant')]).toEqual(['ask', 'ask', 'ask']);
});
