import type { UserProfile } from '../contracts/user.ts';

/** Who is who. Implemented by server/identity; cached there, invalidated on change. */
export interface Directory {
  profile(tenantId: string, userId: string): Promise<UserProfile>;
  /** the user who owns this address anywhere on this installation, aliases included; null if nobody */
  findByAddress(address: string): Promise<UserProfile | null>;
}
