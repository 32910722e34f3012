import { describe, expect, test } from 'vitest';
import { freshMatrixUser, hasMatrix, NO_MATRIX, type MatrixUser } from '#test/harness/matrix.ts';

interface Sent {
  event_id: string;
}
interface Synced {
  next_batch: string;
  rooms?: { join?: Record<string, { timeline: { events: { event_id: string; type: string; content: unknown }[] } }> };
}

/** What a connector to Matrix builds on, as the real server does it. */
describe.skipIf(!hasMatrix)(NO_MATRIX, () => {
  test('a message of one user is read by another, and the same transaction id is the same message', async () => {
    const [ada, ben] = await Promise.all([freshMatrixUser(), freshMatrixUser()]);
    const { room_id: room } = await ada.ask<{ room_id: string }>('POST', 'v3/createRoom', {
      preset: 'private_chat',
      invite: [ben.userId],
    });
    await ben.ask('POST', `v3/join/${encodeURIComponent(room)}`, {});
    const { next_batch: since } = await ben.ask<Synced>('GET', 'v3/sync?timeout=0');

    const path = `v3/rooms/${encodeURIComponent(room)}/send/m.room.message/effect-1`;
    const content = { msgtype: 'm.text', body: 'The report is due on Friday' };
    const first = await ada.ask<Sent>('PUT', path, content);
    const again = await ada.ask<Sent>('PUT', path, content);
    expect(again.event_id).toBe(first.event_id);

    const events = await messagesOf(ben, room, since);
    expect(events).toEqual([expect.objectContaining({ event_id: first.event_id, content })]);
    const reaction = `v3/rooms/${encodeURIComponent(room)}/send/m.reaction/effect-2`;
    await ben.ask('PUT', reaction, {
      'm.relates_to': { rel_type: 'm.annotation', event_id: first.event_id, key: '👍' },
    });
    const { chunk } = await ada.ask<{ chunk: { sender: string }[] }>(
      'GET',
      `v1/rooms/${encodeURIComponent(room)}/relations/${encodeURIComponent(first.event_id)}/m.annotation`,
    );
    expect(chunk.map(({ sender }) => sender)).toEqual([ben.userId]);
  });

  test('whoever is not in the room reads nothing of it', async () => {
    const [ada, stranger] = await Promise.all([freshMatrixUser(), freshMatrixUser()]);
    const { room_id: room } = await ada.ask<{ room_id: string }>('POST', 'v3/createRoom', { preset: 'private_chat' });
    await expect(stranger.ask('GET', `v3/rooms/${encodeURIComponent(room)}/messages?dir=b&limit=1`)).rejects.toThrow(
      'M_FORBIDDEN',
    );
  });
});

async function messagesOf(user: MatrixUser, room: string, since: string) {
  const { rooms } = await user.ask<Synced>('GET', `v3/sync?timeout=5000&since=${encodeURIComponent(since)}`);
  return rooms?.join?.[room]?.timeline.events.filter(({ type }) => type === 'm.room.message') ?? [];
}
