import { z } from 'zod';

/** Opaque cursor of a list that is ordered by time, newest first, then by id. */
export function encodeCursor(position: { at: Date; id: string }): string {
  return Buffer.from(JSON.stringify([position.at.toISOString(), position.id])).toString('base64url');
}

const Position = z.tuple([z.iso.datetime(), z.uuid()]);

/** Throws ZodError or SyntaxError when the cursor was not made by `encodeCursor`. */
export function decodeCursor(cursor: string): { at: Date; id: string } {
  const [at, id] = Position.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString()));
  return { at: new Date(at), id };
}
