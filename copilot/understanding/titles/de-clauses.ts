/** Where the main clause ends in which the prefix of a German verb stands last, and what of the rest belongs to the title. */
import { fold } from '../fold.ts';
import { baseOf, endsInPrefix } from './de-verbs.ts';

export interface Parts {
  /** between verb and prefix, prefix included */
  core: string;
  /** belongs to the work: ", ob …", ": …" */
  tail: string;
  /** a second order behind "und" */
  second: string;
}

/** What tells or explains, and is left out. */
const TELLS =
  /^, (?:dann|danach|sonst|da|weil|denn|damit|andernfalls|ansonsten|ohne (?:die|den|das)|davor|also|so|sodass|um)(?!\p{L})|^, (?:ich|wir|er|es|man)(?!\p{L})|^, sie (?:ist|sind|hat|haben|liegt|liegen|wartet|war|braucht|kommt|muss|müssen)(?!\p{L})|^, (?:das|die|der) (?:ist|sind|hat|haben|muss|müssen|wird|werden|kann|geht|gehen|brauch\p{L}*|liegt|liegen)(?!\p{L})|^, (?:mein\p{L}*|unser\p{L}*|der|die|das|dienstausweis) (?:\p{L}+ )?(?:ist|sind|hat|haben|will|wollen|muss|müssen|wird|werden|wartet|warten|braucht|brauchen|redet|kommt|kommen|genügt|fährt|kann)(?!\p{L})|^, (?:blockiert|braucht|wartet|eilt|drängt)(?!\p{L})|^; |^ (?:[-–]) /u;
/** What is asked, told or wanted: part of the work */
const BELONGS =
  /^(?:, (?:dass|ob|wenn|bevor|sobald|falls|bis|ehe|nachdem|solange|wie(?!\p{L})|wann|wo|wer|wem|wen|was|warum|wieso|welch\p{L}*|wohin|woher|um|zu|und zwar|am besten|(?:mit|an|in|auf|bei|für|von|zu|aus|über|unter) (?:wie|welch\p{L}+|wem|wen)|wenn)(?!\p{L})|: )/u;
/** ", die per Post kommt, …" */
const RELATIVE = /^, (?:in |mit |von |an |auf |für |zu )?(?:der|die|das|den|dem|deren|dessen|welche[rnms]?)(?!\p{L})/u;
/** Behind the prefix: "ruf an wegen der Traversen", "bring sie mit wenn du sie hast" */
const OUTSIDE = / (?:wegen|wenn|falls|sobald|ob|dass|damit|bevor|weil)(?!\p{L})/u;
const MORE = /^,? (?:und|oder|sowie) /u;

export function partsOf(rest: string): Parts {
  const parts = partsBefore(rest);
  return { ...parts, tail: withoutMore(parts.tail) };
}

/** "…, ob es passt, und gib Bescheid, dann …": what comes behind the first clause. */
function withoutMore(tail: string): string {
  const low = fold(tail);
  for (let at = 2; at < tail.length; at += 1) {
    if (tail[at] !== ',') continue;
    const behind = low.slice(at);
    if (TELLS.test(behind) || orderBehind(tail.slice(at), behind) !== '') return tail.slice(0, at);
  }
  return tail;
}

function partsBefore(rest: string): Parts {
  const low = fold(rest);
  const outside = endsInPrefix(rest) ? null : OUTSIDE.exec(low);
  if (outside !== null && endsInPrefix(rest.slice(0, outside.index)))
    return { core: rest.slice(0, outside.index), tail: rest.slice(outside.index), second: '' };
  let relative = false;
  for (let at = 0; at < rest.length; at += 1) {
    const sign = rest[at];
    if (sign !== ',' && sign !== ':' && sign !== ';' && sign !== ' ') continue;
    const behind = low.slice(at);
    if (sign === ' ' && !/^ (?:und|oder|[-–]) /u.test(behind)) continue;
    // the comma that ends a relative clause
    if (relative && sign === ',') {
      relative = false;
      if (!MORE.test(behind) && !TELLS.test(behind)) continue;
    }
    const second = orderBehind(rest.slice(at), behind);
    if (second !== '') return { core: rest.slice(0, at), tail: '', second };
    if (TELLS.test(behind)) return { core: rest.slice(0, at), tail: '', second: '' };
    if (BELONGS.test(behind)) return { core: rest.slice(0, at), tail: rest.slice(at), second: '' };
    if (sign === ',' && endsInPrefix(rest.slice(0, at)))
      return { core: rest.slice(0, at), tail: rest.slice(at), second: '' };
    if (sign === ',' && RELATIVE.test(behind)) {
      if (!rest.slice(at + 1).includes(',')) return { core: rest.slice(0, at), tail: rest.slice(at), second: '' };
      relative = true;
    }
  }
  return { core: rest, tail: '', second: '' };
}

/** "und geben ihn mir zurück", ", bringen Sie ihn mit": the second order, from its verb on. */
function orderBehind(text: string, low: string): string {
  const found = /^,? (?:und|oder) (?:(?:dann|danach|anschließend|auch) )?|^, /u.exec(low);
  if (found === null) return '';
  const order = text.slice(found[0].length);
  const [verb = '', next = ''] = order.split(/[ ,.;:]/u, 2);
  if (verb === '' || next === '' || verb !== verb.toLowerCase() || NO_VERB.test(verb) || baseOf(verb) === undefined)
    return '';
  const polite = next === 'Sie';
  if (baseOf(verb) === verb && !polite && !/^(?:ihn|sie|es|mir|uns|das|ihm|ihr)$/u.test(next)) return '';
  return polite || OBJECT.test(next) ? order : '';
}
const OBJECT =
  /^(?:\p{Lu}\p{L}*|mir|uns|ihn|sie|es|ihm|ihr|dich|euch|mich|das|den|die|der|dem|de[sr]|ein\p{L}*|dein\p{L}*|euer|eure\p{L}*|kein\p{L}*|alle\p{L}*|fehlende\p{L}*|neue\p{L}*|bescheid|bei|an|auf|im|in|zum|zur|dann|neu|kurz|vorher|noch|bitte|sag|ob)$/u;
const NO_VERB = /^(?:leise|bitte|danke|halt|eben|weise|weit|lange|spitze|schade|gern)$/u;
