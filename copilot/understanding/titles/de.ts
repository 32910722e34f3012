import { fold } from '../fold.ts';
import { partsOf } from './de-clauses.ts';
import { baseOf, infinitiveOfLast, joined, withoutZu } from './de-verbs.ts';
import { MAX_TITLE } from './tidy.ts';
import { firstWord, withoutOpenings, type TitleWriter } from './work.ts';

const OPENINGS = [
  /^(?:und|aber|also|dann|auch|außerdem|bitte|noch|nur|trotzdem|übrigens|ps)[ ,:]+(?=\S+ \S)/u,
  /^wäre es (?:ihnen |dir |euch )?möglich, dass (?:sie|du|ihr) /u,
  /^wäre es (?:ihnen |dir |euch )?möglich, (?=.*zu)/u,
  /^(?:es wäre|wäre) (?:\p{L}+ )?(?:schön|nett|toll|super|gut|hilfreich|prima|lieb),? (?:wenn|dass) (?:sie|du|ihr) /u,
  /^(?:\S+ ){0,7}(?:werden sie|wirst du) (?:\S+ )?gebeten, (?=.*zu)/u,
  /^(?:wir|ich) (?:möchten|möchte|dürfen|darf)? ?(?:sie|dich|euch) (?:\S+ )?bitten, (?=.*zu)/u,
  /^(?:denkst du|denken sie|denk|denkt) (?:bitte )?daran, (?=.*zu)/u,
  /^(?:hast du|haben sie|hättest du|hätten sie) (?:lust|zeit), (?=.*zu)/u,
  /^(?:vergiss|vergesst|vergessen sie) (?:bitte )?nicht, (?=.*zu)/u,
  /^(?:passt|sollte|geht|klappt|stimmt)\p{L}* [^,]{3,60}, (?=\p{L}+n sie )/u,
  /^(?:kannst|könntest|können|könnten|würdest|würden|könnt|könntet|magst) (?:du|sie|ihr) (?=\S+ \S)/u,
];
const PLEASE = /^(?:bitte )?(?:sie|du|ihr|dass (?:sie|du|ihr)|,)\s+/iu;
/** Of the writer; behind a preposition it is somebody's place: "bei uns" */
const TO_WRITER =
  /(?<!(?<!\p{L})(?:bei|an|von|mit|zu|für|auf|vor|über|zwischen|nach|gegen|ohne|um) )(?<!\p{L})(?:mir|uns)(?!\p{L}| und | beide)/giu;

const LACKING =
  /^(?:(?:uns|mir) fehl(?:t|en)|(?:es )?fehl(?:t|en) (?:uns|mir|von (?:dir|ihnen|euch))|fehl(?:t|en)(?= (?:von|noch|die|der|das|ein))|(?:ich|wir) (?:brauche?n?|benötigen?|bräuchten?)|(?:brauche?n?|benötigen?|bräuchten?) (?:ich|wir)) (?:(?:noch|leider|dringend|nur|auch|aber|dann|jetzt|bitte|(?:dazu|dafür)|von (?:ihnen|dir|euch)|ihrerseits) )*/u;
const LACKING_FOR =
  /^(?:(?:stattdessen|von (?:dir|ihnen|euch)|außerdem|zudem|dazu) |(für (?:\S+ ){1,4}?))(?:brauche?|benötigen?|bräuchten?|brauchen) (?:ich|wir) (?:(?:noch|leider|dringend|nur|auch|aber|dann|von (?:ihnen|dir|euch)) )*/u;

/** Of these "dich", "euch" and "sich" are part of the verb. */
const REFLEXIVE: ReadonlySet<string> = new Set(
  'melden anmelden abmelden kümmern wenden eintragen treffen setzen vorbereiten informieren beeilen bewerben erkundigen einschreiben registrieren wehren zurückmelden'.split(
    ' ',
  ),
);
/** Whose verb it is, and whom it concerns: "Sie sich", "du mir"; the thing ("sie", "ihn") stays. */
const POLITE_PRONOUNS = /^ (?:(?:Sie|ihr)(?: |(?=,)|$))?(?:(?:ihnen|dir|dich|euch|sich|mich|mir|uns)(?: |(?=,)|$))*/iu;
const FAMILIAR_PRONOUNS =
  /^ (?:(?:du|ihr(?= (?:mir|uns|euch|das|den|die|sie|ihn|ein)))(?: |(?=,)|$))?(?:(?:Ihnen|dir|dich|euch|sich|mich|mir|uns)(?: |(?=,)|$))*/u;

