import type { JmapSession } from './session.ts';

export async function remove(session: JmapSession, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await session.call([['Email/set', { destroy: [...ids] }]]);
}
