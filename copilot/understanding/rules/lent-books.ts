/** Books and films that a library keeps for a reader: a day until which to come, and no parcel. */
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { remembered } from '../patterns/remembered.ts';

/** "Wharfe Libraries", "Stadtbücherei", "biblioteca.example": who sends it lends */
export const isLender = ({ sender }: MailContext): boolean => LENDS.test(fold(`${sender.name} ${sender.domain}`));
const LENDS = /librar(?:y|ies)|bibliothek|bücherei|buecherei|bibliothe[qc]|mediathe[qk]|bibliotec|mediatec|maktaba/u;

/** "It will be kept for you until 28 September", "please pick up by: 29 September" */
export const isKeptUntil = (low: string): boolean => KEPT_UNTIL.test(low);
const KEPT_UNTIL = remembered(
  /(?<!\p{L})(?:(?:kept|held|reserved|available)(?: \S+){0,4} (?:until|till|through)|(?:we|we'll|we will) (?:keep|hold) (?:\S+ ){1,4}(?:until|till|through)|(?:pick|picked) (?:\S+ )?up (?:no later than|by|before)|collect(?:ed|ion)? (?:\S+ )?(?:by|before)|pick-?up (?:by|before)|hold (?:shelf )?until|(?:liegt|liegen|bleibt|halten wir|wird|werden) (?:\S+ ){0,8}bis (?:\S+ ){1,5}(?:bereit|reserviert|zurückgelegt|bereitgehalten|abholbereit)|abholbar bis|bis (?:\S+ ){1,5}abholen|abzuholen bis|(?:disponible|reserve|garde|mis de cote)(?:e|es|s)? (?:\S+ ){0,4}jusqu'au|(?:a )?(?:retirer|recuperer) (?:\S+ )?(?:avant|jusqu'au)|(?:disponible|reservad[oa]|guardad[oa]|guardar\p{L}*) (?:\S+ ){0,4}hasta|(?:recoger|retirar|recogerl[oa]) (?:\S+ )?(?:antes|hasta)|(?:disponibile|riservat[oa]|tenut[oa]) (?:\S+ ){0,4}fino al|(?:ritirare|ritirarl[oa]) (?:\S+ )?entro|(?:disponivel|reservad[oa]|guardad[oa]) (?:\S+ ){0,4}ate)(?!\p{L})/u,
);
