/** Chooses among the nodes of the chart: only what can stand alone, the longest first, nothing overlapping. */
import type { Day } from '../calendar.ts';
import type { Node } from '../grammar/values.ts';
import type { DateValue, MomentRangeValue, SeveralValue } from '../grammar/values.ts';
import type { DateMention } from '../types.ts';
import { fold } from '../text/tokens.ts';
import { MENTION_CATEGORIES, toReading } from './mention.ts';
import { withSharedZones } from './shared-zone.ts';
import { standsAlone } from './standing.ts';
import type { Selection } from './standing.ts';

const RANK = new Map<string, number>(MENTION_CATEGORIES.map((category, i) => [category, i]));

export function selectMentions(selection: Selection): DateMention[] {
  const { text, tokens, chart, anchor } = selection;
  const candidates: Node[] = [];
  for (const nodes of chart)
    for (const node of nodes) if (RANK.has(node.category) && standsAlone(node, selection)) candidates.push(node);
  if (candidates.length === 0) return [];
  candidates.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || RANK.get(a.category)! - RANK.get(b.category)! || a.start - b.start,
  );
  const taken = new Uint8Array(tokens.length);
  const chosen: Node[] = [];
  for (const node of candidates) {
    if (overlaps(taken, node)) continue;
    if (node.category === 'duration' && afterShift(node, selection)) continue;
    taken.fill(1, node.start, node.end);
    chosen.push(...(node.category === 'several' ? (node.value as SeveralValue).parts : [node]));
  }
  chosen.sort((a, b) => a.start - b.start);
  const zoned = withSharedZones(chosen, text, tokens);
  const instants = new Set<DateMention>();
  const mentions = zoned.flatMap((node, i) => {
    const lone = node.category === 'time' || node.category === 'timeRange' || isByMidnight(node);
    const day = lone ? dayBeside(zoned, i, selection) : null;
    const reading = toReading(
      node,
      anchor,
      { past: speaksOfPast(selection, node), early: setsOut(selection, node), late: isOfEvenings(selection, node) },
      day,
    );
    if (reading === null) return [];
    const [index, end] = trimmed(node, selection);
    const dayless = lone && day === null ? { dayless: true } : {};
    const mention = { index, end, text: text.slice(index, end), ...reading, ...dayless };
    if (node.category === 'instant') instants.add(mention);
    return [mention];
  });
  // from the last one back: 'Monday, Wednesday and Friday at 9'
  let shared = false;
  for (let i = mentions.length - 2; i >= 0; i -= 1) {
    const [own, next] = [mentions[i]!, mentions[i + 1]!];
    const link = text.slice(own.end, next.index);
    shared = AND.test(link) || (shared && COMMA.test(link)) ? !instants.has(next) && takesTime(own, next) : false;
    if (shared) mentions[i] = withTimeOf(own, next);
  }
  return mentions;
}

/** Without the comma that joined it to the words around it, and the bracket that was opened before. */
function trimmed({ start, end }: Node, { text, tokens }: Selection): [number, number] {
  let [first, last] = [start, end - 1];
  while (first < last && /^[,:]$/.test(tokens[first]!.key)) first += 1;
  const loose = text.slice(tokens[first]!.start, tokens[last]!.end).includes('(') ? /^,$/ : /^[,)]$/;
  while (first < last && loose.test(tokens[last]!.key)) last -= 1;
  return [tokens[first]!.start, tokens[last]!.end];
}

const AND =
  /^\s*,?\s*(?:or|oder|ou|o|oppure|au|bzw\.?|and|und|et|y|e|ed|na|sowie|&)\s+(?:(?:on|am|le|el|il|na|no)\s+)?$/iu;
const COMMA = /^\s*,\s*$/u;

/** 'Tomorrow and Tuesday until 2': an end is that of its own day. */
const ENDS =
  /(?<!\p{L})(?:until|till?|before|after|from|by|bis|vor|nach|ab|jusqu|avant|après|dès|hasta|antes|desde|después|fino|entro|prima|dopo|até|depois|hadi|kabla|baada)(?!\p{L})/iu;

const takesTime = ({ kind, value, fuzzy }: DateMention, next: DateMention): boolean =>
  kind === 'date' &&
  fuzzy !== true &&
  (next.kind === 'range' || !ENDS.test(next.text)) &&
  value?.length === 10 &&
  (next.kind === 'datetime' || (next.kind === 'range' && next.endValue?.slice(0, 10) === next.value?.slice(0, 10))) &&
  (next.value?.length ?? 0) > 10;

/** 'Tuesday or Thursday at 3': the time counts for both days. */
function withTimeOf(mention: DateMention, next: DateMention): DateMention {
  const onOwnDay = (value: string): string => `${mention.value}${value.slice(10)}`;
  const end = next.endValue === undefined ? {} : { endValue: onOwnDay(next.endValue) };
  return { ...mention, kind: next.kind, value: onOwnDay(next.value!), ...end };
}

/** 'the last three minutes' is neither a length nor a date that a mail could mean. */
function afterShift(node: Node, { context }: Selection): boolean {
  return node.start > 0 && context.has(node.start - 1, 'shift');
}

