/** Sums that are due only from who does not do what is asked: "Return it by Friday to avoid a replacement bill of $32". */
import { remembered } from '../patterns/remembered.ts';

/** Where the sentence does not ask for money itself: "pay the 40 by Friday to avoid a late fee of 5" does */
export const isThreat = (low: string): boolean => TO_AVOID.test(low) && !PAYS.test(low);

const CHARGE = {
  en: '(?:fee|fine|bill|charge|penalty|surcharge)',
  de: '(?:\\p{L}*gebühr|\\p{L}*kosten|\\p{L}*strafe|bußgeld|\\p{L}*zuschlag)',
  fr: '(?:frais|amende|penalite|supplement|majoration)',
  es: '(?:multa|recargo|cargo|penalizacion|sancion)',
  it: '(?:multa|penale|addebito|mora|sovrattassa)',
  pt: '(?:multa|taxa|cobranca|encargo)',
};
const TO_AVOID = remembered(
  new RegExp(
    `(?<!\\p{L})(?:${[
      `(?:(?:to|and) avoid|so (?:that )?you (?:avoid|are not charged)|otherwise there is) (?:[^\\s;!?]+ ){0,4}?${CHARGE.en} of`,
      `um (?:[^\\s;!?]+ ){0,4}?${CHARGE.de} (?:von|in höhe von)(?=[^;!?]{1,24} zu vermeiden)`,
      `(?:pour|afin d') ?(?:eviter) (?:[^\\s;!?]+ ){0,4}?${CHARGE.fr} (?:[^\\s;!?]+ ){0,3}?de`,
      `para evitar (?:[^\\s;!?]+ ){0,3}?${CHARGE.es} (?:[^\\s;!?]+ ){0,3}?de`,
      `per evitare (?:[^\\s;!?]+ ){0,3}?${CHARGE.it} (?:[^\\s;!?]+ ){0,3}?di`,
      `para evitar (?:[^\\s;!?]+ ){0,3}?${CHARGE.pt} (?:[^\\s;!?]+ ){0,3}?de`,
    ].join('|')}) ?[$€£a-z]{0,4} ?\\d`,
    'u',
  ),
);
/** German names the sum before its verb */
const PAYS =
  /(?<!\p{L})(?:pay(?:s|ing|ment|able)?|settle|transfer|due|bezahl\p{L}*|zahl\p{L}*|überweis\p{L}*|begleich\p{L}*|pay(?:er|ez)|regl\p{L}*|vers(?:er|ez)|pag\p{L}+|abon\p{L}+|ingres\p{L}+|vers(?:are|ate))(?!\p{L})/u;
