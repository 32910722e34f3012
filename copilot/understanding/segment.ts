import { fold } from './fold.ts';

/** A piece of text that is judged on its own, with its place in the text it was cut from. */
export interface Sentence {
  index: number;
  source: 'body' | 'subject' | 'forwarded';
  start: number;
  end: number;
  /** verbatim */
  text: string;
  /** folded, same length as `text` */
  low: string;
  /** count of the text block (paragraph, list item, table row) it stands in */
  block: number;
  bullet: boolean;
  /** an item of a list with a mark that it is done: "[x]", "✓" */
  ticked?: true;
  /** the first half of a sentence that ends in a question mark */
  asked?: true;
}

/** Mails longer than this are read from the top only: what somebody asks stands there, and time stays bounded. */
const MAX_TEXT = 20_000;
const MAX_SENTENCES = 200;
const MAX_SENTENCE = 600;

const BULLET =
  /^\s*(?:[-*•·‣◦▪●–—]|\d{1,2}(?:\)|\.(?!\s+(?:jan|jän|feb|mär|mrz|apr|mai|jun|jul|aug|sep|okt|nov|dez)))|[a-z]\)|\[[ xX✓✔]?\]|[☐□☑✓✔✅])\s+/iu;
const TICK = /\[[xX✓✔]\]|[☑✓✔✅]/u;
/** Line ends, and the space before the next number of a list that is written on one line: "1) … 2) …"; not "(part 2 of 3) …". */
const LINES =
  /\n|(?<=[^\s\d])(?<!(?<!\p{L})(?:of|von|de|sur|di|da|ya|part|teil|partie|parte|page|seite|pagina|option|step|no|nr)) (?=[2-9]\) \p{L})(?<!\([^()\n]{1,24})/iu;
const ENDS = /[.!?:;…]["')\]]?\s*$/u;
const ABBREVIATIONS = new Set(
  (
    'mr mrs ms dr prof st no nr inc ltd co corp vs etc eg ie approx dept est ext fig tel mob jan feb mar apr jun jul aug sep sept oct nov dec mon tue wed thu fri sat sun ' +
    'bzw ca inkl exkl zzgl ggf evtl usw str hr fr abs art bspw sog vgl mio mrd z b d h u a i m mme mlle mm av bd env réf ref sr sra srta ud uds dra av pág pag núm num tfno aprox p s e g a m p m min max std wg pl gl abt sig dott ing arch ' +
    'pos ziff kap anl bzgl betr insb einschl entspr gegr ungef vorauss mitgl beisp allg zzgl vorm nachm telef kath evang jhdt approx incl excl resp orig vers fasc suppl cont n rs rif mod rag geom avv arq lic prol'
  ).split(' '),
);
const MONTHISH =
  /^\s*(?:\d{4}|j[aä]n|feb|m(?:är|ar|rz|ai|ay)|apr|jun|jul|aug|sep|okt|oct|nov|de[zc]|quartal|stock|etage|og\b|kw\b|klasse|woche|auflage|mal\b)/iu;

export function segment(input: { text: string; source: Sentence['source']; from?: number }): Sentence[] {
  const text = input.text.slice(0, MAX_TEXT);
  const sentences: Sentence[] = [];
  let block = 0;
  for (const part of blocks(text)) {
    for (const [start, end] of split(text, part.start, part.end)) {
      if (sentences.length >= MAX_SENTENCES) return sentences;
      const verbatim = text.slice(start, Math.min(end, start + MAX_SENTENCE));
      sentences.push({
        index: (input.from ?? 0) + sentences.length,
        source: input.source,
        start,
        end: start + verbatim.length,
        text: verbatim,
        low: fold(verbatim),
        block,
        bullet: part.bullet,
        ...(part.ticked ? { ticked: true as const } : {}),
      });
    }
    block += 1;
  }
  return sentences;
}

interface Block {
  start: number;
  end: number;
  bullet: boolean;
  ticked: boolean;
}

/** Lines that belong together: hard-wrapped lines are joined, list items and table rows stay alone. */
function blocks(text: string): Block[] {
  const found: Block[] = [];
  let open: Block | null = null;
  let previous = '';
  let offset = 0;
  for (const line of text.split(LINES)) {
    const start = offset;
    offset += line.length + 1;
    if (line.trim() === '') {
      open = null;
      continue;
    }
    const bullet = BULLET.exec(line);
    const content = start + (bullet?.[0].length ?? 0);
    if (open !== null && bullet === null && continues(previous, line)) open.end = start + line.length;
    else {
      open = {
        start: content,
        end: start + line.length,
        bullet: bullet !== null,
        ticked: TICK.test(bullet?.[0] ?? ''),
      };
      found.push(open);
    }
    previous = line;
  }
  return found;
}

function continues(previous: string, line: string): boolean {
  if (isRow(line) || isRow(previous) || LABELLED.test(line)) return false;
  if (END_OF_LEG.test(line) && HOUR.test(previous)) return false;
  const first = line.trimStart().charAt(0);
  const lowerStart = first !== first.toUpperCase() && first === first.toLowerCase();
  if (/,\s*$/u.test(previous) && previous.length < 40) return false;
  if (ENDS.test(previous) || OPENS.test(line)) return false;
  if (ENDS_IN_LINK.test(previous) && !lowerStart) return false;
  if (lowerStart && TURNS_TO_READER.test(line) && !GOES_ON.test(previous)) return false;
  return previous.length >= 56 || (lowerStart && previous.length >= 25);
}

/** "Arrives New York (JFK) 12:10 PM" below the line of the departure */
const END_OF_LEG =
  /^\s*(?:Arr(?:ives?|ival|\.)?|Dep(?:arts?|arture|\.)?|Ankunft|Abflug|Abfahrt|Arrivée|Départ|Llega(?:da)?|Sal(?:e|ida)|Arriv[ao]|Part(?:e|enza|ida)|Chega(?:da)?|Saída|Kufika|Kuwasili|Kuondoka)(?!\p{L}).{0,80}\d[:.h]\d{2}/u;
const HOUR = /\d[:.h]\d{2}(?!\d)/u;

/** People who write without stops begin a line with it: "mower is dead again / can u ring the shop / also im off tomorrow". */
const TURNS_TO_READER =
  /^\s*(?:also|btw|(?:and )?(?:can|could) (?:you|u|ya)|außerdem|(?:kannst|könntest) du)(?!\p{L})/u;
/** … unless the line above cannot end there */
const GOES_ON =
  /(?:,|(?<!\p{L})(?:that|what|when|where|how|why|if|whether|so|and|or|but|then|wann|wie|was|wo|ob|und|oder|aber|dann))\s*$|^\s*(?:if|when|wenn|falls)(?!\p{L})/iu;

/** Spanish marks where a sentence begins. */
const OPENS = /^\s*[¿¡]/u;
/** "… the invoices are in the folder: https://…": nobody puts a stop behind an address. */
const ENDS_IN_LINK = /(?:https?:\/\/|www\.)\S+\s*$/iu;

/** A row of a table stands alone: tabs, bars, or gaps of spaces as no sentence has them. */
function isRow(line: string): boolean {
  const plain = line.trim();
  return (
    (plain.includes('  ') || plain.includes('\t') || plain.includes(' | ') || plain.includes('....')) && ROW.test(plain)
  );
}
const ROW = /\t| \| |\S {3,}\S|\S {2,}\S.*\S {2,}\S|\S ?\.{4,} ?\S/u;
/** "Check-in: Friday", "N° de suivi : …": a label and what it says. */
const LABELLED = /^\s*\p{Lu}[\p{L}\p{N}°'./-]*(?: [\p{L}\p{N}°'./-]+){0,3} ?: \S/u;
/** "Freight ...... $46.75", "Last day to drop a course .......... Wednesday, February 4": dots that lead to a figure end nothing. */
const LEADER = /^\.{3,}$/u;
const LONG_LEADER = /^\.{4,}$/u;

/** Sentence limits inside a block, white space trimmed. */
function* split(text: string, from: number, to: number): Generator<[number, number]> {
  let start = from;
  const stop = /[.!?…]+["')\]»”]*(?=\s|$)/gu;
  stop.lastIndex = from;
  for (;;) {
    const found = stop.exec(text);
    if (found === null || found.index >= to) break;
    const end = Math.min(stop.lastIndex, to);
    if (insideQuotes(text, start, found.index)) continue;
    if (LEADER.test(found[0]) && /^ *[^\p{L}\n]{0,4}\d/u.test(text.slice(end, end + 12))) continue;
    if (LONG_LEADER.test(found[0]) && /^[^\n.]{0,30}\d/u.test(text.slice(end, end + 32))) continue;
    if (found[0] === '.' && !closes(text, start, found.index, end)) continue;
    // "(expert opinion, limit 20.11.) is void"
    if (
      /^\.[)\]]$/u.test(found[0]) &&
      DIGIT.test(text.charAt(found.index - 1)) &&
      SMALL_LETTER.test(text.slice(end, end + 3))
    )
      continue;
    if (/\p{L}|\p{N}/u.test(text.slice(start, end))) yield* atQuestion(text, ...trim(text, start, end));
    start = end;
  }
  if (/\p{L}|\p{N}/u.test(text.slice(start, to))) yield* atQuestion(text, ...trim(text, start, to));
}

