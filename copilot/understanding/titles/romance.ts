/** What Spanish, Portuguese, Italian and French have in common: the verb opens the request, pronouns lean on it. */
import { fold } from '../fold.ts';
import type { Forms } from './verbs.ts';
import { firstWord, type Work } from './work.ts';

/** A verb with the pronouns that lean on it. */
export interface Verb {
  infinitive: string;
  /** of the thing, as in "mandarlo"; those of the writer are gone */
  objects: readonly string[];
  /** the form was no infinitive */
  finite: boolean;
  /** a pronoun hung on it, so that it is no noun */
  leaned: boolean;
  /** that of the writer: "llámame" */
  writer: boolean;
}

export interface Grammar {
  forms: () => Forms;
  /** forms in which the user promises something */
  own: () => Forms;
  isInfinitive: (word: string) => boolean;
  /** pronouns cut off the end of a verb, each time one; folded */
  enclitic: RegExp;
  /** pronouns before a verb: the writer's own and polite ones go, those of the thing stay */
  proclitic: RegExp;
  /** of those, what the title keeps */
  kept: RegExp;
  /** pronouns that are articles as well: "la merienda", "la liste" */
  articles: RegExp;
  /** pronouns may stand before an infinitive: "le rapporter" */
  beforeInfinitive: boolean;
  /** who is called, helped or waited for is a person: "llamar a Nia" */
  calling: RegExp;
  toPerson: string;
  isWriter: RegExp;
  /** words that are forms of a verb as well: "para", "una" */
  noVerb: RegExp;
  /** pronouns put back: "mandar" + "lo" */
  attach: (infinitive: string, objects: readonly string[]) => string;
  /** behind a form that is a noun as well: "prueba de menú", "lista dei nomi" */
  nounBehind: RegExp;
  /** "y", "e", "et" before a second verb */
  and: string;
  /** a second verb that only wants an answer: "y me cuentas" */
  answers: RegExp;
}

/** The clause with its verb as infinitive; null if it does not begin with a verb that is known. */
export function infinitiveFirst(
  text: string,
  grammar: Grammar,
  { promised, from, frame }: Pick<Work, 'promised' | 'from' | 'frame'>,
): string | null {
  const before: string[] = [];
  let writer = false;
  let rest = text;
  for (let n = 0; n < MAX_PRONOUNS; n += 1) {
    const found = grammar.proclitic.exec(fold(rest));
    if (found === null) break;
    const pronoun = fold(rest.slice(0, found[0].length)).replace(/[\s']+$/u, '');
    writer ||= grammar.isWriter.test(pronoun);
    if (grammar.kept.test(pronoun) && !(promised && DATIVE.test(pronoun))) before.push(pronoun);
    rest = rest.slice(found[0].length);
  }
  const { word, rest: behind } = firstWord(rest);
  const verb = verbIn(word, grammar, promised);
  if (verb === null) return null;
  const low = fold(behind);
  if (
    verb.finite &&
    ((!verb.leaned && !writer && before.length === 0 && grammar.nounBehind.test(low)) ||
      /^, ?(?!(?:y|e|et) )\S/u.test(low))
  )
    return null;
  const article =
    before.length > 0 && !writer && !promised && before.every((pronoun) => grammar.articles.test(pronoun));
  if (article && (verb.finite ? !/(?:^| )(?:que|me|nos|mi|ci)$/u.test(frame) : !grammar.beforeInfinitive)) return null;
  const calls = from !== '' && (writer || verb.writer) && grammar.calling.test(verb.infinitive);
  const objects = [...before, ...verb.objects];
  const object = calls ? ` ${grammar.toPerson}${from}` : '';
  return (
    grammar.attach(verb.infinitive, objects) + object + (verb.finite ? secondVerb(behind, grammar, promised) : behind)
  );
}
const MAX_PRONOUNS = 3;
const DATIVE = /^(?:les?|lhes?|lui|leur|gli|te|vous)$/u;

/** What a word is of: "devuélvenoslo" -> "devolver" and "lo". */
function verbIn(word: string, grammar: Grammar, promised: boolean): Verb | null {
  const objects: string[] = [];
  let bare = fold(word);
  if (grammar.noVerb.test(bare)) return null;
  let writer = false;
  let plain = word;
  for (let n = 0; n <= MAX_PRONOUNS; n += 1) {
    const infinitive = (promised ? grammar.own().get(bare) : undefined) ?? grammar.forms().get(bare);
    if (infinitive !== undefined)
      return { infinitive, objects, finite: fold(infinitive) !== bare, leaned: n > 0, writer };
    if (grammar.isInfinitive(bare))
      return { infinitive: plain.toLowerCase(), objects, finite: false, leaned: n > 0, writer };
    const found = grammar.enclitic.exec(bare);
    if (found === null || found.index < 2) return null;
    const pronoun = found[0].replace(/^-/u, '');
    writer ||= grammar.isWriter.test(pronoun);
    if (grammar.kept.test(pronoun)) objects.unshift(pronoun);
    bare = bare.slice(0, found.index);
    plain = plain.slice(0, found.index);
  }
  return null;
}

/** "… y trae los precios" -> "… y traer los precios"; "… y me cuentas" is left out. */
function secondVerb(behind: string, grammar: Grammar, promised: boolean): string {
  const joint = ` ${grammar.and} `;
  const at = behind.indexOf(joint);
  if (at < 0) return behind;
  const second = behind.slice(at + joint.length);
  if (grammar.answers.test(fold(second))) return behind.slice(0, at);
  // one word alone may be a noun: "la firma y copia"
  if (!/^\S+ \S/u.test(second) || grammar.nounBehind.test(fold(firstWord(second).rest))) return behind;
  const infinitive = infinitiveFirst(second, { ...grammar, and: '\0' }, { promised, from: '', frame: '' });
  return infinitive === null ? behind : `${behind.slice(0, at)}${joint}${infinitive}`;
}
