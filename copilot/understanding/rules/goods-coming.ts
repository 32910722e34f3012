/** Who brings goods, and goods that are only named as the reason of something else. */
import { appointmentsOf } from '../lexicon/appointments.ts';
import { noticesOf } from '../lexicon/notices.ts';
import { remembered } from '../patterns/remembered.ts';
import type { Reading } from '../reading.ts';

export const PLAIN =
  /deliver|liefer|livr|entreg|consegn|paket|parcel|package|colis|paquete|encomienda|pacco|shipment|sendung/u;
export const VISIT =
  /(?<!\p{L})(?:zu besuch|vorbei|visiting|to visit|en visite|rendre visite|de visita|in visita)(?!\p{L})/u;

/** "Our own lorry drops them to the site on Thursday", "il nostro furgone è da voi martedì": who comes brings something */
const LORRY = remembered(
  /(?<!\p{L})(?:(?:lorry|van|truck|driver|haulier|courier|boys|lads)(?:'s)? (?:\S+ ){0,6}(?:with you|at yours?|(?<!to )(?:drops?|dropping|delivers?|delivering|brings?|bringing|unloads?)|to (?:the|your) (?:site|yard|door|farm|shop|house))|(?:fahrer|lkw|laster|lieferwagen|transporter|spedition|spediteur|kurier|fahrradkurier|paketbote) (?:\S+ ){0,8}(?:bei (?:dir|ihnen|euch)|lädt|liefert|bringt|in (?:deiner|ihrer|eurer) gegend)|(?:camion|chauffeur|transporteur|fourgon|camionnette|livreur|coursier) (?:\S+ ){0,5}(?:chez (?:vous|toi)|(?<!(?:est|sont|ete|a|ont) )(?:passe|livre|depose|arrive|apporte)(?:ra)?)|(?:camion|chofer|furgoneta|camioneta|transportista|flete|mensajero|repartidor|courier) (?:\S+ ){0,5}(?:pasa(?:ra)?|llega(?:ra)?|entrega(?:ra)?|deja(?:ra)?|trae(?:ra)?|llevara)|pasa(?:ra)? (?:el|la) (?:camion|furgoneta|camioneta|transportista|flete)|(?:furgone|camion|autista|mezzo|corriere) (?:\S+ ){0,5}(?:da (?:voi|te|lei)|consegna|porta|passa|arriva|scarica)|(?:caminhao|camiao|carrinha|motorista) (?:\S+ ){0,5}(?:passa|entrega|chega|deixa))(?!\p{L})/u,
);
export const comesLoaded = ({ act, low }: Reading): boolean =>
  (act === 'statement' || act === 'promise') && LORRY.test(low) && !VISIT.test(low);

/** "Wir liefern Ihnen am 18.03. aus:", "we deliver to you on Friday": beside goods that other lines name */
const TO_READER = remembered(
  /(?<!\p{L})(?:we(?:'ll| will| are|'re)? (?:deliver|delivering) (?:it |them |this )?to (?:you|your)|(?:wir|(?:liefern|beliefern) wir) (?:liefern |werden |beliefern )?(?:ihnen|sie|euch|dich|dir)(?: [^ ;!?]+){0,6} (?:aus|an|liefern|ausliefern|anliefern|beliefern)(?=[:.,;!]|$)|wir (?:liefern|bringen) (?:es|sie|ihn|das|diese|alles|den rest) (?:ihnen|dir|euch)|we(?:'ll| will| expect to| hope to|'re| are)? (?:deliver|delivering) (?:it|them|these|those|the rest) (?:to you )?(?:on|by|around|about|this|next|tomorrow|today)|nous vous (?:le |la |les )?livr(?:ons|erons)|(?:le|les|te|os|se l[oa]s?|te l[oa]s?|os l[oa]s?) (?:entregamos|entregaremos)|(?:le|vi|ti|(?:te|ve|glie)(?: ?l[oaie])) consegn(?:iamo|eremo)|entreg(?:amos|aremos)-(?:lhe|lhes|vos|te)|tuta(?:ku|wa)(?:letea|fikishia))(?!\p{L})/u,
);
export const bringsToReader = ({ act, low }: Reading): boolean =>
  (act === 'statement' || act === 'promise') && TO_READER.test(low) && !low.includes('?');
/** A line that names what is brought */
export const isOfGoods = ({ low, lexicon }: Reading): boolean =>
  lexicon.parcel.test(low) || noticesOf(lexicon.language).goods.test(low);

/** "The parts only come on Tuesday, so I am moving your service to Wednesday": the appointment is what is told. */
export function isReasonOfMove({ low, lexicon }: Reading, from: number): boolean {
  const [clause, ...rest] = low.slice(from).split(/[,;:]\s/u);
  const after = rest.join(', ');
  return (
    clause !== undefined &&
    [lexicon.moved, appointmentsOf(lexicon.language).moved, MOVES].some((words) => words.test(after)) &&
    !PLAIN.test(after) &&
    !noticesOf(lexicon.language).goods.test(after)
  );
}

const MOVES =
  /(?<!\p{L})(?:(?:i am|i'm|we are|we're|have to|need to|will|'ll) (?:\S+ )?(?:mov(?:e|ing)|push(?:ing)?|postpon(?:e|ing)|shift(?:ing)?|put(?:ting)? (?:off|back)|reschedul(?:e|ing)) |verschieb\p{L}+|verleg(?:e|en)|(?:decal|report|repouss)(?:e|ons)(?!\p{L})|(?:muevo|movemos|aplazo|aplazamos|pospongo|posponemos)|(?:sposto|spostiamo|rimando|rimandiamo)|(?:adio|adiamos|remarco|remarcamos))/u;