const DIGIT = /\d/u;
const SMALL_LETTER = /^ \p{Ll}/u;

/** A stop inside quotation marks ends no sentence of the writer. */
function insideQuotes(text: string, start: number, stop: number): boolean {
  if (stop - start > 300) return false;
  let straight = 0;
  let depth = 0;
  for (let i = start; i < stop; i += 1) {
    const letter = text.charAt(i);
    if (letter === '"') straight += 1;
    else if (letter === '„' || letter === '«') depth += 1;
    else if (letter === '“' || letter === '”' || letter === '»') depth -= 1;
  }
  const rest = text.slice(stop, stop + 200);
  return (straight % 2 === 1 && rest.includes('"')) || (depth > 0 && /[“”»]/u.test(rest));
}

function closes(text: string, start: number, dot: number, end: number): boolean {
  const word = /[\p{L}\p{N}]+$/u.exec(text.slice(Math.max(start, dot - 20), dot))?.[0] ?? '';
  const after = text.slice(end, end + 24);
  if (/^\s*[,;]/u.test(after)) return false;
  // people who write without capitals end sentences all the same
  if (/^\s*\p{Ll}/u.test(after) && !/^\p{Ll}{4,}$/u.test(word)) return false;
  if (/^\d{1,2}$/u.test(word) && MONTHISH.test(after)) return false;
  // "bis zum 5.12. Bescheid geben"
  if (/^\d{1,2}$/u.test(word) && /^\s*Bescheid(?!\p{L})/u.test(after)) return false;
  if (/^\d{1,2}$/u.test(word) && dot - word.length === start) return false;
  // "Départ ven. 18 déc. 2026", "lun. 4/1": the parts of one date
  if ((WEEKDAY.test(word) && DAY_AHEAD.test(after)) || (MONTH.test(word) && YEAR_OR_HOUR.test(after))) return false;
  // "Sa 12.9.  13:15  gegen Pahlhude", "Mon 7.9. 06:00": the next cell or the hour of that day
  if (/^\d{1,2}$/u.test(word) && (/^(?: {2,}|\t)/u.test(after) || (/^ \d/u.test(after) && isDayBefore(text, dot))))
    return false;
  // "heating of block B. Please …": a letter after such a word is no initial
  if (/^\p{Lu}$/u.test(word)) return LETTERED.test(text.slice(Math.max(0, dot - 24), dot)) && /^\s+\p{Lu}/u.test(after);
  // "Lindenstr. 40"
  if (/str$/iu.test(word) && /^\s*\d/u.test(after)) return false;
  return !ABBREVIATIONS.has(word.toLowerCase()) || (MAY_END.test(word) && OPENING_WORD.test(after));
}

