import type { LiveNotice } from '#core/contracts/hub.ts';

/** Which areas of actions may answer differently after a notice of this kind. */
export function areasOf(kind: LiveNotice['kind']): string[] {
  switch (kind) {
    case 'mail':
      return ['mail', 'activity', 'search'];
    case 'understanding':
      return ['assistant', 'mail', 'activity'];
    case 'execution':
      return ['execution', 'workflow', 'activity'];
    case 'effect':
      return ['activity'];
    case 'task':
    case 'event':
    case 'note':
    case 'contact':
    case 'dead-letter':
    case 'chat':
      return [kind];
  }
}
