import { words } from '#core/text/terms.ts';

const FEWEST_WORDS = 2;
const LONGEST = 200;

/**
 * The same for "Dana Weber", "Weber, Dana" and "DANA WEBER"; '' where a name says too little to know somebody by, or shows an
 * address.
 */
export function nameKeyOf(name: string): string {
  if (name.includes('@')) return '';
  const found = words(name.slice(0, LONGEST)).filter((word) => word.length > 1);
  return found.length < FEWEST_WORDS ? '' : found.toSorted().join(' ');
}
