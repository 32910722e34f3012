/** Until when something is to be done: which of the dates of a sentence is its limit. */
import type { DateMention } from '../dates/types.ts';
import { isPointing } from './anaphora.ts';
import { isDistance } from './distance.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon/index.ts';

export interface Limit {
  value: string;
  mention: DateMention;
  /** a word like "by" stands before it */
  explicit: boolean;
}

/** Words after a date that make it an attribute: "Friday's meeting". */
const POSSESSIVE = /^'s?\s+\p{L}/u;

/**
 * The day or time by which something is to be done: a date after "by" wins; else a date that belongs to no noun
 * ("the figures of 3 May"), is not past, and is not a mere duration.
 */
export function limitOf(text: string, mentions: readonly DateMention[], lexicon: Lexicon): Limit | null {
  const low = fold(text);
  let plain: Limit | null = null;
  let pointed: Limit | null = null;
  let closing: Limit | null = null;
  for (const mention of mentions) {
    const value = comingOf(mention);
    if (value === null || mention.kind === 'duration') continue;
    const before = low.slice(0, mention.index);
    const inside = low.slice(mention.index, mention.end);
    if (mentions.length > 1 && (isPurpose(before, low.slice(mention.end)) || isAside(before))) continue;
    if (mentions.length > 1 && isOfCondition(before)) continue;
    if (mentions.length > 1 && (isPeriodOf(mention, before, inside) || NOT_UNTIL.test(before))) continue;
    // "until then …, by 28 October at the latest"
    if (isPointing(inside)) {
      pointed ??= { value, mention, explicit: true };
      continue;
    }
    // "within 5 days of your return, that is by 31 March"
    if (isDistance(inside)) {
      pointed ??= { value, mention, explicit: true };
      continue;
    }
    if (
      lexicon.until.test(before) ||
      startsLikeLimit(inside, lexicon) ||
      isLast(before, inside, low.slice(mention.end))
    ) {
      if (!CLOSES.test(before)) return { value, mention, explicit: true };
      // "the tender closes on the 28th, so we need your offer not later than the 23rd"
      closing ??= { value, mention, explicit: true };
      continue;
    }
    if (closing !== null) continue;
    if (isPeriodOf(mention, before, inside)) continue;
    if (POSSESSIVE.test(low.slice(mention.end)) || mention.fuzzy === true) continue;
    if (lexicon.ofDate.test(before) && !(HER.test(before) && RELATIVE.test(inside))) continue;
    // "the charge of the 14th"
    if (mentions.length > 1 && GENITIVE.test(inside)) continue;
    // "the closing date for the weekend is 8 May"
    if (
      plain === null ||
      (isLongStretch(plain.mention) && !isLongStretch(mention)) ||
      (!/\d/u.test(plain.mention.text) && plain.mention.endValue !== undefined && /\d/u.test(mention.text))
    )
      plain = { value, mention, explicit: false };
  }
  return closing ?? pointed ?? plain;
}

/** "Friday at the latest", "up to the 16th", "avant la répétition de vendredi": what makes it a limit stands behind it, around it or before its noun. */
const isLast = (before: string, inside: string, after: string): boolean =>
  AT_THE_LATEST.test(after) ||
  (UP.test(before) && inside.startsWith('to ')) ||
  BEFORE_ITS_EVENT.test(before) ||
  FROM_NOW_UNTIL.test(inside);
const FROM_NOW_UNTIL =
  /^(?:ab (?:sofort|jetzt|heute)|from (?:now|today)(?: on)?|des (?:maintenant|aujourd'hui)|(?:desde|a partir de) (?:ya|ahora|hoy)|da (?:subito|ora|oggi)|a partir de (?:agora|hoje)) (?:bis|until|till|to|jusqu'|hasta|fino a|ate)/u;
const AT_THE_LATEST =
  /^,? ?\(?(?:at the (?:very )?latest|latest(?=[.,;!?)]|$)|(?:aller)?spätestens(?=[.,;!?)]|$)|au plus tard|dernier (?:delai|carat)|a mas tardar|(?:como|a lo) (?:muy |mas )?tarde|como maximo|al piu tardi|(?:o|no) mais tardar|no maximo)(?!\p{L})/u;
