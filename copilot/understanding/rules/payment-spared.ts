/** Sums that a sentence names only to say that they are not charged, were never asked for or need not be paid. */
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { isThreat } from './payment-threats.ts';

export const isSpared = ({ low }: Reading): boolean =>
  isThreat(low) ||
  NO_FEE.test(low) ||
  NEVER_SAID.test(low) ||
  NEVER_ASKED.test(low) ||
  NOR_PAY.test(low) ||
  PAID_FOR_US.test(low) ||
  PRICE_STAYS.test(low) ||
  isDearer(low) ||
  OFFERED.test(low);

/** "Shall we send our electrician (90 euros) or have you got one?": nobody has ordered it yet */
const OFFERED = remembered(
  /^[^\p{L}]*(?:(?:so|and|or|also|also dann|und|et|alors|y|e),? )?(?:do you want (?:us|me) to|would you like (?:us|me) to|(?:shall|should) (?:we|i)|(?:sollen wir|soll ich)|(?:möchten|wollen) sie,? dass (?:wir|ich)|(?:möchtest|willst) du,? dass (?:wir|ich)|(?:voulez-vous|veux-tu|souhaitez-vous|souhaites-tu) qu(?:e (?:nous|je)|'on)|(?:quieres?|quiere usted|queres|desea) que|(?:vuole|vuoi|desidera) che|(?:quer|queres|deseja) que)(?!\p{L})[^?]*\?/u,
);

/** "No late fee of $15.00 was charged" */
const NO_FEE =
  /(?<!\p{L})(?:(?:no|not any|without(?: any)?) (?:\p{L}+ ){0,2}(?:fee|charge|surcharge|penalty) of|(?:keine|ohne) (?:\p{L}*gebühr|kosten) (?:von|in höhe von)|(?:aucuns? frais|sans frais|aucune penalite) (?:\p{L}+ )?de|(?:ningun|sin) (?:recargo|cargo|gasto)s? (?:\p{L}+ )?de) (?=\S*\d|[$€£])/u;
/** "We never asked for an advance of 3000" */
const NEVER_ASKED = remembered(
  /(?<!\p{L})(?:(?:never|not|neither) (?:ever |have |has )?(?:asked|requested|demanded|charged|billed|invoiced)(?! (?:before|until|till))|(?:didn't|did not|haven't|have not|do not|don't) (?:ever )?(?:ask|request|demand|asked|requested|demanded) (?:you )?(?:for|any)|(?:nie|niemals|keine?n?) (?:\S+ ){0,6}(?:verlangt|gefordert|angefordert|berechnet|gebeten)|(?:n'ai|n'avons|n'a|n'ont) (?:jamais|pas) (?:demande|reclame|exige|facture)|(?:nunca|jamas|no) (?:he |hemos |ha |han |te |le |les )*(?:pedi|pedimos|pidio|pidieron|pedido|solicitamos|solicitado|exigido|cobramos|cobrado)|non (?:abbiamo|ho|ha|hanno) (?:mai )?(?:chiesto|richiesto)|(?:nunca|nao) (?:pedimos|pediu|cobramos|solicitamos))(?!\p{L})/u,
);
/** "I never said that everybody has to pay 20" */
const NEVER_SAID = remembered(
  new RegExp(
    `(?<!\\p{L})(?:${[
      '(?:never|nobody|no one|not) (?:ever |have |has )?(?:said|told|claimed|meant|written|wrote|decided|agreed)',
      "(?:didn't|did not|haven't|have not) (?:ever )?(?:say|said|tell|told|claim|decide|agree)",
      '(?:nie|niemals|nicht|niemand) (?:\\S+ )?(?:gesagt|behauptet|beschlossen|geschrieben|verlangt)',
      "(?:n'a|n'ai|n'avons|n'ont) (?:jamais|pas) (?:dit|ecrit|decide|demande|pretendu)",
      '(?:nunca|jamas|no|nadie) (?:he |hemos |ha )?(?:dije|dijimos|dijo|dicho|decidido|acordamos)',
      'non (?:ho|abbiamo|ha) (?:mai )?(?:detto|deciso|scritto)',
      '(?:nunca|nao) (?:disse|dissemos|decidimos)',
    ].join('|')}),? (?:[^.;!?]{0,40} )?(?:that|everyone|everybody|you|we|dass|alle|jeder|que|qu'|todos|che|tutti)`,
    'u',
  ),
);
/** "You do not need to book a visit or pay the fee of 210" */
const NOR_PAY = remembered(
  new RegExp(
    `(?<!\\p{L})(?:${[
      "(?:(?:do|does|did|will|would) ?(?:n't|not) (?:need|have) to|need(?:n't| not)|no longer (?:need|have) to) [^.;!?]{0,120}(?:,| or| nor) (?:or )?(?:pay|settle|transfer|send)",
      '(?:müssen|brauchen|musst|brauchst) [^.;!?]{0,120}(?:weder|nicht|keine?n?)(?!\\p{L})[^.;!?]{0,120}(?:oder|noch) [^.;!?]{0,60}(?:zahlen|bezahlen|überweisen|entrichten)',
      "(?:n'avez|n'as) (?:\\p{L}+ )?(?:pas|plus) [^.;!?]{0,120} (?:ou|ni) (?:a )?(?:payer|regler|verser)",
      'no (?:\\p{L}+ )?(?:tiene|tienes|necesita|necesitas|hace falta|debe) [^.;!?]{0,120} (?:o|ni) (?:pagar|abonar|transferir)',
    ].join('|')})(?!\\p{L})`,
    'u',
  ),
);
/** "Tom has already paid the deposit, so you needn't": a third person's money, and no receipt of the reader */
const PAID_FOR_US = remembered(
  new RegExp(
    `(?<!\\p{L})(?:${[
      "(?:he|she|they|\\p{L}+)(?:'s|'ve| has| have)? (?:already )?(?:paid|settled|covered)(?: [^\\s;!?]+){1,18}? (?:so )?(?:you|we) (?:needn't|need not|don't (?:need|have) to|do not (?:need|have) to|no longer (?:need|have) to)",
      '(?:er|sie|\\p{L}+) (?:hat|haben) (?:[^\\s;!?]+ ){1,14}(?:bezahlt|beglichen|überwiesen|ausgelegt|vorgestreckt)(?:[^\\s;!?]* [^\\s;!?]+){0,6}? (?:brauchst|musst|brauchen|müssen|müsst|braucht)(?: [^\\s;!?]+){1,8} (?:nicht|nichts|kein\\p{L}*)',
      "(?:il|elle|ils|elles|\\p{L}+) (?:a|ont) (?:deja )?(?:paye|regle|avance)(?: [^\\s;!?]+){1,16}? (?:tu n'as|vous n'avez|on n'a|pas la peine|inutile|pas besoin)",
      '(?:ya )?(?:lo |la )?(?:pago|pagaron|ha pagado|han pagado|abono)(?: [^\\s;!?]+){1,16}? (?:no (?:tienes|tiene|hace falta|es necesario|necesitas|necesita))',
    ].join('|')})(?!\\p{L})`,
    'u',
  ),
);

const SUM = String.raw`[$€£]? ?\d[\d.,]*(?: ?(?:€|£|\$|\p{L}{2,4}))?`;
export const isDearer = (low: string): boolean => RISES.test(low);
/** "From June a sack goes up from £21.40 to £22.90": the price of one, with nothing bought yet */
const RISES = remembered(
  new RegExp(
    `(?<!\\p{L})(?:${[
      `(?:goes|go|going|went|rises?|increases?|will (?:go|rise|increase)|drops?|falls?|changes?)(?: up| down)? from ${SUM} to ${SUM} (?:an?|per|each|the)`,
      `(?:steigt|steigen|erhöht sich|erhöhen sich|sinkt|sinken|ändert sich) (?:[^\\s;!?]+ ){0,6}?von ${SUM} auf ${SUM} (?:pro|je|das|den|die)`,
      `(?:passe|passent|passera|passeront|augmente\\p{L}*|baisse\\p{L}*) de ${SUM} a ${SUM} (?:par|le|la|l'|piece)`,
      `(?:pasa|pasan|pasara|pasaran|sube|suben|subira|baja|bajan) de ${SUM} a ${SUM} (?:por|el|la|cada)`,
      `(?:passa|passano|passera|sale|aumenta|sobe|subira) da ${SUM} a ${SUM} (?:al|il|la|per|a)`,
    ].join('|')})(?!\\p{L})`,
    'u',
  ),
);
/** "The fee is unchanged at 125 per table": told of the price, and nothing is asked for yet */
const PRICE_STAYS = remembered(
  /^(?!.*(?<!\p{L})(?:please|pay|payable|due|transfer|bitte|zahl\p{L}*|überweis\p{L}*|fällig|merci|payer|regler|verser|pagar|abonar|ingresar|vence|pagare|versare)(?!\p{L})).*(?<!\p{L})(?:(?:fees?|prices?|rates?|rent|subscription|charges?|cost) (?:\S+ ){0,3}?(?:is|are|remains?|stays?) (?:\p{L}+ )?(?:unchanged|the same)|(?:\p{L}*gebühr(?:en)?|\p{L}*preise?|\p{L}*beitrag|\p{L}*miete|kosten) (?:\S+ ){0,3}?(?:bleib(?:t|en)|ist|sind) (?:\S+ ){0,3}?(?:unverändert|gleich)|(?:tarifs?|prix|cotisation|loyer|frais) (?:\S+ ){0,3}?(?:reste(?:nt)?|demeure(?:nt)?|est|sont) (?:\p{L}+ )?(?:inchangee?s?|identiques?|(?:le|la|les) memes?)|(?:precios?|tarifas?|cuotas?|tasas?|alquiler) (?:\S+ ){0,3}?(?:se mantienen?|siguen?|no cambian?|es|son) (?:\p{L}+ )?(?:igual(?:es)?|sin cambios?|en|(?:el|la) mism[oa])|(?:prezz[oi]|tariff[ae]|quot[ae]|canone) (?:\S+ ){0,3}?(?:resta(?:no)?|rimane|rimangono|e|sono) invariat[oaie])(?!\p{L})/u,
);
