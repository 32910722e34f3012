import { z } from 'zod';
import { Id } from './ids.ts';

/** What understanding needs to know of the person whose mail it is. */
export const UserProfile = z.object({
  userId: Id,
  tenantId: Id,
  name: z.string(),
  email: z.string(),
  /** further own addresses */
  aliases: z.array(z.string()),
  /** IANA zone: `Europe/Berlin` */
  tz: z.string(),
  /** BCP 47: `en`, `de-AT` */
  locale: z.string(),
});
export type UserProfile = z.infer<typeof UserProfile>;
