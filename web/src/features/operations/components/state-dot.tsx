export type StateKind = 'good' | 'bad' | 'unsure';

/** Colour for the quick look; the words beside it say the same. */
export function StateDot({ state }: { state: StateKind }) {
  return <span className={`state-dot state-${state}`} aria-hidden />;
}
