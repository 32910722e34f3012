import type { DetailedIntent } from '#core/contracts/intent.ts';
import type { Candidate } from '../candidate.ts';
import type { MailContext } from '../context.ts';
import { fold } from '../fold.ts';
import { polish } from '../title.ts';
import { datesOf } from '../when.ts';
import { at, isObject, listOf, numberOf, objectOf, stringOf, typesOf, type Json } from './json.ts';
import { zoneOfPlace } from './places.ts';
import { inZone } from './wall-clock.ts';

const MAX_OBJECTS = 30;

/** schema.org objects of the HTML part (https://schema.org/Reservation and its neighbours), read before any prose. */
export function readStructuredData(context: MailContext): Candidate[] {
  const found: Candidate[] = [];
  const seen = new Set<string>();
  for (const object of flatten(context.message.structuredData)) {
    const candidate = readObject(context, object);
    if (candidate === null) continue;
    const { type, start, reference, title, tracking } = candidate.intent;
    const key = [type, start, reference, tracking, type === 'travel' ? title : ''].join('|');
    if (seen.has(key)) continue;
    seen.add(key);
    found.push(candidate);
  }
  return found.slice(0, 12);
}

/** Objects inside `@graph`, arrays and `subReservation`. */
function flatten(values: readonly unknown[], depth = 0): Json[] {
  if (depth > 4) return [];
  const objects: Json[] = [];
  for (const value of values.slice(0, MAX_OBJECTS)) {
    if (Array.isArray(value)) objects.push(...flatten(value, depth + 1));
    else if (isObject(value))
      objects.push(value, ...flatten([...listOf(value['@graph']), ...listOf(value['subReservation'])], depth + 1));
  }
  return objects.slice(0, MAX_OBJECTS);
}

function readObject(context: MailContext, object: Json): Candidate | null {
  for (const type of typesOf(object)) {
    if (type === 'FlightReservation')
      return trip(context, object, {
        from: 'departureAirport',
        to: 'arrivalAirport',
        number: flightNumber(object),
        word: 'flight',
      });
    if (type === 'TrainReservation')
      return trip(context, object, {
        from: 'departureStation',
        to: 'arrivalStation',
        number:
          stringOf(at(object, 'reservationFor', 'trainNumber')) || stringOf(at(object, 'reservationFor', 'trainName')),
        word: 'train',
      });
    if (type === 'BusReservation')
      return trip(context, object, {
        from: 'departureBusStop',
        to: 'arrivalBusStop',
        number:
          stringOf(at(object, 'reservationFor', 'busNumber')) || stringOf(at(object, 'reservationFor', 'busName')),
        word: 'bus',
      });
    if (type === 'BoatReservation')
      return trip(context, object, {
        from: 'departureBoatTerminal',
        to: 'arrivalBoatTerminal',
        number: stringOf(at(object, 'reservationFor', 'name')),
        word: 'ferry',
      });
    if (type === 'LodgingReservation') return stay(context, object);
    if (type === 'RentalCarReservation' || type === 'TaxiReservation') return car(context, object);
    if (type === 'EventReservation' || type === 'FoodEstablishmentReservation') return visit(context, object, type);
    if (
      type === 'Event' ||
      /^(?:Business|Social|Music|Education|Sports|Theater|Screening|Food|Exhibition)Event$|^Festival$/u.test(type)
    )
      return event(context, object);
    if (type === 'ParcelDelivery') return parcel(context, object);
    if (type === 'Order') return order(context, object);
    if (type === 'Invoice') return invoice(context, object);
  }
  return null;
}

const cancelled = (object: Json): boolean =>
  /cancel/iu.test(
    stringOf(object['reservationStatus']) || stringOf(object['eventStatus']) || stringOf(object['orderStatus']),
  );

interface TripFields {
  from: string;
  to: string;
  number: string;
  word: 'flight' | 'train' | 'bus' | 'ferry';
}

function flightNumber(object: Json): string {
  const flight = objectOf(object['reservationFor']);
  const carrier = stringOf(at(flight, 'airline', 'iataCode')) || stringOf(at(flight, 'provider', 'iataCode'));
  const number = stringOf(flight['flightNumber']);
  return number === '' || /^[A-Z0-9]{2}\s?\d/u.test(number) ? number : `${carrier} ${number}`.trim();
}

