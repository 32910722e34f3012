import { z } from 'zod';
import { Id } from '#core/contracts/ids.ts';
import { invalidInput } from '../actions/actions.errors.ts';

const Position = z.object({ at: z.iso.datetime(), id: Id });

/** A place in a list ordered by time and id, as opaque text. */
export function encodeCursor(position: z.infer<typeof Position>): string {
  return Buffer.from(JSON.stringify(position)).toString('base64url');
}

export function decodeCursor(cursor: string): z.infer<typeof Position> {
  try {
    return Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  } catch {
    throw invalidInput({ issues: [{ path: 'cursor', message: 'is not a cursor of this list' }] });
  }
}
