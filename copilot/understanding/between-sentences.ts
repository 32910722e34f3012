/** What one sentence makes of another: lists under a request, and needs beside requests. */
import { REQUEST_THRESHOLD, requestProbability } from './classifier.ts';
import type { Act, Reading } from './reading.ts';
import { remembered } from './patterns/remembered.ts';
import { asksWhoItWas } from './silent-requests.ts';

/** "Before the audit, please:" makes every list item under it a request, and is none itself. */
export function readLists(readings: readonly Reading[]): Reading[] {
  let header: Reading | null = null;
  const asked = new Map<number, number>();
  const settled = new Set<number>();
  let done = false;
  for (const reading of readings) {
    const { sentence } = reading;
    if (!sentence.bullet)
      done = sentence.source === 'body' && /:\s*$/u.test(sentence.text) && DONE_HEADER.test(reading.low);
    else if (sentence.ticked === true || (done && !reading.lexicon.request.test(reading.low)))
      settled.add(sentence.index);
    if (header !== null && sentence.bullet && sentence.source === 'body') {
      const work =
        reading.act === 'request' ||
        reading.lexicon.imperative.test(reading.low) ||
        requestProbability(reading.low, reading.lexicon) >= REQUEST_THRESHOLD;
      if (work && ITEM_ACTS.has(reading.act)) asked.set(sentence.index, header.sentence.index);
      continue;
    }
    const opensList = sentence.source === 'body' && /:\s*$/u.test(sentence.text) && !sentence.bullet;
    if (opensList) header = reading.act === 'request' ? reading : null;
    else if (!sentence.bullet) header = null;
  }
  // a list of things ("please send us: - passport copy - bank statement") is one request, made by its header
  const headers = new Set(asked.values());
  return readings.map((reading) => {
    if (settled.has(reading.sentence.index) && ITEM_ACTS.has(reading.act)) return { ...reading, act: 'done' };
    if (headers.has(reading.sentence.index)) return { ...reading, act: 'courtesy' };
    return asked.has(reading.sentence.index) && reading.act !== 'request'
      ? { ...reading, act: 'request', score: 0.75 }
      : reading;
  });
}

/** "Was this you? Then all is well. If not, call us": for a day that hardly comes */
export const readAlarms = (readings: readonly Reading[]): Reading[] =>
  readings.map((reading, i) =>
    reading.act === 'request' &&
    IF_NOT.test(reading.low) &&
    readings.slice(Math.max(0, i - 2), i).some(({ low }) => asksWhoItWas(low))
      ? { ...reading, act: 'courtesy' }
      : reading,
  );