const isByMidnight = ({ category, value }: Node): boolean =>
  category === 'date' && (value as DateValue).byMidnight === true;

/** A time alone belongs to the day named in the same sentence: 'on Thursday we meet, lunch is at 12:30'. */
function dayBeside(nodes: readonly Node[], at: number, { text, tokens }: Selection): Day | null {
  // 'am 9. ganz früh um 7': the full stop is that of the ordinal
  const between = (a: Node, b: Node): string =>
    text.slice(tokens[a.end - 1]!.end, tokens[b.start]!.start).replace(/^\.(?= \p{Ll})/u, '');
  const node = nodes[at]!;
  for (let i = at - 1; i >= 0 && i >= at - 3; i -= 1) {
    const gap = between(nodes[i]!, node);
    if (gap.length > 120 || SENTENCE_END.test(gap)) break;
    const day = dayIn(nodes[i]!);
    if (day !== null) return day;
  }
  const next = nodes[at + 1];
  if (next === undefined) return null;
  const gap = between(node, next);
  return gap.length <= 40 && !SENTENCE_END.test(gap) ? dayIn(next) : null;
}

const SENTENCE_END = /[.!?](?:\s|$)|\n\s*\n/;

function dayIn(node: Node): Day | null {
  if (node.category === 'date') return (node.value as DateValue).fuzzy ? null : (node.value as DateValue).day;
  if (node.category === 'partOfDay' || node.category === 'moment') return (node.value as { date: DateValue }).date.day;
  return node.category === 'momentRange' ? (node.value as MomentRangeValue).from.date.day : null;
}

function overlaps(taken: Uint8Array, node: Node): boolean {
  for (let i = node.start; i < node.end; i += 1) if (taken[i] === 1) return true;
  return false;
}

const CLAUSE_END = /[.!?;:\n]\s/;

/** Auxiliaries after which "delivered" and "met" lie ahead: "will be delivered on Friday". */
const FUTURE: ReadonlySet<string> = new Set(
  'will ll shall be being must should can may might wird werden muss müssen soll sollen sollte sollten kann können sera seront serez doit doivent devez devra será serán serao debe deben deberá sarà sara verrà verra saranno deve devono deverá itakuwa itafanyika'
    .split(' ')
    .map(fold),
);

/** What was done to a day that lies ahead: "was moved to Friday", "wurde auf Freitag verschoben". */
const PLANNED: ReadonlySet<string> = new Set(
  (
    'expected due anunciada anunciado esperada esperado attesa atteso annunciata angekündigt erwartet voraussichtlich move push reschedule postpone bring shift put verschieben verlegen schieben decaler reporter avancer repousser mover pasar cambiar correr aplazar posponer adelantar spostare rimandare anticipare remarcar adiar mudar ' +
    'moved rescheduled postponed pushed shifted brought scheduled booked arranged set fixed planned invited cancelled canceled called confirmed ' +
    'verschoben verlegt vorverlegt vorgezogen gelegt geschoben angesetzt geplant vereinbart festgelegt eingeladen abgesagt gestrichen bestätigt reserviert gebucht terminiert umgelegt eingetragen ' +
    'reporté reportée reportés reportées décalé décalée décalés décalées avancé avancée repoussé repoussée fixé fixée fixés prévu prévue prévus prévues programmé programmée annoncé annoncée annoncés annoncées attendu attendue attendus attendues planifié planifiée annulé annulée annulés annulées confirmé confirmée invité invitée invités convié conviée convoqué convoquée réservé réservée ' +
    'pasó corrió movió movida movido cambió cambiada cambiado adelantó adelantada atrasó aplazó aplazada aplazado pospuso pospuesta pospuesto trasladada trasladado reprogramada reprogramado agendada agendado programada programado fijada fijado prevista previsto cancelada cancelado suspendida suspendido citado citada convocado convocada invitado invitada confirmada confirmado quedó ' +
    'rimandata rimandato spostata spostato rinviata rinviato anticipata anticipato posticipata posticipato fissata fissato prevista previsto programmata annullata annullato cancellata confermata confermato convocata convocato invitato invitata prenotata prenotato ' +
    'remarcada remarcado adiada adiado antecipada marcada marcado agendada agendado cancelada cancelado confirmada confirmado transferida transferido prevista convocado ' +
    'umeahirishwa imeahirishwa kimeahirishwa umehamishwa umefutwa umesogezwa'
  )
    .split(' ')
    .map(fold),
);

/** Journeys begin before working hours: "we leave at 6.30". */
const SETS_OUT: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:we|they|you|bus|coach|train|boat|ferry|van|minibus)(?:'ll| will)? (?:leaves?|departs?|sets? (?:off|out)|starts? out|heads? out|takes? off)|(?<!\p{L})(?:departure|departs|departing|leaving|setting (?:off|out)|flight)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:abfahrt|abflug|abmarsch|abreise)(?!\p{L})|(?<!\p{L})(?:fahren|fährt|brechen|geht|gehts|starten|ziehen)(?!\p{L})[^.!?]{0,50}(?<!\p{L})(?:los|ab|auf)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:départ|on part|nous partons|partons|partirons|partira|décolle|décollage|le car part)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:sale|salen|salimos|saldremos|saldrá|salida|partimos|despega)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:sai|saem|saímos|sairemos|saída|partida|partimos)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:parte|partono|partiamo|partiremo|partenza)(?!\p{L})/iu,
};

