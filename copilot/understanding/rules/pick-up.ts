/** Until when goods that wait at a counter are to be fetched, told in a line or a request of its own. */
import { isLive } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { limitOf } from '../limits.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';
import { datesOf } from '../when.ts';

/** "Collect it by Friday", "Puedes recogerlo hasta el 5", "À retirer avant le 29 octobre", "Bitte bis 5. Mai abholen": nothing but the parcel itself is fetched */
const FETCH = remembered(
  /^[^\p{L}]*(?:please |kindly |bitte |merci de |veuillez |prière de |priere de |por favor,? |favor (?:de )?|per favore,? |tafadhali |(?:you can|you may|(?:ya )?(?:puede[sn]?|podes|podras?|podran?)(?: pasar a)?|vous pouvez|tu peux|puoi|puo|potete|pode[sm]?) )?(?:(?:to be )?(?:collect(?:ed)?|pick(?:ed)?(?: it| them)? up|fetch(?:ed)?)(?: (?:it|them|your (?:parcel|package|order|item|shipment)|the (?:parcel|package|order)))?|collection|pick-?up|(?:abzuholen|abholung|abholen|abholfrist|holen sie (?:es|sie|ihn|ihr paket|ihre (?:sendung|bestellung)|die sendung|das paket)|hole? (?:es|sie|ihn|dein paket|deine (?:sendung|bestellung)))|(?:a|au) retirer|retrait|retirez(?:-le|-la|-les| votre (?:colis|commande)| le colis)|(?:le |la |les )?(?:recuperer|retirer)(?: votre (?:colis|commande))?|recuperez(?:-le|-la|-les| votre (?:colis|commande))|(?:a|para) (?:retirar|recoger)|retir(?:elo|ela|alo|ala|arl[oa]s?|a-l[oa]|a|e|ar)(?: (?:su|tu|el) (?:paquete|pedido|envio))?|recoj(?:alo|ala|a)(?: (?:su|el) (?:paquete|pedido|envio))?|recog(?:elo|ela|e|er|erl[oa]s?)(?: (?:tu|su|el) (?:paquete|pedido|envio))?|recogida|retiro|da ritirare|ritiro|ritir(?:alo|ala|i|are|arl[oa])(?: (?:il (?:suo |tuo )?pacco|l'ordine))?|a levantar|levant(?:e|ar|e-a|e-o|a-l[oa]|amento)(?: (?:a sua |a )?encomenda)?|retirada|retir(?:e-o|e-a)|chukua)(?!\p{L})/u,
);
/** What may follow: nothing else is fetched ("collect your keys by Friday") */
const THEN =
  /^[\s:,]*(?:$|\d|(?:please |bitte |möglichst )?(?:by|before|until|till|at|from|in|no later|on or|within|on|bis|spätestens|vor|im|in|am|bei|avant|jusqu|au plus|au|a la|chez|dans|en|le|hasta|antes|a mas|entro|presso|fino|ate|kabla|hadi)(?!\p{L}))/u;
/** "Bitte bis 5. Mai abholen": the verb stands behind the day */
const FETCH_BEHIND = remembered(
  /^[^\p{L}]*(?:bitte )?(?:(?:es|sie|ihn|das paket|die (?:sendung|bestellung)|ihr paket|ihre (?:sendung|bestellung)|dein paket|deine (?:sendung|bestellung)) )?(?:bitte )?(?:bis|vor|spätestens) (?:\S+ ){1,8}(?:abholen|abzuholen)(?!\p{L})/u,
);
const LONGEST = 160;

function tellsToFetch(low: string): boolean {
  const fetch = FETCH.exec(low);
  return (fetch !== null && THEN.test(low.slice(fetch[0].length))) || FETCH_BEHIND.test(low);
}

export interface PickUp {
  value: string;
  reading: Reading;
}

/** `readings` of the whole mail, requests too: what is asked is only to fetch the parcel. */
export function pickUpLimit(context: MailContext, readings: readonly Reading[]): PickUp | null {
  for (const reading of readings) {
    const { sentence, lexicon, low, act } = reading;
    if (sentence.source !== 'body' || !isLive(reading) || act === 'hypothetical' || act === 'question') continue;
    if (sentence.text.length > LONGEST || !tellsToFetch(low)) continue;
    const limit = limitOf(sentence.text, datesOf(context, sentence, lexicon), lexicon);
    if (limit?.explicit === true) return { value: limit.value.slice(0, 10), reading };
  }
  return null;
}