export const german: TitleWriter = ({ text, frame, from, promised }) => {
  const plain = promised ? promiseOf(text) : text.replace(PLEASE, '');
  const opened = promised ? plain : withoutOpenings(plain, OPENINGS, fold).replace(PLEASE, '');
  const work = withSender(
    opened
      .replace(TO_WRITER, '')
      .replace(/\s+(?=[\s,;:]|$)/gu, '')
      .trim(),
    from,
  );
  const lacking = lackingSent(work);
  if (lacking !== null) return lacking;
  // "Bitte um Rückgabe"
  if (work.startsWith('um ') && frame !== '' && !/ zu /u.test(work)) return null;
  const sent = verbFirst(work, promised, from) ?? verbSecond(work);
  if (sent !== null) return sent;
  if (promised) return infinitiveLast(work) ? plain : null;
  // "wenn du … schicken könntest", "dass Sie … zukommen lassen"
  const subordinate = /(?:wenn|dass) (?:sie|du|ihr)(?!\p{L})/u.test(frame) || opened !== plain;
  const told = withoutZu(frame === '' && !subordinate ? work : withoutTelling(work));
  if (subordinate) return verbLast(told);
  return frame !== '' && infinitiveLast(told) ? fitted(told) : told;
};

/** "ich schicke dir das Angebot" -> "schicke dir das Angebot", "ich werde …" -> what is behind it */
const promiseOf = (text: string): string =>
  text
    .replace(/^[^,]{0,20}, (?=(?:ich|wir) )/iu, '')
    // a second promise: ", und wegen des Impressums frage ich nach"
    .replace(/, und (?=[^,]{0,60} (?:ich|wir)(?!\p{L})).*$/iu, '')
    .replace(
      /^(?:(?:und|ja|gut|ok|dann),? )?(?:ich|wir) (?:(?:werde|werden) (?:(?:dir|ihnen|euch|dich|sie) )?)?/iu,
      '',
    );

/** Told behind the work: cut off, wherever the verb stands. */
const withoutTelling = (text: string): string => {
  const { core, tail } = partsOf(text);
  const kept = core + tail;
  return core.length >= MIN_CORE &&
    infinitiveLast(withoutZu(core)) &&
    !/^,? (?:und|oder) /u.test(text.slice(kept.length))
    ? kept
    : text;
};
const MIN_CORE = 12;

/** "bei mir" of the writer is somebody with a name. */
const withSender = (text: string, from: string): string =>
  from === '' ? text : text.replace(/(?<!\p{L})(bei|an|von|mit|zu) mir(?!\p{L})/gu, `$1 ${from}`);

function lackingSent(text: string): string | null {
  const low = fold(text);
  const found = LACKING.exec(low);
  const lead = found === null ? LACKING_FOR.exec(low) : null;
  const match = found ?? lead;
  if (match === null) return null;
  const forWhat = lead?.[1] === undefined ? '' : text.slice(0, lead[1].length);
  const lacks = text
    .slice(match[0].length)
    .replace(
      /,? und zwar(?!\p{L}).*$|, (?:am besten|idealerweise|möglichst|gern|da|weil|damit|sonst|denn)(?: .*)?$/iu,
      '',
    )
    .replace(/[\s,]+$/u, '');
  if (
    /, (?:die|der|das|den|wenn|ob|dass|wo|dann|ich|wir)(?!\p{L})/u.test(lacks) ||
    lacks.length < 4 ||
    / (?:sein|werden|haben|werde|wird|ist)$/u.test(lacks)
  )
    return null;
  return `${forWhat}${lacks} schicken`;
}