function trip(context: MailContext, object: Json, fields: TripFields): Candidate | null {
  const legs = listOf(object['reservationFor']).map((leg) => objectOf(leg));
  const leg = legs[0] ?? {};
  const last = legs.at(-1) ?? leg;
  const from = objectOf(leg[fields.from]);
  const to = objectOf(last[fields.to]);
  const start = timeOf(context, leg['departureTime'] ?? leg['departureDay'], from);
  const end = timeOf(context, last['arrivalTime'], to);
  if (start === null && fields.number === '') return null;
  const fromName = stringOf(from['name']) || stringOf(from['iataCode']);
  const toName = stringOf(to['name']) || stringOf(to['iataCode']);
  const code = (place: Json, name: string): string => stringOf(place['iataCode']) || name;
  const words = context.lexicon.titles.travelWords;
  return make(context, {
    type: 'travel',
    title: polish(
      context.lexicon.titles.travel(
        `${words[fields.word]} ${fields.number}`.trim(),
        cityOf(context, from, fromName),
        cityOf(context, to, toName),
      ),
    ),
    ...(start === null ? {} : { start }),
    ...(end === null ? {} : { end }),
    ...(fromName === '' && toName === '' ? {} : { location: `${code(from, fromName)} - ${code(to, toName)}` }),
    ...commonOf(object),
    ...(cancelled(object) ? { status: 'cancelled' } : {}),
    evidence:
      saidOn(context, start) ??
      lineWith(context, [
        fields.number,
        fields.number.replace(/\s/gu, ''),
        fields.number.replace(/^\D+/u, ''),
        fromName,
        stringOf(object['reservationNumber']),
      ]),
  });
}

/** The mail often writes the city where the object has only the airport code: "Toronto YYZ". */
function cityOf(context: MailContext, place: Json, name: string): string {
  const code = stringOf(place['iataCode']);
  if (name !== code && name !== '') return name;
  const city = new RegExp(
    `(\\p{Lu}[\\p{L}.'-]+(?: \\p{Lu}[\\p{L}.'-]+)?) \\(?${code.replace(/\W/gu, '')}\\b`,
    'u',
  ).exec(context.message.text.body)?.[1];
  return code === '' ? name : (city ?? code);
}

function stay(context: MailContext, object: Json): Candidate | null {
  const hotel = objectOf(object['reservationFor']);
  const start = timeOf(context, object['checkinTime'] ?? object['checkinDate'], hotel);
  const end = timeOf(context, object['checkoutTime'] ?? object['checkoutDate'], hotel);
  const name = stringOf(hotel['name']);
  if (start === null && name === '') return null;
  const address = addressOf(hotel['address']);
  return make(context, {
    type: 'travel',
    title: polish(`${context.lexicon.titles.travelWords.hotel} ${name}`.replace(/\b(hotel) hotel\b/iu, '$1')),
    ...(start === null ? {} : { start }),
    ...(end === null ? {} : { end }),
    ...(name === '' && address === '' ? {} : { location: [name, address].filter(Boolean).join(', ') }),
    ...commonOf(object),
    ...(cancelled(object) ? { status: 'cancelled' } : {}),
    evidence: lineWith(context, [name, stringOf(object['reservationNumber'])]),
  });
}

function car(context: MailContext, object: Json): Candidate | null {
  const pickup = objectOf(object['pickupLocation']);
  const start = timeOf(context, object['pickupTime'], pickup);
  const end = timeOf(context, object['dropoffTime'], objectOf(object['dropoffLocation']));
  if (start === null) return null;
  const name = stringOf(at(object, 'reservationFor', 'name'));
  const company = stringOf(at(object, 'reservationFor', 'rentalCompany')) || stringOf(object['provider']);
  return make(context, {
    type: 'travel',
    title: polish(`${context.lexicon.titles.travelWords.car} ${company || name}`),
    start,
    ...(end === null ? {} : { end }),
    ...(stringOf(pickup['name']) === '' ? {} : { location: stringOf(pickup['name']) }),
    ...commonOf(object),
    evidence: saidOn(context, start) ?? lineWith(context, [company, name, stringOf(object['reservationNumber'])]),
  });
}

