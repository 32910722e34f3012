/** When a number without minutes is an hour. */
import type { Context } from '../resolve/context.ts';

/** A bare number counts as an hour only after an explicit word ('at', 'um', 'a las', '@'). */
export function bareHourAllowed(context: Context): boolean {
  const [previous, last] = context.tokens.slice(context.end - 2, context.end);
  if (last !== undefined && last.key === 'h') return last.glued && followedWell(context);
  // 'lundi 16 novembre pour une journée'
  if (last !== undefined && ARTICLE.test(last.key) && !followedWell(context)) return false;
  return previous !== undefined && context.isAt(previous.key);
}
const ARTICLE = /^(?:an?|un|une|una|uno|uma|um|ein|eine|one)$/u;

/** Nothing after the number that would make it a count ('at 5 places', 'by 10%'). */
export function followedWell(context: Context): boolean {
  const next = context.tokens[context.end];
  if (next === undefined) return true;
  if (next.kind === 'mark')
    return (
      !(next.glued && /[%€$£/-]/.test(next.key)) &&
      !(next.glued && /[.,:]/.test(next.key) && context.tokens[context.end + 1]?.glued === true)
    );
  return next.kind === 'word' && context.isFollower(next.key);
}
