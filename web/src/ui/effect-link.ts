import type { Effect } from '#core/contracts/hub.ts';

function idIn(output: unknown): string | null {
  if (typeof output !== 'object' || output === null || !('id' in output)) return null;
  return typeof output.id === 'string' ? output.id : null;
}

/** The page that shows what an effect made, if there is one. */
export function effectLink(effect: Effect): string | null {
  const id = idIn(effect.output);
  if (id === null || effect.status === 'undone' || effect.action.endsWith('.delete')) return null;
  if (effect.action.startsWith('task.')) return `/tasks?task=${id}`;
  if (effect.action.startsWith('event.')) return `/calendar?event=${id}`;
  if (effect.action.startsWith('note.')) return `/notes/${id}`;
  return null;
}