const UP = /(?<!\p{L})up $/u;
const BEFORE_ITS_EVENT =
  /(?<!\p{L})(?:avant (?:la |le |les |l'|notre |votre |ta |ton |ma |mon |sa |son )[\p{L}-]+ (?:de |du |d')?|antes (?:de la |del |de |de nuestr[oa] )[\p{L}-]+ (?:del? )?|prima (?:della |del |dell'|di )[\p{L}-]+ (?:di |del )?|antes (?:da |do |de )[\p{L}-]+ (?:de |da |do )?)$/u;

/** "If they give frost for the weekend would you throw the fleece over them on Friday night?": the day of what is only supposed */
const isOfCondition = (before: string): boolean => CONDITION.test(before) && !ENDS_CONDITION.test(before);
const CONDITION =
  /^[^\p{L}]*(?:(?:and|but|und|aber|et|mais|y|pero|e|ma|mas) )?(?:if|in case|falls|wenn|sollten?|si|s'ils?|se|caso|ikiwa|kama) /u;
const ENDS_CONDITION =
  /, |(?<!\p{L})(?:please|(?:could|can|would|will) you|(?:can|could|will|shall) we|i'd|i'll|bitte|dann|pourrais-tu|pourriez-vous|peux-tu|pouvez-vous|merci|podrias?|puedes?|por favor|potresti|puoi|per favore|poderias?|podes?|tafadhali)(?!\p{L})/u;

/** What closes by itself; a limit that somebody sets beside it goes before it. */
const CLOSES = /(?<!\p{L})(?:closes|expires|ends)(?: on| at)? ?$/u;

/** "It closes on Thursday and will not open again until next month" */
const NOT_UNTIL =
  /(?<!\p{L})(?:not|won't|n't|no|nicht|kein\p{L}*|pas|non|nao) (?:\S+ ){0,6}(?:until|till|before|bis|vor|avant|jusqu'a|hasta|antes de|fino a|prima di|ate)(?: (?:the|dem|der|den|le|la|el|il|o|a))? ?$/u;

/** "Please ring her today": she is asked for, it is not her day. */
const HER = /(?<!\p{L})her $/u;
const RELATIVE = /^(?:today|tomorrow|tonight|next|this)/u;
const GENITIVE = /^(?:del|vom|of) /u;
/** "I know it is bad, shortly before Christmas", "otherwise we shall not have them for Easter" */
const isAside = (before: string): boolean => ASIDE.test(before);
const ASIDE =
  /(?<!\p{L})(?:(?:shortly|just|right|kurz|juste|peu|justo|poco|pouco|logo) (?:before|vor|avant|antes d\p{L}+|prima d\p{L}+) (?:\p{L}+ )?|(?:otherwise|or else|sonst|ansonsten|sinon|si no|de lo contrario|altrimenti|senao|caso contrario)(?!\p{L}).*)$/u;
/** A month and longer: no day of its own */
export const isLongStretch = ({ value, endValue }: DateMention): boolean =>
  value !== null &&
  endValue !== undefined &&
  Date.parse(endValue.slice(0, 10)) - Date.parse(value.slice(0, 10)) > PERIOD_DAYS * 86_400_000;

/** "The VAT return for the third quarter": what the work is about, not its limit. */
const isPeriodOf = (mention: DateMention, before: string, inside: string): boolean =>
  isLongStretch(mention) && (PERIOD_OF.test(before) || FOR.test(inside));
const FOR = /^(?:for|für|fürs|pour|para|per|kwa) /u;
const PERIOD_DAYS = 25;
const PERIOD_OF =
  /(?<!\p{L})(?:for|of|für|fürs|vom|von|des|der|pour|de|du|d'|para|del|per|dei?|do|da|ya|wa)(?: (?:the|das|den|die|le|la|les|l'|el|los|las|il|lo|o|a))? (?:(?:\p{L}{3,10}, )*\p{L}{3,10} (?:and|und|et|y|e|&|to|bis|a) )?$/u;

/** "so that we can deliver before Christmas": what the work is for, not its limit. */
const PURPOSE =
  /(?:^|,)\s*(?:damit|so that|so (?:we|i|they)|in order|afin|pour que|pour pouvoir|para que|para poder|affinche|perche)(?!\p{L})[^,]*$/u;
/** German "um … zu liefern"; "um 14 Uhr" alone is a time. */
const UM = /(?:^|,)\s*um (?!\d)[^,]*$/u;
const TO_DO = /^[^,.;]*(?<!\p{L})(?:zu \p{L}+n|\p{L}{2,}zu\p{L}+n)(?!\p{L})/u;
const isPurpose = (before: string, after: string): boolean =>
  PURPOSE.test(before) || (UM.test(before) && TO_DO.test(after));

/** What is to be done lies ahead: of a weekday that could be the last or the next one, the next. */
export function comingOf({ kind, past, value, endValue, candidates, text }: DateMention): string | null {
  if (past === true) return candidates?.find((one) => value !== null && one > value) ?? null;
  if (value !== null && kind === 'datetime' && value.slice(11, 16) === '00:00' && MIDNIGHT.test(text))
    return value.slice(0, 10);
  // "tenir le stand jeudi de 18h à 19h30": the hours of that work, which is done on that day
  if (kind === 'range' && value !== null && isOneDay(value, endValue)) return value.slice(0, 10);
  return kind === 'range' ? (endValue ?? value) : value;
}
const isOneDay = (value: string, end: string | undefined): boolean =>
  end !== undefined && value.length > 10 && end.length > 10 && value.slice(0, 10) === end.slice(0, 10);
/** "20 December at midnight" is in the course of that day, as a limit. */
const MIDNIGHT =
  /(?:midnight|mitternacht|minuit|medianoche|mezzanotte|meia-noite|24(?:[:.h]00)?(?: ?(?:uhr|h|heures|horas|hs|hrs|ore))?)$/iu;

/** The finder may take "by" into the phrase itself. */
function startsLikeLimit(inside: string, lexicon: Lexicon): boolean {
  const [word = '', next = ''] = /^[\p{L}' ]{2,22}(?= )/u.exec(inside)?.[0].split(' ') ?? [];
  return word !== '' && (lexicon.until.test(`${word} `) || (next !== '' && lexicon.until.test(`${word} ${next} `)));
}