/** "Schickst du mir die Liste", "Füllen Sie den Bogen aus", "Gib den Flyer frei" */
function verbFirst(text: string, promised = false, from = ''): string | null {
  const { word, rest } = firstWord(text);
  const verb = baseOf(word);
  if (verb === undefined || rest.trim() === '') return null;
  const low = fold(rest);
  if (fold(word) === verb && !/^ (?:sie|ihr)(?!\p{L})/u.test(low)) return null;
  if (/^ (?:das|es|er|man|dir|ihnen)(?:$| )/u.test(low) && word.endsWith('t')) return null;
  if (
    NOUN.test(fold(word)) &&
    !/^ (?:mir|uns|mich|dich|euch|sich|du|sie|ihr|den|die|das|dem|ein\p{L}*|dein\p{L}*|ihre?\p{L}*|bitte)(?!\p{L})/u.test(
      low,
    )
  )
    return null;
  const pronouns = (fold(word) === verb ? POLITE_PRONOUNS : FAMILIAR_PRONOUNS).exec(rest)?.[0] ?? '';
  const object =
    `${/mich/iu.test(pronouns) && !promised && !rest.includes(from) ? `${from} ` : ''}${rest.slice(pronouns.length)}`
      .trim()
      .replace(/^(ihn|sie|es|das) (?:dir|euch|Ihnen|sich) /u, '$1 ');
  return infinitive(verb, object, /(?:dich|euch|sich|mich)(?!\p{L})/iu.test(pronouns), promised);
}
const NOUN =
  /^(?:liste|frage|karte|bitte|stelle|reise|plane?|lade|sorge|suche|folge|rede|spende|lage|sage|pflege|probe|rate|kopie|test|druck|kauf|halt|bau|fang|mail|miete|höhe|decke|leiste|teile?|bestell|wasch|spül|back|kehre?|streiche?|putze?|dusche|regel|sammel|bügel|pack|paket|schluss|angebot|dank|arbeite|antwort|zahl|zahle|kosten|preise?|nachricht|rechnung|mitteilung|ordnung)$/u;

/** "Danach stellen Sie Ihren Dauerauftrag um" */
function verbSecond(text: string): string | null {
  const found = /^([^,;:]{2,50}?) (\p{Ll}+n) Sie (.+)$/u.exec(text);
  if (found === null) return null;
  const [, head = '', verb = '', rest = ''] = found;
  const base = baseOf(verb);
  return base === verb ? infinitive(base, `${head} ${rest}`, false) : null;
}

function infinitive(verb: string, rest: string, reflexive: boolean, promised = false): string | null {
  const { core, tail, second } = partsOf(rest);
  const first = joined(core, verb);
  const whole = first.slice(first.lastIndexOf(' ') + 1);
  const self = reflexive && (REFLEXIVE.has(whole) || REFLEXIVE.has(verb)) ? 'sich ' : '';
  const title = fitted(`${self}${first}`) + tail;
  if (second === '') return title;
  const more =
    verbFirst(second, promised) ??
    verbFirst(second.replace(/^(\S+n) (?=ihn|sie|es|mir|uns|ihm|ihr)/u, '$1 Sie '), promised);
  return more === null ? title : `${title} und ${more.replace(/^(?:ihn|sie|es) (?=\S)/u, '')}`;
}

/** "… zuschicken könntest" -> "… zuschicken", "… vorbeikommst" -> "… vorbeikommen" */
function verbLast(text: string): string | null {
  const { core, tail } = partsOf(text);
  const words = core.split(' ');
  const last = words.at(-1) ?? '';
  if (/^(?:könnt|würd|möcht|magst|kannst|könn|wollt)\p{L}*$/u.test(last)) return words.slice(0, -1).join(' ') + tail;
  if (words.at(-1) === 'hätte' || words.at(-1) === 'wäre') return null;
  const infinitive = infinitiveOfLast(last);
  return infinitive === undefined
    ? /e?n$/u.test(last)
      ? core + tail
      : null
    : fitted([...words.slice(0, -1), infinitive].join(' ')) + tail;
}

const isInfinitiveLast = (word: string): boolean => infinitiveOfLast(word) === word.toLowerCase();

const infinitiveLast = (text: string): boolean =>
  isInfinitiveLast(firstWord(text.slice(text.lastIndexOf(' ') + 1)).word);

/** The verb stands last: what is too long loses its middle, not the verb. */
function fitted(title: string): string {
  if (title.length <= MAX_TITLE) return title;
  const at = title.lastIndexOf(' ');
  const room = title.slice(0, MAX_TITLE - (title.length - at));
  let cut = -1;
  for (const { index } of room.matchAll(MIDDLE)) if (index >= MIN_CORE) cut = index;
  return cut < 0 ? title : room.slice(0, cut) + title.slice(at);
}
const MIDDLE =
  /,? (?:nebst|sowie|und|für|zu|zum|zur|mit|von|vom|auf|in|im|an|am|bei|aus|der|des|über|wegen|gemäß|inklusive)(?= )|, /gu;
