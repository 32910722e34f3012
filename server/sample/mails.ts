import { DateTime } from 'luxon';
import type { UserProfile } from '#core/contracts/user.ts';
import { composeMessage } from './compose-message.ts';
import { englishHomeMails } from './english-home.ts';
import { englishWorkMails } from './english-work.ts';
import { frenchMails } from './french.ts';
import { germanMails } from './german.ts';
import { daysFrom } from './sample-mail.ts';

/**
 * The sample mailbox: about sixty mails of a small studio and its owner in English, German and French, dated relative to
 * `now`, oldest first. Written for Mailflex; all names and domains are invented.
 */
export function sampleMails(now: Date, user: UserProfile): { raw: string; receivedAt: string }[] {
  const first = user.name.split(' ')[0] ?? user.name;
  const mails = [
    ...englishWorkMails(daysFrom(now, user.tz, 'en-GB'), first),
    ...englishHomeMails(daysFrom(now, user.tz, 'en-GB'), first),
    ...germanMails(daysFrom(now, user.tz, 'de'), first),
    ...frenchMails(daysFrom(now, user.tz, 'fr'), first),
  ];
  return mails
    .map((mail) => ({ mail, sentAt: sentAt(now, user.tz, mail.daysAgo, mail.at) }))
    .sort((one, other) => one.sentAt.toMillis() - other.sentAt.toMillis())
    .map(({ mail, sentAt: date }) => ({ raw: composeMessage(mail, user, date), receivedAt: date.toISO()! }));
}

function sentAt(now: Date, zone: string, daysAgo: number, at: string): DateTime {
  const [hour, minute] = at.split(':').map(Number);
  const today = DateTime.fromJSDate(now, { zone });
  const time = today.minus({ days: daysAgo }).set({ hour: hour!, minute: minute!, second: 7, millisecond: 0 });
  return time > today ? time.minus({ days: 1 }) : time;
}
