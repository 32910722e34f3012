/** "Could you do what is needed by 10 July?" beside an open bill: to pay it, in other words. */
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';

export const asksToSeeToIt = ({ act, low }: Reading): boolean =>
  (act === 'request' || act === 'question') && SEE_TO_IT.test(low);

/** Nothing is named that it would be about, and at most a day stands behind it. */
const SEE_TO_IT = remembered(
  /(?<!\p{L})(?:(?:do the (?:needful|necessary)|see to (?:it|this|that)|take care of (?:it|this|that)|get (?:it|this|that) (?:sorted|settled))(?: please)?(?:,? (?:by|before|on|no later than|until|this|today|tomorrow|asap|soon)(?: \S+){0,6})?|(?:das|alles) (?:nötige|notwendige|erforderliche) (?:bis (?:\S+ ){1,5})?(?:zu )?(?:veranlassen|tun|unternehmen)|(?:bis (?:\S+ ){1,5})(?:das|alles) (?:nötige|notwendige|erforderliche) (?:zu )?(?:veranlassen|tun)|(?:veranlassen|veranlasse|tun) (?:sie )?(?:bitte )?(?:bis (?:\S+ ){1,5})?(?:das|alles) (?:nötige|notwendige|erforderliche)|(?:faire|fais|faites) le necessaire(?: (?:pour le|avant|d'ici|au plus|rapidement|des|svp|stp|s'il)(?: \S+){0,6})?|(?:hacer|haz|haga) lo (?:necesario|posible)(?: (?:antes|para el|hasta|a mas)(?: \S+){0,6})?|(?:gestionar|resolver|regularizar)lo(?: (?:antes|para el|hasta|a mas)(?: \S+){0,6})?|provvedere(?: (?:entro|prima)(?: \S+){0,6})?|(?:tratar (?:disso|do assunto)|fazer o necessario)(?: (?:ate|antes)(?: \S+){0,6})?)[ ?.!]*$/u,
);