const IF_NOT =
  /^[^\p{L}]*(?:if (?:not|it was(?:n'?t| not)|that was(?:n'?t| not))|otherwise|no\?|sonst|andernfalls|falls nicht|wenn nicht|ansonsten|sinon|si ce n'est pas|dans le cas contraire|si no|de lo contrario|en caso contrario|altrimenti|in caso contrario|se non|senao|caso contrario|se nao|vinginevyo|kama sivyo)(?!\p{L})/u;

/** "Done today:", "Erledigt:", "Fait cette semaine :" */
const DONE_HEADER = remembered(
  /^[^\p{L}]*(?:(?:everything|all)(?: \S+){0,5} (?:ticked|done|checked|sorted|finished|completed|taken care)(?: off| of)?(?: \S+){0,3} ?:\s*$|alles(?: \S+){0,5} (?:erledigt|abgehakt|fertig|gemacht|geschafft)(?: \S+){0,2} ?:\s*$|tout(?: \S+){0,5} (?:fait|coche|regle|termine|boucle)(?: \S+){0,2} ?:\s*$|(?:ya )?(?:esta )?todo(?: \S+){0,5} (?:hecho|listo|marcado|resuelto|terminado)(?: \S+){0,2} ?:\s*$|tutto(?: \S+){0,5} (?:fatto|sistemato|spuntato)(?: \S+){0,2} ?:\s*$|(?:already|all|what (?:i|we)(?:'ve| have)?|things|bereits|schon|alles|déjà|deja|ya|lo|ce qui est|tout|gia|ja)(?: \p{L}+)? )?(?:done|completed|finished|did|got done|dealt with|erledigt\p{L}*|gemacht|geschafft|abgeschlossen|fait|faite?s|regle|termine|hecho|terminado|resuelto|fatto|feito|imefanyika)(?!\p{L})(?: [^:.!?]{1,30})? ?:\s*$/u,
);
const ITEM_ACTS: ReadonlySet<Act> = new Set(['statement', 'promise', 'request']);

/** Romance articles look like pronouns: they are ones behind another pronoun, before what is done to things, or on a verb. */
const DONE_TO_THINGS =
  '(?:recevoir|avoir|envoyer|renvoyer|transmettre|faire|voir|signer|regler|payer|valider|relire|remplir|mettre|finir|imprimer|apporter|rendre|deposer|donner|commander|livrer|confirmer|verifier|completer|retourner|ajouter|corriger|modifier|changer|remplacer|prendre)';
const PRONOUNS: Readonly<Record<string, RegExp>> = {
  en: /(?<!\p{L})(?:it|them|those|these|this(?! (?:week|month|morning|afternoon|evening|year|time|\p{L}+day))|that(?=[,.;!?]|$| (?:by|before|today|back|on|to|over|for|is|was|one)(?!\p{L})))(?!\p{L})/u,
  de: /(?<!\p{L})(?:sie|es|diese|dies|das|ihn)(?!\p{L})/u,
  fr: new RegExp(
    `(?<!\\p{L})(?:cela|ca|en (?:ai|avons|aurai\\p{L}*|aurions|a|aurons) (?=besoin)|(?:me|te|nous|vous|moi) (?:le|la|les|l')|(?:le|la|les) ${DONE_TO_THINGS}|l'${DONE_TO_THINGS})(?![\\p{L}]{3})|-(?:le|la|les)(?!\\p{L})`,
    'u',
  ),
  es: /(?<!\p{L})(?:esto|eso|ello|(?:me|nos|te|se) (?:lo|la|los|las)|lo(?! (?:antes|mas|que|mejor|de|siguiente|mismo|del)(?!\p{L}))|(?:la|los|las) (?:necesit|quier|tenga|envi|mand|revis|firm|esper)\p{L}*)(?!\p{L})|(?:me|nos|[aei]r)(?:lo|la|los|las)(?!\p{L})/u,
  it: /(?<!\p{L})(?:questo|cio|(?:me|te|ce|ve|se) (?:lo|la|li|le|ne))(?!\p{L})|(?:[aei]r|me|ce)(?:lo|la|li|le)(?!\p{L})/u,
  pt: /(?<!\p{L})(?:isso|isto)(?!\p{L})|-(?:o|a|os|as|lo|la|los|las|mo|ma|mos|mas|lho|lha)(?!\p{L})/u,
  sw: /(?<!\p{L})(?:hiyo|hizo|hilo|huo|hicho|hivyo)(?!\p{L})/u,
};

/** In German a capital tells the polite "Sie", and the noun after an article. */
const POLITE_OR_ARTICLE = /(?<!\p{L})(?:sie|ihnen|das|die|diese|dies)(?!\p{L})/gu;

/** Names its object by a pronoun; the polite "Sie" of German and an article are none. */
export function pointsBack({ sentence, low, lexicon }: Reading): boolean {
  const pronoun = PRONOUNS[lexicon.language] ?? PRONOUNS['en']!;
  if (lexicon.language !== 'de') return pronoun.test(low);
  const text = sentence.text.slice(sentence.text.length - low.length);
  const plain =
    low.length === text.length
      ? low.replace(POLITE_OR_ARTICLE, (word, at: number) =>
          text.charAt(at) === 'S' || /^ \p{Lu}/u.test(text.slice(at + word.length, at + word.length + 2))
            ? '_'.repeat(word.length)
            : word,
        )
      : low;
  return pronoun.test(plain);
}

/** "The receipts are still missing. Can you upload them?" is one request; so is "Can you upload the receipts? I need them by Friday." */
export function readNeedsWithRequests(readings: readonly Reading[]): Reading[] {
  return readings.map((reading, i) => {
    if (reading.act === 'request' && repeatsByOutcome(reading, readings.slice(Math.max(0, i - 3), i)))
      return { ...reading, act: 'statement' };
    if (
      reading.act !== 'request' ||
      !reading.lexicon.need.test(reading.low) ||
      reading.lexicon.request.test(reading.low)
    )
      return reading;
    // "Only a few things are missing" announces what is asked for below; "we would like to order six" what the quote is for
    if (FEW_THINGS.test(reading.low)) return { ...reading, act: 'statement' };
    if (readings[i + 1]?.act === 'request' && (reading.judged?.('request') ?? 1) < MERELY_WISHED)
      return { ...reading, act: 'statement' };
    // the things that are lacking may stand in a list between
    const next = readings.slice(i + 1, i + 12).find(({ sentence }) => !sentence.bullet);
    const previous = readings[i - 1];
    if (
      next?.act === 'request' &&
      (next.lexicon.request.test(next.low) || next.lexicon.imperative.test(next.low)) &&
      pointsBack(next)
    )
      return { ...reading, act: 'statement' };
    if (previous?.act === 'request' && pointsBack(reading)) return { ...reading, act: 'statement' };
    return reading;
  });
}

/** "Could you go over section 4? I'd love to have your changes by Tuesday": what comes of the work is no more work. */
const repeatsByOutcome = ({ low, lexicon, sentence }: Reading, before: readonly Reading[]): boolean =>
  !sentence.bullet &&
  OUTCOME.test(low) &&
  !lexicon.request.test(low) &&
  !lexicon.imperative.test(low) &&
  before.some(({ act }) => act === 'request');
const OUTCOME = remembered(
  /(?<!\p{L})(?:(?:have|get|receive|see|with|need) (?:all )?your (?:\p{L}+ )?(?:changes|comments|feedback|input|thoughts|answers?|reply|edits|corrections|remarks|suggestions)|(?:deine|eure|ihre) (?:\p{L}+ )?(?:änderungen|anmerkungen|rückmeldung|korrekturen|antwort|kommentare) (?:\S+ ){0,4}(?:hätte|hätten|brauche|bräuchte|haben|bekommen|da)|(?:avoir|recevoir|besoin de) (?:tes|vos|ta|votre) (?:retours?|modifications|commentaires|remarques|corrections|reponse|avis)|(?:tener|recibir|contar con) (?:tus|sus|vuestros|tu|su) (?:cambios|comentarios|correcciones|respuesta|observaciones))(?!\p{L})/u,
);

/** Of a need beside a plain request */
const MERELY_WISHED = 0.4;
const FEW_THINGS = remembered(
  /(?<!\p{L})(?:(?:a (?:couple|few) of|a few|one or two|two|three|some) (?:\p{L}+ )?(?:things|points|items|details)|(?:ein paar|zwei|drei|einige|noch) (?:\p{L}+ )?(?:dinge|sachen|punkte|kleinigkeiten|angaben)|(?:deux|trois|quelques|une ou deux) (?:\p{L}+ )?(?:choses|points|elements|details|bricoles)|(?:un par de|dos|tres|algunas|unas) (?:\p{L}+ )?(?:cosas|cosillas|puntos|detalles)|(?:un paio di|due|tre|alcune) (?:\p{L}+ )?(?:cose|punti|dettagli)|(?:umas|duas|tres|algumas) (?:\p{L}+ )?(?:coisas|pontos|detalhes))(?!\p{L})(?=[^,;]{0,40}$)/u,
);
