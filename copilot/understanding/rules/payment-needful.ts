/** "Could you do what is needed by 10 July?" beside an open bill: to pay it, in other words. */
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';

export const asksToSeeToIt = ({ act, low }: Reading): boolean =>
  (act === 'request' || act === 'question') && SEE_TO_IT.test(low);

/** Nothing is named that it would be about, and at most a day stands behind it. */
const SEE_TO_IT = remembered(
  /(?<!\p{L})(?:(?:do the (?:needful|necessary)|see to (?:it|this|that)|take care of (?:it|this|that)|get (?:it|this|that) (?:sorted|settled))(?: please)?(?:,? (?:by|before|on|no later than|until|this|today|tomorrow|asap|soon)(?: \S+){0,6})?|(?:das|alles) (?:nötige|notwendige|erforderliche) (?:bis (?:\S+ ){1,5})?(?:zu )?(?:veranlassen|tun|unternehmen)|(?:bis (?:\S+ ){1,5})(?:das|alles) (?:nötige|notwendige|erforderliche) (?:zu )?(?:veranlassen|tun)|(?:veranlassen|veranlasse|tun) (?:sie )?(?:bitte )?(?:bis (?:\S+ ){1,5})?(?:das|alles) (?:nötige|notwendige|erforderliche)|(?:faire|fais|faites) le necessaire(?: (?:pour le|avant|d'ici|au plus|rapidement|des|svp|stp|s'il)(?: \S+){0,6})?|(?:hacer|haz|haga) lo (?:necesario|posible)(?: (?:antes|para el|hasta|a mas)(?: \S+){0,6})?|(?:gestionar|resolver|regularizar)lo(?: (?:antes|para el|hasta|a mas)(?: \S+){0,6})?|provvedere(?: (?:entro|prima)(?: \S+){0,6})?|(?:tratar (?:disso|do assunto)|fazer o necessario)(?: (?:ate|antes)(?: \S+){0,6})?)[ ?.!]*$/u,
);

/** "Price is 22 per pupil, account 1100-3344-55", "balance is 340, cash when you collect", "los honorarios son … y se pagan el día de la cita": a sum and the way it is to be paid */
export const tellsWayToPay = (low: string): boolean =>
  COSTS_TO_ACCOUNT.test(low) || REST_AT_HAND.test(low) || FEES_PAID.test(low);
const NO_STOP = String.raw`(?:[^.;!?]|\.(?=\d))`;
const COSTS_TO_ACCOUNT = remembered(
  new RegExp(
    String.raw`^[^\p{L}]*(?:(?:the|die|der|das|le|la|les|el|los|il|o|a|l') ?)?(?:total )?(?:costs?|price|fee|charge|contribution|\p{L}*(?:kosten|preis|beitrag|gebühr)|cout|prix|tarif|participation|coste|costo|precio|cuota|aportacion|prezzo|quota|preco|custo)(?!\p{L})${NO_STOP}{0,80}?(?<!\p{L})(?:account|acct|a/c|iban|konto|compte|rib|cuenta|cta|conto|conta)\.?(?: (?:no|number|nr|nummer|numero|n[°º]))?[.:]? (?:[a-z]{2})?\d[\d -]{5,}`,
    'u',
  ),
);
const AT_HAND = String.raw`(?:cash|in cash|by card|(?:when|once) (?:you|yuh|u|yous|ye) (?:collect|pick|come|fetch)|on (?:collection|pick-?up|delivery|arrival|the day)|in bar|bar|(?:bei|zur) (?:der )?(?:abholung|übergabe|lieferung|ankunft)|en especes|en liquide|(?:au|lors du) retrait|a la (?:livraison|remise)|en efectivo|al (?:retirar|recoger|entregar)(?:l[oa]s?)?|(?:a|contra) (?:la )?entrega|in contanti|al (?:ritiro|momento del ritiro)|alla consegna|em dinheiro|(?:no|ao) levanta\p{L}+|na entrega)`;
const REST_AT_HAND = remembered(
  new RegExp(
    String.raw`^[^\p{L}]*(?:(?:the|der|die|das|le|el|il|lo|o) )?(?:remaining )?(?:balance|remainder|rest|restbetrag|restsumme|solde|reste|saldo|resto)(?: (?:due|left|owing|a payer|pendiente))? (?:is|comes to|will be|ist|beträgt|sind|est(?: de)?|es(?: de)?|son|e(?: di| de)?) (?:[^\s;!?]+ ){1,4}?${AT_HAND}(?!\p{L})`,
    'u',
  ),
);
const FEES_PAID = remembered(
  new RegExp(
    String.raw`(?<!\p{L})(?:(?:los |sus |mis |nuestros )?(?:honorarios|aranceles)(?: \S+){0,3} (?:son|ascienden a|suman)${NO_STOP}{1,40} y se (?:liquidan|pagan|abonan|cancelan)|(?:(?:my|our|your|the) )?(?:fees?)(?: \S+){0,3} (?:is|are|comes? to)${NO_STOP}{1,40} and (?:is|are) (?:payable|paid|settled|to be paid) (?:on|at|by|before|in)|(?:mein|unser|das) honorar (?:\S+ ){0,2}(?:beträgt|ist|macht)${NO_STOP}{1,40} und (?:ist|wird) (?:\S+ ){0,5}(?:zahlbar|fällig|bezahlt|beglichen)|(?:mes|nos|les|vos) honoraires (?:\S+ ){0,3}(?:sont de|s'elevent a)${NO_STOP}{1,40} et (?:sont (?:payables|a regler)|se reglent)|(?:l'onorario|la parcella|gli onorari) (?:\S+ ){0,3}(?:e di|ammontano? a|sono di)${NO_STOP}{1,40} e si (?:salda|saldano|paga|pagano))(?!\p{L})`,
    'u',
  ),
);
