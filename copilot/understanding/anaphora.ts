/** Days named by pointing at one named before: "by then", "la veille", "am Vortag". */
import { dayAfter, type DateMention } from '../dates/index.ts';
import { everyMatch } from '#core/text/every-match.ts';
import { fold } from './fold.ts';
import { daysBefore, DISTANCE, distanceOf, weekdayBefore, WEEKDAY_BEFORE } from './distance.ts';
import { remembered } from './patterns/remembered.ts';

/** Matched against folded text. */
const THAT_DAY =
  /(?<!\p{L})(?:(?:by|before|until|in time for) (?:then|the same (?:date|day|deadline)|that(?: (?:day|date|time))?(?=[\s,.;!?]*$|[,.;!?]| (?:day|date|time)))|rechtzeitig dafür|a temps pour ca|a tiempo para eso|bis (?:dahin|zu(?:m (?:selben|gleichen)| diesem) (?:tag|termin|datum|zeitpunkt))|d'ici(?:-la| la(?=[\s,.;:!?)]*$|[,.;:!?)]| (?:je|j'|on|nous|vous|tu|il|elle|ils|elles|merci|svp|s'il|si|pour|et|a|au|en|avec|sans|car|mais|ca|ce)(?!\p{L})))|avant (?:ca|cela)(?=[\s,.;!?]*$|[,.;!?])|antes de (?:eso|esto)(?=[\s,.;!?]*$|[,.;!?])|prima di (?:questo|cio)(?=[\s,.;!?]*$|[,.;!?])|antes disso(?=[\s,.;!?]*$|[,.;!?])|(?:avant|pour|a) cette (?:date|echeance)|(?:avant|pour|d'ici|au plus tard|jusqu'a) (?:a )?la meme (?:date|echeance)|avant ce jour|(?:para|hasta) entonces|(?:antes de|para|hasta) (?:esa|dicha) (?:misma )?fecha|(?:antes de|para|hasta) la misma fecha|(?:antes de|para|hasta) (?:ese(?: mismo)?|dicho|el mismo) dia|(?:entro|per) (?:allora|(?:quella|tale|la stessa) data)|prima di (?:quella|tale) data|ate (?:la|entao|essa(?: mesma)? data|a mesma data)(?=[,.;!?]|$)|antes dessa data|(?:kabla ya|kufikia) (?:siku|tarehe) hiyo)(?!\p{L})/gu;
const DAY_BEFORE =
  /(?<!\p{L})(?:the (?:day|night|evening) before|(?:am|vom) (?:vortag|vorabend)|am (?:tag|abend) (?:davor|zuvor|vorher)|tags zuvor|la veille(?: au soir)?|(?:el dia|la noche|la tarde) (?:anterior|antes)|la vispera|(?:il giorno|la sera) (?:prima|precedente)|(?:na vespera|(?:no|o) dia anterior))(?=[\s,.;!?]*(?:$|[,.;!?]|\p{L}))(?! (?:the|of|de|du|der|des|den|dem|del|di|da|do|yesterday)(?!\p{L}))/gu;

/** "She lands on Wednesday, the visit is the next day at 9:30" */
const DAY_AFTER =
  /(?<!\p{L})(?:the (?:next|following) (?:day|morning|evening|afternoon)|the (?:day|morning|evening) after(?! tomorrow)|am (?:nächsten|darauffolgenden|folgenden) (?:tag|morgen|abend)|(?:am )?tags? (?:darauf|danach)|(?:le )?lendemain(?: matin| soir| midi)?|le jour (?:suivant|d'apres)|(?:al|el) dia siguiente|la (?:manana|tarde|noche) siguiente|il giorno (?:dopo|seguente|successivo)|(?:l'indomani)|(?:no|o) dia seguinte|siku (?:inayofuata|itakayofuata))(?=[\s,.;!?]*(?:$|[,.;!?]|\p{L}|\d))(?! (?:the|of|de|du|der|des|den|dem|del|di|da|do|that|your|my|our|this|you|we|i|it|he|she|they)(?!\p{L}))/gu;

/** No limit, only a day: "we meet there at 2:15 that day". */
const ON_THE_DAY =
  /(?<!\p{L})(?:(?:on )?(?:that|the) (?:same )?(?:day|evening|morning|afternoon)(?=[\s,]*(?:$|[,.;!?]|at |from |so ))|(?:an (?:dem|diesem|jenem)|am (?:selben|gleichen)) (?:tag|abend|morgen)|(?:ce jour|le meme (?:jour|soir))(?:-la)?|ce soir-la|le jour (?:j|meme)|(?:ese|el mismo|aquel) (?:dia)|(?:quel|lo stesso) giorno|(?:nesse|no mesmo) dia|siku (?:hiyo|hiyohiyo))(?!\p{L})/gu;

const POINTING = remembered(
  new RegExp(`${THAT_DAY.source}|${DAY_BEFORE.source}|${DISTANCE.source}|${WEEKDAY_BEFORE.source}`, 'u'),
);
const ANY = remembered(new RegExp(`${POINTING.source}|${DAY_AFTER.source}|${ON_THE_DAY.source}`, 'u'));

/** The words before a day that make it a limit are inside the phrase, or mean one as "the day before" does. */
export const isPointing = (phrase: string): boolean => POINTING.test(fold(phrase));

/**
 * The days that phrases of `text` point at; `anchorBefore` gives the last day named before an offset of the text, or the day of what the
 * phrase names ("two days before the survey").
 */
export function pointedDays(
  text: string,
  anchorBefore: (offset: number, matter?: string, ahead?: boolean) => DateMention | null,
): DateMention[] {
  const low = fold(text);
  if (!ANY.test(low)) return [];
  return [...distantDays(text, low, anchorBefore), ...nearDays(text, low, anchorBefore)];
}

function nearDays(
  text: string,
  low: string,
  anchorBefore: (offset: number, matter?: string, ahead?: boolean) => DateMention | null,
): DateMention[] {
  return [
    ...everyMatch(THAT_DAY, low).map((found) => ({ found, back: 0, bare: false })),
    ...everyMatch(DAY_BEFORE, low).map((found) => ({ found, back: 1, bare: true })),
    ...everyMatch(DAY_AFTER, low).map((found) => ({ found, back: -1, bare: true })),
    ...everyMatch(ON_THE_DAY, low).map((found) => ({ found, back: 0, bare: true })),
  ].flatMap(({ found, back, bare }) => {
    // "… the slip (handed out today) by the same date": today is no limit that lies ahead
    const anchor =
      (back === 0 && !bare ? anchorBefore(found.index, undefined, true) : null) ?? anchorBefore(found.index);
    if (anchor === null || anchor.value === null) return [];
    const end = found.index + found[0].length;
    // what is wanted "by then" is wanted by that day, only "by that time" by its hour
    const ofDay = bare || !/(?:time|zeitpunkt)$/u.test(found[0]);
    return [
      {
        index: found.index,
        end,
        text: text.slice(found.index, end),
        kind: ofDay || !anchor.value.includes('T') ? 'date' : 'datetime',
        value: back !== 0 ? dayAfter(anchor.value, -back) : ofDay ? anchor.value.slice(0, 10) : anchor.value,
      } satisfies DateMention,
    ];
  });
}

/** "Three working days before the survey", "48 hours prior to berthing", "the Friday before". */
function distantDays(
  text: string,
  low: string,
  anchorBefore: (offset: number, matter?: string) => DateMention | null,
): DateMention[] {
  const found: DateMention[] = [];
  const add = (at: number, length: number, value: string): void =>
    void found.push({ index: at, end: at + length, text: text.slice(at, at + length), kind: 'date', value });
  for (const one of everyMatch(DISTANCE, low)) {
    const distance = distanceOf(one);
    const anchor = distance === null ? null : anchorBefore(one.index, distance.matter);
    if (distance !== null && anchor?.value != null) add(one.index, distance.length, daysBefore(anchor.value, distance));
  }
  for (const one of everyMatch(WEEKDAY_BEFORE, low)) {
    const anchor = anchorBefore(one.index);
    const value = anchor?.value == null ? null : weekdayBefore(anchor.value, one[1] ?? '');
    if (value !== null) add(one.index, one[0].length, value);
  }
  return found;
}
