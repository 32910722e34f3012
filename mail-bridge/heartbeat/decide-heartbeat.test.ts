import { expect, test } from 'vitest';
import { decideHeartbeat, stateOf } from './decide-heartbeat.ts';

const at = (seconds: number) => new Date(1_800_000_000_000 + seconds * 1000);
const ON_ITS_WAY = { nextAt: at(600), runAt: at(0), lateAfterSeconds: 60 };
const THROUGH = ['accepted', 'understood', 'indexed'].map((stage, index) => ({ stage, ms: index * 100 }));

test('a mail is sent when it is time, and never a second one while one is on its way', () => {
  expect(decideHeartbeat({ ...ON_ITS_WAY, runAt: null }, [], at(599))).toBe('wait');
  expect(decideHeartbeat({ ...ON_ITS_WAY, runAt: null }, [], at(600))).toBe('send');
  expect(decideHeartbeat(ON_ITS_WAY, [], at(30))).toBe('wait');
});

test('a mail that has passed every stage is finished, however late it is', () => {
  expect(decideHeartbeat(ON_ITS_WAY, THROUGH, at(5))).toBe('finish');
  expect(decideHeartbeat(ON_ITS_WAY, THROUGH, at(5000))).toBe('finish');
});

test('a stage that is missing raises the alarm, and in the end the mail is given up', () => {
  expect(decideHeartbeat(ON_ITS_WAY, THROUGH.slice(0, 2), at(61))).toBe('late');
  expect(decideHeartbeat(ON_ITS_WAY, [], at(601))).toBe('give-up');
});

test('a mail that came through too late is an alarm as well', () => {
  expect(stateOf(THROUGH, 60)).toBe('ok');
  expect(stateOf([...THROUGH, { stage: 'indexed', ms: 61_000 }], 60)).toBe('late');
});
