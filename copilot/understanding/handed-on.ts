/** Bookings that a person hands over by forwarding them: "Here are the tickets for the wedding." */
import type { Candidate } from './candidate.ts';
import { isLive } from './candidate.ts';
import { readContext, type MailContext } from './context.ts';
import { remembered } from './patterns/remembered.ts';
import { readSentences } from './read-sentences.ts';
import type { Reading } from './reading.ts';
import { travelRule } from './rules/travel.ts';

const MAX_FORWARDED = 6_000;

const TICKETS = String.raw`(?:e-?)?(?:tickets?|bookings?|itinerary|itineraries|reservations?|boarding pass(?:es)?|fahrkarten?|\p{L}*tickets?|bordkarten?|(?:flug|reise|hotel)?(?:buchung(?:en)?|unterlagen)|reservierung(?:en)?|reiseplan|billets?|e-billets?|reservations?|cartes? d'embarquement|billetes?|boletos?|pasajes?|reservas?|tarjetas? de embarque|bigliett[oi]|prenotazion[ei]|cart[ae] d'imbarco|bilhetes?|passagens|passagem|cart(?:ao|oes) de embarque|tiketi)`;
/** What is given to the reader: "here are our tickets", "anbei unsere Fahrkarten", "te paso los billetes" */
const HANDS_OVER = remembered(
  new RegExp(
    String.raw`(?<!\p{L})(?:here(?:'s| is| are| come)|below (?:are|is)|(?:i am|i'm) (?:sending|forwarding|passing on)(?: you)?|forwarding(?: you)?|(?:hier|anbei|da|unten) (?:(?:sind|ist|kommen|kommt|hast du|habt ihr|schon mal) ){0,2}|(?:schicke|sende|leite) (?:dir|euch|ihnen) |(?:re)?voici|voila|ci-dessous|(?:je|on) (?:te|vous) (?:envoie|transmets?|transfere|fais suivre)|(?:aqui|ahi|abajo) (?:(?:te|os|les|le) )?(?:van|tienes|teneis|tienen|estan|dejo|mando)|(?:te|os|les) (?:paso|mando|envio|reenvio|dejo)|ecco(?:ti|vi)?|ti (?:giro|mando|inoltro|passo)|vi (?:giro|mando|inoltro)|(?:aqui|ai) (?:vao|estao|tens|tem|segue|seguem)|seguem?|(?:te|vos) (?:mando|envio|passo)|hizi hapa|hii hapa) ?(?:(?!(?:my|meine?|mes|mis|miei|mie|meus|minhas)(?!\p{L}))\p{L}+[' ] ?){0,3}${TICKETS}(?!\p{L})`,
    'u',
  ),
);
/** "Von: …", "De : …", "*Sent:* …": the head of what was forwarded, with a day that is none of the journey */
const HEAD =
  /^(?:[ \t>]*[*_]?[\p{L}-]{1,14}[*_]?(?: [\p{L}-]{1,14})?[ \t]?:[^\n]*\n|[ \t>]*\n|[ \t>]*-{3,}[^\n]*\n){1,14}/u;

/** The journeys of a forwarded booking that the new text hands over; plain forwards hand over nothing. */
export function handedOn(context: MailContext, readings: readonly Reading[]): Candidate[] {
  const { forwarded } = context.message.text;
  if (forwarded.trim() === '' || context.position === 'author' || context.position === 'cc') return [];
  const hands = readings.some(
    (reading) => isLive(reading) && reading.sentence.source === 'body' && HANDS_OVER.test(reading.low),
  );
  if (!hands) return [];
  const authored = forwarded.slice(0, MAX_FORWARDED).replace(HEAD, '');
  const { message } = context;
  const booking = readContext({
    ...context.input,
    message: { ...message, text: { ...message.text, authored, forwarded: '' } },
  });
  // none of its sentences stands in the new text
  return travelRule({ context: booking, readings: readSentences(booking), hire: null }).map((candidate) => ({
    ...candidate,
    sentences: [],
  }));
}