/** What is held after work: "rehearsal starts at 7.15". */
const OF_EVENINGS: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:rehearsals?|choir|band practice|drinks|supper|dinner|pub quiz|quiz night|concert|gig|book club|evensong|vigil)(?!\p{L})/iu,
  de: /(?<!\p{L})(?:\p{L}*probe|\p{L}*chor|stammtisch|abendessen|konzert|\p{L}*abend)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:répétition|chorale|dîner|souper|apéro|concert|soirée)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:ensayo|coro|cena|concierto|velada|copas)(?!\p{L})/iu,
  pt: /(?<!\p{L})(?:ensaio|coral|jantar|concerto|serão)(?!\p{L})/iu,
  it: /(?<!\p{L})(?:prov[ae]|coro|cena|concerto|serata|aperitivo)(?!\p{L})/iu,
};

const setsOut = (selection: Selection, node: Node): boolean => saysNear(SETS_OUT, selection, node);
const isOfEvenings = (selection: Selection, node: Node): boolean => saysNear(OF_EVENINGS, selection, node);

function saysNear(words: Readonly<Record<string, RegExp>>, { context, tokens, text }: Selection, node: Node): boolean {
  const [from, to] = [tokens[node.start]!.start, tokens[node.end - 1]!.end];
  return words[context.language]?.test(text.slice(Math.max(0, from - NEAR), to + NEAR)) === true;
}
const NEAR = 50;

/** French and Italian say the past with "have" and "be", which are the present before a noun: "nous avons cours vendredi". */
const AUXILIARIES: ReadonlySet<string> = new Set('ai as a avons avez ont suis sommes etes sont est'.split(' '));
const BE: ReadonlySet<string> = new Set('suis sommes etes sont est'.split(' '));
const PARTICIPLE =
  /^\p{L}{2,}(?:é|ée|és|ées)$|^(?:\p{L}*(?:reçu|vu|pu|dû|voulu|eu|fait|dit|mis|pris|écrit|ouvert|rendu|vendu|perdu|attendu|répondu|fini|choisi|reçue|faite))e?s?$/iu;
const OF_MOTION = /^(?:allé|venu|parti|arrivé|passé|rentré|sorti|tombé|resté|revenu|monté|descendu|retourné)e?s?$/iu;

/** A cue that is none here: "on se fait un ciné", "nous avons cours vendredi", "I've got a class on Friday". */
function isPresent({ text, tokens }: Selection, i: number): boolean {
  const { key } = tokens[i]!;
  const before = tokens[i - 1]?.key ?? '';
  if (key === 'fait') return !AUXILIARIES.has(before) && before !== "j'ai";
  if (key === 'got') return /^(?:ve|'ve|have|has|s|'s)$/u.test(before);
  if (!AUXILIARIES.has(key)) return false;
  const kind = BE.has(key) ? OF_MOTION : PARTICIPLE;
  return !tokens.slice(i + 1, i + 4).some(({ start, end }) => kind.test(text.slice(start, end)));
}

/** "würden" and "wären" lie ahead, "wurden" and "waren" behind: the folded key does not tell them apart. */
const SUBJUNCTIVE: ReadonlySet<string> = new Set([
  'würde',
  'würden',
  'wär',
  'wäre',
  'wären',
  'hätt',
  'hätte',
  'hätten',
]);
const AHEAD = 'will';
function spelled({ text, tokens }: Selection, i: number): string {
  const { key, start, end } = tokens[i]!;
  return SUBJUNCTIVE.has(text.slice(start, end).toLowerCase()) ? AHEAD : key;
}

function speaksOfPast(selection: Selection, node: Node): boolean {
  const before = clauseBefore(selection, node);
  const after = clauseAfter(selection, node);
  const keyOf = (i: number): string => spelled(selection, i);
  if (before.some((i) => FUTURE.has(keyOf(i)))) return false;
  const around = [...before, ...after];
  if (around.some((i) => PLANNED.has(keyOf(i)))) return false;
  return around.some((i) => selection.lexicon.pastCues.has(keyOf(i)) && !isPresent(selection, i));
}

const endsClause = ({ text, tokens }: Selection, i: number): boolean => {
  const token = tokens[i]!;
  return token.kind === 'mark' && CLAUSE_END.test(text.slice(token.start, token.start + 2));
};

/** Places of the tokens of the clause, nearest first. */
function clauseBefore(selection: Selection, node: Node): number[] {
  const found: number[] = [];
  for (let i = node.start - 1; i >= Math.max(0, node.start - 14) && !endsClause(selection, i); i -= 1) found.push(i);
  return found;
}

function clauseAfter(selection: Selection, node: Node): number[] {
  const found: number[] = [];
  const to = Math.min(selection.tokens.length, node.end + 8);
  for (let i = node.end; i < to && !endsClause(selection, i); i += 1) found.push(i);
  return found;
}
