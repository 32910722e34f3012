import { expect, test } from 'vitest';
import { TOPICS } from '#core/contracts/event.ts';
import { pendingWork } from './system-status.ts';

const STAGES = ['spool', ...TOPICS];

test('a mail that moves on while the groups are asked is never missed', async () => {
  // last things first: the order in which modules happen to be put together says nothing
  const consumers = TOPICS.map((topic) => ({ topic, group: `of.${topic}` })).toReversed();
  for (let start = 0; start < STAGES.length; start++) {
    let stage = start;
    const at = (name: string) => {
      const count = Number(STAGES[stage] === name);
      stage = Math.min(stage + 1, STAGES.length - 1);
      return count;
    };
    const pending = await pendingWork({
      consumers,
      eventLog: { lag: async (topic) => at(topic) },
      mailBridge: { spooled: () => ({ messages: at('spool') }) },
    });
    expect(Object.keys(pending)).toHaveLength(STAGES.length);
    expect(Object.values(pending).some((count) => count > 0)).toBe(true);
  }
});
