/** Orders by the form of the verb alone: where they begin, and what only looks like one. */
import { hash } from './hashing.ts';
import { fold } from './fold.ts';
import type { Lexicon } from './lexicon/index.ts';
import { IMPERATIVE, kindOf, WORD_KINDS } from './sentence-model/word-kinds.ts';

/** "p. 4: …", "back cover: …" */
export const LABEL = /^[^\p{L}\d]*[\p{L}\d][^:,;?!]{0,24}: /u;
export const LEADING_IF = /^[^\p{L}]*(?:if|wenn|falls|sofern|si|se|caso|kama|ikiwa)\s[^,.;!?]{3,120},/u;
const THREE_WORDS = /\S+ \S+ \S/u;

/** A bare imperative, also after a condition: "If you are happy with it, sign and return it." */
export function imperativeIn(text: string, lexicon: Lexicon): RegExpExecArray | null {
  const plain = lexicon.imperative.exec(text);
  if (plain !== null) return plain;
  // "p. 4: swap the photo", "back cover: add the logo"
  const label = LABEL.exec(text)?.[0].length ?? 0;
  const labelled =
    label === 0 || !THREE_WORDS.test(text.slice(label)) ? null : lexicon.imperative.exec(text.slice(label));
  if (labelled !== null) return Object.assign(labelled, { index: labelled.index + label });
  const leave = WHEN_YOU_CAN.exec(text)?.[0].length ?? 0;
  const polite =
    leave === 0 ? null : (lexicon.imperative.exec(text.slice(leave)) ?? formIn(text.slice(leave), lexicon));
  if (polite !== null) return Object.assign(polite, { index: polite.index + leave });
  const condition = lexicon.condition.exec(text);
  const from =
    condition !== null && condition.index <= 3
      ? condition.index + condition[0].length
      : (LEADING_IF.exec(text)?.[0].length ?? 0);
  if (from === 0) return null;
  const rest = text.slice(from);
  const found = lexicon.imperative.exec(rest) ?? orderIn(rest, lexicon.language);
  if (found !== null) found.index += from;
  return found;
}

/** "E quando puder, troca o telefone", "cuando tengas un rato, cambia la foto": behind it stands nothing but an order. */
const WHEN_YOU_CAN =
  /^[^\p{L}]*(?:(?:e|y|et|and|ah|tambem|tambien|aussi|anche),? )?(?:(?:assim que|quando|logo que) (?:puder(?:em|es)?|der|tiver(?:em|es)? (?:um )?(?:tempo|tempinho|minuto))|(?:cuando|en cuanto) (?:puedas?|puedan|tengas? (?:un )?(?:rato|ratito|minuto|momento|tiempo))|(?:quando|appena) (?:puoi|può|puo|potete|hai (?:un )?(?:attimo|minuto|momento|tempo)))(?: por favor| per favore)?, /u;
/** Any form of the verb tables that may be an order; the first word alone */
function formIn(rest: string, { language }: Lexicon): RegExpExecArray | null {
  const word = FIRST_WORD.exec(rest);
  const kinds = WORD_KINDS.get(language);
  if (word === null || kinds === undefined || !ROMANCE_ORDERS.has(language)) return null;
  const place = { low: rest, start: word[0].length - word[1]!.length, end: word[0].length };
  return (kindOf(kinds, hash(word[1]!), place, language) & IMPERATIVE) === 0 ? null : word;
}
const FIRST_WORD = /^[^\p{L}]*(\p{L}{3,})(?= \p{L})/u;
const ROMANCE_ORDERS: ReadonlySet<string> = new Set(['pt', 'es', 'it']);

/** "Si falta pan, compren en la esquina": an order of the verb tables, where its form tells nothing else. */
function orderIn(rest: string, language: string): RegExpExecArray | null {
  const word = ORDER_FORMS[language]?.exec(rest) ?? null;
  if (word === null) return null;
  const place = { low: rest, start: word[0].length - word[1]!.length, end: word[0].length };
  const kind = kindOf(WORD_KINDS.get(language)!, hash(word[1]!), place, language);
  return (kind & IMPERATIVE) === 0 ? null : word;
}
const ORDER_FORMS: Readonly<Record<string, RegExp>> = {
  es: /^[^\p{L}]*(\p{L}{2,}(?:e|en|an|ad|ed|id|(?:me|nos|lo|la|le|los|las|les)))(?= \p{L})/u,
  fr: /^[^\p{L}]*(\p{L}{2,}ez)(?!\p{L})(?! vous| -vous)/u,
  pt: /^[^\p{L}]*(\p{L}{2,}(?:em|am))(?= \p{L})/u,
};

/** "Holt uns jemand ab?", "¿llega hoy el pintor?": where an order looks like a third person, a question is none. */
export const asksLikeOrder = ({ language }: Lexicon, found: RegExpExecArray): boolean =>
  language === 'de' ? GERMAN.test(found[0]) : ROMANCE.has(language);
/** "Machen Sie auch Sättel?": what a firm does */
const GERMAN =
  /^\P{L}*(?:\p{L}+t|(?:machen|haben|führen|verkaufen|bieten|liefern|nehmen|verleihen|vermieten|reparieren|akzeptieren|fertigen|arbeiten|fahren|öffnen) sie)(?!\p{L})/u;
const ROMANCE: ReadonlySet<string> = new Set(['es', 'it', 'pt']);

/** "Traé los planos": the accent, which folded text has lost, tells the order from "(he) brings". `text` is verbatim, `low` folded. */
export function voseoIn(text: string, low: string): RegExpExecArray | null {
  const found = /[áéí]/u.test(text) ? VOSEO.exec(text) : null;
  const ar = found?.[1];
  if (found === null || ar === undefined) return found;
  const word = fold(ar);
  const place = { low, start: found[0].length - word.length, end: found[0].length };
  return (kindOf(WORD_KINDS.get('es')!, hash(word), place, 'es') & IMPERATIVE) === 0 ? null : found;
}
/** Of the verbs in -er and -ir only those whose form is no "I did" as well */
const VOSEO =
  /^[^\p{L}]*(?:(?:[Yy]|[Pp]ero|[Cc]he|[Aa]demás|[Tt]ambién|[Pp]or favor),? )?(?:(?:[Tt]raé|[Pp]oné|[Hh]acé|[Tt]ené|[Ll]eé|[Vv]ení|[Dd]ecí)|(\p{L}{2,}á))(?= )/u;
