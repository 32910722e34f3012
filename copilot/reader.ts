import type { UserProfile } from '#core/contracts/user.ts';
import type { UnderstandInput } from './understanding/index.ts';

/** The part of a profile that understanding needs. */
export function userOf(profile: UserProfile): UnderstandInput['user'] {
  const { name, email, aliases, tz, locale } = profile;
  return { name, email, aliases, tz, locale };
}