function visit(context: MailContext, object: Json, type: string): Candidate | null {
  const what = objectOf(object['reservationFor']);
  const place = type === 'EventReservation' ? objectOf(what['location']) : what;
  const start = timeOf(context, object['startTime'] ?? what['startDate'], place);
  const end = timeOf(context, object['endTime'] ?? what['endDate'], place);
  const name = stringOf(what['name']);
  if (start === null) return null;
  const location = [stringOf(place['name']), addressOf(place['address'])].filter(Boolean).join(', ');
  return make(context, {
    type: cancelled(object) ? 'meeting_cancel' : 'meeting',
    title: polish(name || context.topic),
    start,
    ...(end === null ? {} : { end }),
    ...(location === '' ? {} : { location }),
    ...commonOf(object),
    evidence: lineWith(context, [name, stringOf(object['reservationNumber'])]),
  });
}

function event(context: MailContext, object: Json): Candidate | null {
  if (context.newsletter) return null;
  const place = objectOf(object['location']);
  const start = timeOf(context, object['startDate'], place);
  if (start === null) return null;
  const end = timeOf(context, object['endDate'], place);
  const location = [stringOf(place['name']), addressOf(place['address'])].filter(Boolean).join(', ');
  const name = stringOf(object['name']);
  const organizer = stringOf(object['organizer']);
  return make(context, {
    type: cancelled(object) ? 'meeting_cancel' : 'meeting',
    title: polish(name || context.topic),
    start,
    ...(end === null ? {} : { end }),
    ...(location === '' ? {} : { location }),
    ...(organizer === '' ? {} : { people: [organizer] }),
    evidence: lineWith(context, [name]),
  });
}

function parcel(context: MailContext, object: Json): Candidate | null {
  const tracking = stringOf(object['trackingNumber']);
  const carrier = stringOf(object['carrier']) || stringOf(object['provider']);
  const shop =
    stringOf(at(object, 'partOfOrder', 'merchant')) ||
    stringOf(at(object, 'partOfOrder', 'seller')) ||
    stringOf(at(object, 'originAddress', 'name'));
  const start = timeOf(context, object['expectedArrivalFrom'] ?? object['expectedArrivalUntil'], {});
  const end = timeOf(
    context,
    object['expectedArrivalFrom'] === undefined ? undefined : object['expectedArrivalUntil'],
    {},
  );
  const url = stringOf(object['trackingUrl']);
  const reference = stringOf(at(object, 'partOfOrder', 'orderNumber'));
  if (tracking === '' && start === null) return null;
  return make(context, {
    type: 'delivery',
    title: polish(context.lexicon.titles.parcel(tracking, shop)),
    ...(start === null ? {} : { start }),
    ...(end === null || end === start ? {} : { end }),
    ...(tracking === '' ? {} : { tracking }),
    ...(carrier === '' ? {} : { carrier }),
    ...(/^https?:/u.test(url) ? { url } : {}),
    ...(reference === '' ? {} : { reference }),
    ...(shop === '' ? {} : { people: [shop] }),
    evidence: lineWith(context, [tracking, reference, shop]),
  });
}

function order(context: MailContext, object: Json): Candidate | null {
  const delivery = objectOf(object['orderDelivery']);
  if (Object.keys(delivery).length > 0) return parcel(context, { ...delivery, partOfOrder: { ...object } });
  const amount = numberOf(object['price'] ?? at(object, 'acceptedOffer', 'price'));
  const currency = stringOf(object['priceCurrency'] ?? at(object, 'acceptedOffer', 'priceCurrency')).toUpperCase();
  const shop = stringOf(object['merchant']) || stringOf(object['seller']);
  const reference = stringOf(object['orderNumber']);
  if (amount === null) return null;
  return make(context, {
    type: 'payment',
    title: polish(context.lexicon.titles.receipt(reference || context.topic, shop)),
    amount,
    ...(currency === '' ? {} : { currency }),
    ...(reference === '' ? {} : { reference }),
    ...(shop === '' ? {} : { people: [shop] }),
    status: /paymentdue/iu.test(stringOf(object['orderStatus'])) ? 'due' : 'paid',
    evidence: lineWith(context, [reference, String(amount)]),
  });
}

