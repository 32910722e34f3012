/** "£9 each pls", "12 € par enfant, avant vendredi": each one's part, asked for in few words. */
import type { Reading } from '../reading.ts';
import { remembered } from '../patterns/remembered.ts';

/** A sum a head is asked for by a "please", or by a label and a limit; "45 per person before 1 May" alone is what something costs. */
export function asksPerHead({ act, condition, low }: Reading): boolean {
  if (act === 'question' || act === 'withdrawn' || condition !== null || OF_OFFERS.test(low)) return false;
  if (EACH_PLEASE.test(low)) return true;
  return OF_READERS.test(low) && UNTIL.test(low) && (LABELLED.test(low) || BY_HAND.test(low));
}

const SUM =
  '(?:\\p{Sc} ?\\d+(?:[.,]\\d\\d?)?|\\d+(?:[.,]\\d\\d?)? ?(?:\\p{Sc}|(?:eur|euros?|chf|franken|francs?|pounds?|quid|dollars?|bucks|pesos|soles|reais)(?!\\p{L})))';
const HEADS =
  '(?:each|a head|per head|per person|pp|p\\.p\\.|apiece|pro (?:kopf|nase|person)|je person|jede[rs]?|chacun(?:e)?|par (?:tete|personne)|cada un[oa]|c\\/u|por (?:cabeza|persona|barba)|a testa|a persona|ciascun[oa]|cada|por pessoa)';
const EACH_PLEASE = remembered(
  new RegExp(
    `${SUM} (?:\\p{L}+ )?${HEADS},? (?:\\p{L}+ ){0,2}(?:please|pls|plz|bitte|svp|stp|s'il (?:te|vous) plait|porfa|por favor|porfi|per favore|pf|pfv)(?!\\p{L})`,
    'u',
  ),
);
/** Children and families are the readers' own */
const OF_READERS = remembered(
  new RegExp(
    `${SUM} (?:(?:per|pro|je|par|por|a) (?:child|pupil|student|family|household|player|member|kind|schuler(?:in)?|schüler(?:in)?|familie|haushalt|mitglied|spieler|enfant|eleve|famille|foyer|adherent|joueur|nin[oa]|alumn[oa]|familia|soci[oa]|jugador|bambin[oa]|alunn[oa]|famiglia|crianca|alun[oa]|membro)|each(?! way)|pro (?:kopf|nase)|par tete|chacune?|cada un[oa]|a testa|cada)(?!\\p{L})`,
    'u',
  ),
);
const UNTIL = remembered(
  /(?<!\p{L})(?:by|before|no later than|until|bis(?! (?:zu )?\d{1,2}(?:[:.]\d\d)? ?(?:uhr|h)(?!\p{L}))|spätestens|avant|au plus tard|d'ici|jusqu'au|antes del?|hasta el|a mas tardar|entro|ate)(?!\p{L})/u,
);
const LABELLED = /^[^\p{L}]*(?:\p{L}+ ){0,3}\p{L}+ ?: /u;
const BY_HAND = remembered(
  /(?<!\p{L})(?:envelope|in cash|cash|(?:school|class) (?:app|account|portal)|to the (?:office|teacher|treasurer)|by transfer|online|umschlag|(?:in )?bar|passend|\p{L}*konto|überweis\p{L}*|mitgeben|mitbringen|enveloppe|especes|cheque|virement|a remettre|en efectivo|sobre cerrado|en un sobre|transferencia|bizum|in contanti|in busta|bonifico|em dinheiro|envelope|mb ?way|pix)(?!\p{L})/u,
);
const OF_OFFERS = remembered(
  /(?<!\p{L})(?:early[- ]bird|discount\p{L}*|offers?|special|from only|starting (?:at|from)|save|frühbucher\p{L}*|rabatt\p{L}*|angebot\p{L}*|ab nur|statt|promo\p{L}*|remise|reduction|a partir de|des|oferta\p{L}*|descuento|desde|offerta|sconto|a partire da|desconto|voucher|gutschein)(?!\p{L})/u,
);
