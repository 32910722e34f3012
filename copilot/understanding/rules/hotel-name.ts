/** What a booked house is called and by whose clock its hours are told. */
import type { MailContext } from '../context.ts';
import type { Reading } from '../reading.ts';
import { inZone } from '../structure/wall-clock.ts';
import { placesIn } from './itinerary-places.ts';

const HOUSE = String.raw`(?:Hotel|Hôtel|Hotell|Hostel|Hostal|Gasthof|Gasthaus|Pension|Auberge|Albergo|Locanda|Pousada|Posada|Parador|Landhotel|Berghotel|Guest ?house|Inn|Lodge|B&B)`;
const NAME = String.raw`\p{Lu}[\p{L}'’-]+`;
const TOWN = String.raw`(?:,? (?:in|à|en|a|em|im) ${NAME}(?: ${NAME})?|, ${NAME}(?: ${NAME})?)?`;
/** "thank you for choosing Hotel Brandt, Kiel", "your stay at The Harbour Lodge" */
const NAMED = new RegExp(
  String.raw`(?:choosing|chosen|booking (?:at|with)|reservation (?:at|with)|stay (?:at|with)|welcome (?:you )?(?:to|at)|Aufenthalt im|Buchung im|für (?:das|unser)|entschieden für|bei uns im|séjour (?:à l['’]|au )|choisi (?:l['’]|le )|réservation (?:à l['’]|au )|elegir (?:el )?|estancia en (?:el )?|reserva en (?:el )?|scelto (?:l['’]|il )?|soggiorno (?:all['’]|al |presso (?:l['’]|il )?)|escolher (?:o |a )?|estadia n[oa])\s?((?:(?:the|The) )?(?:${HOUSE}(?: (?:de|du|des|di|da|do|del|la|le|zum|zur|am|an der) ?| )${NAME}(?: ${NAME}){0,2}|${NAME}(?: ${NAME}){0,2} ${HOUSE})${TOWN})(?![\p{L}])`,
  'u',
);
/** A desk signs, not the house */
const DESK =
  /^(?:(?:the|your|our|das|die|le|la|el|il) )?(?:reservations?(?: (?:team|desk|department|office))?|bookings?(?: (?:team|desk|office))?|front (?:desk|office)|reception|guest (?:services|relations)|reservierung(?:en|sbüro)?|buchung(?:en)?|rezeption|empfang|r[ée]servations?|r[ée]ception|accueil|reservas|recepci[oó]n|prenotazioni|ricevimento|recep[cç][aã]o|stay|hello|info|no-?reply)$/iu;

/** By what the mail says where only a desk signs, else its sender. */
export function houseOf(context: MailContext, body: readonly Reading[]): string {
  const { name } = context.sender;
  return DESK.test(name.trim()) ? (namedHouse(body) ?? name) : name;
}

function namedHouse(body: readonly Reading[]): string | null {
  for (const { sentence } of body) {
    const found = NAMED.exec(sentence.text)?.[1];
    if (found !== undefined) return found;
  }
  return null;
}

/** "Check-in from 15:00" is told by the clock of the house, where its town is known. */
export function atHouse(context: MailContext, body: readonly Reading[], house: string): (moment: string) => string {
  const zone = placesIn(`${house}\n${namedHouse(body) ?? ''}`)[0]?.zone;
  const home = context.input.user.tz;
  return (moment) =>
    zone === undefined || !moment.includes('T') || inZone(moment.slice(0, 19), home) !== moment
      ? moment
      : (inZone(moment.slice(0, 19), zone) ?? moment);
}
