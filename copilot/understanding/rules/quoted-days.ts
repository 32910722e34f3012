/** The day of an appointment that only the mail below names. */
import { remembered } from '../patterns/remembered.ts';
import type { MailContext } from '../context.ts';
import { datesIn, hasTime } from '../when.ts';

/** The one day on which the quoted mail has something at the hour that is moved. */
export function dayOfQuoted(context: MailContext, language: string, moment: string | undefined): string | null {
  if (moment === undefined || !hasTime(moment)) return null;
  const hour = moment.slice(11, 16);
  const earlier = [context.message.text.quoted, context.message.text.authored]
    .filter((text) => text.trim() !== '')
    .flatMap((text) => text.split('\n'))
    .filter((line) => !HEADER_LINE.test(line));
  const days = new Set(
    earlier.flatMap((line) =>
      datesIn(context, line, language).flatMap(({ kind, value, past }) =>
        kind === 'datetime' && past !== true && value !== null && value.slice(11, 16) === hour
          ? [value.slice(0, 10)]
          : [],
      ),
    ),
  );
  const [day, ...others] = days;
  return day === undefined || others.length > 0 ? null : day;
}
/** When the quoted mail was sent */
const HEADER_LINE =
  /^[>\s*]*(?:(?:sent|date|gesendet|datum|envoy[ée]|enviado(?: el)?|fecha|inviato|data|enviada)\s*:|(?:on|am|le|el|il|em) .{6,80}(?:wrote|schrieb|a écrit|escribió|ha scritto|escreveu))/iu;

/** "Gleicher Tag" */
export const saysSameDay = (low: string): boolean => SAME_DAY.test(low);
const SAME_DAY = remembered(
  /(?<!\p{L})(?:(?:(?:the|that) )?same (?:day|date)|(?:am )?(?:gleiche[nr]?|selben?|dieselbe[nr]?|derselbe) tag|(?:le )?meme jour|(?:el )?mismo dia|(?:lo )?stesso giorno|(?:no |o )?mesmo dia|siku (?:ile ?ile|hiyo hiyo))(?!\p{L})/u,
);