function invoice(context: MailContext, object: Json): Candidate | null {
  const total = objectOf(object['totalPaymentDue'] ?? object['minimumPaymentDue']);
  const amount = numberOf(total['price'] ?? total['value'] ?? object['totalPaymentDue']);
  const currency = stringOf(total['priceCurrency'] ?? total['currency']).toUpperCase();
  const payee = stringOf(object['provider']) || stringOf(object['broker']) || context.sender.name;
  const reference = stringOf(object['confirmationNumber']) || stringOf(object['accountId']);
  const due = timeOf(context, object['paymentDueDate'] ?? object['paymentDue'], {});
  const status = stringOf(object['paymentStatus']);
  if (amount === null) return null;
  const paid = /complete|paid/iu.test(status);
  const automatic = /automatic/iu.test(status);
  return make(context, {
    type: 'payment',
    title: polish(
      paid
        ? context.lexicon.titles.receipt(reference, payee)
        : context.lexicon.titles.pay(reference || context.topic, payee),
    ),
    amount,
    ...(currency === '' ? {} : { currency }),
    ...(due === null ? {} : { due: due.slice(0, 10) }),
    ...(reference === '' ? {} : { reference }),
    people: [payee],
    status: paid ? 'paid' : automatic ? 'automatic' : 'due',
    evidence: lineWith(context, [reference, String(amount)]),
  });
}

function commonOf(object: Json): Partial<DetailedIntent> {
  const reference =
    stringOf(object['reservationNumber']) ||
    stringOf(object['reservationId']) ||
    stringOf(object['confirmationNumber']);
  const person = stringOf(object['underName']);
  const amount = numberOf(object['totalPrice'] ?? object['price']);
  const currency = stringOf(object['priceCurrency']).toUpperCase();
  const url = stringOf(object['modifyReservationUrl']) || stringOf(object['url']);
  return {
    ...(reference === '' ? {} : { reference }),
    ...(person === '' ? {} : { people: [person] }),
    ...(amount === null || currency.length !== 3 ? {} : { amount, currency }),
    ...(/^https?:\/\//u.test(url) ? { url } : {}),
  };
}

function addressOf(value: unknown): string {
  if (typeof value === 'string') return stringOf(value);
  const address = objectOf(value);
  return ['streetAddress', 'postalCode', 'addressLocality', 'addressCountry']
    .map((name) => stringOf(address[name]))
    .filter(Boolean)
    .join(', ');
}

/** A day stays a day; a time without offset is read on the clock of its place, else of the user. */
function timeOf(context: MailContext, value: unknown, place: Json): string | null {
  const text = stringOf(value);
  const found = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::(\d{2}))?(?:\.\d+)?\s?(Z|[+-]\d{2}:?\d{2})?)?$/u.exec(
    text,
  );
  if (found === null) return null;
  const [, day = '', time, seconds, offset] = found;
  if (time === undefined) return day;
  const wall = `${day}T${time}:${seconds ?? '00'}`;
  if (offset === undefined) return inZone(wall, zoneOfPlace(place) ?? context.input.user.tz);
  return `${wall}${offset === 'Z' ? '+00:00' : offset.replace(/^(.\d{2})(\d{2})$/u, '$1:$2')}`;
}

/** The visible sentence or line that names its day, rather one with the hour too. */
function saidOn(context: MailContext, start: string | null): string | null {
  if (start === null) return null;
  const onDay = context.body.filter((sentence) =>
    datesOf(context, sentence, context.lexicon).some(
      ({ value, past }) => past !== true && value?.startsWith(start.slice(0, 10)) === true,
    ),
  );
  const clock = start.slice(11, 16).replace(/^0/u, '');
  return (onDay.find(({ text }) => clock !== '' && text.includes(clock)) ?? onDay[0])?.text ?? null;
}

/** The visible line of the mail that says it, for the reader to check; else the subject. */
function lineWith(context: MailContext, needles: readonly string[]): string {
  const lines = context.message.text.body.split('\n');
  for (const needle of needles) {
    if (needle.length < 2) continue;
    const low = fold(needle);
    const line = lines.find((one) => fold(one).includes(low));
    if (line !== undefined) return line.trim().slice(0, 300);
  }
  return context.message.subject;
}

function make(_context: MailContext, intent: Candidate['intent']): Candidate {
  const due = intent.type === 'payment' && intent.status === 'due';
  return { intent, score: 0.95, triage: due ? 'action' : 'fyi', sentences: [] };
}