const WEEKDAY =
  /^(?:mon|tues?|wed|thur?s?|fri|sat|sun|mo|di|mi|do|fr|sa|so|lun|mar|mer|jeu|ven|sam|dim|mi[eé]|jue|vie|s[aá]b|dom|gio|seg|ter|qua|qui|sex|jtatu|jnne|jtano|alh|iju|jmosi|jpili)$/iu;
const MONTH =
  /^(?:j[aä]nn?|janv|ene|gen|f[eé]vr?|feb|fev|m[aä]rz?|mrz|abr|apr|avr|mag|mai|jui[ln]?|juin|juil|jul|jun|giu|lug|ago|aug|ao[uû]t|sept?|set|out|okt|oct|ott|nov|d[eé]c|dic|dez)$/iu;
const DAY_AHEAD =
  /^\s*\d{1,2}(?:er|[º°.])?(?:[./-]\d|\s{1,3}(?:de |d')?(?:j[aä]n|ene|gen|f[eé]v|feb|m[aäá]r|mrz|abr|apr|avr|ma[iyg]|jui|ju[nl]|giu|lug|ago|aug|ao[uû]|sep|set|o[ck]t|ott|out|nov|d[eé]c|dic|dez))/iu;
const YEAR_OR_HOUR = /^\s*(?:(?:de )?20\d{2}(?!\d)|\d{1,2}[:h.]\d{2}(?!\d))/iu;

const isDayBefore = (text: string, dot: number): boolean => /(?<!\d)\d{1,2}\.\d{1,2}$/u.test(text.slice(dot - 6, dot));

/** "… 219 King St. Please collect it", "… at 5 p.m. We": these end sentences too, where the next word opens one. */
const MAY_END = /^(?:st|str|inc|ltd|co|corp|etc|usw|av|m|std|dept|ext|approx|incl|excl)$/iu;
const OPENING_WORD =
  /^\s+(?:Please|Kindly|The|This|These|We|I|You|Your|If|It|Can|Could|Would|Will|After|Once|When|Let|But|Also|There|Bitte|Wir|Ich|Sie|Ihre?|Wenn|Falls|Können|Könnten|Könntest|Das|Die|Der|Danach|Nous|Je|Vous|Votre|Merci|Pouvez|Pourriez|Peux|Si|Le|La|Les|Por|Puede|Puedes|Podría|Podrías|Su|El|Los|Las|Se|Lo|Todo|Mi|Nos|Ya|No|En|Es|Hay|Traer|Favor)\s/u;

const LETTERED =
  /(?<!\p{L})(?:block|bloc|bloque|blocco|bloco|halle?|hall|saal|salle|sala|room|raum|gate|tor|platform|plan|option|opcion|opción|group|gruppe|groupe|grupo|class|klasse|classe|clase|team|part|teil|haus|building|bâtiment|edificio|wing|flat|apartment|unit|bay|dock|variante?|version|versión|section|sección|aufgang|eingang|entrance|puerta|porta|vitamin|hepatitis) \p{Lu}$/iu;

/** Spanish marks where a question begins: "la camioneta no arranca, ¿le hablo al mecánico?" says two things. */
function* atQuestion(text: string, start: number, end: number): Generator<[number, number]> {
  const mark = text.indexOf('¿', start);
  const before = mark < 0 || mark >= end ? '' : text.slice(start, mark);
  if (before.length >= 20 && /,\s*$/u.test(before) && !/^(?:si|cuando|en cuanto|hola|buen)\p{L}*\s/iu.test(before)) {
    yield trim(text, start, start + before.replace(/[,\s]+$/u, '').length);
    yield [mark, end];
  } else yield [start, end];
}

function trim(text: string, start: number, end: number): [number, number] {
  while (start < end && /\s/u.test(text.charAt(start))) start += 1;
  while (end > start && /\s/u.test(text.charAt(end - 1))) end -= 1;
  return [start, end];
}
