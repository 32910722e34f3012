/** Places of meetings and deliveries: labelled lines, rooms, street addresses, pairs of airports. */
import { foundAt, overlaps } from './span.ts';
import type { Found } from './span.ts';
import { everyMatch } from '#core/text/every-match.ts';

export interface Location extends Found {
  kind: 'label' | 'room' | 'address' | 'route' | 'venue';
}

const LABEL =
  /^[ \t>*-]*(?:location|where|place|venue|meeting point|pick-?up|ort|wo|treffpunkt|veranstaltungsort|adresse|lieu|où|endroit|lugar|dónde|donde|ubicación|dirección|local|onde|luogo|dove|mahali|address)[ \t]*:[ \t]*(\S[^\n]{1,118})/gimu;
const WORD = "[\\p{Lu}\\d][\\p{L}\\d.'’-]*";
const NAME = `(?:(?:the|de|du|des|la|le|del|der)\\s)?${WORD}(?:[ ](?:${WORD}|de|du|des|la|le|del|of)){0,3}`;
/** 'Room Palm', 'salle Verlaine', 'Raum 2.14', 'sala 3' */
const ROOM = new RegExp(
  `(?<![\\p{L}\\d])((?:meeting |conference |board |Meeting |Conference )?(?:[Rr]oom|[Ss]alle(?: de réunion)?|[Rr]aum|[Bb]esprechungsraum|[Ss]itzungszimmer|[Kk]onferenzraum|[Ss]eminarraum|[Ss]itzungsraum|[Zz]immer|[Ss]ala(?: de (?:reuniones|juntas))?|[Aa]uditorium|[Hh]all|[Hh]örsaal|[Aa]mphi(?:théâtre)?|[Aa]ula|[Bb]uilding|[Gg]ebäude|[Bb]âtiment|[Ee]dificio|[Cc]humba(?: cha)?|[Uu]kumbi(?: wa)?|[Dd]ock|[Gg]ate|[Gg]leis|[Pp]latform)\\s(?:n[°º]\\s?)?${WORD}(?:[ ]${WORD})?)`,
  'gu',
);
/** 'the Palm room', 'the Verdi conference room' */
const ROOM_AFTER =
  /(?:in|at) (the [\p{Lu}\d][\p{L}\d'-]*(?: [\p{Lu}\d][\p{L}\d'-]*)? (?:meeting room|conference room|boardroom|room|auditorium|hall|lounge))/gu;
const STREET_EN =
  /(?<![\p{L}\d])(\d{1,5}[a-zA-Z]?,? (?:[\p{Lu}][\p{L}'’.-]*[ ]){1,4}(?:Street|St\.?|Road|Rd\.?|Avenue|Ave\.?|Lane|Ln\.?|Drive|Dr\.?|Way|Square|Sq\.?|Place|Boulevard|Blvd\.?|Court|Quay|Row|Terrace|Close|Crescent|Highway|Parkway)(?![\p{L}])(?:, ?(?:[\p{Lu}\d][\p{L}\d'’-]*[ ]?){1,4}){0,3})/gu;
const STREET_DE =
  /(?<![\p{L}\d])((?:[\p{Lu}][\p{L}.-]*[ -]){0,3}[\p{L}-]*(?:straße|strasse|str\.|weg|platz|allee|gasse|ufer|damm|ring|Straße|Strasse|Platz|Allee) \d{1,4} ?[a-z]?(?![\p{L}\d])(?:, ?(?:[A-Z]{1,2}-)?\d{4,5} [\p{Lu}][\p{L}-]*)?)/gu;
const STREET_FR =
  /(?<![\p{L}\d])(\d{1,4}(?: ?(?:bis|ter))?,? (?:rue|avenue|boulevard|bd|place|quai|chemin|allée|impasse|route|cours)\s(?:(?:de|du|des|la|le|les|l['’]|d['’])[ ]?)*(?:[\p{Lu}\d][\p{L}\d'’-]*[ ]?){1,4}(?:, ?\d{4,5} [\p{Lu}][\p{L}-]*)?)/giu;
const STREET_ES =
  /(?<![\p{L}\d])((?:[Cc]alle|[Cc]\/|[Aa]venida|[Aa]vda\.?|[Aa]v\.|[Pp]laza|[Pp]aseo|[Rr]ua|[Pp]raça|[Vv]ia|[Pp]iazza|[Cc]arrera)\s(?:(?:de|del|la|las|los|el|da|do|dos)\s)*(?:[\p{Lu}][\p{L}'’.-]*[ ]?){1,4},?\s(?:n[°º.]\s?)?\d{1,5}(?![\d:.]\d))/gu;
const AIRPORTS = /(?<![\p{L}\d])([A-Z]{3})\s?(?:-|–|—|→|->|to|nach|à|a)\s?([A-Z]{3})(?![\p{L}\d])/gu;
const NOT_AIRPORTS =
  /^(?:MON|TUE|WED|THU|FRI|SAT|SUN|JAN|FEB|MAR|APR|JUN|JUL|AUG|SEP|OCT|NOV|DEC|EUR|USD|GBP|CHF|THE|AND|FOR|PDF|CET|EST|UTC|GMT|PST|FAQ|CEO|CTO|CFO|FYI|VAT|XML|CSV)$/;
const VENUE = new RegExp(
  `(?<![\\p{L}])(?:at|in|au|à la|chez|bei|im|beim|en el|en la) ((?:the |le |la |el )?${NAME} (?:Hotel|Café|Cafe|Restaurant|Centre|Center|Museum|Library|Office|Campus|Station|Airport|Stadium|Park|Theatre|Bibliothek|Bahnhof|Flughafen|Messe)|(?:Hotel|Hôtel|Café|Cafe|Restaurant|Restaurante|Gasthof|Gare|Aéroport|Flughafen|Bahnhof|Museo|Musée|Bibliothèque) ${NAME})`,
  'gu',
);

const PATTERNS: readonly [Location['kind'], RegExp][] = [
  ['label', LABEL],
  ['address', STREET_EN],
  ['address', STREET_DE],
  ['address', STREET_FR],
  ['address', STREET_ES],
  ['room', ROOM],
  ['room', ROOM_AFTER],
  ['venue', VENUE],
];

export function findLocations(text: string, _language: string): Location[] {
  const found: Location[] = [];
  const add = (kind: Location['kind'], index: number, end: number): void => {
    const trimmed = text.slice(index, end).replace(/[\s,.;]+$/, '');
    const location: Location = { ...foundAt(text, index, index + trimmed.length), kind };
    if (trimmed.length > 2 && !found.some((other) => overlaps(other, location))) found.push(location);
  };
  for (const [kind, pattern] of PATTERNS) {
    for (const match of everyMatch(pattern, text)) {
      const value = match[1]!;
      if (/^https?:/i.test(value) && kind === 'label') continue;
      const index = match.index + match[0].indexOf(value);
      add(kind, index, index + (kind === 'label' ? value.replace(/\s{2,}.*$/, '').length : value.length));
    }
  }
  for (const match of everyMatch(AIRPORTS, text)) {
    if (NOT_AIRPORTS.test(match[1]!) || NOT_AIRPORTS.test(match[2]!)) continue;
    add('route', match.index, match.index + match[0].length);
  }
  return found.sort((a, b) => a.index - b.index);
}
