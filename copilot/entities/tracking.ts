import { TRACKING_FORMS, carrierOf, namedCarrier } from './carriers.ts';
import type { TrackingForm } from './carriers.ts';
import { foundAt } from './span.ts';
import type { Found } from './span.ts';
import { everyMatch } from '#core/text/every-match.ts';

export interface Tracking extends Found {
  /** without spaces */
  number: string;
  carrier: string | null;
  /** its check digit is right; false for numbers that only their label makes a tracking number */
  checked: boolean;
}

export interface TrackingContext {
  /** subject and sender of the mail: carriers named there count */
  hints?: string;
}

const CHUNK = /(?<![A-Za-z0-9])[A-Z0-9]{1,40}(?![a-z])/g;
const SUBJECT_WORDS =
  /track|parcel|shipment|shipping|delivery|deliver|courier|consignment|waybill|awb|package|sendung|paket|zustell|liefer|colis|suivi|livraison|expédi|envío|envio|paquete|seguimiento|rastre|encomenda|pacco|spedizione|kifurushi|mzigo|usafirishaji/i;
// a word without digits is no number: "this Sendung:" stands right above "Sendungsnr.: …"
const LABELLED =
  /(?:tracking(?:\s(?:number|no\.?|id|code|#|ref(?:erence)?))?|track(?:\s(?:it|your parcel))?|parcel(?:\s(?:number|no\.?|id))?|package|shipment(?:\s(?:number|no\.?|id))?|consignment(?:\s(?:note|number|no\.?))?|con note|pro number|docket|waybill|AWB|Sendungsn(?:ummer|r\.)|Sendungs-Nr\.|Sendungsverfolgung|Sendungs-?ID|Paketnummer|Paket|Sendung|Frachtbrief|Trackingnummer|numéro de (?:suivi|colis)|bordereau|récépissé|lettre de voiture|n°\s?de (?:suivi|colis)|colis|suivi|número de (?:seguimiento|envío|rastreo|guía)|envío|paquete|guía|localizador|albarán|remito|encomienda|seguimiento|código de rastreio|rastreio|encomenda|numero di (?:spedizione|tracking)|pacco|namba ya ufuatiliaji|kifurushi)\s*(?:(?:is|ist|est|es|:|#|n[°ºo]\.?|nr\.?|no\.?|number)\s*){0,2}[:#]?\s{0,3}(?=(?:[A-Z0-9-]|\.(?=\d)| (?=\d{2,})){0,33}\d)([A-Z0-9](?:[A-Z0-9-]|\.(?=\d)| (?=\d{2,})){5,33}(?: [A-Z]{2}(?![A-Za-z0-9]))?)(?![a-z])/giu;
/** "container MSKX 440118", "B/L : OBLU 4471902": four letters of the owner and a number */
const FREIGHT =
  /(?:containers?|conteneurs?|contenedor(?:es)?|contentor(?:es)?|b\/l|bill of lading|konnossement|connaissement|conocimiento de embarque|polizza di carico)\s?(?:(?:is|ist|n[°ºo]\.?|nr\.?|no\.?|number|nummer|:|#)\s?){0,2}([A-Z]{4} ?(?:\d{3} ?\d{3}(?:[ -]?\d)?|\d{6,9}))(?![A-Za-z0-9])/giu;
const MAX_CHUNKS = 12;
/** One more group of a number that is written in groups: "… 9903 2GB", "… 1129 5" */
const GROUP = /^[ \u00a0]([A-Z0-9]{1,4})(?![A-Za-z0-9]|[.,:/]\d)/u;
const UNIT = /^\d+(?:KG|G|LB|LBS|CM|MM|M|L|ML|PM|AM|H|X|ST|ND|RD|TH|EUR|USD|GBP|CHF|PCS|STK)$/u;
/** Behind a number "2 parcels" begins something new, "5 is on its way" and the end of a line do not. */
const NEXT =
  /^(?:\s*(?:$|[\n.,;:!?)(|"'»–—-])|[ \u00a0](?:is|was|has|will|with|ist|wird|wurde|hat|liegt|kommt|est|a|sera|vous|arrive|es|esta|está|ha|fue|será|llega|è|é|foi|chega|ni|im[e])(?![\p{L}\d]))/u;

/** How many characters behind a number written in groups still belong to it. */
function furtherGroups(text: string, from: number): number {
  let end = from;
  for (let n = 0; n < 3; n += 1) {
    const group = GROUP.exec(text.slice(end, end + 8))?.[1];
    if (group === undefined || UNIT.test(group)) break;
    const after = text.slice(end + 1 + group.length, end + 12 + group.length);
    const mixed = /\d/u.test(group) && /[A-Z]/u.test(group);
    // letters alone are a name as often: "… 9903 DHL"
    const digits = /^\d{2,}$/u.test(group);
    if (!mixed && !digits && (group.length > 2 || !NEXT.test(after))) break;
    end += 1 + group.length;
  }
  return end - from;
}

/** Numbers of parcels: by form and check digit, or by the word before them. */
export function findTracking(text: string, context: TrackingContext = {}): Tracking[] {
  if (!/\d{3}/.test(text)) return [];
  const about = SUBJECT_WORDS.test(text) || SUBJECT_WORDS.test(context.hints ?? '');
  const carrier = namedCarrier(context.hints ?? '') ?? namedCarrier(text);
  const found = byForm(text, about || carrier !== null, carrier, `${context.hints ?? ''}\n${text}`);
  for (const match of everyMatch(LABELLED, text)) {
    const first = match[1]!.trim().replace(/ [a-z]{2}$|[-.]+$/, '');
    const start = text.lastIndexOf(first, match.index + match[0].length);
    const more = first.includes(' ') ? furtherGroups(text, start + first.length) : 0;
    const written = text.slice(start, start + first.length + more);
    // the hyphens of a house belong to its number, spaces only make it readable
    const number = written.replaceAll(' ', '');
    if (
      (number.match(/\d/g) ?? []).length < 5 ||
      isDate(written) ||
      (isBroken((more > 0 ? first.replaceAll(' ', '') : number).replaceAll('-', '')) && !POSTAL.test(written)) ||
      found.some((other) => other.index < start + written.length && start < other.end)
    )
      continue;
    if (/[a-z]/.test(written)) continue;
    found.push({ ...foundAt(text, start, start + written.length), number, carrier, checked: false });
  }
  for (const match of everyMatch(FREIGHT, text)) {
    const written = match[1]!;
    const start = match.index + match[0].length - written.length;
    if (
      written !== written.toUpperCase() ||
      found.some((other) => other.index < start + written.length && start < other.end)
    )
      continue;
    const number = written.replaceAll(' ', '');
    found.push({ ...foundAt(text, start, start + written.length), number, carrier, checked: false });
  }
  return found.sort((a, b) => a.index - b.index);
}

const isDate = (written: string): boolean => /^\d{4}-\d{2}-\d{2}$|^\d{1,2}-\d{1,2}-\d{2,4}$/.test(written);

/** The form of all posts of the world: behind its label it is taken even if its check digit fails, as local posts count otherwise */
const POSTAL = /^[A-Z]{2}\d{9}[A-Z]{2}$/u;

/** Unmistakably a carrier's form, but with a wrong check digit: mistyped or made up. */
function isBroken(number: string): boolean {
  const forms = TRACKING_FORMS.filter((form) => form.distinct && form.valid && form.pattern.test(number));
  return forms.length > 0 && forms.every((form) => !form.valid!(number));
}

function byForm(text: string, about: boolean, carrier: string | null, all: string): Tracking[] {
  const chunks = [...everyMatch(CHUNK, text)].map((match) => ({
    index: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
  const found: Tracking[] = [];
  for (let i = 0; i < chunks.length; i += 1) {
    let joined = '';
    let best: Tracking | null = null;
    let used = 0;
    for (let j = i; j < chunks.length && j < i + MAX_CHUNKS; j += 1) {
      if (j > i && !/^[ \u00a0-]$/.test(text.slice(chunks[j - 1]!.end, chunks[j]!.index))) break;
      joined += chunks[j]!.text;
      if (joined.length > 36) break;
      if (joined.length < 10 || !/\d/.test(joined)) continue;
      const form = formOf(joined, about, carrier, all, j > i);
      if (form === null) continue;
      best = {
        ...foundAt(text, chunks[i]!.index, chunks[j]!.end),
        number: joined,
        carrier: carrierOf(form, joined),
        checked: form.valid !== undefined,
      };
      used = j - i;
    }
    if (best === null) continue;
    found.push(best);
    i += used;
  }
  return found;
}

function formOf(
  number: string,
  about: boolean,
  carrier: string | null,
  all: string,
  spaced: boolean,
): TrackingForm | null {
  const fitting = TRACKING_FORMS.filter((form) => {
    if (/^(\d)\1+$/.test(number) || !form.pattern.test(number) || (form.valid && !form.valid(number))) return false;
    if (form.named) return form.named.test(all);
    // digits in groups are telephone and account numbers too
    if (spaced && !form.distinct)
      return about && (number.length >= 20 || carrier?.toLowerCase() === form.carrier.toLowerCase());
    return form.distinct === true || about;
  });
  return fitting.find((form) => carrierOf(form, number) === carrier) ?? fitting[0] ?? null;
}
